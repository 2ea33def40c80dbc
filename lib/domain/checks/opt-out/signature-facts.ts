import type { CalendarDate } from '../../shared/dates'
import type { ToolkitStatus } from '../sheet/sheet'
import type { CagLetter } from './answers'
import { isConfidential, leavesCare, reliesOnSupport, unprovenOf } from './determine'
import type { Flow } from './flow'
import type { FlowStatus } from './states'

/** What NB1 to NB10 read (2.10). What is undefined nobody knows; a row blocks on what is known alone. */

export type LetterFacts = {
  readonly supplied: boolean | undefined
  /** Null where the support has no last day. */
  readonly expires: CalendarDate | null | undefined
  /** Null where no day of the review is recorded. */
  readonly reviewOn: CalendarDate | null | undefined
  readonly recipientNamed: boolean | undefined
}

export type GuardedFlow = {
  readonly title: string
  readonly status: FlowStatus | undefined
  /** What its ground claims and does not show; null where it shows all of it, or claims nothing. */
  readonly unproven: readonly string[] | null
  readonly procedureIsWritten: boolean | undefined
  /** Null where it relies on no support under section 251. */
  readonly letter: LetterFacts | null
  readonly leavesCare: boolean
  /** The recipient will hold confidential data that came from the NHS. */
  readonly isNhsSourced: boolean
  readonly passedOn: boolean | undefined
}

/** What the agreement or the disclosure says, whatever its flows. */
export type OptOutMatterFacts = {
  /** Health or adult social care information is in it, whether or not a flow was entered. */
  readonly hasCareContent: boolean | undefined
  readonly passesOn: boolean | undefined
  /** It has a clause by which the recipient applies the opt-out again. */
  readonly onwardClause: boolean | undefined
  readonly toolkit: { readonly status: ToolkitStatus; readonly year: number } | null | undefined
  readonly noticeMentionsOptOut: boolean | undefined
  /** Of an agreement: advice on this conclusion was given, and nothing material has changed since. */
  readonly adviceIsCurrent: boolean | undefined
  /** The Caldicott Guardian gave a view, and no flow has changed since. */
  readonly guardianViewGiven: boolean | undefined
  /** One release and no regular sharing: it needs runs of its own, and is advised on with its request. */
  readonly isRelease: boolean
}

export type OptOutGuardFacts = OptOutMatterFacts & {
  readonly flows: readonly GuardedFlow[]
  readonly today: CalendarDate | undefined
}

const letterOf = ({ supplied, expires, reviewOn, recipientNamed }: CagLetter = {}): LetterFacts => ({
  supplied: supplied ?? false,
  expires: expires ?? null,
  reviewOn: reviewOn ?? null,
  recipientNamed: recipientNamed ?? false,
})

const guarded = (flow: Flow, passesOn: boolean | undefined): GuardedFlow => {
  const { title, status, conclusion, answers, procedure } = flow
  const path = { path: conclusion?.path ?? [] }
  return {
    title,
    status,
    unproven: unprovenOf(conclusion),
    procedureIsWritten: procedure !== null,
    letter: reliesOnSupport(path) ? letterOf(answers?.cagLetter) : null,
    leavesCare: leavesCare(path),
    isNhsSourced: isConfidential(path) && (answers?.origins ?? []).includes('nhs'),
    passedOn: answers?.passedOn === true || passesOn === true,
  }
}

/** The flows of one agreement or disclosure, with what it says, as the guards read them. */
export const optOutGuardFacts = (
  flows: readonly Flow[],
  matter: OptOutMatterFacts,
  today: CalendarDate,
): OptOutGuardFacts => ({
  ...matter,
  flows: flows.map((flow) => guarded(flow, matter.passesOn)),
  today,
})
