import type { Context } from '../command'
import type { CaseFile } from '../disclosure'
import type { FactName } from '../facts'
import { GUARDS, type GuardName } from '../guards'
import type { Status } from '../states'
import type { Judged } from './judged'

export type Rule = {
  readonly id: string
  /** The condition in words. */
  readonly condition: string
  /** A state of section 2.3, or that the case stays in the state it is in. */
  readonly outcome: Status | 'AS_IT_WAS'
  readonly code: string
  readonly because: string | ((facts: Judged) => string)
  /** Statute, or the part of the council's policy. */
  readonly source: string
  /** Facts without which the row cannot be read. */
  readonly needs: readonly FactName[]
  /** False where the row has nothing to say, so that its needs are not asked for. */
  readonly applies: (facts: Judged) => boolean
  readonly when: (facts: Judged) => boolean
  /** What must come first, or who must act. */
  readonly requires: (facts: Judged) => readonly string[]
  /** A row that lets a request go on, or information go, is reached only when no row above it is left open. */
  readonly goesOn: boolean
}

type With<N extends FactName> = Judged & { readonly [K in N]-?: NonNullable<Judged[K]> }

type Row<N extends FactName> = Pick<Rule, 'id' | 'condition' | 'outcome' | 'code' | 'because' | 'source'> &
  Partial<Pick<Rule, 'applies' | 'requires' | 'goesOn'>> & {
    readonly needs?: readonly N[]
    readonly when: (facts: With<N>) => boolean
  }

const always = () => true
const nothing = () => []

/** `recommend` reads `when` only after it has found every fact in `needs`, which the compiler cannot see. */
export const row = <const N extends FactName = never>({ needs = [], when, ...rest }: Row<N>): Rule => ({
  applies: always,
  requires: nothing,
  goesOn: false,
  ...rest,
  needs,
  when: when as Rule['when'],
})

type Given = { readonly d?: object; readonly context?: object; readonly input?: object }

/** What the screens' own guard says of as much of a case as it reads; null where it does not object. */
export const guardSays = (guard: GuardName, { d = {}, context = {}, input = {} }: Given) =>
  GUARDS[guard](d as CaseFile, context as Context, input as never)

export const POLICY = 'Data protection policy, sharing and disclosure part'
export const PARAGRAPH_2 = 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2'
export const EMERGENCY = `UK GDPR Article 6(1)(d) and Article 9(2)(c); ${POLICY}: emergencies`
export const AUTHORISES = `${POLICY}: the relevant head of service or above authorises`
export const REQUIREMENTS = `The statute that the order or notice names; ${POLICY}: orders and notices`
