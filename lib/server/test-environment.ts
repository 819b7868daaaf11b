import 'server-only'

/** The resolved environment of an account whose Telnyx is at `upstream`; for tests, before `env()`. */
export function useTestEnvironment(
  upstream: { url: string; apiKey: string },
  dataDir: string,
): void {
  Object.assign(process.env, {
    TELNYX_API_KEY: upstream.apiKey,
    TELNYX_API_BASE_URL: `${upstream.url}/v2`,
    ROOMWARDEN_SOURCE: 'account',
    DATA_DIR: dataDir,
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(32),
  })
}
