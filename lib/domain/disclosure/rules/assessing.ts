import { adviceNeeded } from '../advice'
import {
  barToDisclosure,
  concernsAChild,
  consentStands,
  courtPapersNeedLeave,
  failedTest,
  namesAPower,
  uncoveredKind,
} from '../findings'
import { ADVISER_WORDS } from '../words'
import { isFoundValid, isWeighed, type Judged, subjectsIn, verdictIn } from './judged'
import { AUTHORISES, guardSays, PARAGRAPH_2, POLICY, type Rule, row } from './rule'

/** Block F: what is held, by what power, under which conditions, and whether the tests are met. */

const yesNo = (fact: boolean) => (fact ? 'yes' : 'no')

const isSensitive = (facts: Judged) => facts.specialCategories.length > 0 || facts.criminalOffenceData

/** Once in force, the duty about a child leaves only a greater harm as a reason to refuse (section 16LA). */
const mustShareAboutAChild = (facts: Judged) =>
  guardSays('childDutyAllowsRefusal', {
    d: { gateway: facts.route },
    context: { policy: facts.policy, now: `${facts.today}T12:00:00Z` },
    input: { codes: [] },
  }) !== null

const mayBeRefused = (facts: Judged) => isWeighed(facts) && !mustShareAboutAChild(facts)

type Conditions = Required<Pick<Judged, 'art9Condition' | 'sch1Condition'>>

const isUncovered = (facts: Judged & { [K in keyof Conditions]: NonNullable<Conditions[K]> }) =>
  uncoveredKind({
    subjects: subjectsIn(facts),
    specialCategories: facts.specialCategories,
    criminalOffenceData: yesNo(facts.criminalOffenceData),
    art9Condition: facts.art9Condition,
    sch1Condition: facts.sch1Condition,
  }) !== null

/** Advisers who must still speak (2.4). */
const adviceMissing = (facts: Judged) => {
  const { art6Basis, dataHeld, statutoryBars, confidentiality, route } = facts
  if (!route) return []
  const needed = adviceNeeded({
    gateway: route,
    legalHasSpoken: verdictIn(facts, route) !== undefined,
    request: {
      specialCategories: facts.specialCategories,
      onward: facts.overseas ? ['overseas'] : [],
      counsellingInformation: yesNo(facts.counsellingInformation),
      subjects: subjectsIn(facts),
      items: Array.from({ length: facts.itemCount }),
    },
    assessment: {
      ...(dataHeld && { held: { dataHeld } }),
      ...(art6Basis && art6Basis !== 'ea' && art6Basis !== 'f' && { basis: { art6Basis } }),
      exemption: { statutoryBars, confidentiality },
    },
  })
  return needed.filter(({ adviser }) => !facts.adviceGiven.includes(adviser))
}

const CONDITIONS = 'UK GDPR Articles 9 and 10; Data Protection Act 2018, Schedule 1'

