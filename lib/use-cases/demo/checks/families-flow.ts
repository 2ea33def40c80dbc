import { findAgreement } from '@/db/repositories/agreements'
import { checksOf } from '@/db/repositories/checks'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { PAGE_INPUTS } from '@/lib/domain/checks/opt-out/page-inputs'
import type { PageName } from '@/lib/domain/checks/opt-out/questions'
import { addDays, type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { handleCheck } from '../../checks/act'
import { answerQuestion, concludeFlow, openFlow } from '../../checks/flows'
import type { Shell } from '../../shell'
import { expected, who } from '../acting'
import type { Beside } from '../agreements/story'
import { guardianSays } from '../checks-in-order'

/** Linked care and hospital records, to plan services: the opt-out applies, so nothing goes unchecked. */

const KEEPER: PersonKey = 'careCoordinator'

export const flowOf = async (shell: Pick<Shell, 'db'>, reference: string): Promise<Flow> => {
  const a = await findAgreement(shell.db, reference)
  const [flow] = a ? await checksOf<Flow>(shell.db, 'flow', { kind: 'agreement', id: a.id }) : []
  if (!flow) throw new Error(`there is no flow of ${reference}`)
  return flow
}

const ABOUT = {
  title: 'Care records of families linked with hospital stays, to the health trust',
  purpose: 'To plan how many keyworkers are needed next year, and in which parts of the borough.',
  fields: 'NHS number, age band, ward, days in hospital, services that the family has',
  recipient: ORGANISATIONS.healthTrust.name,
  legalBasis: 'Public task, and planning of health and social care',
}

type Answered = readonly [PageName, Readonly<Record<string, unknown>>]

const answersOn = (today: CalendarDate): readonly Answered[] => [
  ['where-from', { origins: ['adultSocialCare', 'nhs'] }],
  ['england', { careInEngland: 'yes' }],
  [
    'confidential',
    {
      identifiable: 'yes',
      keyInReach: 'no',
      smallCellsOrFreeText: 'no',
      dutyOfConfidence: 'yes',
      aboutHealthOrCare: 'yes',
    },
  ],
  ['own-care', { individualCare: 'no' }],
  ['consent', { explicitConsent: 'none' }],
  ['no-choice', { compelledBy: 'nothing' }],
  ['public-health', { regulation3: 'no' }],
  ['public-interest', { overridingPublicInterest: 'no' }],
  ['programme', { namedGround: 'none' }],
  ['approval', { section251: 'REG5' }],
  [
    'letter',
    {
      supplied: 'yes',
      disapplies: 'no',
      flowNamed: 'yes',
      recipientNamed: 'yes',
      reference: '26/CAG/0091',
      date: addDays(today, -90),
      reviewOn: addDays(today, 275),
    },
  ],
  ['numbers', { nhsNumbers: 'some' }],
  ['tracing', { tracing: 'notTried' }],
  ['passed-on', { passedOn: 'no' }],
]

const answers: Beside = async (shell, reference) => {
  for (const [page, typed] of answersOn(londonDate(shell.clock()))) {
    const flow = await flowOf(shell, reference)
    const said = {
      reference: flow.reference,
      version: flow.version,
      page,
      answers: PAGE_INPUTS[page].parse(typed),
    }
    expected(await answerQuestion(shell, who(KEEPER), said), page)
  }
}

/** As the table of exemptions asks for it, and where it is kept. */
const EVIDENCE = [
  ['CAG reference', '26/CAG/0091'],
  ['approval letter', 'Case file IG-2026-91, page 1'],
  ['conditions', 'Case file IG-2026-91, pages 2 and 3'],
  ['annual review date', 'Case file IG-2026-91, page 4'],
] as const

const PROCEDURE = {
  runBy: 'The information team',
  mailbox: 'DEMO-COUNCIL',
  mode: 'DIRECT',
  cadence: 'Before every extract, each quarter',
  attestedBy: 'The information officer who runs it, and the information manager',
  onFailure: 'Nothing is sent. The run is purged and a new one is made.',
} as const

export const familiesFlow: readonly Beside[] = [
  async (shell, reference) => expected(await openFlow(shell, who(KEEPER), reference, ABOUT), 'openFlow'),
  answers,
  async (shell, reference) => {
    const flow = await flowOf(shell, reference)
    return expected(await concludeFlow(shell, who(KEEPER), flow), 'concludeFlow')
  },
  async (shell, reference) => {
    const { reference: flow } = await flowOf(shell, reference)
    for (const [item, place] of EVIDENCE) {
      const act = {
        verb: 'recordEvidence',
        reference: flow,
        version: null,
        input: { item, reference: place },
      } as const
      expected(await handleCheck(shell, who(KEEPER), FLOW, act), item)
    }
  },
  async (shell, reference) => {
    const { reference: flow, version } = await flowOf(shell, reference)
    const act = { verb: 'recordProcedure', reference: flow, version, input: PROCEDURE } as const
    return expected(await handleCheck(shell, who(KEEPER), FLOW, act), 'recordProcedure')
  },
  (shell, reference) =>
    guardianSays(
      shell,
      reference,
      'Planning is outside care, and the letter of support covers it. I am content while names are left out and each extract is checked.',
    ),
]
