import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { source, type AxeResults, type RunOptions } from 'axe-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Themes differ in colours alone, and colours do not depend on the width. */
const colours = ['color-contrast', 'link-in-text-block']
const desktop = { width: 1440, height: 900 }
const smallest = { width: 320, height: 640 }
const drawsWithinMs = 5_000

/**
 * Expects no axe violation of WCAG 2.2 AA and no sideways scrolling, at desktop width in both
 * themes and at 320 px. The theme is set as a saved choice is, because Chromium sometimes hangs
 * when it emulates a colour scheme.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A press or a key may have scrolled; what then lies half under the top bar is no fault.
  await page.evaluate(() => window.scrollTo(0, 0))
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
 * Chromium on a busy machine sometimes stops painting after a resize, so that neither the resize
 * nor the next frame completes. A screenshot makes it paint again.
 */
async function resize(page: Page, size: typeof desktop): Promise<void> {
  const resized = page.setViewportSize(size).then(() => page.evaluate(settled))
  const isDone = resized.then(() => true)
  while (!(await Promise.race([isDone, pause(drawsWithinMs, false)])))
    await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
}

/**
 * Runs in the page. Transitions are finished, because their intermediate colours belong to no
 * theme.
 */
function setTheme(theme: string): void {
  document.documentElement.dataset.theme = theme
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish()
}

/** The page applies a new width when it paints, and may render other components after that. */
function settled(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
  )
}

/**
 * Axe is injected once, because parsing its half megabyte costs as much as a check. Reporting the
 * elements that pass would take as long as all the checks.
 */
async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(runAxe, runOnly)
}

/** Runs in the page. */
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
