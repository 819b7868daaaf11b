import type { BrowserContext, Page } from '@playwright/test'

type OnPaint = (page: Page, at: number) => void

/** Milliseconds since 1970 by the machine's clock, which the pages read as well. */
export const now = () => performance.timeOrigin + performance.now()

/** Receives from pages the time at which a name was painted. */
export class Paints {
  private readonly waiting = new Map<string, OnPaint>()

  /** Must run before any page of this browser is opened. */
  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('painted', ({ page }, name: string, at: number) =>
      this.waiting.get(name)?.(page, at),
    )
    await context.addInitScript({ path: 'bench/harness/in-page/report-paints.js' })
  }

  /**
   * The times at which the pages painted the name; a page that takes longer than `limitMs` is left out.
   */
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
