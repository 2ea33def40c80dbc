import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/** The address is known only once e2e/server.ts has found a free port. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern
  baseURL: async ({}, use) => use(process.env.GATEHOUSE_E2E_URL),
})
