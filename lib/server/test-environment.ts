import 'server-only'
import { logger } from './logger'

type Account = { upstream?: { url: string; apiKey: string }; dataDir?: string }

const nobody = { url: 'http://127.0.0.1:1', apiKey: 'key' }

/**
 * What the start script would have set, for an account; to be called before anything asks for
 * `env()`. Nothing of it is real but what is given.
 */
export function setTestEnvironment({ upstream = nobody, dataDir = '/nonexistent' }: Account = {}) {
  Object.assign(process.env, {
    TELNYX_API_KEY: upstream.apiKey,
    TELNYX_API_BASE_URL: `${upstream.url}/v2`,
    ROOMWARDEN_SOURCE: 'account',
    DATA_DIR: dataDir,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(32),
  })
  delete process.env.DATABASE_URL
  logger.level = 'silent'
}
