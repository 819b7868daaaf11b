import { setTimeout as delay } from 'node:timers/promises'
import type { Page, Request } from '@playwright/test'

const quietMs = 500
const limitMs = 30_000
const checkMs = 50

/** The one request that a page never ends. */
const isStream = (request: Request) => new URL(request.url()).pathname === '/api/live'

/**
 * Watches what a page asks for; the function that it answers resolves once that has been nothing for
 * half a second, but for the live stream, for which `networkidle` would wait for ever.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let lastAt = performance.now()
  const begun = (request: Request) => {
    lastAt = performance.now()
    if (!isStream(request)) open.add(request)
  }
  const done = (request: Request) => {
    lastAt = performance.now()
    open.delete(request)
  }
  page.on('request', begun).on('requestfinished', done).on('requestfailed', done)
  return async () => {
    const limit = performance.now() + limitMs
    while (open.size > 0 || performance.now() - lastAt < quietMs) {
      if (performance.now() > limit) {
        const left = [...open].map((request) => request.url()).join(', ')
        throw new Error(`the page goes on asking: ${left || 'again and again'}`)
      }
      await delay(checkMs)
    }
  }
}
