import {
  approveFields,
  NIL_FIELDS,
  REFUSE_FIELDS,
  RETURN_FOR_WORK_FIELDS,
} from '@/lib/content/decision-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import type { Answer, Answers } from '../step-parts'
import { approveRequest, recordNilReturn, refuseRequest, returnForWork } from './actions'

/** What a head of service can answer, by the name in the address. */
export const DECISIONS: Answers<CaseFile> = {
  approve: {
    verb: 'approveRequest',
    title: 'Approve, in full or in part',
    hint: 'Item by item, beginning from what the coordinator proposes.',
    action: approveRequest,
    schema: inputs.approval,
    fields: approveFields,
    submit: 'Sign and approve',
  },
  refuse: {
    verb: 'refuseRequest',
    title: 'Refuse',
    hint: 'With reasons that the requester is told.',
    action: refuseRequest,
    schema: inputs.refusal,
    fields: () => REFUSE_FIELDS,
    submit: 'Sign and refuse',
    warning: true,
  },
  nil: {
    verb: 'recordNilReturn',
    title: 'Nothing to disclose',
    hint: 'Nothing is held, or the answer neither confirms nor denies.',
    action: recordNilReturn,
    schema: inputs.nilReturn,
    fields: () => NIL_FIELDS,
    submit: 'Sign this answer',
  },
  return: {
    verb: 'returnForWork',
    title: 'Return it for work',
    hint: 'To the coordinator, with what must be done before you can decide.',
    action: returnForWork,
    schema: inputs.reason,
    fields: () => RETURN_FOR_WORK_FIELDS,
    submit: 'Return for work',
  },
}

/** The coordinator's proposal, which is what an approval would be refused or let through on. */
const asProposed = (d: CaseFile) => ({
  items: (d.assessment?.items ?? []).filter((item) => item !== null),
  adviceFollowed: d.advice.some((advice) => advice.given) ? ('yes' as const) : ('notAsked' as const),
})

/** The answers worth trying before a form is shut: one that would be let through keeps it open. */
const attempts = (verb: Answer<CaseFile>['verb'], d: CaseFile): readonly object[] => {
  if (verb === 'approveRequest') return [asProposed(d)]
  return verb === 'recordNilReturn' ? [{}, { neitherConfirmNorDeny: 'yes' }] : [{}]
}

/** What stands between this person and this answer, whatever they would write. */
export const refusalOf = (
  { verb }: Pick<Answer<CaseFile>, 'verb'>,
  actor: Actor,
  d: CaseFile,
): Refusal | null => {
  const refusals = attempts(verb, d).map((answers) => wouldRefuse(shell(), actor, d, verb, answers))
  return refusals.includes(null) ? null : (refusals.at(-1) ?? null)
}
