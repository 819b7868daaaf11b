import { startApp } from './app'

/** One app for all journeys, on a simulator in which nothing happens unless a journey does it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const app = await startApp({ life: false })
  process.env.ROOMWARDEN_URL = app.url
  process.env.ROOMWARDEN_SIMULATOR_URL = app.simulatorUrl
  return app.stop
}
