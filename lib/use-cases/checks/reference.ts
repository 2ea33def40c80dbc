import { randomUUID } from 'node:crypto'
import {
  insertVersion,
  lockVersion,
  referenceVersions,
  saveVersionApproval,
  saveVersionRejection,
} from '@/db/repositories/reference'
import { readTable } from '@/lib/documents/office/read-table'
import type { PolicyMove } from '@/lib/domain/audit/policy-acts'
import { KEY_OF, REFERENCE_SETS, type ReferenceSet } from '@/lib/domain/checks/reference'
import {
  type Asked,
  againstReferenceApproval,
  againstReferenceProposal,
  againstReferenceRejection,
  approvedCount,
  editsBetween,
  editsThatChange,
  type ReferenceVersion,
  type RowEdit,
  tableOn,
} from '@/lib/domain/checks/reference-changes'
import { diffOf } from '@/lib/domain/checks/reference-diff'
import type { Grounds } from '@/lib/domain/checks/reference-inputs'
import { keyOf, parseRow, parseSheet, type ReferenceRow } from '@/lib/domain/checks/reference-table'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { policyAct } from '../policy/policy-act'
import { unprintableIn } from '../printable'
import type { Shell } from '../shell'

/** A change of a table that the checks read takes two people (SoD-10): one proposes, another approves or rejects. */

type Acting = Pick<Shell, 'db' | 'clock'>

export const isReferenceSet = (name: string): name is ReferenceSet =>
  REFERENCE_SETS.some((set) => set === name)

type Proposal = {
  readonly asked: Asked
  /** From the address, so it need not be one of ours. */
  readonly set: string
  readonly grounds: Grounds
  /** Asked of nobody who may not propose. */
  readonly edits: (set: ReferenceSet, tableOf: TableOf) => Edits | Promise<Edits>
}

type Edits = Outcome<readonly RowEdit[]>

/** The rows on a day. */
type TableOf = (day: CalendarDate) => readonly ReferenceRow[]

const propose = (shell: Acting, who: Who, { asked, set, grounds, edits }: Proposal) =>
  policyAct(shell, who, {
    action: 'proposeReferenceChange',
    permission: 'proposePolicyChange',
    find: async (tx) => {
      if (!isReferenceSet(set)) return null
      const versions = await referenceVersions(tx)
      const tableOf: TableOf = (day) => tableOn(set, day, versions).rows
      const table = tableOf(grounds.effectiveFrom)
      return { id: randomUUID(), set, table, wanted: await edits(set, tableOf) }
    },
    against: ({ set, table, wanted }, { today }) => {
      if (!wanted.ok) return wanted.refusal
      const change = { set, effectiveFrom: grounds.effectiveFrom, rows: wanted.value }
      return againstReferenceProposal(asked, change, today, table)
    },
    write: async ({ id, set, table, wanted }, { tx, signed }) => {
      if (!wanted.ok) throw new Error('a change that was refused is not written')
      const rows = editsThatChange(set, table, wanted.value)
      await insertVersion(tx, { id, set, rows, ...grounds, proposed: signed })
      const changed = diffOf(set, table, rows).map(({ kind, key }) => `${kind} ${key}`)
      return { id, before: null, after: 'WAITING', payload: { set, ...grounds, changed } }
    },
  })

type RowProposal = Grounds & {
  readonly key: string
  readonly basis: CalendarDate | ''
  readonly row: ReferenceRow
}

/** One row: added where `key` is empty, changed otherwise. The code of a row never changes. */
export const proposeRow = (
  shell: Acting,
  who: Who,
  set: string,
  { key, basis, row, ...grounds }: RowProposal,
) =>
  propose(shell, who, {
    asked: key === '' ? 'add' : 'change',
    set,
    grounds,
    edits: (known, tableOf) => {
      const parsed = parseRow(known, key === '' ? row : { ...row, [KEY_OF[known]]: key })
      if (!parsed.ok) return parsed
      const edit = { key: keyOf(known, parsed.value), row: parsed.value }
      return done(basis === '' ? [edit] : editsThatChange(known, tableOf(basis), [edit]))
    },
  })

export const withdrawRow = (
  shell: Acting,
  who: Who,
  set: string,
  { key, ...grounds }: Grounds & { readonly key: string },
) => propose(shell, who, { asked: 'withdraw', set, grounds, edits: () => done([{ key, row: null }]) })

type Sent = { readonly name: string; readonly content: Uint8Array }

/** The whole table out of a spreadsheet: what it does not hold is taken out. */
export const proposeTable = (
  shell: Acting,
  who: Who,
  set: string,
  { name, content, ...grounds }: Grounds & Sent,
) =>
  propose(shell, who, {
    asked: 'table',
    set,
    grounds,
    edits: async (known, tableOf) => {
      const rows = await readRows(known, { name, content })
      return rows.ok ? done(editsBetween(known, tableOf(grounds.effectiveFrom), rows.value)) : rows
    },
  })

/** Records print these rows, so a character that no font can draw is refused here. */
const readRows = async (
  set: ReferenceSet,
  { name, content }: Sent,
): Promise<Outcome<readonly ReferenceRow[]>> => {
  const table = await readTable(content, name)
  if (!table.ok) return table
  const rows = parseSheet(set, table.value)
  if (!rows.ok) return rows
  const fields = await unprintableIn({ file: rows.value.flatMap((row) => Object.values(row)) })
  return fields ? refused(HOUSE_RULES.input, { fields }) : rows
}

const toldOf = ({ set, effectiveFrom }: ReferenceVersion) => ({ set, effectiveFrom })

export const approveVersion = (
  shell: Acting,
  who: Who,
  id: string,
  { seen }: { readonly seen: number },
): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'approveReferenceChange',
    permission: 'approvePolicyChange',
    find: (tx) => lockVersion(tx, id),
    against: async (version, { tx, actor, today }) => {
      const now = approvedCount(version.set, await referenceVersions(tx))
      return againstReferenceApproval(version, actor, today, { seen, now })
    },
    write: async (version, { tx, signed }) => {
      await saveVersionApproval(tx, version.id, signed)
      return { id: version.id, before: 'WAITING', after: 'APPROVED', payload: toldOf(version) }
    },
  })

/** Whoever proposed a change may take it back. */
export const rejectVersion = (
  shell: Acting,
  who: Who,
  id: string,
  { reason }: { readonly reason: string },
): Promise<Outcome<PolicyMove>> =>
  policyAct(shell, who, {
    action: 'rejectReferenceChange',
    permission: 'approvePolicyChange',
    find: (tx) => lockVersion(tx, id),
    against: againstReferenceRejection,
    write: async (version, { tx, signed }) => {
      await saveVersionRejection(tx, version.id, signed, reason)
      return {
        id: version.id,
        before: 'WAITING',
        after: 'REJECTED',
        payload: { ...toldOf(version), reason },
      }
    },
  })
