import { answerDueDate, lapsedClock } from '../clocks'
import type { CaseFile } from '../disclosure'
import { gatewayOf, isMandatory } from '../gateways'
import { needsLegal } from '../requirement'
import type { Status } from '../states'
import { LEGAL_CHECK_WORDS } from '../words'
import { isFoundValid, isRequirement, isWeighed, type Judged, openTests, verdictIn } from './judged'
import { AUTHORISES, guardSays, POLICY, REQUIREMENTS, type Rule, row } from './rule'

/** Intake, the question put back, the parts, and the legal team. */

const EARLY: readonly (Status | undefined)[] = ['SUBMITTED', 'INTAKE', 'LEGAL_VALIDATION']

/** Nothing of the assessment or the decision is known, so only the way to them is asked for. */
const isUnassessed = (facts: Judged) =>
  [
    facts.dataHeld,
    facts.legalPower,
    facts.art6Basis,
    facts.necessityFinding,
    facts.proportionalityFinding,
    facts.approverGrade,
    facts.approverConflict,
    facts.status,
  ].every((fact) => fact === undefined)

const roundsAreLeft = ({ clarificationRounds, policy }: Judged) =>
  guardSays('clarificationRoundsLeft', {
    d: { clarifications: Array.from({ length: clarificationRounds }) },
    context: { policy },
  }) === null

const legalReasons = ({ route, legalCheck }: Judged) => (route ? needsLegal(route, legalCheck) : [])

const isSettledByLegal = (facts: Judged) =>
  facts.route !== null && verdictIn(facts, facts.route) !== undefined

const isInvalid = ({ asGiven, route }: Judged) =>
  asGiven !== null && isMandatory(asGiven) && route !== asGiven

