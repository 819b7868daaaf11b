import { expectAccessible } from '@/e2e/harness/accessible'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'

test('every part of the screen in every state, in both themes, from 1440 px down to 320', async ({
  viewer,
}) => {
  await open(viewer, '/design')
  await expect(viewer.getByRole('heading', { name: 'Design', level: 1 })).toBeVisible()
  await expectAccessible(viewer)
})
