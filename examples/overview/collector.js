const names = {
  'a1-cms': 'A1 CMS',
  'aurix-cms': 'Aurix CMS',
  cellcms: 'CellCMS',
  flowcms: 'FlowCMS',
}

/** @param {string} selector */
const find = selector => /** @type {HTMLElement} */ (document.querySelector(selector))

const list = find('#received')
const row = /** @type {HTMLTemplateElement} */ (find('#row'))
const limit = 200

const id = location.pathname.split('/')[1]
const site = names[/** @type {keyof typeof names} */ (id)]
find('#site').textContent = site
document.title = `What arrives from ${site}`

const stream = new EventSource('collected.stream')
// Also comes after a reconnection, when the server may have started anew.
stream.addEventListener('snapshot', ({ data }) => {
  list.replaceChildren(...JSON.parse(data).map(createRow))
  showCount()
})
stream.addEventListener('received', ({ data }) => {
  list.prepend(createRow(JSON.parse(data)))
  list.children[limit]?.remove()
  showCount()
})

find('#empty').addEventListener('click', () => fetch('collected.json', { method: 'DELETE' }))

function showCount() {
  find('#count').textContent = `${list.children.length} received`
  find('#nothing').hidden = list.children.length > 0
}

/** @param {import('../collector.mjs').Received} item */
function createRow({ at, kind, page, payload }) {
  const item = /** @type {DocumentFragment} */ (row.content.cloneNode(true))
  /** @param {string} selector @param {string} text */
  const set = (selector, text) => {
    const element = item.querySelector(selector)
    if (element) element.textContent = text
  }
  set('time', new Date(at).toLocaleTimeString())
  set('strong', kind)
  set('code', page)
  set('pre', JSON.stringify(payload, undefined, 2))
  return item
}
