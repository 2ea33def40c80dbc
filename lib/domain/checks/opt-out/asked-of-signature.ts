import type { Reason } from '../../shared/decision'
import { blockedIn, guardsOf } from '../guard'
import {
  type Determined,
  isConfidential,
  isDetermined,
  leavesCare,
  reliesOnSupport,
  unprovenOf,
} from './determine'
import type { OptOutFacts } from './facts'
import type { GuardedFlow, OptOutGuardFacts } from './signature-facts'
import { OPT_OUT_GUARDS } from './signature-guards'

/** Whether an agreement with this one flow may be signed, from facts alone (2.10). */

type Agreement = NonNullable<OptOutFacts['agreement']>

const flowIn = (
  facts: OptOutFacts,
  { state, procedureWritten }: Agreement,
  found: Determined,
): GuardedFlow => {
  const determined = isDetermined(found) ? found : null
  const path = { path: determined?.path ?? [] }
  const { supplied, expires, reviewOn, recipientNamed } = facts.cagLetter ?? {}
  return {
    title: 'This flow',
    status: state ?? determined?.state,
    unproven: unprovenOf(determined),
    procedureIsWritten: procedureWritten,
    letter: reliesOnSupport(path) ? { supplied, expires, reviewOn, recipientNamed } : null,
    leavesCare: leavesCare(path),
    isNhsSourced: isConfidential(path) && (facts.origins ?? []).includes('nhs'),
    passedOn: facts.passedOn,
  }
}

/** What is not known is taken for what lets it pass, so that a row that blocks rests on what is known. */
const LATEST_YEAR = 2199

const toolkitIn = ({ toolkitStatus, toolkitYear = LATEST_YEAR }: Agreement) =>
  toolkitStatus && { status: toolkitStatus, year: toolkitYear }

const guardFactsIn = (facts: OptOutFacts, agreement: Agreement, found: Determined): OptOutGuardFacts => ({
  flows: [flowIn(facts, agreement, found)],
  today: facts.on,
  hasCareContent: undefined,
  passesOn: facts.passedOn,
  onwardClause: agreement.onwardClause,
  toolkit: toolkitIn(agreement),
  noticeMentionsOptOut: agreement.noticeMentionsOptOut,
  adviceIsCurrent: agreement.adviceCurrent,
  guardianViewGiven: agreement.guardianView,
  isRelease: false,
})

/** Facts that a row needs before it can let a signature pass; the others have none of their own. */
export const NEEDS_OF_GUARD: Readonly<Record<string, readonly string[]>> = {
  NB4: ['agreement.procedureWritten'],
  NB5: ['cagLetter.supplied', 'cagLetter.reviewOn', 'cagLetter.recipientNamed', 'on'],
  NB6: ['agreement.onwardClause'],
  NB7: ['agreement.adviceCurrent'],
  NB8: ['agreement.guardianView'],
  NB9: ['agreement.toolkitStatus', 'agreement.toolkitYear', 'on'],
  NB10: ['agreement.noticeMentionsOptOut'],
}

const isKnown = (facts: OptOutFacts, name: string) =>
  name
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], facts) !==
  undefined

const ofFlow = (found: Determined) => {
  if (!isDetermined(found)) return found.needs
  return found.state === 'ASSESSED_OUT' ? [] : ['passedOn']
}

export type AskedOfSignature =
  | { readonly blockedBy: readonly string[]; readonly reasons: readonly Reason[] }
  | { readonly needs: readonly string[] }

/** What blocks on known facts, or else what must be known before nothing does. */
export const askedOfSignature = (
  facts: OptOutFacts,
  agreement: Agreement,
  found: Determined,
): AskedOfSignature => {
  const results = guardsOf(OPT_OUT_GUARDS, guardFactsIn(facts, agreement, found))
  const blocked = blockedIn(results)
  if (blocked.length > 0)
    return { blockedBy: blocked.map(({ id }) => id), reasons: blocked.flatMap(({ reasons }) => reasons) }
  const applying = results.filter(({ state }) => state !== 'notApplicable').map(({ id }) => id)
  const asked = [...ofFlow(found), ...applying.flatMap((id) => NEEDS_OF_GUARD[id] ?? [])]
  return { needs: [...new Set(asked)].filter((name) => !isKnown(facts, name)) }
}
