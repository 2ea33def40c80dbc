import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { CaseKey } from './case-keys'
import { openedBytes, openedJson, sealedBytes, sealedJson } from './sealed'

/** How a case's facts, and whom it is about, are kept. */
type Facts = Readonly<Record<string, unknown>>

const factsIn = (row: string) => ({ table: 'disclosure', column: 'facts', row })
const subjectsIn = (row: string) => ({ table: 'disclosure', column: 'subjects', row })

/**
 * What the database itself reads of the facts, in the shape in which it always stood: none of it is about a
 * person. A new constraint or count adds here what it reads, and asks first whether that may be read by anybody
 * who holds a copy of the database.
 */
const readByTheDatabase = (d: CaseFile): Facts => ({
  insideGrade: d.insideGrade,
  ...(d.agreement && { agreement: { reference: d.agreement.reference } }),
  ...(d.request && { request: { purpose: d.request.purpose } }),
  ...(d.release && { release: true }),
  ...(d.urgentDecision && { urgentDecision: true }),
  ...(d.voided.some(({ release }) => release) && { voided: [{ release: true }] }),
})

export const sealedFacts = (key: CaseKey, d: CaseFile, facts: Facts): Facts =>
  sealedJson(key, factsIn(d.id), facts, readByTheDatabase(d))

/** Null once the case was erased. */
export const openedFacts = (key: CaseKey, id: string, stored: Facts): Facts | null =>
  'erased' in stored ? null : openedJson<Facts>(key, factsIn(id), stored)

/** Everybody a case is about, as somebody may look for them. */
export type Subjects = {
  readonly subjects: readonly { readonly called: string; readonly dob: string | null }[]
  /** An emergency's call is written in words, where a date of birth has no place of its own. */
  readonly call: string | null
}

export const subjectsOf = (d: Pick<CaseFile, 'request' | 'urgent'>): Subjects => ({
  subjects: (d.request?.subjects ?? []).map(({ name, aliases, dob }) => ({
    called: `${name ?? ''} ${aliases ?? ''}`,
    dob: dob ?? null,
  })),
  call: d.urgent?.person ?? null,
})

export const sealedSubjects = (key: CaseKey, d: CaseFile): Uint8Array =>
  sealedBytes(key, subjectsIn(d.id), Buffer.from(JSON.stringify(subjectsOf(d))))

export const openedSubjects = (key: CaseKey, id: string, stored: Uint8Array): Subjects | null => {
  const bytes = openedBytes(key, { owner: id, ...subjectsIn(id) }, stored)
  return bytes && JSON.parse(Buffer.from(bytes).toString())
}
