/**
 * Prices by month or by year, as the visitor last chose: remembered with her consent to preference cookies, and
 * otherwise for as long as the page is open. The SDK erases what is stored when that consent is withdrawn.
 */
const key = 'a1-billing'
const plans = document.querySelector('.plans')
const switches = document.querySelectorAll('input[name="billing"]')

let chosen
for (const input of switches) {
  input.addEventListener('change', () => {
    chosen = input.value
    show(chosen)
    keep()
  })
}

// Without the SDK, say behind a content blocker, this is never called: the switch works, and nothing is kept.
let consent
window.assent ||= []
window.assent.push(started => {
  consent = started
  if (consent.has('preference')) show(localStorage.getItem(key) ?? 'month')
  consent.on('grant', keep)
})

function show(period) {
  if (plans) plans.dataset.period = period
  for (const input of switches) input.checked = input.value === period
}

function keep() {
  if (chosen && consent?.has('preference')) localStorage.setItem(key, chosen)
}