export const ASSESSING: readonly Rule[] = [
  row({
    id: 'PART3',
    condition: 'the council holds it to enforce the law itself, and the assessment says otherwise',
    outcome: 'ASSESS',
    code: 'PART3',
    because:
      'The council acts as a competent authority here: regime = Part3. Part 3 of the Act is the tool, and paragraph 2 is not.',
    source: 'Data Protection Act 2018, Part 3',
    when: ({ heldForEnforcement, regime }) => heldForEnforcement && regime !== 'Part3',
    requires: () => ['regime'],
  }),
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
    id: 'R15',
    condition: 'disclosure would risk serious harm to the person, a child or somebody else',
    outcome: 'REFUSED',
    code: 'R15',
    because:
      'Somebody could come to serious harm. Where papers are to be served, the council may offer to forward them.',
    source: 'Human Rights Act 1998, Schedule 1, Articles 2, 3 and 8',
    applies: isWeighed,
    when: ({ seriousHarm }) => seriousHarm,
  }),
  row({
    id: 'R08',
    condition: 'the council has no power of its own to disclose, or does not name it',
    outcome: 'REFUSED',
    code: 'R08',
    because: 'The task has to be the council’s own. That the asking body needs it is not enough.',
    source: 'UK GDPR Article 6(1)(e)',
    applies: mayBeRefused,
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
    source: CONDITIONS,
    applies: (facts) => isSensitive(facts) && mayBeRefused(facts),
    needs: ['art9Condition', 'sch1Condition'],
    when: isUncovered,
  }),
  row({
    id: 'R09-duty',
    condition: 'it has to be given, and no condition is chosen for the sensitive information in it',
    outcome: 'ASSESS',
    code: 'R09',
    because: 'What the law obliges the council to give has a condition too. Choose the one that fits.',
    source: CONDITIONS,
    applies: (facts) => isSensitive(facts) && !mayBeRefused(facts),
    needs: ['art9Condition', 'sch1Condition'],
    when: isUncovered,
    requires: () => ['art9Condition', 'sch1Condition'],
  }),
  row({
    id: 'R10',
    condition: 'a duty of confidence is owed and not overridden',
    outcome: 'REFUSED',
    code: 'R10',
    because: 'Confidentiality is not overridden, so nothing can be disclosed without an order.',
    source: 'Common law duty of confidence',
    applies: mayBeRefused,
    when: (facts) => barToDisclosure(facts) === 'R10',
  }),
  row({
    id: 'R11',
    condition: 'a statute forbids disclosure by this route',
    outcome: 'REFUSED',
    code: 'R11',
    because: 'A statute forbids disclosure by this route.',
    source: 'Adoption and Children Act 2002, sections 56 to 65; Gender Recognition Act 2004, section 22',
    applies: mayBeRefused,
    when: (facts) => barToDisclosure(facts) === 'R11',
  }),
  row({
    id: 'R11-court',
    condition: 'family-court papers would go without the rules or the court’s leave',
    outcome: 'REFUSED',
    code: 'R11',
    because:
      'Court papers wait for the rules or the court’s leave. What the council itself wrote may be considered without them.',
    source: 'Family Procedure Rules 2010, Part 12; Family and criminal proceedings protocol 2024',
    applies: mayBeRefused,
    when: (facts) => courtPapersNeedLeave(facts) && !facts.categoryWithheld,
  }),
  row({
    id: 'R04-finding',
    condition: 'the assessment finds that necessity is not met',
    outcome: 'REFUSED',
    code: 'R04',
    because: 'The assessment finds that the information is not necessary for the purpose.',
    source: `${PARAGRAPH_2}: necessity`,
    applies: mayBeRefused,
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
    applies: mayBeRefused,
    needs: ['proportionalityFinding'],
    when: ({ proportionalityFinding }) =>
      failedTest({ necessityFinding: 'met', proportionalityFinding }) === 'R07',
  }),
  row({
    id: 'G07-duty',
    condition:
      'the duty to share about a child is in force, and a bar or a failed test stands against sharing',
    outcome: 'ASSESS',
    code: 'G07',
    because:
      'Sharing is a duty unless it would harm the child more than not sharing. Look at the finding again, or say that it would (R15).',
    source: 'Children Act 2004, section 16LA',
    applies: mustShareAboutAChild,
    needs: ['necessityFinding', 'proportionalityFinding'],
    when: (facts) => failedTest(facts) !== null || barToDisclosure(facts) !== null,
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
    id: 'SHIELDED',
    condition: 'the record is shielded and no threat check was made',
    outcome: 'ASSESS',
    code: 'SHIELDED',
    because:
      'No address goes without a threat check. Where papers are to be served, offer to forward them instead.',
    source: `${POLICY}: shielded records`,
    when: ({ shielded, threatCheck }) =>
      guardSays('shieldedHasAThreatCheck', {
        d: { assessment: { held: { shielded: yesNo(shielded), threatCheck } } },
      }) !== null,
    requires: () => ['threatCheck'],
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
  row({
    id: 'T14',
    condition: 'the assessment is complete and nobody has been asked to decide',
    outcome: 'AWAIT_HOS',
    code: 'T14',
    because: 'The assessment is complete. A head of service or above decides.',
    source: AUTHORISES,
    applies: ({ status }) => status === 'ASSESS' || status === 'ADVICE',
    needs: ['dataHeld'],
    when: (facts) => isWeighed(facts) || isFoundValid(facts),
    requires: () => ['HOS'],
    goesOn: true,
  }),
]
