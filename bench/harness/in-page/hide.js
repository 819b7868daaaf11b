// What a tab in the background says of itself; without a window, no tab is ever behind another.
Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' })
Object.defineProperty(Document.prototype, 'hidden', { get: () => true })
