import { expectAccessible } from '@/e2e/harness/accessible'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'

test('a colleague opens the moment that somebody copied, paused, with chart and player in sight', async ({
  support,
  signedIn,
  control,
}) => {
  const people = ['Ana Souza', 'Ben Ode', 'Chi Wen']
  const room = await openRecordedSession(control, { name: 'Drop-in', people })
  await support.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => document.body.setAttribute('copied', text)
  })
  await open(support, room.path)
  const words = support.getByRole('region', { name: 'In words' })
  await words
    .getByRole('button', { name: /^Play from/ })
    .nth(1)
    .click()
  const player = support.getByRole('region', { name: 'Playing together' })
  await player.getByRole('button', { name: 'Pause' }).click()
  await player.getByRole('button', { name: 'Copy link to this moment' }).click()
  const copied = (await support.locator('body').getAttribute('copied')) ?? ''
  expect(copied).toMatch(/\?t=\d\d:\d\d:\d\d$/)

  const other = await signedIn('support')
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
    { width: 320, height: 700 },
  ]) {
    await other.setViewportSize(size)
    await other.goto(copied)
    await hydrated(other)
    const there = other.getByRole('region', { name: 'Playing together' })
    const play = there.getByRole('button', { name: 'Play', exact: true })
    await expect(play).toBeInViewport()
    const moment = other.getByRole(size.width < 720 ? 'slider' : 'group', {
      name: size.width < 720 ? 'Moment of the session' : 'Story chart',
    })
    await expect(moment).toBeInViewport()
    const time = copied.slice(-8)
    if (size.width < 720) await expect(moment).toHaveAttribute('aria-valuetext', time)
    else await expect(moment.locator('[data-playhead]')).toHaveText(time)
    expect(await other.locator('video, audio').evaluateAll(areAllPaused)).toBe(true)
    await play.click()
    await expect(there.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect.poll(() => other.evaluate(sidewaysPx), { message: `${size.width} px` }).toBe(0)
  }
  await expectAccessible(other)
})

const areAllPaused = (files: Element[]) =>
  files.every((file) => file instanceof HTMLMediaElement && file.paused)

const sidewaysPx = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
