import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { demoPassword } from '@/lib/contract/demo-accounts'
import type { Role } from '@/lib/contract/roles'
import { SimulatorControl } from '@/simulator/control-client'
import { startApp, type App } from './app'
import { cookiesFor } from './cookies'
import { openRoom, type LiveRoom, type RoomOptions } from './live-room'
import { signIn } from './sign-in'

type Journey = {
  /** Steers the simulator, which is empty when a test begins. */
  control: SimulatorControl
  liveRoom(options: RoomOptions): Promise<LiveRoom>
  /** Signs somebody with this role in, in a browser of their own. */
  signedIn(role: Role): Promise<Page>
  viewer: Page
  support: Page
  moderator: Page
  /** Another moderator in another browser. */
  colleague: Page
}

type Shared = {
  /** Each worker has its own app and simulator, so that no test sees what another breaks. */
  app: App
  sessionOf(role: Role): Promise<Parameters<BrowserContext['addCookies']>[0]>
}

/** Includes a build, which runs when the sources have changed since the last one. */
const startTimeoutMs = 240_000

/** Each test takes a new seed, whose ids the app has never met. */
let lastSeed = 1000

export const test = base.extend<Journey, Shared>({
  app: [
    async ({}, provide) => {
      const app = await startApp({ life: false, env: { ROOMWARDEN_DESIGN: '1' } })
      await provide(app)
      await app.stop()
    },
    { scope: 'worker', timeout: startTimeoutMs },
  ],
  sessionOf: [
    async ({ app }, provide) => {
      const sessions = new Map<Role, ReturnType<typeof signIn>>()
      await provide(async (role) => {
        const session = sessions.get(role) ?? signIn(app.url, `${role}@demo.test`, demoPassword)
        sessions.set(role, session)
        return cookiesFor(app.url, (await session).cookie)
      })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, provide) => provide(app.url),
  control: [
    async ({ app }, provide) => {
      const control = new SimulatorControl(app.simulatorUrl)
      lastSeed += 1
      await control.reset({ empty: true, seed: lastSeed })
      await provide(control)
    },
    { auto: true },
  ],
  liveRoom: async ({ control }, provide) => provide((options) => openRoom(control, options)),
  signedIn: async ({ browser, sessionOf }, provide) => {
    const contexts: BrowserContext[] = []
    await provide(async (role) => {
      // Colour checks would catch animations half-way.
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      contexts.push(context)
      await context.addCookies(await sessionOf(role))
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  viewer: async ({ signedIn }, provide) => provide(await signedIn('viewer')),
  support: async ({ signedIn }, provide) => provide(await signedIn('support')),
  moderator: async ({ signedIn }, provide) => provide(await signedIn('moderator')),
  colleague: async ({ signedIn }, provide) => provide(await signedIn('admin')),
})

export { expect } from '@playwright/test'
