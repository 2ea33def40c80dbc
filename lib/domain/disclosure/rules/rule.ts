import type { DisclosureFacts, FactName } from '../facts'
import type { Status } from '../states'

export type Rule = {
  readonly id: string
  /** The condition in words. */
  readonly condition: string
  /** A state of section 2.3; two belong to lanes of their own. */
  readonly outcome: Status | 'U_LOGGED' | 'LEGAL_VALIDATION'
  readonly code: string
  readonly because: string | ((facts: DisclosureFacts) => string)
  /** Statute, or the part of the council's policy. */
  readonly source: string
  /** Facts without which the row cannot be read. */
  readonly needs: readonly FactName[]
  /** False where the row has nothing to say, so that its needs are not asked for. */
  readonly applies: (facts: DisclosureFacts) => boolean
  readonly when: (facts: DisclosureFacts) => boolean
  /** What must come first, or who must act. */
  readonly requires: (facts: DisclosureFacts) => readonly string[]
  /** A row that lets information go is reached only when no row above it is left open. */
  readonly discloses: boolean
}

type With<N extends FactName> = DisclosureFacts & { readonly [K in N]-?: NonNullable<DisclosureFacts[K]> }

type Row<N extends FactName> = Pick<Rule, 'id' | 'condition' | 'outcome' | 'code' | 'because' | 'source'> &
  Partial<Pick<Rule, 'applies' | 'requires' | 'discloses'>> & {
    readonly needs?: readonly N[]
    readonly when: (facts: With<N>) => boolean
  }

const always = () => true
const nothing = () => []

/** `judge` reads `when` only after it has found every fact in `needs`, which the compiler cannot see. */
export const row = <const N extends FactName = never>({ needs = [], when, ...rest }: Row<N>): Rule => ({
  applies: always,
  requires: nothing,
  discloses: false,
  ...rest,
  needs,
  when: when as Rule['when'],
})

export const POLICY = 'Data protection policy, sharing and disclosure part'
export const PARAGRAPH_2 = 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2'
