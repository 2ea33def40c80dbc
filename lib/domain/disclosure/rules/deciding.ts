import { isAtLeast } from '../../shared/grades'
import { hasRunOut } from '../clocks'
import { PARTIAL_CODES, type PartialCode } from '../codes'
import type { DisclosureFacts } from '../facts'
import { mayDecide, mayDissent } from '../findings'
import { SETTINGS } from '../settings'
import { PARAGRAPH_2, POLICY, type Rule, row } from './rule'

/** Who may decide, and what they may decide. */

const partial = (code: PartialCode, condition: string, when: (facts: DisclosureFacts) => boolean) =>
  row({
    id: code,
    condition,
    outcome: 'APPROVED_PART',
    code,
    because: `${PARTIAL_CODES[code]}.`,
    source: `${PARAGRAPH_2}: only what is necessary`,
    when,
    discloses: true,
  })

const isCut = ({ neededFrom, neededTo, periodFrom, periodTo }: DisclosureFacts) =>
  (neededFrom !== undefined && periodFrom !== undefined && neededFrom > periodFrom) ||
  (neededTo !== undefined && periodTo !== undefined && neededTo < periodTo)

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
    source: `${POLICY}: the relevant head of service or above authorises`,
    needs: ['approverGrade'],
    when: ({ approverGrade }) => !mayDecide(approverGrade),
    requires: () => ['HOS'],
  }),
  row({
    id: 'SERVICE',
    condition: 'a head of another service would decide',
    outcome: 'AWAIT_HOS',
    code: 'SERVICE',
    because: 'The head of the service that holds the information decides, or a director or above.',
    source: `${POLICY}: the relevant head of service or above authorises`,
    applies: (facts) => facts.approverOfAnotherService,
    needs: ['approverGrade'],
    when: ({ approverGrade }) => !isAtLeast(approverGrade, 'director'),
    requires: () => ['HOS'],
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
    id: 'R17-approval',
    condition: `the approval is ${SETTINGS.approvalValidDays} days old or older and nothing was released`,
    outcome: 'EXPIRED',
    code: 'R17',
    because: `An approval has to be released within ${SETTINGS.approvalValidDays} days.`,
    source: `${POLICY}: age of an approval (the council’s setting)`,
    applies: (facts) => facts.approvalAgeDays !== undefined,
    when: ({ approvalAgeDays = 0 }) => hasRunOut('approval', approvalAgeDays),
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
    discloses: true,
  }),
]
