import type { Database } from '@/db/client'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { insertDemoPolicy } from '@/db/seeds/demo-policy'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { inTransaction } from '@/db/transaction'
import { demoRunPlace, type RunPlace } from '../checks/run-place'
import { type Shell, shell } from '../shell'
import { type Move, movesOfAgreement } from './agreements/play'
import { AGREEMENT_STORIES } from './agreements/seeds'
import { familiesPlanning } from './agreements/seeds/families-planning'
import { boroughStories } from './borough/stories'
import { runMoves } from './checks/runs'
import { playStories } from './play-stories'
import { registerMoves } from './registers'

type Loading = Pick<Shell, 'clock' | 'signer'> & { readonly place?: RunPlace }

const movesOfAgreements = (now: Date, place: RunPlace): readonly Move[] => {
  const told = AGREEMENT_STORIES.map((story) => ({ story, ...movesOfAgreement(story, now) }))
  const families = told.find(({ story }) => story === familiesPlanning)
  return [
    ...told.flatMap(({ moves }) => moves),
    ...(families ? runMoves({ now, place, agreement: families.reference }) : []),
  ]
}

/**
 * The demo borough, people and cases, in one transaction: a start that is killed leaves nothing, and the
 * next one begins again. Where the borough is already, nothing happens.
 */
export const loadDemoBorough = (
  db: Database,
  { clock, signer, place = demoRunPlace() }: Loading = shell(),
): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (!(await insertDemoBorough(tx))) return
    // A transaction is a database whose own transactions are savepoints.
    const within: Database = Object.assign(tx, { $client: db.$client })
    await insertDemoSignatories(tx, clock())
    await playStories(within, signer, boroughStories(clock()), [
      ...movesOfAgreements(clock(), place),
      ...registerMoves(clock()),
    ])
    await insertDemoPolicy(tx, clock())
  })
