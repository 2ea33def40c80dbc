import { test as base } from '@playwright/test'
import { type CaseMaker, startCaseMaker } from './case-maker'
import type { CasePlan, CaseSeen, StatePlan } from './case-plan'
import { runsNoScripts } from './steps/accessible'

export { expect } from '@playwright/test'

type Plan = CasePlan | StatePlan

type Fixtures = {
  /** Makes a case of this test's own and answers its reference. */
  readonly aCase: (plan: Plan) => Promise<string>
  /** The case as the database has it now. */
  readonly lookAt: (reference: string) => Promise<CaseSeen>
}

type OfTheWorker = {
  readonly caseMaker: CaseMaker
  /** The same case for the same plan: for tests that read, or hold that nothing changes. */
  readonly sameCase: (plan: Plan) => Promise<string>
}

export const test = base.extend<Fixtures, OfTheWorker>({
  /** The address is known only once e2e/server.ts has found a free port. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern
  baseURL: async ({}, use) => use(process.env.GATEHOUSE_E2E_URL),
  context: async ({ context, javaScriptEnabled }, use) => {
    if (!javaScriptEnabled) runsNoScripts(context)
    await use(context)
  },
  caseMaker: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const maker = startCaseMaker()
      await use(maker)
      maker.stop()
    },
    { scope: 'worker' },
  ],
  sameCase: [
    async ({ caseMaker }, use) => {
      const made = new Map<Plan, Promise<string>>()
      await use((plan) => {
        const reference = made.get(plan) ?? caseMaker.make(plan)
        made.set(plan, reference)
        return reference
      })
    },
    { scope: 'worker' },
  ],
  aCase: async ({ caseMaker }, use) => use(caseMaker.make),
  lookAt: async ({ caseMaker }, use) => use(caseMaker.look),
})
