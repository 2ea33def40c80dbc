import type { Database } from '@/db/client'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { insertDemoPolicy } from '@/db/seeds/demo-policy'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { inTransaction } from '@/db/transaction'
import { type Shell, shell } from '../shell'
import { movesOfAgreement } from './agreements/play'
import { AGREEMENT_STORIES } from './agreements/seeds'
import { boroughStories } from './borough/stories'
import { playStories } from './play-stories'
import { registerMoves } from './registers'

/**
 * The demo borough, people and cases, in one transaction: a start that is killed leaves nothing, and the
 * next one begins again. Where the borough is already, nothing happens.
 */
export const loadDemoBorough = (
  db: Database,
  { clock, signer }: Pick<Shell, 'clock' | 'signer'> = shell(),
): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (!(await insertDemoBorough(tx))) return
    // A transaction is a database whose own transactions are savepoints.
    const within: Database = Object.assign(tx, { $client: db.$client })
    await insertDemoSignatories(tx, clock())
    const agreements = AGREEMENT_STORIES.flatMap((story) => movesOfAgreement(story, clock()).moves)
    await playStories(within, signer, boroughStories(clock()), [...agreements, ...registerMoves(clock())])
    await insertDemoPolicy(tx, clock())
  })
