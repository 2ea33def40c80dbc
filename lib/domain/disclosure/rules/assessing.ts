import { adviceMissing, type DisclosureFacts } from '../facts'
import {
  barToDisclosure,
  concernsAChild,
  consentStands,
  failedTest,
  namesAPower,
  uncoveredKind,
} from '../findings'
import { ADVISER_WORDS } from '../words'
import { PARAGRAPH_2, POLICY, type Rule, row } from './rule'

/** Block F: what is held, by what power, under which conditions, and whether the tests are met. */

const yesNo = (fact: boolean) => (fact ? 'yes' : 'no')

const isSensitive = (facts: DisclosureFacts) =>
  facts.specialCategories.length > 0 || facts.criminalOffenceData

export const ASSESSING: readonly Rule[] = [
  row({
    id: 'R08-basis',
    condition: 'the lawful basis is legitimate interests, recognised or not',
    outcome: 'ASSESS',
    code: 'R08',
    because:
      'A public authority performing its tasks cannot rely on Article 6(1)(ea) or (f). Choose (c), (d) or (e).',
    source: 'UK GDPR Article 6(1), as amended by the Data (Use and Access) Act 2025',
    needs: ['art6Basis'],
    when: ({ art6Basis }) => art6Basis === 'ea' || art6Basis === 'f',
    requires: () => ['art6Basis'],
  }),
  row({
    id: 'R08',
    condition: 'the council has no power of its own to disclose, or does not name it',
    outcome: 'REFUSED',
    code: 'R08',
    because: 'The task has to be the council’s own. That the asking body needs it is not enough.',
    source: 'UK GDPR Article 6(1)(e)',
    needs: ['legalPower'],
    when: ({ legalPower, legalPowerText }) =>
      legalPower === 'none' || !namesAPower({ legalPower, legalPowerText }),
  }),
  row({
    id: 'R09',
    condition: 'no condition covers the special category or offence information in scope',
    outcome: 'REFUSED',
    code: 'R09',
    because: (facts) =>
      `No condition allows this ${facts.specialCategories.length > 0 ? 'special category' : 'offence'} information to be disclosed.`,
    source: 'UK GDPR Articles 9 and 10; Data Protection Act 2018, Schedule 1',
    applies: isSensitive,
    needs: ['art9Condition', 'sch1Condition'],
    when: ({ specialCategories, criminalOffenceData, art9Condition, sch1Condition }) =>
      uncoveredKind({
        specialCategories,
        criminalOffenceData: yesNo(criminalOffenceData),
        art9Condition,
        sch1Condition,
      }) !== null,
  }),
  row({
    id: 'R10',
    condition: 'a duty of confidence is owed and not overridden',
    outcome: 'REFUSED',
    code: 'R10',
    because: 'Confidentiality is not overridden, so nothing can be disclosed without an order.',
    source: 'Common law duty of confidence',
    when: (facts) => barToDisclosure(facts) === 'R10',
  }),
  row({
    id: 'R11',
    condition: 'a statute forbids disclosure by this route',
    outcome: 'REFUSED',
    code: 'R11',
    because: 'A statute forbids disclosure by this route.',
    source: 'Adoption and Children Act 2002, sections 56 to 65; Gender Recognition Act 2004, section 22',
    when: (facts) => barToDisclosure(facts) === 'R11',
  }),
  row({
    id: 'R04-finding',
    condition: 'the assessment finds that necessity is not met',
    outcome: 'REFUSED',
    code: 'R04',
    because: 'The assessment finds that the information is not necessary for the purpose.',
    source: `${PARAGRAPH_2}: necessity`,
    needs: ['necessityFinding'],
    when: ({ necessityFinding }) => failedTest({ necessityFinding, proportionalityFinding: 'met' }) === 'R04',
  }),
  row({
    id: 'R07',
    condition: 'the assessment finds that proportionality is not met',
    outcome: 'REFUSED',
    code: 'R07',
    because: 'The interference with private life would be out of proportion to the matter.',
    source: 'Human Rights Act 1998, Schedule 1, Article 8',
    needs: ['proportionalityFinding'],
    when: ({ proportionalityFinding }) =>
      failedTest({ necessityFinding: 'met', proportionalityFinding }) === 'R07',
  }),
  row({
    id: 'CONSENT',
    condition: 'it was collected on consent and nobody says why fresh consent cannot be expected',
    outcome: 'ASSESS',
    code: 'CONSENT',
    because:
      'What was collected on consent may be used for another purpose only where fresh consent cannot reasonably be expected. Say why.',
    source: 'UK GDPR Article 8A and Annex 2',
    when: ({ originallyConsentBased, consentNotObtainable }) =>
      consentStands({ originallyConsentBased: yesNo(originallyConsentBased), consentNotObtainable }),
    requires: () => ['consentNotObtainable'],
  }),
  row({
    id: 'CHILD',
    condition: 'a child is concerned and their best interests are not written',
    outcome: 'ASSESS',
    code: 'CHILD',
    because: 'A child is concerned. Their best interests have to be written before anybody decides.',
    source: `${POLICY}: children; UK GDPR recital 38`,
    when: (facts) => concernsAChild([facts]) && !facts.childBestInterests,
    requires: () => ['childBestInterests'],
  }),
  row({
    id: 'ADVICE',
    condition: 'advice that is mandatory has not been given',
    outcome: 'ADVICE',
    code: 'ADVICE',
    because: (facts) =>
      adviceMissing(facts)
        .map(({ adviser, because }) => `The ${ADVISER_WORDS[adviser]} advises first: ${because.join('; ')}.`)
        .join(' '),
    source: `${POLICY}: when advice is mandatory`,
    when: (facts) => adviceMissing(facts).length > 0,
    requires: (facts) => adviceMissing(facts).map(({ adviser }) => adviser),
  }),
]
