import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { demoPassword } from '@/lib/contract/demo-accounts'
import type { Role } from '@/lib/contract/roles'
import { open } from './hydrated'
import { signIn } from './sign-in'

export type NewUser = { id: string; name: string; email: string; password: string }

/** Invites a user whom the test may change, and accepts the invitation. */
export async function newUser(appUrl: string, role: Role, name: string): Promise<NewUser> {
  const administrator = await signIn(appUrl, 'admin@demo.test', demoPassword)
  const email = `${randomUUID()}@example.test`
  const password = 'a long enough password'
  const invited = await administrator.fetch('/api/invitations', {
    method: 'POST',
    body: JSON.stringify({ email, name, role }),
  })
  const { data } = (await invited.json()) as { data: { url: string } }
  const token = new URL(data.url).searchParams.get('token')
  const accepted = await fetch(`${appUrl}/api/invitations/accept`, {
    method: 'POST',
    headers: { origin: appUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, password }),
  })
  if (!accepted.ok) throw new Error(`accepting: ${accepted.status} ${await accepted.text()}`)
  const list = await administrator.fetch('/api/users')
  const users = ((await list.json()) as { data: { id: string; email: string }[] }).data
  const id = users.find((user) => user.email === email)?.id ?? ''
  return { id, name, email, password }
}

/** Signs in by the sign-in page, as a person does. */
export async function enter(page: Page, { email, password }: Omit<NewUser, 'id' | 'name'>) {
  await open(page, '/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
