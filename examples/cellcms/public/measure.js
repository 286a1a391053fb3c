// Held like the tracker in front of it, and released after it: scripts keep their order.
window.ahoy.trackView()
window.ahoy.trackClicks('a, button')
