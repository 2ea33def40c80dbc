import { test as base } from '@playwright/test'
import { type CaseMaker, startCaseMaker } from './case-maker'
import type {
  AgreementPlan,
  AgreementSeen,
  CasePlan,
  CaseSeen,
  CheckPlan,
  CheckSeen,
  LostPlan,
  StatePlan,
} from './case-plan'
import { runsNoScripts } from './steps/accessible'

export { expect } from '@playwright/test'

type Plan = CasePlan | StatePlan

type Fixtures = {
  /** Makes a case of this test's own and answers its reference. */
  readonly aCase: (plan: Plan) => Promise<string>
  /** Makes an agreement of this test's own and answers its reference. */
  readonly anAgreement: (plan: AgreementPlan) => Promise<string>
  /** Makes an officer who lost their passkey. */
  readonly aLostPasskey: (plan: LostPlan) => Promise<string>
  /** Makes a check of this test's own and answers its reference. */
  readonly aCheck: (plan: CheckPlan) => Promise<string>
  /** Says all that the checks of an agreement ask for, as people of its service would. */
  readonly putChecksInOrder: (agreement: string) => Promise<string>
  /** The check as the database has it now; a sheet is asked for by its agreement. */
  readonly lookAtCheck: (check: CheckPlan['check'], reference: string) => Promise<CheckSeen>
  /** The agreement as the database has it now. */
  readonly lookAtAgreement: (reference: string) => Promise<AgreementSeen>
  /** The case as the database has it now. */
  readonly lookAt: (reference: string) => Promise<CaseSeen>
}

type OfTheWorker = {
  readonly caseMaker: CaseMaker
  /** The same case for the same plan: for tests that read, or hold that nothing changes. */
  readonly sameCase: (plan: Plan) => Promise<string>
  readonly sameAgreement: (plan: AgreementPlan) => Promise<string>
  readonly sameCheck: (plan: CheckPlan) => Promise<string>
}

/** Made at the first asking and then handed out again. */
const oneOfEach = <P>(make: (plan: P) => Promise<string>) => {
  const made = new Map<P, Promise<string>>()
  return (plan: P) => {
    const reference = made.get(plan) ?? make(plan)
    made.set(plan, reference)
    return reference
  }
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
  sameCase: [async ({ caseMaker }, use) => use(oneOfEach(caseMaker.make)), { scope: 'worker' }],
  sameAgreement: [async ({ caseMaker }, use) => use(oneOfEach(caseMaker.makeAgreement)), { scope: 'worker' }],
  sameCheck: [async ({ caseMaker }, use) => use(oneOfEach(caseMaker.makeCheck)), { scope: 'worker' }],
  aLostPasskey: async ({ caseMaker }, use) => use(caseMaker.makeLost),
  aCheck: async ({ caseMaker }, use) => use(caseMaker.makeCheck),
  putChecksInOrder: async ({ caseMaker }, use) => use(caseMaker.putChecksInOrder),
  lookAtCheck: async ({ caseMaker }, use) => use(caseMaker.lookAtCheck),
  anAgreement: async ({ caseMaker }, use) => use(caseMaker.makeAgreement),
  lookAtAgreement: async ({ caseMaker }, use) => use(caseMaker.lookAtAgreement),
  aCase: async ({ caseMaker }, use) => use(caseMaker.make),
  lookAt: async ({ caseMaker }, use) => use(caseMaker.look),
})
