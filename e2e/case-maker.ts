/** Asks the process in make-case.ts; one for each Playwright worker, ended with it. */
import { startAsked } from './asked-process'
import type {
  AgreementPlan,
  AgreementSeen,
  CasePlan,
  CaseSeen,
  CheckPlan,
  CheckSeen,
  LostPlan,
  MarkupTyped,
  StatePlan,
  Wish,
} from './case-plan'

type Answer =
  | { readonly reference: string }
  | { readonly seen: CaseSeen | AgreementSeen | CheckSeen | null }
  | { readonly typed: MarkupTyped }

export type CaseMaker = {
  readonly make: (plan: CasePlan | StatePlan) => Promise<string>
  readonly makeAgreement: (plan: AgreementPlan) => Promise<string>
  /** Answers the person, or what two people agreed to. */
  readonly makeLost: (plan: LostPlan) => Promise<string>
  readonly makeCheck: (plan: CheckPlan) => Promise<string>
  readonly putChecksInOrder: (agreement: string) => Promise<string>
  readonly look: (reference: string) => Promise<CaseSeen>
  readonly lookAtAgreement: (reference: string) => Promise<AgreementSeen>
  readonly lookAtCheck: (check: CheckPlan['check'], reference: string) => Promise<CheckSeen>
  /** From that payload on, into all that people write until null ends it. */
  readonly typeMarkup: (from: number | null) => Promise<unknown>
  readonly typedSoFar: () => Promise<MarkupTyped>
  readonly stop: () => void
}

export function startCaseMaker(): CaseMaker {
  // As the product under test: the numbers of a cohort are of the test range.
  const { ask, stop } = startAsked<Wish, Answer>('e2e/make-case.ts', { ...process.env, GATEHOUSE_DEMO: '1' })
  const made = async (wish: Wish) => {
    const answer = await ask(wish)
    return 'reference' in answer ? answer.reference : ''
  }
  const seen = async (wish: Wish) => {
    const answer = await ask(wish)
    if (!('seen' in answer) || !answer.seen) throw new Error(`there is none: ${JSON.stringify(wish)}`)
    return answer.seen
  }
  return {
    make: (plan) => made({ make: plan }),
    makeAgreement: (plan) => made({ makeAgreement: plan }),
    makeLost: (plan) => made({ makeLost: plan }),
    makeCheck: (plan) => made({ makeCheck: plan }),
    putChecksInOrder: (agreement) => made({ putChecksInOrder: agreement }),
    look: async (reference) => (await seen({ look: reference })) as CaseSeen,
    lookAtAgreement: async (reference) => (await seen({ lookAtAgreement: reference })) as AgreementSeen,
    lookAtCheck: async (check, reference) => (await seen({ lookAtCheck: reference, check })) as CheckSeen,
    typeMarkup: (from) => ask({ typeMarkup: from }),
    typedSoFar: async () => {
      const answer = await ask({ typedSoFar: true })
      return 'typed' in answer ? answer.typed : {}
    },
    stop,
  }
}
