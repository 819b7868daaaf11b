import type { Role } from './roles'

/** The accounts that exist in the simulator's database and nowhere else. */
export const demoAccounts: { role: Role; email: string }[] = [
  { role: 'viewer', email: 'viewer@demo.test' },
  { role: 'support', email: 'support@demo.test' },
  { role: 'moderator', email: 'moderator@demo.test' },
  { role: 'admin', email: 'admin@demo.test' },
]

export const demoPassword = 'roomwarden-demo'
