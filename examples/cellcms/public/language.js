import { german } from './german.js'

/**
 * The language that the visitor set: kept in a cookie, which a server could read as well, with her consent to
 * preference cookies, and otherwise for this page alone. The SDK erases it when that consent is withdrawn.
 */
const name = 'cell-language'
const maxAgeDays = 182

const select = document.querySelector('#language')
const texts = document.querySelectorAll('[data-text]')
const english = new Map(Array.from(texts, element => [element, element.textContent]))

let chosen
select.addEventListener('change', () => {
  chosen = select.value
  show(chosen)
  keep()
})

// Without the SDK, say behind a content blocker, this is never called: the choice works, and nothing is kept.
let consent
window.assent ||= []
window.assent.push(started => {
  consent = started
  if (consent.has('preference') && readCookie() === 'de') show('de')
  consent.on('grant', keep)
})

function show(language) {
  select.value = language
  document.documentElement.lang = language
  for (const element of texts) {
    element.textContent = language === 'de' ? german[element.dataset.text] : english.get(element)
  }
}

function keep() {
  if (!chosen || !consent?.has('preference')) return
  const maxAge = maxAgeDays * 24 * 60 * 60
  document.cookie = `${name}=${chosen}; Path=/cellcms/; Max-Age=${maxAge}; SameSite=Lax`
}

function readCookie() {
  return document.cookie
    .split('; ')
    .find(cookie => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}
