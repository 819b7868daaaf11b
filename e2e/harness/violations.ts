import type { Page } from '@playwright/test'

/**
 * Returns a list that collects what the content security policy refuses, from the next navigation
 * on.
 */
export async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      const where = `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`
      if (typeof report === 'function') report(where)
    })
  })
  page.on('console', (message) => {
    if (/Content.Security.Policy|Permissions-Policy/i.test(message.text())) {
      violations.push(message.text())
    }
  })
  return violations
}
