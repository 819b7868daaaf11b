import type { Page } from '@playwright/test'

/** On the server alone, as an administrator or the end of its time would end it. */
export async function endSession({ request }: Page): Promise<void> {
  const csrf = await request.get('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  await request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })
}
