import { expect, test } from '@/e2e/harness/journey'
import { collectViolations } from '@/e2e/harness/violations'
import { openRecordedSession } from '@/e2e/harness/recorded-session'
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
    control,
  }) => {
    const recorded = await openRecordedSession(control, { name: 'Retro', people: ['Ben Ode'] })
    await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
    const support = await signIn(app.url, 'support@demo.test', demoPassword)
    const wish = JSON.stringify({ session_id: recorded.sessionId, audio_sources: ['*'] })
    await support.fetch('/api/v2/room_compositions', { method: 'POST', body: wish })
    await control.advance(60_000)
    const user = await signIn(app.url, `${role ?? 'viewer'}@demo.test`, demoPassword)
    if (role) await context.addCookies(cookiesFor(app.url, user.cookie))
    const violations = await collectViolations(page)
    await page.goto(await path(user))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // Parts that load on first use count too.
    await page.keyboard.press('Tab')
    expect(violations).toEqual([])
  })
}
