import { randomBytes } from 'node:crypto'

export const admin = { email: 'admin@bench.test', password: 'a long one for the bench' }

/** The app's environment for a real account, whose Telnyx is at this origin. */
export const accountEnvironment = (upstream: string) => ({
  TELNYX_API_KEY: 'KEY-of-the-bench',
  TELNYX_API_BASE_URL: `${upstream}/v2`,
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  ADMIN_EMAIL: admin.email,
  ADMIN_PASSWORD: admin.password,
})
