import type { Database, Tx } from '@/db/client'
import { insertAgreements, newAgreementReferences } from '@/db/repositories/agreements'
import { appendEntries } from '@/db/repositories/ledger'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { knownAgreements } from '@/db/seeds/known-cases'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { AGREEMENT_MATTERS, PLACES } from './agreement-matters'
import { chanceFrom } from './chance'
import { imagineAgreement } from './imagine-agreement'
import type { Scale, Seeded } from './seed-cases'

/** Of a hundred. The states that a whole negotiation leads to are told in the demo borough, not made here. */
const SHARES: Partial<Record<AgreementStatus, number>> = {
  TRIAGE: 6,
  NOT_NEEDED: 4,
  DRAFTING: 8,
  INTERNAL_REVIEW: 3,
  DPO_ADVICE: 2,
  NEGOTIATION: 4,
  LEGAL_FINAL: 2,
  ABANDONED: 3,
  IN_FORCE: 48,
  REVIEW_DUE: 5,
  SUSPENDED: 2,
  ENDED: 13,
}

const HUNDRED = Object.entries(SHARES).flatMap(([status, share]) =>
  Array.from({ length: share }, () => status as AgreementStatus),
)

const BATCH = 500
const DAY_MS = 86_400_000
/** One in so many has every clause of the library: as long as real ones, and too long for all of fifty thousand. */
const LONG_EVERY = 50

/** Agreements one to `count` of a seed, those that are there already excepted; one transaction a batch. */
export const seedAgreements = async (db: Database, { count, seed, now }: Scale): Promise<Seeded> => {
  await db.transaction(insertDemoBorough)
  let made = 0
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, offset) => from + offset)
    made += await db.transaction((tx) => seedBatch(tx, numbers, { seed, now }))
  }
  return { made, known: count - made }
}

const drawn = (seed: string, number: number) => {
  const chance = chanceFrom(`${seed}/agreement/${number}`)
  return { id: chance.uuid(), number, chance }
}

const seedBatch = async (tx: Tx, numbers: readonly number[], { seed, now }: Omit<Scale, 'count'>) => {
  const all = numbers.map((number) => drawn(seed, number))
  const known = await knownAgreements(
    tx,
    all.map(({ id }) => id),
  )
  const fresh = all.filter(({ id }) => !known.has(id))
  const references = await newAgreementReferences(tx, now, fresh.length)
  const made = fresh.map(({ id, number, chance }, position) =>
    imagineAgreement(
      {
        id,
        reference: references[position] ?? '',
        status: HUNDRED[(number * 37) % HUNDRED.length] ?? 'IN_FORCE',
        matter: chance.oneOf(AGREEMENT_MATTERS),
        place: `${chance.oneOf(PLACES)} ${1 + chance.below(400)}`,
        isLong: number % LONG_EVERY === 0,
        startedAt: new Date(now.getTime() - Math.ceil(chance.between(1, 700)) * DAY_MS),
        chance,
      },
      now,
    ),
  )
  await insertAgreements(tx, made)
  const entries = made.flatMap((one) => one.entries)
  await appendEntries(
    tx,
    entries.toSorted((one, other) => one.at.localeCompare(other.at)),
  )
  return made.length
}
