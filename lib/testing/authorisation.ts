/**
 * The authorisation matrix of docs/authorisation, written from the specification and not from the code: rules with
 * named sets and `*`, read top to bottom, first match. What a rule means for a person is said here once.
 */
import { join } from 'node:path'
import { ROLES } from '@/lib/domain/shared/actor'
import { isAtLeast } from '@/lib/domain/shared/grades'
import { type CsvRow as Row, readTable } from './csv'
import * as people from './people'

const FOLDER = join(import.meta.dirname, '../../docs/authorisation')

const rowsOf = (name: string) => readTable(join(FOLDER, `${name}.csv`))

const cell = (row: Row, column: string): string => {
  const value = row[column]
  if (value === undefined) throw new Error(`a line has no ${column}: ${JSON.stringify(row)}`)
  return value
}

const SETS = new Map(rowsOf('sets').map((row) => [cell(row, 'set'), cell(row, 'members').split(' ')]))

/** Null stands for anything. */
const members = (text: string): ReadonlySet<string> | null =>
  text === '*' ? null : new Set(text.split(' ').flatMap((word) => SETS.get(word) ?? [word]))

const has = (set: ReadonlySet<string> | null, ...words: readonly string[]) =>
  set === null || words.some((word) => set.has(word))

/** The product itself; the last principal. */
export const THE_PRODUCT = { id: 'system', role: 'SYSTEM', grade: null } as const

export type Principal = (typeof people.EVERYBODY)[number] | { readonly role: 'SYSTEM' }
export type Standing = { readonly name: string; readonly person: Principal }

const BY_NAME: Readonly<Record<string, unknown>> = people

export const PRINCIPALS: readonly Standing[] = rowsOf('principals').map((row) => {
  const name = cell(row, 'id')
  const person = BY_NAME[name] as (typeof people.EVERYBODY)[number] | undefined
  if (person?.role !== cell(row, 'role') || (person.grade ?? '') !== cell(row, 'grade'))
    throw new Error(`${name} is not who the matrix says`)
  return { name, person }
})

/** Somebody outside the council's roles altogether is anybody else; every role of the product is a principal. */
export const unnamedRoles = () =>
  ROLES.filter((role) => !PRINCIPALS.some(({ person }) => person.role === role))

export type Act = {
  readonly kind: string
  readonly act: string
  readonly who: ReadonlySet<string> | null
  readonly states: ReadonlySet<string> | null
}

const actsOf = (name: string): readonly Act[] =>
  rowsOf(name).map((row) => ({
    kind: row.kind ?? row.area ?? '',
    act: cell(row, 'act'),
    who: members(cell(row, 'who')),
    states: members(row.states ?? '*'),
  }))

export const ACTS = {
  disclosure: actsOf('disclosure-acts'),
  agreement: actsOf('agreement-acts'),
  check: actsOf('check-acts'),
  other: actsOf('other-acts'),
} as const

const seenRules = (name: string) =>
  rowsOf(name).map((row) => ({
    who: members(cell(row, 'who')),
    states: members(cell(row, 'states')),
    relation: members(cell(row, 'relation')),
    seen: cell(row, 'seen') === 'yes',
  }))

const apartRules = (name: string) =>
  rowsOf(name).map((row) => ({
    relation: members(cell(row, 'relation')),
    acts: members(cell(row, 'acts')),
    who: members(cell(row, 'who')),
    may: cell(row, 'may'),
  }))

const SEEN = { disclosure: seenRules('disclosure-seen'), agreement: seenRules('agreement-seen') }
const APART = { disclosure: apartRules('disclosure-apart'), agreement: apartRules('agreement-apart') }

/** `hidden`: it does not exist for them. `role`, `state`, `apart`: what refuses, in the order in which it is asked. */
export type Verdict = 'hidden' | 'role' | 'state' | 'apart' | 'yes'

export type Cell = {
  readonly who: Standing
  readonly act: string
  readonly state: string
  readonly relation: string
}

export const isSeen = (kind: keyof typeof SEEN, { who, state, relation }: Omit<Cell, 'act'>): boolean => {
  if (who.person.role === 'SYSTEM') return true
  const rule = SEEN[kind].find(
    (one) => has(one.who, who.name, who.person.role) && has(one.states, state) && has(one.relation, relation),
  )
  if (!rule) throw new Error(`nothing says whether ${who.name} sees it in ${state} as ${relation}`)
  return rule.seen
}

const RECORDS = rowsOf('agreement-records').map((row) => ({
  record: members(cell(row, 'record')),
  who: members(cell(row, 'who')),
  states: members(cell(row, 'states')),
  relation: members(cell(row, 'relation')),
  seen: cell(row, 'seen'),
}))

const isOutside = ({ person }: Standing) => ['EXT_REQ', 'EXT_AUTH', 'SIGN'].includes(person.role)

export const expectedOfRecord = (one: Omit<Cell, 'act'>, record: string): Verdict => {
  const { who, state, relation } = one
  const rule = RECORDS.find(
    (row) =>
      has(row.record, record) &&
      has(row.who, who.person.role) &&
      has(row.states, state) &&
      has(row.relation, relation),
  )
  if (rule?.seen === 'insideOrShown') return !isOutside(who) || isSeen('agreement', one) ? 'yes' : 'hidden'
  return rule?.seen === 'yes' ? 'yes' : 'hidden'
}

/** Which of their services it is: the case of every relation but these is held by housing. */
const holds = ({ person }: Standing, relation: string) => {
  if (relation === 'delegate') return true
  const at = 'service' in person ? person.service : null
  return at === (relation === 'elsewhere' ? 'Adult Social Care' : 'Housing Management')
}

const MEANING: Readonly<Record<string, (who: Standing, relation: string) => boolean>> = {
  yes: () => true,
  no: () => false,
  ofTheService: holds,
  aboveManager: ({ person }) => 'grade' in person && isAtLeast(person.grade, 'manager'),
}

const isApart = (kind: keyof typeof APART, { who, act, relation }: Cell): boolean => {
  for (const one of APART[kind]) {
    if (!has(one.relation, relation) || !has(one.acts, act) || !has(one.who, who.name, who.person.role))
      continue
    const may = MEANING[one.may]?.(who, relation)
    if (may === undefined) throw new Error(`the matrix does not know ${one.may}`)
    // A condition that is met leaves the other lines to speak; a plain word ends it.
    if (!may) return true
    if (one.may === 'yes') return false
  }
  throw new Error(`nothing says whether ${who.name} may ${act}`)
}

export const expected = (kind: keyof typeof APART, one: Cell, act: Act): Verdict => {
  if (!isSeen(kind, one)) return 'hidden'
  if (!has(act.who, one.who.person.role)) return 'role'
  if (!has(act.states, one.state)) return 'state'
  return isApart(kind, one) ? 'apart' : 'yes'
}

export const expectedByRole = (act: Act, { person }: Standing, state: string): Verdict => {
  if (!has(act.who, person.role)) return 'role'
  return has(act.states, state) ? 'yes' : 'state'
}
