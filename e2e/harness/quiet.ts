import { setTimeout as delay } from 'node:timers/promises'
import type { Page, Request } from '@playwright/test'

const quietMs = 500
const timeoutMs = 30_000
const checkMs = 50

/** The event stream stays open for as long as the page does. */
const isStream = (request: Request) => new URL(request.url()).pathname === '/api/live'

/**
 * Watches a page's requests. The returned function resolves when none has been open for half a
 * second, apart from the event stream, for which `networkidle` would wait forever.
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
    const limit = performance.now() + timeoutMs
    while (open.size > 0 || performance.now() - lastAt < quietMs) {
      if (performance.now() > limit) {
        const left = [...open].map((request) => request.url()).join(', ')
        throw new Error(`the page goes on asking: ${left || 'again and again'}`)
      }
      await delay(checkMs)
    }
  }
}
