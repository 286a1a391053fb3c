import ahoy from 'ahoy.js'

// ahoy.js starts a visit by itself soon after it has loaded, so this must be said in the same script.
ahoy.configure({ visitsUrl: '/cellcms/collect/visits', eventsUrl: '/cellcms/collect/events' })

window.ahoy = ahoy
