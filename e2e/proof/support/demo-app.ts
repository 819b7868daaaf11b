import { startApp, type App } from '@/e2e/harness/app'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { noRateLimit } from './account-app'
import { bearerPrincipal, makeToken, type Principal } from './principal'
import { Subjects } from './subjects'

export type DemoApp = App & {
  subjects: Subjects
  /** The administrator by session and by personal token. */
  account: SignedIn
  token: string
  client: Principal
}

/** Starts the app as `npm start` does without settings, with a simulator that stands still. */
export async function startDemoApp(): Promise<DemoApp> {
  const app = await startApp({ life: false })
  const subjects = new Subjects(app.simulatorUrl)
  await subjects.control.setRateLimit(noRateLimit)
  const account = await signIn(app.url, 'admin@demo.test', 'roomwarden-demo')
  const { token } = await makeToken(account, 'admin')
  return { ...app, subjects, account, token, client: bearerPrincipal('token', 'admin', token) }
}
