import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from '@/e2e/harness/accessible'
import { untilMirrored } from '@/e2e/harness/mirrored'
import { open } from '@/e2e/harness/hydrated'
import { expect, test } from '@/e2e/harness/journey'
import { openRecordedSession } from '@/e2e/harness/recorded-session'
import { verifyCase } from '@/scripts/verify-case/verify.mjs'

/** The recordings of a session that the mirror has. */
async function recordingsOf(page: Page, sessionId: string): Promise<string[]> {
  const answer = await page.request.get(`/api/directory/recordings?session=${sessionId}`)
  return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id)
}

test('a support agent puts a session and a recording into a case and hands it on', async ({
  support,
  viewer,
  control,
}) => {
  const room = await openRecordedSession(control, { name: 'Drop-in', people: ['Ana Souza'] })
  await open(support, room.path)
  await untilMirrored(support, 'recordings', `session=${room.sessionId}`, 2)

  await test.step('a note is written, changed by its writer, and deleted and brought back', async () => {
    const notes = support.getByRole('region', { name: 'Notes' })
    await notes.getByRole('textbox', { name: 'Write a note' }).fill('**Ana** could not hear')
    await support.keyboard.press('Control+Enter')
    await expect(notes.getByRole('status')).toContainText('The note is saved.')
    await expect(notes.locator('strong')).toHaveText('Ana')
    await notes.getByRole('button', { name: 'Edit' }).click()
    await notes.getByRole('textbox').first().fill('**Ana** could not hear anybody')
    await notes.getByRole('button', { name: 'Save' }).click()
    await expect(notes.getByText('edited by')).toBeVisible()
    await notes.getByText('edited by').click()
    await expect(notes.getByRole('list', { name: 'What it said before' })).toContainText(
      '**Ana** could not hear',
    )
    await notes.getByRole('button', { name: 'Delete' }).click()
    await expect(notes.getByRole('list')).toHaveCount(0)
    await notes.getByRole('button', { name: 'Undo' }).click()
    await expect(notes.getByRole('list')).toContainText('anybody')
    await open(viewer, room.path)
    await expect(viewer.getByRole('region', { name: 'Notes' })).toContainText('anybody')
    await expect(viewer.getByRole('textbox', { name: 'Write a note' })).toHaveCount(0)
  })

  await test.step('the session opens a case, by keyboard alone', async () => {
    await support.evaluate(() => (document.activeElement as HTMLElement).blur())
    await support.keyboard.press('c')
    const sheet = support.getByRole('dialog', { name: 'Put this session into a case' })
    await sheet.getByRole('textbox', { name: 'Or a new case, called' }).focus()
    await support.keyboard.type('Ana could not hear')
    await support.keyboard.press('Enter')
    await expect(sheet.getByRole('status')).toContainText(/It is in C-\d{4}/)
    await support.keyboard.press('Escape')
  })

  await test.step('the recording goes into the same case', async () => {
    const [recording] = await recordingsOf(support, room.sessionId)
    await open(support, `/recordings/${recording}`)
    await support.keyboard.press('c')
    const sheet = support.getByRole('dialog', { name: 'Put this recording into a case' })
    await sheet.getByRole('textbox', { name: 'Find a case' }).fill('could not hear')
    await expectAccessible(support)
    await sheet.getByRole('button', { name: /Ana could not hear/ }).click()
    await expect(sheet.getByRole('link', { name: /^Show C-/ })).toBeVisible()
    await support.keyboard.press('Escape')
    await support.getByRole('link', { name: /^C-\d{4} Ana could not hear$/ }).click()
  })

  await test.step('the case is the shared picture', async () => {
    await expect(support.getByRole('heading', { level: 1 })).toHaveText('Ana could not hear')
    const story = support.getByRole('region', { name: 'What happened' })
    await expect(story.getByRole('listitem')).toHaveCount(2)
    await support.getByRole('button', { name: 'Waiting' }).click()
    await expect(support.getByRole('button', { name: 'Waiting' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const notes = support.getByRole('region', { name: 'Notes' })
    await notes.getByRole('textbox', { name: 'Write a note' }).fill('Told her why.')
    await notes.getByRole('button', { name: 'Add note' }).click()
    await expect(notes.getByRole('list')).toContainText('Told her why.')
    await expectAccessible(support)
  })

  await test.step('the session says in which case it is, to those who may know', async () => {
    for (const [page, count] of [
      [support, 1],
      [viewer, 0],
    ] as const) {
      await open(page, room.path)
      await expect(page.getByRole('region', { name: 'Notes' })).toContainText('anybody')
      const held = page.getByRole('link', { name: /^C-\d{4} Ana could not hear Waiting$/i })
      await expect(held).toHaveCount(count)
    }
    await support.getByRole('link', { name: /^C-\d{4} Ana could not hear/ }).click()
    await expect(support.getByRole('heading', { level: 1 })).toHaveText('Ana could not hear')
  })

  await test.step('it leaves as one file that proves itself', async () => {
    await expect(support.getByText('1 person is named as claimed.')).toBeVisible()
    await support.getByRole('button', { name: 'Masked' }).click()
    await expect(support.getByText('Names masked: all but 0.')).toBeVisible()
    const [download] = await Promise.all([
      support.waitForEvent('download'),
      support.getByRole('link', { name: /^Make file/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^C-\d{4}_.*\.zip$/)
    const { faults, parts } = await verifyCase(await download.path())
    expect(faults).toEqual([])
    expect(parts.map(({ name }) => name)).toEqual(['case.html', 'case.json', 'audit.json'])
    expect((await readFile(await download.path())).length).toBeGreaterThan(1_000)
  })

  await test.step('it is in the list, for those who may see it', async () => {
    await open(support, '/cases?q=could+not+hear')
    await expect(support.getByRole('link', { name: /Ana could not hear.*Waiting/ })).toBeVisible()
    await expectAccessible(support)
    await open(viewer, '/cases')
    await expect(viewer.getByRole('link', { name: 'Cases', exact: true })).toHaveCount(0)
  })
})
