import type { CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import { dayOf } from '../../shared/when'
import type { GuardRow } from '../guard'
import { when } from '../objections'
import type { GuardedFlow, LetterFacts, OptOutGuardFacts } from './signature-facts'

/** Section 2.10: what stands between a signature, or a release, and the opt-out, as one table. */

type Facts = OptOutGuardFacts
type Row = GuardRow<Facts>

const POLICY = 'National data opt-out operational policy'
const KEEPER = 'Whoever keeps the flow: the legal team, the data coordinator or the information team'

const isInScope = ({ status }: GuardedFlow) => status !== 'ASSESSED_OUT'
const some =
  (test: (flow: GuardedFlow) => boolean) =>
  ({ flows }: Facts) =>
    flows.some(test)
const isPassedOn = (flow: GuardedFlow) => isInScope(flow) && flow.passedOn === true

/** One reason for each flow that a test finds, so that people see which. */
const each = (
  { flows }: Facts,
  code: string,
  source: string,
  sentence: (flow: GuardedFlow) => string | null,
): readonly Reason[] =>
  flows.flatMap((flow) => {
    const text = sentence(flow)
    return text === null ? [] : [{ code, text: `“${flow.title}”: ${text}`, source }]
  })

const statusSentence = ({ status }: GuardedFlow) => {
  if (status === 'NOT_ASSESSED') return 'nobody has answered its questions.'
  return status === 'STALE' ? 'something changed, or a year passed, since its questions were answered.' : null
}

const unprovenSentence = ({ unproven }: GuardedFlow) => {
  if (unproven === null) return null
  return unproven.length > 0
    ? `its ground is not shown. Missing: ${unproven.join('; ')}.`
    : 'its ground cannot be relied on today.'
}

type LetterTest = (letter: LetterFacts, today: CalendarDate | undefined) => string | null

const before = (day: CalendarDate | null | undefined, today: CalendarDate | undefined): day is CalendarDate =>
  typeof day === 'string' && today !== undefined && day < today

const LETTER_TESTS: readonly LetterTest[] = [
  ({ supplied }) => (supplied === false ? 'the letter of support is missing.' : null),
  ({ expires }, today) => (before(expires, today) ? `the support ended on ${dayOf(expires)}.` : null),
  ({ reviewOn }) => (reviewOn === null ? 'no day of its annual review is recorded.' : null),
  ({ reviewOn }, today) =>
    before(reviewOn, today) ? `its annual review was due on ${dayOf(reviewOn)}.` : null,
  ({ recipientNamed }) => (recipientNamed === false ? 'the letter does not name the recipient.' : null),
]

const letterReasons = (facts: Facts): readonly Reason[] =>
  LETTER_TESTS.flatMap((test) =>
    each(facts, 'NB5', `NHS Act 2006 s.251; ${POLICY}, section 5.1`, ({ letter }) =>
      letter ? test(letter, facts.today) : null,
    ),
  )

/** The toolkit’s years end on 30 June: the year that ended last is the current one until the next ends. */
export const currentToolkitYear = (today: CalendarDate) => {
  const year = Number(today.slice(0, 4))
  return today.slice(5) > '06-30' ? year : year - 1
}

const toolkitSentence = ({ toolkit, today }: Facts): string | null => {
  if (toolkit === undefined) return null
  if (toolkit === null || toolkit.status === 'none') return 'The recipient says nothing of its toolkit.'
  if (toolkit.status === 'notMet') return 'The recipient does not meet the standards of the toolkit.'
  if (today === undefined || toolkit.year >= currentToolkitYear(today)) return null
  return `What the recipient published in the toolkit is of the year to 30 June ${toolkit.year}.`
}

export const OPT_OUT_GUARDS: readonly Row[] = [
  {
    id: 'NB1',
    name: 'Every flow of health or adult social care information is assessed',
    source: `DCB3058; ${POLICY}, section 4`,
    clears: 'Enter each flow and answer its questions, again where something changed or a year passed',
    who: KEEPER,
    applies: ({ flows, hasCareContent }) => flows.length > 0 || hasCareContent === true,
    blocks: (facts) => [
      ...when(
        facts.flows.length === 0,
        'NB1',
        'Health or care information passes, and no flow of it is entered.',
        `${POLICY}, section 4`,
      ),
      ...each(facts, 'NB1', `${POLICY}, section 4`, statusSentence),
    ],
  },
  {
    id: 'NB2',
    name: 'Something lifts the duty of confidence',
    source: 'Common law; NHS Act 2006 s.251',
    clears: 'Find a basis and answer the questions again; without one it is not disclosed',
    who: `${KEEPER}, with the Data Protection Officer and the Caldicott Guardian`,
    applies: some(isInScope),
    blocks: (facts) =>
      each(facts, 'NB2', 'Common law', ({ status }) =>
        status === 'ASSESSED_BLOCKED' ? 'nothing lifts the duty of confidence.' : null,
      ),
  },
  {
    id: 'NB3',
    name: 'Every exemption is shown and confirmed',
    source: `${POLICY}, sections 5 and 6`,
    clears: 'Record each item of evidence, and let each role confirm it; or answer so that the check is run',
    who: `${KEEPER} for the evidence; the roles of its row of exemptions for the confirmation`,
    applies: ({ flows }) => flows.length > 0,
    blocks: (facts) => each(facts, 'NB3', `${POLICY}, sections 5 and 6`, unprovenSentence),
  },
  {
    id: 'NB4',
    name: 'It is written down how the check is run',
    source: 'DCB3058',
    clears:
      'Write down who runs it, the mailbox, the mode, how often, who attests, and what happens when it fails',
    who: KEEPER,
    applies: some(({ status }) => status === 'ASSESSED_APPLIES'),
    blocks: (facts) =>
      each(facts, 'NB4', 'DCB3058', ({ status, procedureIsWritten }) =>
        status === 'ASSESSED_APPLIES' && procedureIsWritten === false
          ? 'the check must be run before every disclosure, and nothing says how.'
          : null,
      ),
  },
  {
    id: 'NB5',
    name: 'The letter of support is there and still holds',
    source: `NHS Act 2006 s.251; ${POLICY}, section 5.1`,
    clears: 'Supply the letter, with its annual review done, naming the recipient',
    who: `${KEEPER}; the applicant gets it from the Confidentiality Advisory Group`,
    applies: some(({ letter }) => letter !== null),
    blocks: letterReasons,
  },
  {
    id: 'NB6',
    name: 'Whoever passes it on applies the opt-out again',
    source: `${POLICY}, section 8`,
    clears: 'Add a clause that makes the recipient apply the opt-out again at each later disclosure',
    who: 'The legal team',
    applies: some(isPassedOn),
    blocks: ({ onwardClause }) =>
      when(
        onwardClause === false,
        'NB6',
        'The recipient passes the information on, and nothing makes it apply the opt-out again.',
        `${POLICY}, section 8`,
      ),
  },
  {
    id: 'NB7',
    name: 'The Data Protection Officer advised on this conclusion',
    source: 'Local policy; UK GDPR Art 39(1)(a)',
    clears: 'Ask for advice on the opt-out conclusion as it is now',
    who: 'The Data Protection Officer',
    // Whether a single request needs advice is asked of the request, before anybody decides it.
    applies: ({ flows, isRelease }) => flows.length > 0 && !isRelease,
    blocks: ({ adviceIsCurrent }) =>
      when(
        adviceIsCurrent === false,
        'NB7',
        'There is no advice on the opt-out conclusion, or it is older than the last change.',
        'Local policy',
      ),
  },
  {
    id: 'NB8',
    name: 'The Caldicott Guardian gave a view',
    source: 'Caldicott Principles; local policy, advice and dissent',
    clears: 'Ask the Caldicott Guardian for a view',
    who: 'The Caldicott Guardian',
    applies: some(({ leavesCare }) => leavesCare),
    blocks: ({ guardianViewGiven }) =>
      when(
        guardianViewGiven === false,
        'NB8',
        'Confidential information leaves the care of the people in it, and the Caldicott Guardian has given no view.',
        'Caldicott Principles',
      ),
  },
  {
    id: 'NB9',
    name: 'The recipient keeps NHS data safely',
    source: 'Data Security and Protection Toolkit',
    clears:
      'Get the recipient’s toolkit status for the current year: standards met, or approaching with a plan',
    who: 'The recipient',
    applies: some(({ isNhsSourced }) => isNhsSourced),
    blocks: (facts) => {
      const text = toolkitSentence(facts)
      return when(text !== null, 'NB9', text ?? '', 'Data Security and Protection Toolkit')
    },
  },
  {
    id: 'NB10',
    name: 'The privacy notice mentions the opt-out',
    source: 'UK GDPR Art 13 and 14; DCB3058',
    clears: 'Change the privacy notice',
    who: 'The information team',
    applies: some(isInScope),
    blocks: ({ noticeMentionsOptOut }) =>
      when(
        noticeMentionsOptOut === false,
        'NB10',
        'The privacy notice does not mention the national data opt-out.',
        'UK GDPR Art 13 and 14',
      ),
  },
]
