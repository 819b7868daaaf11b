// Notes in `storyPaintedAt` when the chart of a story was first painted, ms since navigation.
let isDrawn = false
new MutationObserver(() => {
  if (isDrawn || !document.querySelector('[data-story-chart] [data-playhead]')) return
  isDrawn = true
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => (window.storyPaintedAt = performance.now())
    port2.postMessage(null)
  })
}).observe(document, { childList: true, subtree: true })
