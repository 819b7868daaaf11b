import { randomBytes } from 'node:crypto'
import { startApp, type App } from '@/e2e/harness/app'
import { startSimulator, type RunningSimulator } from '@/simulator/start'

export const admin = { email: 'admin@proof.test', password: 'proof-of-the-whole-2026' }

/** More calls than any proof sends, so that the simulator's rate limit does not affect results. */
export const noRateLimit = 1_000_000_000

export type AccountApp = App & { simulator: RunningSimulator }

/**
 * Starts the app as with a real account: the simulator belongs to the test and outlives the app,
 * and any database can be used.
 */
export async function startAccountApp(env: Record<string, string> = {}): Promise<AccountApp> {
  const apiKey = env.TELNYX_API_KEY ?? 'KEY-of-the-proofs'
  const simulator = await startSimulator({ apiKey, rateLimit: noRateLimit })
  const app = await startApp({ env: accountEnvironment(simulator, env) })
  const stop = async () => {
    try {
      await app.stop()
    } finally {
      await simulator.close()
    }
  }
  return { ...app, simulatorUrl: simulator.url, simulator, stop }
}

export function accountEnvironment(
  simulator: RunningSimulator,
  env: Record<string, string> = {},
): Record<string, string> {
  return {
    TELNYX_API_KEY: simulator.apiKey,
    TELNYX_API_BASE_URL: `${simulator.url}/v2`,
    TELNYX_PUBLIC_KEY: simulator.publicKey,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    ...env,
  }
}
