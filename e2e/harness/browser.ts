import { execFileSync } from 'node:child_process'

export type Browser = { path: string; source: string; env: Record<string, string>; args: string[] }

const variable = 'ROOMWARDEN_BROWSER'

/** The browser that `npm test` found, or the one found now when a test runs on its own. */
function browserForTests(): Browser {
  process.env[variable] ??= execFileSync(process.execPath, ['scripts/browser/print.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(process.env[variable]) as Browser
}

/** The same browser as Playwright's launch options. */
export function launchOptions() {
  const { path, env, args } = browserForTests()
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { executablePath: path, args, env: { ...Object.fromEntries(inherited), ...env } }
}
