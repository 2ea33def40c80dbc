import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { STATUSES, type Status, WAITING_ON } from '@/lib/domain/disclosure/states'
import { rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { ADVISER_WORDS } from '@/lib/domain/disclosure/words'
import { may, PERMISSIONS } from '@/lib/domain/permissions/permissions'
import { type Actor, ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'

/** The act that moves a case on from where it is; whoever may attempt it has the case. */
const NEXT_MOVE: Partial<Record<Status, Verb>> = {
  INTAKE: 'acceptIntake',
  ASSESS: 'proposeDecision',
  ADVICE: 'giveAdvice',
  AWAIT_HOS: 'approveRequest',
  APPROVED_FULL: 'startPreparing',
  APPROVED_PART: 'startPreparing',
  PREPARE: 'releasePack',
}

/** Where this person has the next move: their list when they open it. Empty for who only looks on. */
export const waitingFor = (actor: Actor): readonly Status[] =>
  STATUSES.filter((status) => {
    const verb = NEXT_MOVE[status]
    return WAITING_ON[status] === 'us' && verb !== undefined && may(actor, verb)
  })

const rolesOf = (verb: Verb) =>
  PERMISSIONS[verb].map((role) => ROLE_NAMES[role as Role].toLowerCase()).join(' or ')

/** Who has the case now, in words. */
export const whoHasIt = (d: CaseFile): string => {
  if (d.status === 'ADVICE') {
    const asked = d.advice.filter((a) => !a.given).map((a) => ADVISER_WORDS[a.adviser])
    return `It is with the ${asked.join(' and the ')}.`
  }
  const verb = NEXT_MOVE[d.status]
  if (verb) return `It is with the ${rolesOf(verb)}${d.intake ? ` (${d.intake.service})` : ''}.`
  if (WAITING_ON[d.status] === 'them') return `It is with ${d.organisation.name}.`
  return WAITING_ON[d.status] === 'us'
    ? 'It is with Gatehouse, which acknowledges it.'
    : 'Nothing more is to be done.'
}

export type CouncilVerbs = { readonly verbs: readonly Verb[] }

/** Whether any of these acts starts from here and is this person's kind of act. */
export const isOpenTo = (actor: Actor, status: Status, { verbs }: CouncilVerbs) =>
  verbs.some((verb) => rowFor(verb, status) !== undefined && may(actor, verb))
