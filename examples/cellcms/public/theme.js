/**
 * The theme that the visitor set: kept with her consent to preference cookies, and otherwise for this page alone. The
 * SDK erases it when that consent is withdrawn.
 *
 * A plain script in the head, so that a page in the kept theme never shows in the other one first.
 */
{
  const key = 'cell-theme'
  const root = document.documentElement
  let consent

  const keep = () => {
    if (consent?.has('preference') && root.dataset.theme) localStorage.setItem(key, root.dataset.theme)
  }

  window.assent ||= []
  window.assent.push(started => {
    consent = started
    if (consent.has('preference')) root.dataset.theme = localStorage.getItem(key) ?? 'auto'
    consent.on('grant', keep)
  })

  document.addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector('#theme')
    select.value = root.dataset.theme ?? 'auto'
    select.addEventListener('change', () => {
      root.dataset.theme = select.value
      keep()
    })
  })
}
