import type { Page } from '@playwright/test'

/**
 * Ends the session on the server only, as an administrator or its expiry does; the page does not
 * notice.
 */
export async function endSession({ request }: Page): Promise<void> {
  const csrf = await request.get('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  await request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
}
