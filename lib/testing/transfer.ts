import type { CheckContext } from '@/lib/domain/checks/kernel'
import { decideCheck } from '@/lib/domain/checks/kernel'
import { type TransferContent, transferContent } from '@/lib/domain/checks/transfer/content'
import { fromMatterIn } from '@/lib/domain/checks/transfer/from-matter'
import { NAMED_GUARDS } from '@/lib/domain/checks/transfer/guards/living'
import type { TransferInputs, TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import { openTransfer } from '@/lib/domain/checks/transfer/opened'
import { type RiskAnswers, riskAnswers } from '@/lib/domain/checks/transfer/risk/answers'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { TRANSFER_TRANSITIONS } from '@/lib/domain/checks/transfer/transitions'
import type { TransferSealing } from '@/lib/domain/records/checks/transfer-sealing'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { shippedReference } from '@/lib/reference-data/shipped'
import { BRIDGE, MAILING_HOUSE } from '@/lib/testing/transfer-facts'
import { director, dpo, lawyer } from './people'
import { runContext } from './run'

/** Transfers from their first line to whatever state a test wants. */

export const OPENED = '2026-11-21T09:00:00.000Z'
export const LATER = '2026-11-21T15:00:00.000Z'

export const transferContext = (
  actor: CheckContext['actor'] = lawyer,
  change: Partial<CheckContext> = {},
): CheckContext => runContext(actor, { now: OPENED, reference: shippedReference(), ...change })

const SCREENED = {
  screenStep1: 'YES',
  screenReason1: 'They are records of the council.',
  screenStep2: 'YES',
  screenReason2: 'The council lets them see it.',
  screenStep3: 'YES',
  screenReason3: 'It is a company of its own.',
} as const

export const ABROAD: TransferContent = transferContent.parse({
  ...SCREENED,
  ropaEntry: 'ROP-2026-000001',
  exporterEntity: 'The Mayor and Burgesses of the London Borough of Haverbrook',
  registrationNo: '123456',
  registeredAddress: '1 Merrion Square, Dublin',
  recipientLegalName: 'Software Ltd',
  recipientRole: 'PROCESSOR',
  recipientType: 'PRIVATE_COMPANY',
  recipientEstablishmentCode: 'IE',
  processingLocationCodes: ['GB-ENG'],
  accessLocationCodes: ['IE'],
  mode: 'REMOTE_ACCESS',
  dataCategories: ['CONTACT'],
  dataSubjectCountBand: '101-1000',
  frequency: 'REGULAR',
  purpose: 'Repairs of the tenancy system',
  lawfulBasisArt6: 'Article 6(1)(e)',
  retention: 'Nothing is kept.',
  privacyNoticeRef: 'Housing notice, version 4',
  privacyNoticeCoversTransfer: true,
  alternativesConsidered: 'No supplier at home knows the system.',
  dueDiligence: {
    identity: 'Companies Registration Office',
    financialStanding: 'Accounts of 2025',
    securityCerts: 'ISO 27001',
    breachHistory: 'None known',
    governmentAccessHistory: 'None known',
    contractControlsEqualToUk: true,
    alternativesShown: 'Two others',
  },
})

/** A mailing house in India, on standard clauses that are signed already. */
export const ON_CLAUSES: TransferContent = {
  ...ABROAD,
  recipientLegalName: MAILING_HOUSE.recipientLegalName,
  recipientEstablishmentCode: 'IN',
  processingLocationCodes: ['IN'],
  accessLocationCodes: ['IN'],
  mode: 'SEND',
}

export const OVER_THE_BRIDGE: TransferContent = {
  ...ABROAD,
  recipientEstablishmentCode: 'US',
  processingLocationCodes: ['US'],
  accessLocationCodes: ['US'],
  usDpf: transferContent.shape.usDpf.parse(BRIDGE),
}

/** Everything is kept and seen at home. */
export const AT_HOME: TransferContent = {
  ...ABROAD,
  recipientEstablishmentCode: 'GB-ENG',
  accessLocationCodes: ['GB-ENG'],
  screenStep2: 'NO',
  screenReason2: 'Nobody abroad can see it.',
}

export const GOOD_ANSWERS: RiskAnswers = riskAnswers.parse({
  sending: 'Secure file transfer',
  encryptedInTransit: true,
  encryptedAtRest: true,
  measures: ['CONTRACT_PROMISES'],
  concern: 'SOME',
  exposure: 'UNLIKELY',
  redress: 'LIMITED',
  enforceableHere: 'YES',
  enforceableThere: 'PARTLY',
  sources: [
    { title: 'Country note', publisher: 'A university', kind: 'PUBLISHED', dated: '2026-02-01' },
    { title: 'Rule of law index', publisher: 'A charity', kind: 'PUBLISHED', dated: '2026-03-01' },
    { title: 'Human rights report', publisher: 'A government', kind: 'GOVERNMENT', dated: '2026-05-01' },
  ],
  notMateriallyLower: 'YES',
  proportionality:
    'A few hundred addresses go once a quarter and are wiped within a week, so these sources tell enough.',
})

export const aTransfer = (content = ABROAD, change: Partial<Transfer> = {}): Transfer => ({
  ...openTransfer(
    {
      id: '7e570000-0000-4000-8014-000000000001',
      reference: 'TRF-2026-000001',
      title: 'Support of the tenancy system',
      matter: null,
      content,
      derogationUse: 1,
    },
    transferContext(),
  ),
  ...change,
})

const PASSED_GUARDS = NAMED_GUARDS.map((id) => ({ id, state: 'pass' as const }))

export const SEALING: TransferSealing = {
  parties: ['London Borough of Haverbrook', 'Software Ltd'],
  guards: [],
  trained: [{ personId: director.id, course: 'Data privacy', completedOn: '2026-03-01' }],
  restrictions: [],
  entryVersion: 3,
}

export const DISSENT: Omit<TransferInputs['dissentFromAdvice'], 'earlier'> = {
  scope: 'The whole of it',
  reasons:
    'Tenants have waited for repairs since spring, and nobody else can mend the system before winter comes.',
  alternative: 'Only two engineers are let in, and every session is recorded.',
  riskOwner: 'Director of Housing',
  communicatedAt: '2026-11-21T08:30:00.000Z',
  communicatedHow: 'By letter',
  boardOn: '2026-12-10',
}

export const ADVICE: Omit<TransferInputs['adviseOnTransfer'], 'derogationUse'> = {
  level: 'SUPPORT',
  text: 'Ireland is covered, few people are let in, and the notice says so. I support it.',
  concerns: [],
  conclusion: 'ALLOW',
  conditions: [],
  contentHash: '',
}

export const CONDITION: TransferInputs['adviseOnTransfer']['conditions'][number] = {
  text: 'Record every session.',
  owner: 'Head of Housing',
  dueOn: '2026-12-01',
  blocking: true,
}

const signingOf = ({ content, derogationUse }: Transfer): TransferInputs['signTransfer'] => ({
  guards: PASSED_GUARDS,
  sealing: SEALING,
  given: fromMatterIn(content),
  derogationUse,
})

/** What is answered where a test says nothing else. */
export const ordinaryTransferInput = (t: Transfer): TransferInputs => ({
  editTransfer: { content: { ...t.content, purpose: 'Something else' } },
  decideCapacity: { actingIn: 'PUBLIC_POWERS', actingInReason: undefined },
  reviewAnonymity: {},
  screenTransfer: { given: fromMatterIn(t.content) },
  evaluateTransfer: { given: fromMatterIn(t.content) },
  chooseMechanism:
    t.content.recipientEstablishmentCode === 'IN'
      ? {
          mechanismCode: 'SDPC_IDTA',
          mechanismInstrumentRef: 'Deed 14',
          mechanismVersion: 'A1.0',
          mechanismExecutedOn: '2026-10-01',
          authorisationRef: undefined,
        }
      : {
          mechanismCode: 'ADEQ_FULL',
          mechanismInstrumentRef: undefined,
          mechanismVersion: undefined,
          mechanismExecutedOn: undefined,
          authorisationRef: undefined,
        },
  startRiskAssessment: {},
  answerRiskAssessment: { answers: GOOD_ANSWERS },
  submitRiskAssessment: { sealing: SEALING },
  requestTransferAdvice: {
    question: 'May this transfer be made as it is?',
    supplied: ['The contract'],
    given: fromMatterIn(t.content),
    derogationUse: t.derogationUse,
  },
  adviseOnTransfer: { ...ADVICE, contentHash: t.contentHash, derogationUse: t.derogationUse },
  closeCondition: {
    condition: t.conditions.find(({ closed }) => closed === null)?.id ?? '',
    evidence: 'Log of 20 November',
  },
  dissentFromAdvice: { ...DISSENT, earlier: [] },
  acknowledgeDissent: { sealing: SEALING },
  signTransfer: signingOf(t),
  reviewFallsDue: {},
  reportTransferChange: { trigger: 'LAW_CHANGE', what: 'A new act on access came into force.' },
  recordBridgeCheck: {
    active: true,
    ukExtension: true,
    coversHr: true,
    coversNonHr: true,
    nextRecertOn: undefined,
    flowContinues: false,
  },
  completeReview: signingOf(t),
  applyTables: {},
  suspendOverdue: {},
  replaceMechanism: { reason: 'Standard clauses are signed instead.' },
  reportFlow: { what: 'A file went on Monday.' },
  sourcesChange: { given: { ...fromMatterIn(t.content), permittedLocationCodes: ['GB-ENG'] } },
  terminateTransfer: { reason: 'The contract has come to its end.', certificateDueOn: '2027-01-31' },
})

const BY_PERMISSION: Readonly<Record<string, CheckContext['actor']>> = {
  keepTransfer: lawyer,
  reportIncident: lawyer,
  adviseOnCheck: dpo,
  acknowledgeDissent: dpo,
  dissentOnCheck: director,
  signTransfer: director,
  SYSTEM,
}

export const ordinaryTransferActor = (verb: TransferVerb): CheckContext['actor'] => {
  const row = TRANSFER_TRANSITIONS.find((one) => one.verb === verb)
  return BY_PERMISSION[row?.permission ?? ''] ?? lawyer
}

export type TransferTry<V extends TransferVerb = TransferVerb> = {
  readonly given: Transfer
  readonly verb: V
  readonly by?: CheckContext['actor']
  readonly input?: Partial<TransferInputs[V]>
  readonly now?: string
  readonly context?: Partial<CheckContext>
}

export const tryTransfer = <V extends TransferVerb>({
  given,
  verb,
  by,
  input,
  now = OPENED,
  context,
}: TransferTry<V>) =>
  decideCheck(
    TRANSFER,
    given,
    verb,
    transferContext(by ?? ordinaryTransferActor(verb), { now, today: londonDate(new Date(now)), ...context }),
    { ...ordinaryTransferInput(given)[verb], ...input },
  )

/** The id of the rule that refuses, or `passes`. */
export const ruleOfTransfer = <V extends TransferVerb>(tried: TransferTry<V>) => {
  const outcome = tryTransfer(tried)
  return outcome.ok ? 'passes' : outcome.refusal.rule
}

/** What it does; a refusal fails the test that did not expect one. */
export const changeOfTransfer = <V extends TransferVerb>(tried: TransferTry<V>) => {
  const outcome = tryTransfer(tried)
  if (!outcome.ok) throw new Error(`${tried.verb} is refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const doneToTransfer = <V extends TransferVerb>(tried: TransferTry<V>): Transfer =>
  changeOfTransfer(tried).next

/** The ordinary acts, one after another. */
export const afterActs = (given: Transfer, ...verbs: readonly TransferVerb[]): Transfer =>
  verbs.reduce((t, verb) => doneToTransfer({ given: t, verb }), given)

const ADEQUATE = ['screenTransfer', 'chooseMechanism', 'requestTransferAdvice'] as const
const TO_RISK = ['screenTransfer', 'chooseMechanism', 'startRiskAssessment'] as const

const advised = (input: Partial<TransferInputs['adviseOnTransfer']>) => (content?: TransferContent) =>
  doneToTransfer({ given: afterActs(aTransfer(content), ...ADEQUATE), verb: 'adviseOnTransfer', input })

const ready = advised({})

export const activeTransfer = (content?: TransferContent) => afterActs(ready(content), 'signTransfer')

const IN: Readonly<Record<TransferStatus, () => Transfer>> = {
  DRAFT: aTransfer,
  NOT_RESTRICTED: () => afterActs(aTransfer(AT_HOME), 'screenTransfer'),
  RESTRICTED: () => afterActs(aTransfer(), 'screenTransfer'),
  ROUTED_PART3: () => afterActs(aTransfer({ ...ABROAD, regime: 'DPA_PART3' }), 'screenTransfer'),
  BLOCKED: () => afterActs(aTransfer(ON_CLAUSES), 'evaluateTransfer'),
  MECHANISM_SET: () => afterActs(aTransfer(), 'screenTransfer', 'chooseMechanism'),
  TRA_OPEN: () => afterActs(aTransfer(ON_CLAUSES), ...TO_RISK),
  TRA_DONE: () =>
    afterActs(aTransfer(ON_CLAUSES), ...TO_RISK, 'answerRiskAssessment', 'submitRiskAssessment'),
  DPO_REVIEW: () => afterActs(aTransfer(), ...ADEQUATE),
  READY: ready,
  CONDITIONS_OPEN: advised({ level: 'SUPPORT_WITH_CONDITIONS', conditions: [CONDITION] }),
  DISSENT_PENDING: advised({ level: 'OBJECT' }),
  ACTIVE: activeTransfer,
  REVIEW_DUE: () => afterActs(activeTransfer(), 'reportTransferChange'),
  SUSPENDED: () =>
    doneToTransfer({
      given: afterActs(activeTransfer(), 'reportTransferChange'),
      verb: 'suspendOverdue',
      now: '2026-12-21T09:00:00.000Z',
    }),
  TERMINATED: () => afterActs(activeTransfer(), 'terminateTransfer'),
}

export const aTransferIn = (status: TransferStatus): Transfer => IN[status]()
