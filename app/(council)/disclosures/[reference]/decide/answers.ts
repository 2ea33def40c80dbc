import {
  approveFields,
  complyFields,
  NIL_FIELDS,
  REFUSE_FIELDS,
  RETURN_FOR_WORK_FIELDS,
} from '@/lib/content/decision-forms'
import { CHALLENGE_FIELDS } from '@/lib/content/legal-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { isValidated } from '@/lib/domain/disclosure/guards/requiring'
import { challenge } from '@/lib/domain/disclosure/legal-inputs'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import type { Answer, Answers } from '../step-parts'
import {
  approveRequest,
  challengeRequirement,
  complyWithRequirement,
  recordNilReturn,
  refuseRequest,
  returnForWork,
} from './actions'
import { itemsToSend } from './items-to-send'

/** Only a request is weighed. */
const OF_A_REQUEST: Answers<CaseFile> = {
  approve: {
    verb: () => 'approveRequest',
    title: 'Approve, in full or in part',
    hint: 'Item by item, beginning from what the coordinator proposes.',
    action: approveRequest,
    schema: inputs.approval,
    fields: approveFields,
    submit: () => 'Sign and approve',
  },
  refuse: {
    verb: () => 'refuseRequest',
    title: 'Refuse',
    hint: 'With reasons that the requester is told.',
    action: refuseRequest,
    schema: inputs.refusal,
    fields: () => REFUSE_FIELDS,
    submit: () => 'Sign and refuse',
    warning: true,
  },
}

/** A requirement that the legal team found valid is answered, or its issuer is told why not (T16, T17). */
const OF_A_REQUIREMENT: Answers<CaseFile> = {
  comply: {
    verb: () => 'complyWithRequirement',
    title: 'Comply with it',
    hint: 'Send exactly what the order or notice reaches: nothing more and nothing less.',
    action: complyWithRequirement,
    schema: inputs.approval,
    fields: complyFields,
    submit: () => 'Sign and comply',
  },
  challenge: {
    verb: () => 'challengeRequirement',
    title: 'Challenge it',
    hint: 'Tell its issuer that it is outside the power, unreasonable, excessive or privileged. Its date goes on running.',
    action: challengeRequirement,
    schema: challenge,
    fields: () => CHALLENGE_FIELDS,
    submit: () => 'Sign the challenge',
    warning: true,
  },
}

const OF_EITHER: Answers<CaseFile> = {
  nil: {
    verb: () => 'recordNilReturn',
    title: 'Nothing to disclose',
    hint: 'Nothing is held, or the answer neither confirms nor denies.',
    action: recordNilReturn,
    schema: inputs.nilReturn,
    fields: () => NIL_FIELDS,
    submit: () => 'Sign this answer',
  },
  return: {
    verb: () => 'returnForWork',
    title: 'Return it for work',
    hint: 'To the coordinator, with what must be done before you can decide.',
    action: returnForWork,
    schema: inputs.reason,
    fields: () => RETURN_FOR_WORK_FIELDS,
    submit: () => 'Return for work',
  },
}

/** Every answer there is, by the name in the address; one that is not of this case says why on its page. */
export const DECISIONS: Answers<CaseFile> = { ...OF_A_REQUEST, ...OF_A_REQUIREMENT, ...OF_EITHER }

/** The answers offered: a requirement is never approved or refused, nor a request complied with. */
export const decisionsFor = (d: CaseFile): Answers<CaseFile> => ({
  ...(isValidated(d) ? OF_A_REQUIREMENT : OF_A_REQUEST),
  ...OF_EITHER,
})

/** The first answers of the form, which are what it would be let through or refused on. */
const asProposed = (d: CaseFile) => ({
  items: itemsToSend(d).filter((item) => item !== null),
  adviceFollowed: d.advice.some((advice) => advice.given) ? ('yes' as const) : ('notAsked' as const),
})

/** The answers worth trying before a form is shut: one that would be let through keeps it open. */
const attempts = (verb: Verb, d: CaseFile): readonly object[] => {
  if (verb === 'approveRequest' || verb === 'complyWithRequirement') return [asProposed(d)]
  return verb === 'recordNilReturn' ? [{}, { neitherConfirmNorDeny: 'yes' }] : [{}]
}

/** What stands between this person and this answer, whatever they would write. */
export const refusalOf = async (
  answer: Pick<Answer<CaseFile>, 'verb'>,
  actor: Actor,
  d: CaseFile,
): Promise<Refusal | null> => {
  const verb = answer.verb(d)
  const refusals = await Promise.all(
    attempts(verb, d).map(async (answers) => wouldRefuse(shell(), actor, d, verb, answers)),
  )
  return refusals.includes(null) ? null : (refusals.at(-1) ?? null)
}
