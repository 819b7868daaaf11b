// Reports to the bench the first frame after one of its names has appeared in the document.
const reported = new Set()

/** @param {string | null} text */
function reportNames(text) {
  for (const [name] of (text ?? '').matchAll(/bench-[0-9a-z-]+\./g)) {
    if (reported.has(name)) continue
    reported.add(name)
    requestAnimationFrame(() => {
      Reflect.get(window, 'painted')(name, performance.timeOrigin + performance.now())
    })
  }
}

const observer = new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') reportNames(target.textContent)
    for (const node of addedNodes) reportNames(node.textContent)
  }
})
observer.observe(document, { subtree: true, childList: true, characterData: true })
