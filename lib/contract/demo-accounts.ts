import type { Role } from './roles'

/** The accounts of the simulator's database only. */
export const demoAccounts: { role: Role; email: string }[] = [
  { role: 'viewer', email: 'viewer@demo.test' },
  { role: 'support', email: 'support@demo.test' },
  { role: 'moderator', email: 'moderator@demo.test' },
  { role: 'admin', email: 'admin@demo.test' },
]

export const demoPassword = 'roomwarden-demo'
