/** Asks the process in make-case.ts; one for each Playwright worker, ended with it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../lib/launch/root.mjs'
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
  | { readonly fault: string }

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
  const child = spawn(process.execPath, ['--import', 'tsx', join('e2e', 'make-case.ts')], {
    cwd: ROOT,
    // As the product under test: the numbers of a cohort are of the test range.
    env: { ...process.env, GATEHOUSE_DEMO: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  const ask = async (wish: Wish): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(wish)}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error('the case maker ended; what it said is above')
    const answer = JSON.parse(value) as Answer
    // Lines that begin as those of a stack are kept from the report; these tell what went wrong over there.
    if ('fault' in answer) throw new Error(answer.fault.replace(/^ +at /gm, 'from '))
    return answer
  }
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
    stop: () => child.stdin.end(),
  }
}
