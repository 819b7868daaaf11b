import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
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
    expect.soft(await violations(axe(page).withTags(wcag)), `dark, ${size.width} px`).toEqual([])
    if (size === smallest) continue
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    // The themes differ in their colours and in nothing else, and colours do not know the width.
    const colours = axe(page).withRules(['color-contrast', 'link-in-text-block'])
    expect.soft(await violations(colours), `light, ${size.width} px`).toEqual([])
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
 * Without frames of other origins, which we have none of, it needs no page of its own. Describing
 * the elements that pass, which nobody reads, would take as long as all the checks.
 */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
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
