import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, systemChromium } from './lib/launch/chromium'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/server.ts',
  // A slow machine has two cores: while the product draws for one test, another looks at what it got.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A journey that passes only at the second try is a fault to find.
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A fresh machine is thrown away with its traces, which cost a fifth of the time.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: systemChromium(),
      chromiumSandbox: process.getuid?.() !== 0,
      args: CHROMIUM_FLAGS,
    },
  },
  projects: [{ name: 'journeys' }],
})
