import { join } from 'node:path'
import { type Database, database, workerDatabase } from '@/db/client'
import { inNameOf } from '@/db/principal'
import { type Clock, systemClock } from '@/lib/clock'
import { openSigner, type RecordSigner } from '@/lib/documents/signer/open-signer'
import { env } from '@/lib/env'
import { whoAsks } from './who-asks'

/** What a use case works on; tests bring their own database, clock and signer. */
export type Shell = {
  readonly db: Database
  readonly clock: Clock
  readonly signer: () => Promise<RecordSigner>
  /** Where what an act promised is done, which is not the person's to do; without it, where they are. */
  readonly ownWork?: () => Database
}

let signer: Promise<RecordSigner> | undefined

const openConfigured = () => {
  const { GATEHOUSE_SIGNER, GATEHOUSE_SIGNER_PASSWORD, GATEHOUSE_DATA } = env()
  return openSigner(
    GATEHOUSE_SIGNER
      ? { kind: 'pkcs12', file: GATEHOUSE_SIGNER, password: GATEHOUSE_SIGNER_PASSWORD ?? '' }
      : { kind: 'demo', directory: join(GATEHOUSE_DATA, 'signer') },
  )
}

/** Opened at the first seal and kept; a failure is not kept, so that a mended key works without a restart. */
const councilSigner = () => {
  signer ??= openConfigured().catch((fault: unknown) => {
    signer = undefined
    throw fault
  })
  return signer
}

/** In the name of whoever asks. Ask for it at each request: after a lost connection the pool is another one. */
export const shell = (): Shell => ({
  db: inNameOf(database(), whoAsks),
  clock: systemClock,
  signer: councilSigner,
  ownWork: workerDatabase,
})

/** For what nobody asks for: the sweep, and what an act promised. Sees every row, so no page is given it. */
export const systemShell = (): Shell => ({ db: workerDatabase(), clock: systemClock, signer: councilSigner })
