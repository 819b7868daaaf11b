import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/harness/browser'

export default defineConfig({
  testDir: 'e2e/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/harness/global-setup.ts',
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    // Set by the global set-up, which runs before the workers read this file.
    baseURL: process.env.ROOMWARDEN_URL,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
})
