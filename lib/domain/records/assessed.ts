import type { CaseFile } from '../disclosure/disclosure'
import { isMandatory } from '../disclosure/gateways'
import * as words from '../disclosure/words'
import { dayOf } from '../shared/when'
import { approvalOf } from './decided'
import { actedBy, given, listed, prose, row, rows } from './issue'
import type { Section } from './model'

/** Block F and the advice on it: the council's own reasons. Internal always. */

const whatIsHeld = ({ assessment }: CaseFile): Section => {
  const held = assessment?.held
  return rows(
    'What is held',
    row('Held', held && words.DATA_HELD_WORDS[held.dataHeld]),
    row('What was searched and found', held?.searched),
    row('Regime', held && words.REGIME_WORDS[held.regime]),
    row('Collected on consent', held && words.YES_NO_WORDS[held.originallyConsentBased]),
    given('Why fresh consent cannot be expected', held?.consentNotObtainable),
    held?.shielded === 'yes' ? row('Shielded record, threat check', held.threatCheck) : null,
    row('Accuracy checked', held && dayOf(held.accuracyCheckedOn)),
    given('Accuracy caveats', held?.accuracyCaveats),
  )
}

const lawfulBasis = ({ assessment, gateway }: CaseFile): Section => {
  const basis = assessment?.basis
  const power = basis && [words.LEGAL_POWER_WORDS[basis.legalPower], basis.legalPowerText]
  return rows(
    'Lawful basis and conditions',
    row(
      isMandatory(gateway) ? 'Duty that it rests on' : 'The council’s own power',
      power?.filter(Boolean).join(': '),
    ),
    row('Lawful basis', basis && words.ART6_WORDS[basis.art6Basis]),
    row('Special category condition', basis && words.ART9_WORDS[basis.art9Condition]),
    row('Schedule 1 condition', basis && words.SCH1_WORDS[basis.sch1Condition]),
    given('Appropriate policy document', basis?.apdRef),
    row('Compatibility of purpose', basis && words.COMPATIBILITY_WORDS[basis.compatibility]),
  )
}

/** A requirement needs no prejudice of a task of ours: it is told only where something was disapplied. */
const exemptionOf = ({ assessment, gateway }: CaseFile): Section => {
  const exemption = assessment?.exemption
  const disapplied = exemption && listed(exemption.provisionsDisapplied, words.PROVISION_WORDS)
  const why = exemption?.prejudiceReasoning
  const told = !isMandatory(gateway) || (exemption && exemption.provisionsDisapplied.length > 0)
  return rows(
    'Exemption and confidentiality',
    told ? row('Provisions disapplied', disapplied) : null,
    told ? row('Why applying them would prejudice', why) : null,
    row('Confidentiality', exemption && words.CONFIDENTIALITY_WORDS[exemption.confidentiality]),
    given('Confidentiality reasoning', exemption?.confidentialityText),
    row('Statutory bars', exemption && listed(exemption.statutoryBars, words.BAR_WORDS)),
  )
}

const found = (finding: keyof typeof words.FINDING_WORDS | undefined) =>
  finding ? words.FINDING_WORDS[finding].toLowerCase() : 'not found'

export const assessment = (d: CaseFile): readonly (Section | null)[] => {
  const tests = d.assessment?.tests
  return [
    whatIsHeld(d),
    lawfulBasis(d),
    exemptionOf(d),
    prose(`Necessity: ${found(tests?.necessityFinding)}`, tests?.necessityText),
    prose(`Proportionality: ${found(tests?.proportionalityFinding)}`, tests?.proportionalityText),
    prose('Best interests of the child', tests?.childBestInterests),
  ]
}

export const adviceTaken = (d: CaseFile): readonly Section[] =>
  d.advice.map((advice) =>
    rows(
      `Advice of the ${words.ADVISER_WORDS[advice.adviser]}`,
      row('Question', advice.question),
      row('View', advice.given && words.ADVICE_LEVEL_WORDS[advice.given.level]),
      row('Advice', advice.given?.text),
      given('Conditions', advice.given?.conditions),
      row('Given by', advice.given && actedBy(advice.given.by)),
    ),
  )

export const notification = (d: CaseFile): Section => {
  const decided = approvalOf(d) ?? d.assessment?.notification
  return rows(
    'Telling the person',
    row('When', decided && words.NOTIFICATION_WORDS[decided.notification]),
    row('Why', decided?.notificationReason),
    given('Looked at again on', decided?.notificationReviewOn && dayOf(decided.notificationReviewOn)),
  )
}
