/** The doors of checks: what agreements and releases rest on, and the registers that the checks read. */
import {
  type ChecksStep,
  type DatasetAct,
  type FlowStep,
  type IncidentAct,
  type ProcessingAct,
  paths,
  type RunStep,
  type TransferStep,
} from '@/lib/paths'
import type { CheckPlan, TransferPlace } from './case-plan'
import { type Door, door } from './door'
import { byLink } from './led-there'
import { LISTED_BY_HAND, PROCESSOR } from './making/listed'

/** Nothing is said of it yet … */
export const UNSAID: CheckPlan = { check: 'sheet', in: 'EMPTY' }
/** … and everything is. */
export const SAID: CheckPlan = { check: 'sheet', in: 'FILLED' }

/** A recipient owes a certificate. */
export const OWING: CheckPlan = { check: 'sheet', in: 'OWING' }

export const DATASET: CheckPlan = { check: 'dataset', in: 'IN_USE' }
export const RESTRICTED_DATASET: CheckPlan = { check: 'dataset', in: 'RESTRICTED' }
export const ENTRY: CheckPlan = { check: 'processing', in: 'LISTED' }
export const CANDIDATE: CheckPlan = { check: 'incident', in: 'CANDIDATE' }
export const INCIDENT: CheckPlan = { check: 'incident', in: 'CONFIRMED' }

export const FLOW: CheckPlan = { check: 'flow', in: 'NOT_ASSESSED' }
const ANSWERED: CheckPlan = { check: 'flow', in: 'ANSWERED' }
export const APPLIES: CheckPlan = { check: 'flow', in: 'ASSESSED_APPLIES' }
const CLAIMED: CheckPlan = { check: 'flow', in: 'CLAIMED' }
export const EVIDENCED: CheckPlan = { check: 'flow', in: 'EVIDENCED' }

/** A run that came so far. */
const run = (place: Extract<CheckPlan, { check: 'run' }>['in']): CheckPlan => ({ check: 'run', in: place })
export const RUN_OPEN = run('OPEN')
export const RUN_BUILT = run('REQUEST_BUILT')
export const RUN_AWAITING = run('AWAITING_RESPONSE')
const RUN_TO_APPLY = run('RESPONSE_OK')
const RUN_APPLIED = run('APPLIED')
export const RUN_ATTESTED = run('ATTESTED')

/** A transfer that came so far. */
const transfer = (place: TransferPlace): CheckPlan => ({ check: 'transfer', in: place })
export const TRANSFER = transfer('DRAFT')
const WITH_LINES = transfer('LISTED')
const RESTRICTED_TRANSFER = transfer('RESTRICTED')
const CHOSEN = transfer('MECHANISM_SET')
export const RISK_OPEN = transfer('TRA_OPEN')
export const RISK_ANSWERED = transfer('ANSWERED')
const WITH_OFFICER = transfer('DPO_REVIEW')
const CONDITIONAL = transfer('CONDITIONS_OPEN')
const OBJECTED_TO = transfer('DISSENT_PENDING')
export const DEPARTED_FROM_IN_TRANSFER = transfer('DEPARTED')
const READY = transfer('READY')
export const ACTIVE_TRANSFER = transfer('ACTIVE')
const REVIEW_OF_TRANSFER = transfer('REVIEW_DUE')
export const SUSPENDED_TRANSFER = transfer('SUSPENDED')

const DESK = 'safetyCoordinator'
const LAWYER = 'boroughLawyer2'
const OWNER = 'careOwner'
const OFFICER = 'informationOfficer'

const step = (name: ChecksStep, part?: string) => (matter: string) =>
  part ? `${paths.checksStep(matter, name)}/${part}` : paths.checksStep(matter, name)

const inFlow = (name: FlowStep) => (reference: string) => paths.flowStep(reference, name)
const firstQuestion = (reference: string) => paths.flowQuestion(reference, 'where-from')

const dataset = (act: DatasetAct) => (reference: string) => paths.datasetAct(reference, act)
const entry = (act: ProcessingAct) => (reference: string) => paths.processingAct(reference, act)
const incident = (act: IncidentAct) => (reference: string) => paths.incidentAct(reference, act)

