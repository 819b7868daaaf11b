import { expect, type Browser } from '@playwright/test'
import { startApp } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import { SimulatorControl } from '@/simulator/control-client'
import { setStage, type Scene } from './scenes'
import { appearances, openShot, takeShot, type Shot } from './shot'

/** "Disconnected" appears after half a minute without an event. */
const untilShown = { timeout: 90_000 }

/** Photographs pages while Telnyx or an act fails, with a simulator of its own. */
export async function takeScenes(browser: Browser, scenes: Scene[]): Promise<void> {
  if (scenes.length === 0) return
  const app = await startApp({ life: false })
  try {
    const control = new SimulatorControl(app.simulatorUrl)
    const { url } = app
    const user = await signIn(url, 'moderator@demo.test', 'roomwarden-demo')
    const stage = await setStage(app, control, user)
    for (const scene of scenes) {
      await control.clearFaults()
      const shot = { url, name: scene.name, path: scene.path(stage), cookie: user.cookie }
      await takeScene(browser, shot, scene, control)
    }
  } finally {
    await app.stop()
  }
}

/** Opens all themes and sizes at once, so that a state that takes half a minute is awaited once. */
async function takeScene(browser: Browser, shot: Shot, scene: Scene, control: SimulatorControl) {
  const tabs = await Promise.all(
    appearances.map(async (appearance) => ({
      appearance,
      tab: await openShot(browser, shot, appearance),
    })),
  )
  await scene.then?.(control)
  for (const { appearance, tab } of tabs) {
    await expect(tab.locator('body')).toContainText(scene.shows, untilShown)
    await takeShot(tab, shot, appearance)
  }
}
