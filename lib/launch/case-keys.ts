/** Before anybody is served: the top keys are there, and nothing of an earlier version stands unsealed. */
import { connect, type Database } from '@/db/client'
import { topKeysInUse } from '@/db/repositories/top-key-use'
import { forgetOldRows, sealOldCases } from '@/db/seal-old-cases'
import { systemClock } from '@/lib/clock'
import { adoptTopKeyFile, KeysUnusable, makeTopKeys, topKeyFileIn } from '@/lib/secrets/top-keys'
import { refuseMissingKeys } from '@/lib/use-cases/keys'
import { LaunchRefused } from './refused'

type Keys = { readonly dataFolder: string; readonly file?: string; readonly owner: string }

export async function readyCaseKeys(
  { dataFolder, file, owner }: Keys,
  say: (line: string) => void,
): Promise<void> {
  const path = file || topKeyFileIn(dataFolder)
  adoptTopKeyFile(path)
  const db = connect(owner, { max: 1, unhurried: true })
  try {
    // Never made anew where something is sealed: a new key would only hide that the old one is lost.
    if ((await topKeysInUse(db)).size === 0) makeTopKeys(path, systemClock())
    await refuseMissingKeys(db)
    await sealWhatIsPlain(db, say)
  } catch (fault) {
    throw fault instanceof KeysUnusable ? new LaunchRefused(fault.message) : fault
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

async function sealWhatIsPlain(db: Database, say: (line: string) => void): Promise<void> {
  const sealed = await sealOldCases(db)
  if (sealed === 0) return
  await forgetOldRows(db)
  say(`Sealed ${sealed} cases that an earlier version had kept as they were.`)
}
