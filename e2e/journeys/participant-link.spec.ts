import { demoPassword } from '@/lib/contract/demo-accounts'
import { expect, test } from '@/e2e/harness/journey'
import { hydrated, open } from '@/e2e/harness/hydrated'
import { people } from '@/e2e/harness/session-page'

const maxParticipants = 50
const names = Array.from({ length: 300 }, (_, index) => `Guest ${index + 1}`)

test('a link to one participant of three hundred lands on their row, also after signing in', async ({
  page,
  liveRoom,
  control,
}) => {
  const room = await liveRoom({
    name: 'Town hall',
    people: names.slice(0, maxParticipants),
    limit: maxParticipants,
  })
  for (const [index, name] of names.slice(maxParticipants).entries()) {
    await control.leave(room.participants[index]?.id ?? '')
    room.participants.push(await room.join(name))
  }
  const wanted = room.participants[289]?.id ?? ''
  const gone = room.participants[20]?.id ?? ''

  await page.goto(`${room.path}?participant=${wanted}`)
  await hydrated(page)
  await page.getByLabel('Email').fill('viewer@demo.test')
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${room.path}?participant=${wanted}`)
  const row = people(page).getByRole('row').filter({ hasText: 'Guest 290' })
  await expect(row).toBeFocused()
  await expect(row).toBeInViewport()
  await expect(row).toHaveAttribute('data-cursor')

  await open(page, `${room.path}?participant=${gone}`)
  const left = people(page)
    .getByRole('row')
    .filter({ hasText: /Guest 21(?!\d)/ })
  await expect(left).toBeFocused()
  await expect(left).toBeInViewport()

  await open(page, `${room.path}?participant=00000000-0000-4000-8000-000000000000`)
  await expect(page.getByRole('status').filter({ hasText: 'not in this session' })).toBeVisible()
})
