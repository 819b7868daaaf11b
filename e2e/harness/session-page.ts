import type { Locator, Page } from '@playwright/test'

/** The table on a session's page of all who are or were in the room. */
export function people(page: Page): Locator {
  return page.getByRole('table', { name: 'Participants' })
}

export function rowOf(page: Page, name: string): Locator {
  return people(page).getByRole('row').filter({ hasText: name })
}

/** Opens the kick dialog and confirms it. */
export async function kick(page: Page, name: string, reason?: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: `Kick ${name}` })
    .click()
  const question = page.getByRole('dialog')
  if (reason) await question.getByRole('button', { name: reason }).click()
  await question.getByRole('button', { name: `Kick ${name}` }).click()
}
