import { expect, test } from '@/e2e/harness/journey'
import { open } from '@/e2e/harness/hydrated'
import { people, rowOf } from '@/e2e/harness/session-page'
import { collectViolations } from '@/e2e/harness/violations'

const flood = 'W'.repeat(2000)

const hostile = [
  '<img src=x onerror="window.attacked=1">',
  '{"username":"<script>window.attacked=1</script><b>Bo</b>"}',
  '"><svg onload=window.attacked=1>',
  'javascript:window.attacked=1',
  '{{constructor.constructor("window.attacked=1")()}}',
  `{"username":"${flood}"}`,
]

test('what participants call themselves is shown as text, everywhere, and runs nothing', async ({
  moderator,
  liveRoom,
}) => {
  const violations = await collectViolations(moderator)
  moderator.on('dialog', (dialog) => violations.push(`dialog: ${dialog.message()}`))
  const name = '<img src=x onerror="window.attacked=1">'
  const room = await liveRoom({ name, people: hostile })

  await open(moderator, '/live')
  await expect(
    moderator.getByRole('article', { name }).locator('img, script, svg[onload]'),
  ).toHaveCount(0)
  await open(moderator, '/live?view=rows')
  await expect(moderator.getByRole('link', { name })).toBeVisible()
  await moderator
    .getByRole('group', { name: `Acts on ${name}` })
    .getByRole('button')
    .last()
    .click()
  await expect(moderator.getByRole('alertdialog')).toContainText(`End “${name}”`)
  await moderator.keyboard.press('Escape')

  await open(moderator, room.path)
  await expect(moderator.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(rowOf(moderator, '<script>window.attacked=1</script><b>Bo</b>')).toBeVisible()
  await expect(people(moderator).locator('img, script, b:text("Bo"), svg[onload]')).toHaveCount(0)
  await moderator.getByRole('checkbox', { name: 'Select all' }).check()
  await moderator.getByRole('button', { name: `Kick ${hostile.length}…` }).click()
  await expect(moderator.getByRole('dialog')).toContainText('<img src=x')
  await moderator.keyboard.press('Escape')
  await moderator.getByRole('button', { name: `Mute ${hostile.length}`, exact: true }).click()
  await expect(moderator.getByRole('region', { name: 'Receipts' })).toContainText('6 of 6 accepted')

  expect(await moderator.evaluate(() => 'attacked' in window)).toBe(false)
  expect(violations).toEqual([])
})

test('a name cannot be made to look like another participant in the question before a kick', async ({
  moderator,
  liveRoom,
  control,
}) => {
  const forged = [
    'Ana\u200b Souza',
    '\u202eazuoS anA\u202c',
    '\u2066Ana Souza\u2069\u200f',
    'Ana Ѕouza',
  ]
  const room = await liveRoom({ name: 'Standup', people: ['Ana Souza', ...forged] })
  await open(moderator, room.path)
  for (const participant of room.participants) {
    const suffix = `·${participant.id.slice(-4)}`
    const row = people(moderator).getByRole('row').filter({ hasText: suffix })
    await row.getByRole('button', { name: /^Kick/ }).click()
    const question = moderator.getByRole('dialog')
    await expect(question).toContainText(suffix)
    expect(await question.textContent()).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069\u200f]/)
    const doubts = /hidden characters|looks like another name here/
    await expect(question).toContainText(doubts)
    await moderator.keyboard.press('Escape')
    await expect(question).toBeHidden()
  }

  const [, second] = room.participants
  const aimed = people(moderator)
    .getByRole('row')
    .filter({ hasText: `·${second?.id.slice(-4)}` })
  await aimed.getByRole('button', { name: /^Kick/ }).click()
  await moderator.getByRole('dialog').getByRole('button', { name: /^Kick/ }).click()
  await expect(aimed).toContainText(/Left \d+(\.\d+)? s after kick/)
  const kicks = (await control.calls()).filter(({ path }) => path.endsWith('/actions/kick'))
  expect(kicks.map(({ body }) => body)).toEqual([{ participants: [second?.id] }])
})

test('a participant without a name, and one whose name is a flood, keep the page in shape', async ({
  moderator,
  liveRoom,
}) => {
  const room = await liveRoom({ name: 'Standup', people: ['', '\u200b\u2060', flood, 'null'] })
  await moderator.setViewportSize({ width: 390, height: 844 })
  await open(moderator, room.path)
  await expect(people(moderator).getByText('No name given', { exact: true })).toHaveCount(2)
  await expect(people(moderator).getByRole('checkbox', { name: /·[0-9a-f]{4}$/ })).toHaveCount(4)
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await moderator.evaluate(overflow)).toBeLessThanOrEqual(0)
})

test('a name that its script or emoji spell with joiners is shown whole, and found', async ({
  moderator,
  liveRoom,
}) => {
  const ordinary = [
    'علی\u200cرضا',
    '👨\u200d👩\u200d👧 Okafor',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ]
  const room = await liveRoom({
    name: 'Standup',
    people: [...ordinary, '"{\\"username\\":\\"Ana\\"}"'],
  })
  await open(moderator, room.path)
  for (const name of [...ordinary, 'Ana'])
    await expect(people(moderator).getByText(name, { exact: true })).toBeVisible()
  await expect(people(moderator)).not.toContainText('hidden characters')

  await open(moderator, '/live')
  for (const name of ordinary) {
    await moderator.getByRole('searchbox').fill(name)
    await expect(moderator.getByRole('article', { name: 'Standup' })).toBeVisible()
  }
})
