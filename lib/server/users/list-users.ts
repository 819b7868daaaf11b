import 'server-only'
import type { UserList } from '@/lib/contract/users'
import { userSummaries } from './summary'

/** Everybody with an account, by name; disabled ones too. */
export async function listUsers(): Promise<UserList> {
  return { data: await userSummaries() }
}
