import type { BrowserContext, Page } from '@playwright/test'

type Heard = (page: Page, at: number) => void

declare global {
  interface Window {
    /** Tells the bench that a name was painted, and when. */
    painted: (name: string, at: number) => Promise<void>
  }
}

/** In the page: the first frame after a name of ours has come into the document. */
function reportPaints(): void {
  const reported = new Set<string>()
  const look = (text: string) => {
    for (const [name] of text.matchAll(/bench-[0-9a-z-]+\./g)) {
      if (reported.has(name)) continue
      reported.add(name)
      requestAnimationFrame(() => {
        void window.painted(name, performance.timeOrigin + performance.now())
      })
    }
  }
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') look(target.textContent ?? '')
      for (const node of addedNodes) look(node.textContent ?? '')
    }
  })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}

/** Milliseconds since 1970 by the machine's clock, which pages read as well. */
export const now = () => performance.timeOrigin + performance.now()

/** Hears from pages when a name was painted. */
export class Paints {
  private readonly waiting = new Map<string, Heard>()

  /** To be called before the pages of this browser are opened. */
  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('painted', ({ page }, name: string, at: number) =>
      this.waiting.get(name)?.(page, at),
    )
    await context.addInitScript(reportPaints)
  }

  /** When each of the pages has painted it; a page that has not within `limitMs` is left out. */
  of(name: string, pages: Page[], limitMs: number): Promise<number[]> {
    const at = new Map<Page, number>()
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(limit)
        this.waiting.delete(name)
        resolve([...at.values()])
      }
      const limit = setTimeout(finish, limitMs)
      this.waiting.set(name, (page, moment) => {
        if (pages.includes(page)) at.set(page, moment)
        if (at.size === pages.length) finish()
      })
    })
  }
}
