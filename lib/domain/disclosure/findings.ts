import { GRADES, type Grade, isAtLeast } from '../shared/grades'
import type { Assessment, ProposedItem } from './disclosure'
import type { Request, Subject } from './request-inputs'

/**
 * The tests of section 2.3 as plain questions on plain facts, so that guards (a case on a screen) and
 * the rule table (facts on a command line) cannot come to differ.
 */

type Basis = NonNullable<Assessment['basis']>
type Held = NonNullable<Assessment['held']>
type Exemption = NonNullable<Assessment['exemption']>
type Tests = NonNullable<Assessment['tests']>

/** "Head of service or above"; a deputy is below. */
export const mayDecide = (grade: Grade | null) => isAtLeast(grade, 'headOfService')

/** Only a director or above may go against what the adviser said. */
export const mayDissent = (grade: Grade | null) => isAtLeast(grade, 'director')

/**
 * Section 2.6, a request about council staff: a head of service is decided on by a director, a director by
 * the Chief Executive. Below head of service nobody needs to be outranked.
 */
export const standsAbove = (decider: Grade | null, subject: Grade | null) =>
  subject === null ||
  !isAtLeast(subject, 'headOfService') ||
  (decider !== null && GRADES.indexOf(decider) > GRADES.indexOf(subject))

/** The test that fails, if one does. */
export const failedTest = ({
  necessityFinding,
  proportionalityFinding,
}: Pick<Tests, 'necessityFinding' | 'proportionalityFinding'>) => {
  if (necessityFinding === 'notMet') return 'R04'
  return proportionalityFinding === 'notMet' ? 'R07' : null
}

/** A confidence that is not overridden, or a statute that nobody may weigh. */
export const barToDisclosure = ({
  confidentiality,
  statutoryBars,
}: Pick<Exemption, 'confidentiality' | 'statutoryBars'>) => {
  if (confidentiality === 'notOverridden') return 'R10'
  return statutoryBars.some((bar) => bar === 'adoption' || bar === 'genderRecognition') ? 'R11' : null
}

/** Papers of a family court wait for its rules or its leave, which is what overrides the bar. */
export const courtPapersNeedLeave = ({
  confidentiality,
  statutoryBars,
}: Pick<Exemption, 'confidentiality' | 'statutoryBars'>) =>
  statutoryBars.includes('familyCourt') && confidentiality !== 'overriddenStatute'

type Sensitive = Pick<Request, 'specialCategories' | 'criminalOffenceData'> &
  Pick<Basis, 'art9Condition' | 'sch1Condition'> & { readonly subjects: readonly Pick<Subject, 'role'>[] }

/** Data protection law falls away with the last of the people it is about (2.6); confidences stand. */
const areDead = (subjects: Sensitive['subjects']) =>
  subjects.length > 0 && subjects.every((subject) => subject.role === 'deceased')

/** The kind of sensitive information that no condition covers, if there is one. */
export const uncoveredKind = ({
  specialCategories,
  criminalOffenceData,
  art9Condition,
  sch1Condition,
  subjects,
}: Sensitive) => {
  if (areDead(subjects)) return null
  if (specialCategories.length > 0 && (art9Condition === 'none' || sch1Condition === 'none'))
    return 'special category'
  return criminalOffenceData === 'yes' && sch1Condition === 'none' ? 'offence' : null
}

/** A public task must be the council's own: "another power" has to be named. */
export const namesAPower = ({ legalPower, legalPowerText }: Pick<Basis, 'legalPower' | 'legalPowerText'>) =>
  legalPower !== 'other' || legalPowerText !== undefined

/** Annex 2 helps with what was collected on consent only where fresh consent cannot be expected. */
export const consentStands = ({
  originallyConsentBased,
  consentNotObtainable,
}: Pick<Held, 'originallyConsentBased' | 'consentNotObtainable'>) =>
  originallyConsentBased === 'yes' && consentNotObtainable === undefined

export const concernsAChild = (subjects: readonly Pick<Subject, 'childNow' | 'childThen'>[]) =>
  subjects.some((subject) => subject.childNow === 'yes' || subject.childThen === 'yes')

export const concernsStaff = (subjects: readonly Pick<Subject, 'staffOrMember'>[]) =>
  subjects.some((subject) => subject.staffOrMember === 'yes')

/** Everything that was asked for, and nothing held back from it. */
export const isInFull = (items: readonly Pick<ProposedItem, 'proposal'>[]) =>
  items.every((item) => item.proposal === 'disclose')