const restriction = (act: 'waive' | 'remove') => (reference: string) => paths.restriction(reference, ':', act)
const byRestriction = (act: 'waive' | 'remove') =>
  byLink(paths.dataset, (reference) => `${paths.dataset(reference)}/restrictions/`, `/${act}`)

const inRun = (name: RunStep) => (reference: string) => paths.runStep(reference, name)
const inTransfer = (name: TransferStep, part?: string) => (reference: string) =>
  part ? `${paths.transferStep(reference, name)}/${part}` : paths.transferStep(reference, name)
const risk = (page: string) => (reference: string) => paths.transferRisk(reference, page)

const byFlow = byLink(paths.run, () => '/runs/new/')

export const CHECK_DOORS = {
  sayDatasets: door(LAWYER, UNSAID, step('datasets'), 'Save'),
  addPlaceOfUse: door(LAWYER, UNSAID, step('places', 'add'), 'Add this place'),
  removePlaceOfUse: door(LAWYER, SAID, step('places'), 'Take out place 1'),
  addRetentionLine: door(LAWYER, UNSAID, step('retention', 'add'), 'Add this line'),
  removeRetentionLine: door(LAWYER, SAID, step('retention'), 'Take out line 1'),
  extendRetention: door(LAWYER, OWING, step('retention', 'extend'), 'Give more time'),
  recordCertificate: door(LAWYER, OWING, step('retention', 'certificate'), 'Record the certificate'),
  sayProcessingEntry: door(LAWYER, UNSAID, step('processing'), 'Save'),
  sayPrivacyNotice: door(LAWYER, UNSAID, step('notice'), 'Save'),
  sayImpactAssessment: door(LAWYER, UNSAID, step('impact'), 'Save'),
  sayOfRecipient: door(LAWYER, UNSAID, step('recipient'), 'Save'),
  sayGuardianView: door('caldicottGuardian', UNSAID, step('guardian'), 'Sign your view'),
  sayOutsideUk: door('director', UNSAID, step('outside-uk'), 'Sign your decision'),
  sealTheAnnexes: door(LAWYER, SAID, paths.checks, 'Seal the annexes as they stand'),

  openFlow: door(DESK, SAID, paths.newFlow, 'Continue to the questions'),
  answerFlowQuestion: door(DESK, FLOW, firstQuestion, 'Save and continue'),
  describeFlow: door(DESK, FLOW, inFlow('about'), 'Save'),
  concludeFlow: door(DESK, ANSWERED, inFlow('questions'), 'Conclude from these answers'),
  recordFlowEvidence: door(DESK, CLAIMED, inFlow('evidence'), 'Record this evidence'),
  confirmAs: door('dpo', EVIDENCED, inFlow('confirm'), 'Confirm it as the Data Protection Officer'),
  recordProcedure: door(DESK, APPLIES, inFlow('procedure'), 'Save how it is run'),
  reportChange: door(DESK, APPLIES, inFlow('changed'), 'Report the change'),

  openDataset: door(OWNER, DATASET, paths.newDataset, 'Enter it'),
  describeDataset: door(OWNER, DATASET, dataset('change'), 'Save'),
  addRestriction: door(OWNER, DATASET, dataset('restrict'), 'Enter the restriction'),
  confirmRestriction: door(
    OFFICER,
    RESTRICTED_DATASET,
    paths.dataset,
    'I have compared it with the document',
  ),
  askRemoval: door(
    OWNER,
    RESTRICTED_DATASET,
    restriction('remove'),
    'Ask a second person to take it out',
    byRestriction('remove'),
  ),
  removeRestriction: door(OFFICER, RESTRICTED_DATASET, paths.dataset, 'It is a mistake: take it out'),
  confirmWaiver: door(
    OFFICER,
    RESTRICTED_DATASET,
    paths.dataset,
    'I have compared the waiver with their letter',
  ),
  recordWaiver: door(
    OWNER,
    RESTRICTED_DATASET,
    restriction('waive'),
    'Record the waiver',
    byRestriction('waive'),
  ),
  retireDataset: door(OWNER, DATASET, dataset('retire'), 'End its use'),

  openProcessing: door(OWNER, ENTRY, paths.newProcessing, 'Add the entry'),
  describeProcessing: door(OWNER, ENTRY, entry('change'), 'Save this version'),
  listRecipient: door(OWNER, ENTRY, entry('recipient'), 'Enter the recipient'),
  unlistRecipient: door(OWNER, ENTRY, paths.processingEntry, `Take off ${LISTED_BY_HAND}`),
  reviewProcessing: door(OWNER, ENTRY, paths.processingEntry, 'I own this system, and the entry is true'),
  confirmProcessing: door(
    DESK,
    ENTRY,
    paths.processingEntry,
    'I coordinate data here, and the entry is complete',
  ),
  endProcessing: door(OWNER, { check: 'processing', in: 'DRAFT' }, entry('end'), 'End the entry'),

  recordTraining: door(OFFICER, DATASET, paths.recordTraining, 'Record it'),
  giveTrainingGrace: door(OFFICER, DATASET, paths.trainingGrace, 'Give the days'),

  reportIncident: door(OWNER, CANDIDATE, paths.reportIncident, 'Report it'),
  confirmIncident: door('dpo', CANDIDATE, incident('confirm'), 'Confirm it'),
  dismissIncident: door('dpo', CANDIDATE, incident('dismiss'), 'It is no incident'),
  recordIncidentReport: door('dpo', INCIDENT, incident('told'), 'Record it'),
  closeIncident: door('dpo', INCIDENT, incident('close'), 'Close the incident'),

  openTransfer: door(LAWYER, SAID, paths.newTransfer, 'Begin'),
  saveWho: door(LAWYER, TRANSFER, inTransfer('who'), 'Save'),
  addTransferPlace: door(LAWYER, TRANSFER, inTransfer('where', 'add'), 'Add this place'),
  removeTransferPlace: door(LAWYER, TRANSFER, inTransfer('where'), 'Take out England'),
  sayNobodyAbroad: door(LAWYER, TRANSFER, inTransfer('where'), 'Save that nobody can'),
  saveWhat: door(LAWYER, TRANSFER, inTransfer('what'), 'Save'),
  savePurpose: door(LAWYER, TRANSFER, inTransfer('purpose'), 'Save'),
  saveScreen: door(LAWYER, TRANSFER, inTransfer('screen'), 'Save'),
  saveDerogation: door(LAWYER, TRANSFER, inTransfer('derogation'), 'Save'),
  decideCapacity: door('dpo', TRANSFER, inTransfer('capacity'), 'Sign how the council acts'),
  saveCare: door(LAWYER, TRANSFER, inTransfer('care'), 'Save'),
  saveBridge: door(LAWYER, TRANSFER, inTransfer('bridge'), 'Save'),
  saveInstrument: door(LAWYER, RISK_OPEN, inTransfer('mechanism'), 'Save'),
  addCondition: door(LAWYER, WITH_LINES, inTransfer('condition'), 'Record this'),
  removeCondition: door(LAWYER, WITH_LINES, inTransfer('condition'), 'Take out “PIPEDA_RECIPIENT”'),
  addOnward: door(LAWYER, TRANSFER, inTransfer('onward', 'pass-on'), 'Add'),
  addSubProcessor: door(LAWYER, TRANSFER, inTransfer('onward', 'processor'), 'Add this processor'),
  removeOnwardLine: door(LAWYER, WITH_LINES, inTransfer('onward'), `Take out “${PROCESSOR}”`),
  takeOver: door(LAWYER, transfer('BEHIND'), paths.transfer, 'Take over what the checks say now'),
  concludeQuestions: door(LAWYER, TRANSFER, inTransfer('screen'), 'Conclude the three questions'),
  recordBlock: door(LAWYER, transfer('UNCOVERED'), inTransfer('screen'), 'Record that it is blocked'),
  reviewAnonymous: door(
    'solicitor',
    transfer('ANONYMOUS'),
    inTransfer('screen'),
    'I have reviewed this: nobody can be known',
  ),
  chooseMechanism: door(LAWYER, RESTRICTED_TRANSFER, inTransfer('mechanism'), 'Choose this'),
  replaceMechanism: door(LAWYER, SUSPENDED_TRANSFER, inTransfer('mechanism'), 'Begin a new version'),
  checkBridge: door(LAWYER, transfer('ACROSS'), inTransfer('bridge'), 'Record what the list says today'),

  startRisk: door(LAWYER, transfer('TO_ASSESS'), inTransfer('risk'), 'Begin the risk assessment'),
  saveSending: door(LAWYER, RISK_OPEN, risk('sending'), 'Save'),
  saveHarm: door(LAWYER, RISK_OPEN, risk('harm'), 'Save'),
  saveMethod: door(LAWYER, RISK_OPEN, risk('method'), 'Save'),
  savePlace: door(LAWYER, RISK_OPEN, risk('place'), 'Save'),
  saveEnforcement: door(LAWYER, RISK_OPEN, risk('enforcement'), 'Save'),
  saveAgain: door(LAWYER, RISK_OPEN, risk('again'), 'Save'),
  saveLeft: door(LAWYER, RISK_OPEN, risk('left'), 'Save'),
  saveConclusion: door(LAWYER, RISK_OPEN, risk('conclusion'), 'Save'),
  addSource: door(LAWYER, RISK_OPEN, risk('source'), 'Save'),
  addStep: door(LAWYER, RISK_OPEN, risk('step'), 'Save'),
  removeRiskLine: door(LAWYER, RISK_ANSWERED, inTransfer('risk'), 'Take out “Country note”'),
  sendRisk: door(LAWYER, RISK_ANSWERED, inTransfer('risk'), 'Sign and submit the risk assessment'),

  requestTransferAdvice: door(LAWYER, CHOSEN, inTransfer('advice'), 'Ask for advice'),
  adviseOnTransfer: door('dpo', WITH_OFFICER, inTransfer('advice'), 'Sign and send your advice'),
  closeTransferCondition: door(LAWYER, CONDITIONAL, inTransfer('advice'), 'Record that it is met'),
  dissentFromAdvice: door('director', OBJECTED_TO, inTransfer('dissent'), 'Sign your decision'),
  acknowledgeDissent: door(
    'dpo',
    DEPARTED_FROM_IN_TRANSFER,
    inTransfer('advice'),
    'Acknowledge that the advice is not followed',
  ),
  signTransfer: door('director', READY, inTransfer('sign'), 'Sign the transfer'),
  reportTransferChange: door(
    LAWYER,
    ACTIVE_TRANSFER,
    inTransfer('review'),
    'Report it: the review is due now',
  ),
  completeReview: door(
    'director',
    REVIEW_OF_TRANSFER,
    inTransfer('review'),
    'Complete the review and sign afresh',
  ),
  endTransfer: door('director', ACTIVE_TRANSFER, inTransfer('end'), 'End the transfer'),
  reportFlow: door(LAWYER, TRANSFER, inTransfer('end'), 'Report it as an incident'),

  startRun: door(OFFICER, run('FAILED'), () => paths.newRun(':'), 'Start the check', byFlow),
  validateCohort: door(OFFICER, run('COHORT_LOADED'), inRun('cohort'), 'Check the numbers'),
  buildRequest: door(OFFICER, run('VALIDATED'), inRun('file'), 'Make the request'),
  markRequestSent: door(OFFICER, RUN_BUILT, inRun('sent'), 'It was sent'),
  confirmEmptyResult: door(
    OFFICER,
    run('EMPTY_RESULT_CONFIRM'),
    inRun('response'),
    'It is true that nobody came back',
  ),
  applyResponse: door(OFFICER, RUN_TO_APPLY, inRun('apply'), 'Apply the answer'),
  attestRun: door(OFFICER, RUN_APPLIED, inRun('attest'), 'Attest these counts'),
  discloseRun: door(OFFICER, RUN_ATTESTED, inRun('disclose'), 'Disclose the data'),
} as const satisfies Readonly<Record<string, Door>>
