import type { Refusal } from '../../shared/outcome'
import type { CheckContext } from '../kernel'
import { unless } from '../objections'
import { type Capacity, coursesFor } from '../training/training'
import { ageFault, mostDays } from './age'
import { brokenInvariants, brokenOfCohort, type CohortCounts, type Counts } from './counts'
import { isLocalId } from './request'
import { answeredOf, isPastItsHold, isTooOld, isUncollected, type PurgeProof, type Run } from './run'

type Guard = (run: Run, context: CheckContext, input: never) => Refusal | null

/** Of whoever acts, on the day of the act (3.4); nobody who runs the check has days of grace. */
export const trainedAs = ({ trained }: Pick<CheckContext, 'trained'>, capacity: Capacity): Refusal | null => {
  const missing = coursesFor(capacity).find((course) => !trained.includes(course))
  return unless(missing === undefined, 'TRAINING', missing && { course: missing })
}

const isOneOf = (people: readonly { readonly personId: string }[], id: string) =>
  people.some(({ personId }) => personId === id)

const of = (actor: CheckContext['actor']) => ('organisationId' in actor ? actor.organisationId : null)

/** Every guard by its name in the transition table. What is not said yet is no reason to refuse: pages ask early. */
export const RUN_GUARDS = {
  operatorIsTrained: (_run, context) => trainedAs(context, 'optOutOperator'),
  attesterIsTrained: (_run, context) => trainedAs(context, 'attester'),
  isWithinItsHold: (run, context) => unless(!isPastItsHold(run, context), 'RUN_EXPIRED'),
  isPastItsHold: (run, context) => unless(isPastItsHold(run, context), 'CLOCK'),
  holdIsSet: (_run, { now }, { heldUntil }: { heldUntil?: string }) =>
    unless(heldUntil === undefined || heldUntil > now, 'RUN_EXPIRED'),

  cohortAddsUp: (_run, _context, { cohort }: { cohort?: CohortCounts }) => {
    const broken = cohort ? brokenOfCohort(cohort) : []
    return unless(broken.length === 0, 'RUN_COUNTS', { invariant: broken.join(', ') })
  },
  hasAValidRow: ({ cohort }) => unless(cohort !== null && cohort.rowsValid > 0, 'RUN_NO_NUMBERS'),
  localIdIsProper: (_run, _context, { localId }: { localId?: string }) =>
    unless(localId === undefined || isLocalId(localId), 'RUN_LOCAL_ID'),
  sendingIsPast: (_run, { now }, { sentAt }: { sentAt?: string }) =>
    unless(sentAt === undefined || sentAt <= now, 'CLOCK'),

  /** A kept list is older than the request, and an answer to it never is. */
  answerFollowsSending: ({ sent, mode }, { now }, { at }: { at?: string }) => {
    const isLate = at === undefined || mode === 'CACHE' || (sent !== null && at >= sent.at)
    return unless(isLate && (at === undefined || at <= now), 'RUN_ANSWER_TIME')
  },
  listIsDated: ({ mode }, _context, { refreshedAt }: { refreshedAt?: string | null }) =>
    unless(refreshedAt === undefined || (mode === 'CACHE') === (refreshedAt !== null), 'RUN_LIST_DATE'),
  isUncollected: (run, context) => unless(isUncollected(run, context), 'CLOCK'),
  confirmerIsAnother: ({ confirmed }, { actor }) => unless(!isOneOf(confirmed, actor.id), 'RUN_SAME_PERSON'),

  countsAddUp: ({ cohort }, _context, { counts }: { counts?: Counts }) => {
    if (!counts) return null
    const broken = brokenInvariants(counts)
    const isOther = Object.entries(cohort ?? {}).some(
      ([name, count]) => counts[name as keyof Counts] !== count,
    )
    return unless(broken.length === 0 && !isOther, 'RUN_COUNTS', { invariant: broken.join(', ') })
  },
  attesterIsNotOfTheRecipient: (_run, { actor }, { recipients = [] }: { recipients?: readonly string[] }) =>
    unless(!recipients.some((organisation) => organisation === of(actor)), 'RUN_RECIPIENT'),
  attesterIsAnother: ({ attested }, { actor }) => unless(!isOneOf(attested, actor.id), 'RUN_SAME_PERSON'),
  operatorIsOneOfTheTwo: ({ attested, openedBy }, { actor }) =>
    unless(
      attested.length === 0 || isOneOf([...attested, { personId: actor.id }], openedBy.personId),
      'RUN_OPERATOR',
    ),

  answerIsYoungEnough: (run, { now, settings }) => {
    const answered = answeredOf(run)
    const fault = answered ? ageFault(answered, now, settings) : 'AGE'
    if (fault === 'CLOCK') return { rule: 'CLOCK' }
    if (fault === 'REFRESH') return { rule: 'RUN_REFRESH', facts: { days: settings.optOutRefreshDays } }
    return unless(fault === null, 'RUN_AGE', { days: mostDays(run.mode, settings) })
  },
  determinationIsCurrent: (
    _run,
    _context,
    { determinationIsCurrent = true }: { determinationIsCurrent?: boolean },
  ) => unless(determinationIsCurrent, 'RUN_DETERMINATION'),
  agreementIsActive: (_run, _context, { agreementIsActive = true }: { agreementIsActive?: boolean }) =>
    unless(agreementIsActive, 'RUN_AGREEMENT'),
  isTooOld: (run, context) => unless(isTooOld(run, context), 'CLOCK'),
  purgeIsProved: (run, { now }, { purge }: { purge?: PurgeProof }) =>
    unless(run.purge === null && (purge === undefined || purge.at <= now), 'RUN_PURGED'),
} satisfies Readonly<Record<string, Guard>>

export type RunGuard = keyof typeof RUN_GUARDS
