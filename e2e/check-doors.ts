/** The doors of checks: what agreements and releases rest on, and the registers that the checks read. */
import {
  type ChecksStep,
  type DatasetAct,
  type FlowStep,
  type IncidentAct,
  type ProcessingAct,
  paths,
} from '@/lib/paths'
import type { CheckPlan } from './case-plan'
import { type Door, door } from './door'
import { byLink } from './led-there'
import { LISTED_BY_HAND } from './making/listed'

/** Nothing is said of it yet … */
export const UNSAID: CheckPlan = { check: 'sheet', in: 'EMPTY' }
/** … and everything is. */
export const SAID: CheckPlan = { check: 'sheet', in: 'FILLED' }

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

export const CHECK_DOORS = {
  sayDatasets: door(LAWYER, UNSAID, step('datasets'), 'Save'),
  addPlaceOfUse: door(LAWYER, UNSAID, step('places', 'add'), 'Add this place'),
  removePlaceOfUse: door(LAWYER, SAID, step('places'), 'Take out place 1'),
  addRetentionLine: door(LAWYER, UNSAID, step('retention', 'add'), 'Add this line'),
  removeRetentionLine: door(LAWYER, SAID, step('retention'), 'Take out line 1'),
  sayProcessingEntry: door(LAWYER, UNSAID, step('processing'), 'Save'),
  sayPrivacyNotice: door(LAWYER, UNSAID, step('notice'), 'Save'),
  sayImpactAssessment: door(LAWYER, UNSAID, step('impact'), 'Save'),
  sayOfRecipient: door(LAWYER, UNSAID, step('recipient'), 'Save'),
  sayGuardianView: door('caldicottGuardian', UNSAID, step('guardian'), 'Sign your view'),
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
  removeRestriction: door(
    OWNER,
    RESTRICTED_DATASET,
    restriction('remove'),
    'Take it out',
    byRestriction('remove'),
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
} as const satisfies Readonly<Record<string, Door>>
