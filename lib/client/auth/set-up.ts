import { apiFetch } from '../api-fetch'

export type FirstAdministrator = { token: string; email: string; name: string; password: string }

/** Creates the first administrator with the single-use token of the set-up link. */
export async function setUp(body: FirstAdministrator): Promise<void> {
  await apiFetch('/api/set-up', { method: 'POST', body, idempotencyKey: crypto.randomUUID() })
}
