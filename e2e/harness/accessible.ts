import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { source, type AxeResults, type RunOptions } from 'axe-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The themes differ in their colours and in nothing else, and colours do not know the width. */
const colours = ['color-contrast', 'link-in-text-block']
const desktop = { width: 1440, height: 900 }
const smallest = { width: 320, height: 640 }
const drawsWithinMs = 5_000

/**
 * What is on the screen now: axe finds nothing against WCAG 2.2 AA on a desk in both themes and at
 * 320 px, and nothing has to be scrolled sideways. The theme is chosen as a person's choice is kept,
 * since Chromium, asked to imitate another system's, now and then answers no more.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await resize(page, desktop)
  expect.soft(await overflow(page), `px to scroll sideways at ${desktop.width}`).toBe(0)
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate(setTheme, theme)
    const rules = theme === 'dark' ? wcag : colours
    expect.soft(await violations(page, rules), `${theme}, ${desktop.width} px`).toEqual([])
  }
  await page.evaluate(setTheme, 'dark')
  await resize(page, smallest)
  expect.soft(await overflow(page), `px to scroll sideways at ${smallest.width}`).toBe(0)
  expect.soft(await violations(page, wcag), `dark, ${smallest.width} px`).toEqual([])
  await resize(page, desktop)
}

/**
 * Chromium on a busy machine now and then draws no more after its window has changed, and then neither
 * the change nor the page's next frame ends, until somebody asks it for a picture.
 */
async function resize(page: Page, size: typeof desktop): Promise<void> {
  const resized = page.setViewportSize(size).then(() => page.evaluate(settled))
  const isDone = resized.then(() => true)
  while (!(await Promise.race([isDone, pause(drawsWithinMs, false)])))
    await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
}

/** In the page: without transitions, whose colours are no theme's. */
function setTheme(theme: string): void {
  document.documentElement.dataset.theme = theme
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish()
}

/** The page applies a new width when it paints, and may then render other components. */
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
