import { disclosuresSeen } from '@/db/repositories/check-registers'
import { namesOfPeople } from '@/db/repositories/people'
import { csvOf } from '@/lib/documents/office/write-csv'
import { newEntry } from '@/lib/domain/checks/processing/entry'
import type { ProcessingContent, ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { may } from '@/lib/domain/permissions/permissions'
import { type Actor, SYSTEM } from '@/lib/domain/shared/actor'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { openCheck } from './act'
import { readCheckVersions } from './read'
import { everyRow, readRegister, type Wanted } from './registers'

/** The council's register of processing (UK GDPR Article 30; 3.5). */

export const openProcessing = (
  shell: Shell,
  who: Who,
  content: ProcessingContent,
): Promise<Outcome<ProcessingEntry>> =>
  openCheck<ProcessingEntry>(shell, who, {
    kind: 'processing',
    permission: 'keepProcessing',
    action: 'openProcessing',
    matter: null,
    make: (begun) => done(newEntry(content, begun)),
  })

export const readProcessing = (shell: Pick<Shell, 'db' | 'clock'>, actor: Actor, wanted: Wanted = {}) =>
  readRegister<ProcessingEntry>(shell, actor, 'processing', wanted)

export type EntryVersion = {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly entry: ProcessingEntry
}

/** Newest first; each as it was. */
export const readEntryVersions = async (
  shell: Pick<Shell, 'db' | 'clock'>,
  entry: ProcessingEntry,
): Promise<readonly EntryVersion[]> => {
  const versions = await readCheckVersions(shell, entry)
  const names = await namesOfPeople(shell.db, [...new Set(versions.map(({ byId }) => byId))])
  return versions.map(({ number, at, byId, status, facts }) => ({
    number,
    at: at.toISOString(),
    by: names.get(byId) ?? SYSTEM.name,
    // `facts` was written from the same type; reference and matter never change.
    entry: { ...entry, ...facts, status, version: number } as ProcessingEntry,
  }))
}

/** Who receives it, as this reader may know: a disclosure that is not theirs to see leaves no line. */
export const withLinesSeen = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  { recipients }: Pick<ProcessingEntry, 'recipients'>,
): Promise<ProcessingEntry['recipients']> => {
  const ofDisclosures = recipients.flatMap(({ since }) =>
    since?.kind === 'disclosure' ? [since.reference] : [],
  )
  const seen = await disclosuresSeen(db, { actor, now: clock() }, ofDisclosures)
  return recipients.filter(({ since }) => since?.kind !== 'disclosure' || seen.has(since.reference))
}

/** What a spreadsheet of the register says of each entry, by heading. */
export type ProcessingColumns = Readonly<Record<string, (entry: ProcessingEntry) => string | null>>

/** The register as its page shows it, all of it; null for whoever may not read it. */
export const exportProcessing = async (
  shell: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  { search, columns }: Pick<Wanted, 'search'> & { readonly columns: ProcessingColumns },
): Promise<string | null> => {
  if (!may(actor, 'readChecks')) return null
  const lines: (readonly string[])[] = []
  for await (const entries of everyRow<ProcessingEntry>(shell, actor, 'processing', { search }))
    for (const entry of entries) {
      const shown = { ...entry, recipients: await withLinesSeen(shell, actor, entry) }
      lines.push(Object.values(columns).map((cell) => cell(shown) ?? ''))
    }
  return csvOf(Object.keys(columns), lines)
}
