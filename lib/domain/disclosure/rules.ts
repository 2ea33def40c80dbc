import { meetsRankFloor, ORGANISATION_TYPES, type OrganisationType, rankFloor } from '../shared/ranks'
import { isAddressOf } from './addresses'
import { approvalExpiry, authorisationExpiry } from './clocks'
import { type ItemCode, ITEM_CODES, PARTIAL_CODES, type PartialCode } from './codes'
import { ADVISER_WORDS } from './words'
import { adviceMissing, type DisclosureFacts, type FactName, itemIn, laneAnswersIn, subjectsIn } from './facts'
import * as findings from './findings'
import { chooseLane } from './lane'
import * as inputs from './request-inputs'
import { isLong, isOverBroad, pointersOf } from './scope'
import { samePerson } from './segregation'
import { RULESET, SETTINGS } from './settings'
import type { Status } from './states'
import { rowFor } from './transitions'
import { daysAfter } from '../shared/dates'

/**
 * What becomes of a request, as an ordered table: the first row that fits wins and the last always fits.
 * Its predicates are those of the screens. It recommends; a named person decides.
 */

type Words = string | ((facts: DisclosureFacts) => string)

export type Rule = {
  readonly id: string
  /** The condition in words. */
  readonly condition: string
  readonly outcome: Status | 'U_LOGGED' | 'LEGAL_VALIDATION'
  readonly code: string
  readonly because: Words
  /** Statute, or paragraph of the specification of the council's policy. */
  readonly source: string
  /** Facts without which the row cannot be read. */
  readonly needs: readonly FactName[]
  readonly applies: (facts: DisclosureFacts) => boolean
  readonly when: (facts: DisclosureFacts) => boolean
  /** What somebody has to do next. */
  readonly requires: (facts: DisclosureFacts) => readonly string[]
  /** Rows that would let information go are only reached when nothing above them is left open. */
  readonly discloses: boolean
}
