import { expect, test } from '@/e2e/harness/journey'
import { collectViolations } from '@/e2e/harness/violations'
import { cookiesFor } from '@/e2e/harness/cookies'
import { signIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import { pages } from '@/e2e/screenshots/pages'

for (const { name, role, path } of pages) {
  test(`S8: ${name} keeps to the content security policy`, async ({
    page,
    context,
    app,
    liveRoom,
  }) => {
    await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
    const user = await signIn(app.url, `${role ?? 'viewer'}@demo.test`, demoPassword)
    if (role) await context.addCookies(cookiesFor(app.url, user.cookie))
    const violations = await collectViolations(page)
    await page.goto(await path(user))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // What a page loads on first use counts too.
    await page.keyboard.press('Tab')
    expect(violations).toEqual([])
  })
}
