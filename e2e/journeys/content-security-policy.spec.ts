import { expect, test } from '@playwright/test'
import { cookiesFor } from '@/e2e/harness/cookies'
import { signIn } from '@/e2e/harness/sign-in'
import { pages } from '@/e2e/screenshots/pages'

const appUrl = process.env.ROOMWARDEN_URL ?? ''

for (const { name, role, path } of pages) {
  test(`S8: ${name} keeps to the content security policy`, async ({ page, context }) => {
    const user = await signIn(appUrl, `${role ?? 'viewer'}@demo.test`, 'roomwarden-demo')
    if (role) await context.addCookies(cookiesFor(appUrl, user.cookie))
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
    await page.goto(await path(user))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // What a page loads on first use counts too.
    await page.keyboard.press('Tab')
    expect(violations).toEqual([])
  })
}
