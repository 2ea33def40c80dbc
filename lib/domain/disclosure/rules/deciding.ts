import { isAtLeast } from '../../shared/grades'
import { PARTIAL_CODES, type PartialCode } from '../codes'
import { mayDecide, mayDissent } from '../findings'
import { isFoundValid, isWeighed, type Judged } from './judged'
import { AUTHORISES, guardSays, PARAGRAPH_2, POLICY, REQUIREMENTS, type Rule, row } from './rule'

/** Who may decide, and what they may decide. */

const partial = (code: PartialCode, condition: string, when: (facts: Judged) => boolean) =>
  row({
    id: code,
    condition,
    outcome: 'APPROVED_PART',
    code,
    because: `${PARTIAL_CODES[code]}.`,
    source: `${PARAGRAPH_2}: only what is necessary`,
    applies: isWeighed,
    when,
    goesOn: true,
  })

const isCut = ({ neededFrom, neededTo, periodFrom, periodTo }: Judged) =>
  (neededFrom !== undefined && periodFrom !== undefined && neededFrom > periodFrom) ||
  (neededTo !== undefined && periodTo !== undefined && neededTo < periodTo)

const isChallenged = (facts: Judged) => isFoundValid(facts) && facts.challengeGrounds.length > 0

export const DECIDING: readonly Rule[] = [
  row({
    id: 'SoD-8',
    condition: 'the person who would decide declares a conflict of interest',
    outcome: 'AWAIT_HOS',
    code: 'SoD-8',
    because:
      'A conflict takes them off the request. It passes to a director or above, or to another head at that grade.',
    source: `${POLICY}: conflicts of interest`,
    needs: ['approverConflict'],
    when: ({ approverConflict }) => approverConflict,
    requires: () => ['ABOVE'],
  }),
  row({
    id: 'SoD-3',
    condition: 'the person who would decide asked, authorised or collated',
    outcome: 'AWAIT_HOS',
    code: 'SoD-3',
    because: 'They took another part in this request. A different person has to decide.',
    source: `${POLICY}: separation of duties`,
    when: (facts) => facts.approverTookPart,
    requires: () => ['HOS'],
  }),
  row({
    id: 'GRADE',
    condition: 'the person who would decide is below head of service',
    outcome: 'AWAIT_HOS',
    code: 'GRADE',
    because: 'A head of service or above decides. Absence moves the decision up, never down.',
    source: AUTHORISES,
    needs: ['approverGrade'],
    when: ({ approverGrade }) => !mayDecide(approverGrade),
    requires: () => ['HOS'],
  }),
  row({
    id: 'SERVICE',
    condition: 'a head of another service would decide, and no delegation covers it',
    outcome: 'AWAIT_HOS',
    code: 'SERVICE',
    because: 'The head of the service that holds the information decides, or a director or above.',
    source: AUTHORISES,
    applies: (facts) => facts.approverOfAnotherService && !facts.approverDelegated,
    needs: ['approverGrade'],
    when: ({ approverGrade }) => !isAtLeast(approverGrade, 'director'),
    requires: () => ['HOS'],
  }),
  row({
    id: 'SUBJECT-GRADE',
    condition:
      'it is about a head of service or higher, and the person who would decide does not stand above',
    outcome: 'AWAIT_HOS',
    code: 'SUBJECT-GRADE',
    because:
      'A director decides about a head of service, the Chief Executive about a director, and the Monitoring Officer about the Chief Executive.',
    source: `${POLICY}: requests about council staff`,
    applies: ({ insideGrade }) => insideGrade !== undefined,
    needs: ['approverGrade'],
    when: ({ approverGrade, insideGrade }) =>
      guardSays('standsAboveTheSubject', {
        d: { insideGrade },
        context: { actor: { grade: approverGrade } },
      }) !== null,
    requires: ({ insideGrade }) => [insideGrade === 'chiefExecutive' ? 'MON' : 'ABOVE'],
  }),
  row({
    id: 'SHIELDED-DIRECTOR',
    condition: 'the record is shielded, and the person who would decide is below director',
    outcome: 'AWAIT_HOS',
    code: 'SHIELDED-DIRECTOR',
    because: 'A director or above decides on a shielded record. Consider offering to forward papers instead.',
    source: `${POLICY}: shielded records`,
    applies: (facts) => facts.shielded && isWeighed(facts),
    needs: ['approverGrade'],
    when: ({ approverGrade }) =>
      guardSays('directorDecidesOnShielded', {
        d: { assessment: { held: { shielded: 'yes' } } },
        context: { actor: { grade: approverGrade } },
      }) !== null,
    requires: () => ['ABOVE'],
  }),
  row({
    id: 'DISSENT',
    condition: 'an adviser advised against, and the person who would decide is below director',
    outcome: 'AWAIT_HOS',
    code: 'DISSENT',
    because: 'Only a director or above may depart from advice against disclosure.',
    source: `${POLICY}: departing from advice`,
    applies: (facts) => facts.adviceAgainst,
    needs: ['approverGrade'],
    when: ({ approverGrade }) => !mayDissent(approverGrade),
    requires: () => ['ABOVE'],
  }),
  row({
    id: 'PSFA-7',
    condition: 'a notice of the Public Sector Fraud Authority is challenged after its seven days',
    outcome: 'AWAIT_HOS',
    code: 'PSFA-7',
    because: 'A review of the notice may be sought in seven days, the day after it counting as the first.',
    source: 'Public Authorities (Fraud, Error and Recovery) Act 2025, section 4',
    applies: (facts) => isChallenged(facts) && facts.route === 'G17',
    needs: ['instrumentIssuedOn', 'challengeSentOn'],
    when: ({ route, instrumentIssuedOn, challengeSentOn }) =>
      guardSays('challengeIsInTime', {
        d: { gateway: route, request: { instrument: { issuedOn: instrumentIssuedOn } } },
        input: { sentOn: challengeSentOn },
      }) !== null,
  }),
  row({
    id: 'T17',
    condition: 'the requirement is challenged on a ground that the legal team supports',
    outcome: 'CHALLENGE',
    code: 'T17',
    because:
      'The council says why it cannot, or cannot reasonably, comply. The legal deadline goes on running.',
    source: REQUIREMENTS,
    when: isChallenged,
    requires: () => ['HOS', 'LEGAL'],
  }),
  row({
    id: 'R19',
    condition: 'saying whether anything is held would itself disclose',
    outcome: 'NIL_RETURN',
    code: 'R19',
    because: 'The answer neither confirms nor denies, in the same words whether anything is held or not.',
    source: `${POLICY}: neither confirm nor deny`,
    needs: ['dataHeld', 'approverGrade'],
    when: ({ dataHeld }) => dataHeld === 'neitherConfirmNorDeny',
  }),
  row({
    id: 'T19',
    condition: 'nothing is held',
    outcome: 'NIL_RETURN',
    code: 'T19',
    because: 'Nothing is held. Saying so can itself reveal something, so it is authorised as any answer is.',
    source: `${POLICY}: nil returns`,
    needs: ['dataHeld', 'approverGrade'],
    when: ({ dataHeld }) => dataHeld === 'notHeld',
  }),
  row({
    id: 'T16-part',
    condition: 'the legal team found it valid, and it does not reach everything that is asked for',
    outcome: 'COMPLY',
    code: 'NOTICE',
    because: 'What the notice reaches is given by its date. What it does not reach is not.',
    source: REQUIREMENTS,
    when: (facts) => isFoundValid(facts) && facts.itemsOutside > 0,
    requires: ({ approverGrade }) => (approverGrade ? [] : ['HOS']),
  }),
  row({
    id: 'T16',
    condition: 'the legal team found the order or notice valid',
    outcome: 'COMPLY',
    code: 'T16',
    because:
      'Exactly what the notice reaches is given, by its date. The head of service confirms that; nobody is free to refuse.',
    source: REQUIREMENTS,
    when: isFoundValid,
    requires: ({ approverGrade }) => (approverGrade ? [] : ['HOS']),
  }),
  partial('P01', 'less than the period asked for is needed', isCut),
  partial('P02', 'other people’s information is mixed in', (facts) => facts.otherPeopleInside),
  partial('P03', 'irrelevant information is mixed in', (facts) => facts.irrelevantInside),
  partial('P04', 'a category is held back, or only part is held', (facts) => facts.categoryWithheld),
  row({
    id: 'T15',
    condition: 'nothing above objects',
    outcome: 'APPROVED_FULL',
    code: 'T15',
    because:
      'The tests are met. The person named as decider may approve in full, in their own words; nobody is obliged to.',
    source: `${PARAGRAPH_2}; UK GDPR Article 6(1)(e); ${POLICY}`,
    when: () => true,
    goesOn: true,
  }),
]
