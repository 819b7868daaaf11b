// Headless tabs never lie behind another, so this makes a tab report itself as hidden.
Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' })
Object.defineProperty(Document.prototype, 'hidden', { get: () => true })
