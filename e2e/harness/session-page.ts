import type { Locator, Page } from '@playwright/test'

/** Everybody who is or was in the room, as the page of a session lists them. */
export function people(page: Page): Locator {
  return page.getByRole('table', { name: 'Participants' })
}

/** The row of one of them. */
export function rowOf(page: Page, name: string): Locator {
  return people(page).getByRole('row').filter({ hasText: name })
}

/** Asks to remove somebody, and answers the question that comes. */
export async function kick(page: Page, name: string, reason?: string): Promise<void> {
  await rowOf(page, name)
    .getByRole('button', { name: `Kick ${name}` })
    .click()
  const question = page.getByRole('dialog')
  if (reason) await question.getByRole('button', { name: reason }).click()
  await question.getByRole('button', { name: `Kick ${name}` }).click()
}
