import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { STATUSES, type Status, WAITING_ON } from '@/lib/domain/disclosure/states'
import { rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { ADVISER_WORDS } from '@/lib/domain/disclosure/words'
import { may, PERMISSIONS } from '@/lib/domain/permissions/permissions'
import { EMERGENCY } from '@/lib/domain/permissions/visibility'
import { type Actor, ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'
import { deadlineOf } from '@/lib/domain/shared/when'

/** The act that moves a case on from where it is; whoever may attempt it has the case. */
const NEXT_MOVE: Partial<Record<Status, Verb>> = {
  INTAKE: 'acceptIntake',
  LEGAL_VALIDATION: 'validateRequirement',
  ASSESS: 'proposeDecision',
  ADVICE: 'giveAdvice',
  AWAIT_HOS: 'approveRequest',
  APPROVED_FULL: 'startPreparing',
  APPROVED_PART: 'startPreparing',
  COMPLY: 'startPreparing',
  PREPARE: 'releasePack',
  REVIEW: 'decideReview',
}

/**
 * Where this person has the next move: their list when they open it. Empty for who only looks on.
 * Emergencies stand above every list, so they are in none.
 */
export const waitingFor = (actor: Actor): readonly Status[] =>
  STATUSES.filter((status) => {
    const verb = NEXT_MOVE[status]
    return WAITING_ON[status] === 'us' && verb !== undefined && may(actor, verb)
  })

/** The Monitoring Officer decides only on a Chief Executive, and then nobody else does. */
const rolesOf = (verb: Verb, { insideGrade }: Pick<CaseFile, 'insideGrade'>) => {
  const roles = PERMISSIONS[verb] as readonly Role[]
  const others = roles.filter((role) => role !== 'MON')
  const own = roles.length > others.length && insideGrade === 'chiefExecutive' ? (['MON'] as const) : others
  return own.map((role) => ROLE_NAMES[role].toLowerCase()).join(' or ')
}

/** These two act for one service; legal officers, release officers and reviewers for all of them. */
const OF_A_SERVICE: readonly Verb[] = ['proposeDecision', 'approveRequest']

const serviceOf = (verb: Verb, { intake }: CaseFile) =>
  intake && OF_A_SERVICE.includes(verb) ? ` (${intake.service})` : ''

const withAdvisers = ({ advice }: CaseFile) => {
  const asked = advice.filter((a) => !a.given).map((a) => ADVISER_WORDS[a.adviser])
  return `It is with the ${asked.join(' and the ')}.`
}

const emergencyIsWith = (d: CaseFile): string => {
  if (d.status === 'U_LOGGED') return 'It is with a head of service or director, who decides now.'
  if (d.status === 'U_DECIDED') return 'It is with Gatehouse, which starts the clock of the confirmation.'
  if (d.confirmation || d.gateway === 'G23')
    return 'It is with the head of service or director or above, who ratifies and closes it.'
  const by = d.confirmBy ? `, by ${deadlineOf(d.confirmBy)}` : ''
  return `It waits for ${d.urgent?.confirmerName ?? d.organisation.name}, ${d.organisation.name}, to confirm in writing${by}.`
}

/** Who has the case now, in words. */
export const whoHasIt = (d: CaseFile): string => {
  if (d.parts.length > 0 && d.status === 'INTAKE')
    return 'It is worked on in its parts, and closes with the last.'
  if (EMERGENCY.includes(d.status)) return emergencyIsWith(d)
  if (d.status === 'ADVICE') return withAdvisers(d)
  if (d.status === 'CHALLENGE')
    return `It waits for ${d.request?.instrument?.issuer ?? d.organisation.name} to answer the challenge. The legal team records the answer.`
  const verb = NEXT_MOVE[d.status]
  if (verb) return `It is with the ${rolesOf(verb, d)}${serviceOf(verb, d)}.`
  if (WAITING_ON[d.status] === 'them') return `It is with ${d.organisation.name}.`
  return WAITING_ON[d.status] === 'us'
    ? 'It is with Gatehouse, which acknowledges it.'
    : 'Nothing more is to be done.'
}

export type CouncilVerbs = { readonly verbs: readonly Verb[] }

/** Whether any of these acts starts from here and is this person's kind of act. */
export const isOpenTo = (actor: Actor, status: Status, { verbs }: CouncilVerbs) =>
  verbs.some((verb) => rowFor(verb, status) !== undefined && may(actor, verb))
