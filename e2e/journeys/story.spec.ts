import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { expectAccessible } from '@/e2e/harness/accessible'

test('a support agent sees who dropped and came back, and plays the moment', async ({
  support,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({
    name: 'Community drop-in',
    people: ['Ana Souza', 'Ben Ode'],
    recording: true,
  })
  const [ana, ben] = room.participants
  await control.advance(60_000)
  await control.leave(ana?.id ?? '')
  await control.advance(40_000)
  const back = await control.join({ room_id: room.roomId, context: 'Ana Souza' })
  await control.advance(60_000)
  await control.leave(back.participant_ids[0] ?? '')
  await control.leave(ben?.id ?? '')
  await control.advance(60_000)

  await open(support, room.path)
  const story = support.getByRole('region', { name: 'Story', exact: true })
  const words = story.getByRole('region', { name: 'In words' })
  await expect(words.getByText(/^Ana Souza dropped.*, back after 40 s\.$/)).toBeVisible()
  await expect(words.getByText(/^Ben Ode left.* after /)).toBeVisible()

  const chart = story.getByRole('group', { name: 'Story chart' })
  await expect(chart.locator('[data-presence]')).toHaveCount(2)
  await chart.focus()
  await support.keyboard.press('ArrowDown')
  await expect(words.locator('[aria-current]')).toHaveCount(1)
  await expect(support).toHaveURL(/[?&]t=\d\d:\d\d:\d\d/)
  const shown = story.getByRole('slider', { name: 'Part of the session shown' })
  const whole = (await shown.getAttribute('aria-valuetext')) ?? ''
  await support.keyboard.press('+')
  await expect(shown).not.toHaveAttribute('aria-valuetext', whole)
  await support.keyboard.press('Home')
  await expect(shown).toHaveAttribute('aria-valuetext', whole)
  await expectAccessible(support)

  await story.getByRole('button', { name: 'As table' }).click()
  await expect(
    story
      .getByRole('table')
      .getByRole('row', { name: /Ana Souza/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('1')

  await words
    .getByRole('button', { name: /^Play from/ })
    .first()
    .click()
  const player = story.getByRole('region', { name: 'Playing together' })
  await expect(player.getByRole('listitem').first()).toBeVisible()
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible()
})
