import type { Database, Tx } from '@/db/client'
import { newReference } from '@/db/repositories/disclosures'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { knownCases } from '@/db/seeds/known-cases'
import { ENDED, type Status } from '@/lib/domain/disclosure/states'
import { imagine } from '../imagine'
import { insertImagined } from '../insert-imagined'
import { type Chance, chanceFrom } from './chance'
import { journeyTo } from './journeys'
import { sceneFrom } from './scene'

export type Scale = { readonly count: number; readonly seed: string; readonly now: Date }
export type Seeded = { readonly made: number; readonly known: number }

/** How many of a hundred cases stand in each state. SUBMITTED lasts a moment, so nothing rests there. */
const SHARES: Readonly<Record<Status, number>> = {
  DRAFT: 2,
  AWAIT_EXT_AUTH: 3,
  SUBMITTED: 0,
  INTAKE: 5,
  RETURNED_INCOMPLETE: 4,
  CLARIFY: 3,
  ROUTED_OUT: 3,
  ASSESS: 7,
  ADVICE: 2,
  AWAIT_HOS: 6,
  APPROVED_FULL: 2,
  APPROVED_PART: 1,
  REFUSED: 9,
  NIL_RETURN: 4,
  PREPARE: 2,
  RELEASED: 3,
  CLOSED: 30,
  WITHDRAWN: 4,
  EXPIRED: 4,
  LEGAL_VALIDATION: 1,
  COMPLY: 1,
  CHALLENGE: 1,
  REVIEW: 1,
  U_LOGGED: 0,
  U_DECIDED: 0,
  U_AWAIT_CONFIRM: 1,
  U_UNCONFIRMED: 1,
}

const HUNDRED = Object.entries(SHARES).flatMap(([status, share]) =>
  Array.from({ length: share }, () => status as Status),
)

const BATCH = 200
const DAY_MS = 86_400_000

/**
 * Makes cases one to `count` of a seed, those that are there already excepted: a run that was cut short
 * goes on where it stopped. One transaction a batch, so that the product at work waits for the ledger
 * for a moment and not for the whole run.
 */
export const seedCases = async (db: Database, { count, seed, now }: Scale): Promise<Seeded> => {
  await db.transaction(insertDemoBorough)
  let made = 0
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, offset) => from + offset)
    made += await db.transaction((tx) => seedBatch(tx, numbers, seed, now))
  }
  return { made, known: count - made }
}

const seedBatch = async (tx: Tx, numbers: readonly number[], seed: string, now: Date) => {
  const drawn = numbers.map((number) => drawnCase(`${seed}/${number}`, number))
  const known = await knownCases(
    tx,
    drawn.map(({ id }) => id),
  )
  const told = drawn
    .filter(({ id }) => !known.has(id))
    .map(({ id, status, chance }) => ({ id, chance, story: storyOf(status, now, chance) }))
  const references = await Promise.all(told.map(({ story }) => newReference(tx, story.startedAt)))
  const made = told.map(({ id, chance, story }, position) =>
    imagine(story, { id, reference: references[position] ?? '', actId: chance.uuid }),
  )
  await insertImagined(tx, made)
  return made.length
}

const drawnCase = (seed: string, number: number) => {
  const chance = chanceFrom(seed)
  return { id: chance.uuid(), status: HUNDRED[(number * 37) % HUNDRED.length] ?? 'CLOSED', chance }
}

const storyOf = (status: Status, now: Date, chance: Chance) =>
  journeyTo(status, lastActBefore(now, status, chance), (today) => sceneFrom(chance, today))

/** Open cases moved within days, or their clocks would have run out; ended ones lie up to three years back. */
const lastActBefore = (now: Date, status: Status, chance: Chance) => {
  // A confirmation is due within a day.
  if (status === 'U_AWAIT_CONFIRM') return now
  const ended = (ENDED as readonly Status[]).includes(status) || status === 'EXPIRED'
  return new Date(now.getTime() - chance.between(0, ended ? 3 * 365 : 9) * DAY_MS)
}
