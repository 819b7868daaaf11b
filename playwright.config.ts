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
  timeout: 300_000,
  // A busy machine fails no test: how long something may take is the subject of `npm run bench`.
  expect: { timeout: 60_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-US',
    timezoneId: 'UTC',
    // A trace of every journey costs too much; ask for one with `--trace on`.
    screenshot: 'only-on-failure',
  },
})
