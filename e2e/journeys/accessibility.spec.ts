import { expectAccessible } from '@/e2e/harness/accessible'
import { endSession } from '@/e2e/harness/end-session'
import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { kick, rowOf } from '@/e2e/harness/session-page'
import { openWall } from '@/e2e/harness/wall'

const people = ['Ana Souza', '{"username":"Ben Ode"}', 'Chi Wen', '', 'A name '.repeat(20)]

test.describe('accessible in both themes, from 1440 px down to 320', () => {
  test('sign-in, also after a wrong password', async ({ page }) => {
    await open(page, '/sign-in')
    await expectAccessible(page)
    await page.getByLabel('Email').fill('viewer@demo.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
    await expectAccessible(page)
  })

  test('set-up', async ({ page }) => {
    await open(page, '/set-up?token=none')
    await expectAccessible(page)
  })

  test('a page that does not exist, and a session that does not', async ({ moderator }) => {
    await open(moderator, '/nowhere')
    await expectAccessible(moderator)
    await open(moderator, '/sessions/00000000-0000-4000-8000-000000000000')
    await expectAccessible(moderator)
  })

  test('Live, empty and with rooms', async ({ moderator, liveRoom }) => {
    await open(moderator, '/live')
    await expect(moderator.getByRole('heading', { name: 'Nobody is in a room' })).toBeVisible()
    await expectAccessible(moderator)
    await liveRoom({ name: 'Standup', people, limit: 5, recording: true })
    await liveRoom({ name: 'A room with a very long name indeed, for 2026', people: ['Dee Fox'] })
    await expect(moderator.getByRole('article').filter({ hasText: 'Dee Fox' })).toBeVisible()
    await expectAccessible(moderator)
  })

  test('Live, with a question open and with the account menu open', async ({
    moderator,
    liveRoom,
  }) => {
    const room = await liveRoom({ name: 'Standup', people })
    await openWall(moderator, room)
    const acts = moderator.getByRole('group', { name: 'Acts on Standup' })
    await acts.getByRole('button', { name: 'Mute all…' }).click()
    await expect(moderator.getByRole('dialog')).toBeVisible()
    await expectAccessible(moderator)
    await moderator.keyboard.press('Escape')
    await moderator.getByRole('button', { name: /^Account of/ }).click()
    await expect(moderator.getByRole('button', { name: 'Sign out' })).toBeVisible()
    await expectAccessible(moderator)
  })

  test('a session with people selected and acts done', async ({ moderator, liveRoom, control }) => {
    const room = await liveRoom({ name: 'Standup', people, recording: true })
    await open(moderator, room.path)
    await rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Mute Ana Souza' }).click()
    await expect(rowOf(moderator, 'Ana Souza')).toContainText('Mute accepted')
    await kick(moderator, 'Ben Ode')
    await expect(rowOf(moderator, 'Ben Ode')).toContainText('after kick')
    await control.settings({ kick_sticks: false })
    await kick(moderator, 'Chi Wen')
    await expect(rowOf(moderator, 'Chi Wen')).toContainText('Still here')
    await rowOf(moderator, 'Ana Souza').getByRole('checkbox').check()
    await expectAccessible(moderator)
  })

  test('a session for those who may only look, live and ended', async ({
    viewer,
    liveRoom,
    control,
  }) => {
    const room = await liveRoom({ name: 'Standup', people: ['Ana Souza'] })
    await open(viewer, room.path)
    await expectAccessible(viewer)
    await control.leave(room.participants[0]?.id ?? '')
    await expect(viewer.getByText('0 in the room, 1 left')).toBeVisible()
    await expectAccessible(viewer)
  })

  test('the question before a kick, and the outcome for several', async ({
    moderator,
    liveRoom,
  }) => {
    const room = await liveRoom({ name: 'Standup', people })
    await open(moderator, room.path)
    await rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Kick Ana Souza' }).click()
    await expect(moderator.getByRole('dialog')).toBeVisible()
    await expectAccessible(moderator)
    await moderator.keyboard.press('Escape')
    await moderator.getByRole('checkbox', { name: 'Select all' }).check()
    await moderator.getByRole('button', { name: 'Mute 5', exact: true }).click()
    await expect(moderator.getByRole('region', { name: 'Receipts' })).toContainText('accepted')
    await expectAccessible(moderator)
  })

  test('the question before the end of a session, and the help on keys', async ({
    moderator,
    liveRoom,
  }) => {
    const room = await liveRoom({ name: 'Standup', people })
    await open(moderator, room.path)
    await moderator.getByRole('button', { name: 'End session…' }).click()
    await expect(moderator.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(moderator)
    await moderator.keyboard.press('Escape')
    await moderator.keyboard.press('?')
    await expect(moderator.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible()
    await expectAccessible(moderator)
  })

  test('an act that was refused, and a page that could not be read', async ({
    moderator,
    liveRoom,
    control,
  }) => {
    const room = await liveRoom({ name: 'Standup', people })
    await open(moderator, room.path)
    const operation = 'MuteParticipantInSession'
    await control.addFault({ operation, shape: 'unprocessable_errors', times: 1 })
    await rowOf(moderator, 'Ana Souza').getByRole('button', { name: 'Mute Ana Souza' }).click()
    await expect(moderator.getByRole('alert').first()).toContainText('Telnyx refused')
    await expectAccessible(moderator)

    const other = await liveRoom({ name: 'Interview', people: ['Dee Fox'] })
    const shape = 'server_error_errors'
    await control.addFault({ operation: 'ViewRoomSession', id: other.sessionId, shape })
    await open(moderator, other.path)
    await expect(moderator.getByRole('heading', { name: 'Telnyx failed' })).toBeVisible()
    await expectAccessible(moderator)
  })

  test('personal tokens, one just made, and the question before it is revoked', async ({
    moderator,
  }) => {
    await open(moderator, '/settings/tokens')
    await moderator.getByLabel('Name').fill('Nightly report')
    await moderator.getByRole('button', { name: 'Create token' }).click()
    await expect(moderator.getByText('It is not shown again.')).toBeVisible()
    await expectAccessible(moderator)
    await moderator.getByRole('button', { name: 'Revoke Nightly report' }).click()
    await expect(moderator.getByRole('alertdialog')).toBeVisible()
    await expectAccessible(moderator)
  })

  test('a page whose session has ended', async ({ page }) => {
    await open(page, '/sign-in')
    await page.getByRole('button', { name: 'Sign in as viewer' }).click()
    await expect(page.getByRole('banner')).toContainText('Live ·')
    await endSession(page)
    await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
    await expectAccessible(page)
  })
})
