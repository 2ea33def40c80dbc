import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { findActor, holdActor } from '@/db/repositories/people'
import { completionsOf, insertCompletion, trainingRegister } from '@/db/repositories/training'
import { inTransaction } from '@/db/transaction'
import { entryOfTrainingAct, type TrainingAction } from '@/lib/domain/audit/training-acts'
import type { completed, grace, Known } from '@/lib/domain/checks/training/keeping'
import { completionFrom, graceFrom, isManager, isSignatory } from '@/lib/domain/checks/training/keeping'
import {
  type CourseStanding,
  standingOf,
  type TrainingState,
  worstOf,
} from '@/lib/domain/checks/training/standing'
import type { Completion } from '@/lib/domain/checks/training/training'
import { may, permit } from '@/lib/domain/permissions/permissions'
import type { Actor, Role } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Grade } from '@/lib/domain/shared/grades'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { currentPolicy } from '../policy/current-policy'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

/** Who of the council completed which course (3.4): never changed, and asked again at every act that needs it. */

type Reading = Pick<Shell, 'db' | 'clock'>
type Kept = { readonly id: string }

const knownOf = async (tx: Tx, recorderId: string, personId: string, now: Date): Promise<Known> => {
  const { settings } = await currentPolicy(tx, now)
  return {
    recorderId,
    person: await holdActor(tx, personId),
    completions: await completionsOf(tx, personId),
    today: londonDate(now),
    months: settings.trainingMonths,
  }
}

/** Recorded or refused, with its ledger entry in the same transaction. */
const keep = (
  { db, clock }: Reading,
  who: Who,
  action: TrainingAction,
  personId: string,
  decide: (known: Known, tx: Tx) => Outcome<Completion> | Promise<Outcome<Completion>>,
): Promise<Outcome<Kept>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const at = now.toISOString()
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, {
        at,
        actor: who.personId,
        verb: action,
        about: null,
        reference: null,
        type: 'check',
        refusal,
      })
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
    const denial = permit(actor, 'keepTraining')
    if (denial) return refuse(denial)
    const decided = await decide(await knownOf(tx, actor.id, personId, now), tx)
    if (!decided.ok) return refuse(decided.refusal)
    const id = randomUUID()
    const completion = decided.value
    await insertCompletion(tx, { ...completion, id, recordedBy: actor.id, recordedAt: now })
    await appendEntry(tx, entryOfTrainingAct({ at, actor: actor.id, action, id, payload: completion }))
    return done({ id })
  })

export const recordTraining = (
  shell: Reading,
  who: Who,
  said: z.output<typeof completed>,
): Promise<Outcome<Kept>> =>
  keep(shell, who, 'recordTraining', said.personId, (known) => completionFrom(said, known))

export const giveTrainingGrace = (
  shell: Reading,
  who: Who,
  said: z.output<typeof grace>,
): Promise<Outcome<Kept>> =>
  keep(shell, who, 'giveTrainingGrace', said.personId, async (known, tx) =>
    graceFrom(said, await findActor(tx, said.exemptedBy), known),
  )

export type TrainedPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly title: string
  readonly grade: Grade | null
  readonly courses: readonly CourseStanding[]
  /** The worst of the courses. */
  readonly state: TrainingState
}

type Line = Awaited<ReturnType<typeof trainingRegister>>[number]

const byPerson = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const groups = new Map<string, Line[]>()
  for (const line of lines) groups.set(line.id, [...(groups.get(line.id) ?? []), line])
  return [...groups.values()]
}

const completionIn = ({ completion }: Line): readonly Completion[] => (completion ? [completion] : [])

/** Everybody by name, for whoever keeps the register; for anybody else their own line. */
export const readTraining = async (
  { db, clock }: Reading,
  actor: Actor,
): Promise<readonly TrainedPerson[]> => {
  if (!may(actor, 'readChecks')) return []
  const today = londonDate(clock())
  const mayReadAll = may(actor, 'keepTraining')
  const lines = (await trainingRegister(db, today)).filter(({ id }) => mayReadAll || id === actor.id)
  return byPerson(lines).flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { id, name, role, title, grade } = first
    const courses = standingOf(own.flatMap(completionIn), today)
    return [{ id, name, role, title, grade, courses, state: worstOf(courses) }]
  })
}

/** Whom the form may name; nobody is offered for themselves. */
export const readTrainingChoices = async (shell: Reading, actor: Actor): Promise<readonly TrainedPerson[]> =>
  (await readTraining(shell, actor)).filter(({ id }) => id !== actor.id)

/** Who may be named as the manager; whoever fills in the form too. */
export const readExempterChoices = async (shell: Reading, actor: Actor): Promise<readonly TrainedPerson[]> =>
  (await readTraining(shell, actor)).filter(isManager)

/** Of them those who sign. */
export const readGraceChoices = async (shell: Reading, actor: Actor): Promise<readonly TrainedPerson[]> =>
  (await readTrainingChoices(shell, actor)).filter(isSignatory)

/** The council's own term, which the form begins with. */
export const readTrainingMonths = async ({ db, clock }: Reading): Promise<number> =>
  (await currentPolicy(db, clock())).settings.trainingMonths
