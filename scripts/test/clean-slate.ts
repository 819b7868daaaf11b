import { afterAll, vi } from 'vitest'

// Test files share a process, which halves the time, so each file restores what it changed there.
const environment = { ...process.env }
vi.resetModules()

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  for (const name of Object.keys(process.env))
    if (!(name in environment)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (symbol.description?.startsWith('roomwarden.')) Reflect.deleteProperty(globalThis, symbol)
})