export const REQUIRING: readonly Rule[] = [
  row({
    id: 'T1-lodged',
    condition: 'an order or a notice is complete and not lodged yet',
    outcome: 'SUBMITTED',
    code: 'T1',
    because:
      'An order or a notice is lodged as it is. Nobody has to authorise it; its issuer is named in it.',
    source: REQUIREMENTS,
    when: (facts) => facts.status === 'DRAFT' && !isWeighed(facts),
  }),
  row({
    id: 'T1',
    condition: 'a request is complete and not submitted yet',
    outcome: 'AWAIT_EXT_AUTH',
    code: 'T1',
    because: 'It says what it has to say. A senior officer of the asking body authorises it.',
    source: `${POLICY}: a senior officer authorises`,
    when: ({ status }) => status === 'DRAFT',
    requires: () => ['EXT_AUTH'],
    goesOn: true,
  }),
  row({
    id: 'T2',
    condition: 'a complete request waits for somebody senior who may authorise it',
    outcome: 'SUBMITTED',
    code: 'T2',
    because: 'Somebody else at or above the rank may authorise it.',
    source: `${POLICY}: a senior officer authorises (SoD-1, SoD-2)`,
    when: ({ status }) => status === 'AWAIT_EXT_AUTH',
    requires: () => ['EXT_AUTH'],
    goesOn: true,
  }),
  row({
    id: 'T9',
    condition: 'a question was not answered in time, and it is no requirement',
    outcome: 'EXPIRED',
    code: 'T9',
    because: ({ policy }) =>
      `A question is answered within ${policy.settings.clarificationWorkingDays} working days. A requirement never lapses.`,
    source: `${POLICY}: questions (the council’s setting)`,
    applies: ({ status }) => status === 'CLARIFY',
    needs: ['questionAskedOn', 'onDate'],
    when: ({ questionAskedOn, onDate, route, policy }) => {
      const answerBy = answerDueDate(`${questionAskedOn}T12:00:00Z`, policy)
      const asked = { status: 'CLARIFY', gateway: route, parts: [], clarifications: [{ answerBy }] }
      return lapsedClock(asked as unknown as CaseFile, `${onDate}T12:00:00Z`) !== null
    },
  }),
  row({
    id: 'T8',
    condition: 'a question is open and not answered',
    outcome: 'CLARIFY',
    code: 'T8',
    because: 'The requester’s answer is awaited. A changed purpose is authorised afresh.',
    source: `${POLICY}: questions`,
    when: ({ status, questionAnsweredOn }) => status === 'CLARIFY' && questionAnsweredOn === undefined,
    requires: () => ['EXT_REQ'],
  }),
  row({
    id: 'T7',
    condition: 'somebody wants to ask the requester, and a round is left',
    outcome: 'CLARIFY',
    code: 'T7',
    because: ({ route }) =>
      route && isMandatory(route)
        ? 'The question is put, and the legal deadline goes on running.'
        : 'The question is put, and the council’s own target waits for the answer.',
    source: `${POLICY}: questions`,
    when: (facts) => facts.furtherQuestion && roundsAreLeft(facts),
    requires: () => ['EXT_REQ'],
  }),
  row({
    id: 'CLARIFY-2',
    condition: 'somebody wants to ask the requester, and every round is used',
    outcome: 'ASSESS',
    code: 'CLARIFY-2',
    because: ({ policy }) =>
      `Questions are put in ${policy.settings.clarificationRounds} rounds at most. Decide on what is known.`,
    source: `${POLICY}: questions (the council’s setting)`,
    when: ({ furtherQuestion }) => furtherQuestion,
  }),
  row({
    id: 'PARTS',
    condition: 'several services hold what is asked for',
    outcome: 'INTAKE',
    code: 'PARTS',
    because: ({ services }) =>
      `It is split into ${new Set(services).size} parts, each decided by its own head of service. The parent closes when every part is decided.`,
    source: AUTHORISES,
    when: ({ services }) => new Set(services).size > 1,
    requires: (facts) => [
      ...new Set(facts.services.map((service) => `HOS: ${service}`)),
      ...(legalReasons(facts).length > 0 ? ['LEGAL'] : []),
    ],
  }),
  row({
    id: 'G09n',
    condition: 'a production order is being applied for',
    outcome: 'LEGAL_VALIDATION',
    code: 'G09n',
    because: 'Nothing is disclosed yet. What the notice lists is frozen at once, until the application ends.',
    source: 'Police and Criminal Evidence Act 1984, Schedule 1',
    when: ({ route }) => route !== null && gatewayOf(route).nature === 'application',
    requires: () => ['LEGAL'],
  }),
  row({
    id: 'R18',
    condition: 'the legal team finds the order or notice invalid, and nobody senior has signed a request',
    outcome: 'ASSESS',
    code: 'R18',
    because: ({ route }) =>
      `The notice is invalid, or goes outside the power that it cites. It is treated as a request (${route ? gatewayOf(route).name : ''}), for which somebody senior has to sign.`,
    source: REQUIREMENTS,
    when: (facts) => isInvalid(facts) && facts.authoriserEmail === undefined,
    requires: () => ['EXT_AUTH'],
  }),
  row({
    id: 'T11',
    condition: 'a test of the order or notice is not met, or it reaches nothing that is asked for',
    outcome: 'LEGAL_VALIDATION',
    code: 'T11',
    because:
      'An order or notice is called valid only when every test of its gateway holds, and it reaches something.',
    source: REQUIREMENTS,
    applies: isRequirement,
    when: (facts) =>
      facts.itemsOutside >= facts.itemCount ||
      (facts.legalTestsMet !== undefined &&
        facts.route !== null &&
        openTests(facts.legalTestsMet, facts.route).length > 0),
    requires: ({ legalTestsMet = [], route }) => (route ? openTests(legalTestsMet, route) : []),
  }),
  row({
    id: 'T10',
    condition: 'an order, a notice, or papers that only the legal team may pass',
    outcome: 'LEGAL_VALIDATION',
    code: 'T10',
    because: (facts) =>
      `The legal team looks before anybody assesses. ${legalReasons(facts)
        .map((why) => `${LEGAL_CHECK_WORDS[why]}.`)
        .join(' ')}`,
    source: `${POLICY}: the legal team`,
    when: (facts) => legalReasons(facts).length > 0 && !isSettledByLegal(facts),
    requires: () => ['LEGAL'],
  }),
  row({
    id: 'T12',
    condition: 'the request is complete, and nothing of its assessment is known',
    outcome: 'ASSESS',
    code: 'T12',
    because: ({ route }) =>
      route && isMandatory(route)
        ? 'The legal team has found it valid. The coordinator finds what it reaches.'
        : 'It says what it has to say. The coordinator assesses it; nobody is obliged to disclose anything.',
    source: `${POLICY}: intake`,
    applies: (facts) => EARLY.includes(facts.status) || (isUnassessed(facts) && !isFoundValid(facts)),
    when: (facts) => isWeighed(facts) || isRequirement(facts),
    goesOn: true,
  }),
]
