import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/harness/browser'

export default defineConfig({
  testDir: 'e2e/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  retries: 0,
  globalSetup: './e2e/harness/demo-data.ts',
  // Much of a journey is waiting for Telnyx; four keep two cores busy.
  workers: 4,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 60_000,
  // How long something may take is the subject of `npm run bench`, on a machine that is not busy.
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace of every journey costs too much; ask for one with `--trace on`.
    screenshot: 'only-on-failure',
  },
})
