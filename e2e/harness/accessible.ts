import { expect, type Page } from '@playwright/test'
import { source, type AxeResults, type RunOptions } from 'axe-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The themes differ in their colours and in nothing else, and colours do not know the width. */
const colours = ['color-contrast', 'link-in-text-block']
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const smallest = { width: 320, height: 640 }

/**
 * What is on the screen now: axe finds nothing against WCAG 2.2 AA on a desk in both themes and at
 * 320 px, and nothing has to be scrolled sideways at any width.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const size of [desktop, phone, smallest]) {
    await page.setViewportSize(size)
    await page.evaluate(settled)
    expect.soft(await overflow(page), `px to scroll sideways at ${size.width}`).toBe(0)
    if (size === phone) continue
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect.soft(await violations(page, wcag), `dark, ${size.width} px`).toEqual([])
    if (size === smallest) continue
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect.soft(await violations(page, colours), `light, ${size.width} px`).toEqual([])
  }
  await page.setViewportSize(desktop)
  await page.evaluate(settled)
}

/** The page hears of its new width when it paints, and may then draw other components. */
function settled(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
  )
}

/**
 * Axe is put into a page once, since reading its half megabyte costs as much as a check. Describing the
 * elements that pass, which nobody reads, would take as long as all the checks.
 */
async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(runAxe, runOnly)
}

/** In the page. */
async function runAxe(runOnly: string[]): Promise<string[]> {
  const axe = Reflect.get(window, 'axe') as { run(options: RunOptions): Promise<AxeResults> }
  const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
}
