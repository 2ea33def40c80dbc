import type { DatasetStatus } from '@/lib/domain/checks/dataset/dataset'
import type { GuardState } from '@/lib/domain/checks/guard'
import type { GuardId } from '@/lib/domain/checks/guards/facts'
import type { IncidentStatus, ReportedTo, Severity } from '@/lib/domain/checks/incidents'
import type { Material } from '@/lib/domain/checks/location/restriction'
import type { ProcessingStatus } from '@/lib/domain/checks/processing/processing'

/** Names of the checks and of how things stand, for the panel and the lists. */

/** The question that each check asks, short enough for a heading. */
export const GUARD_QUESTIONS: Readonly<Record<GuardId, string>> = {
  'G-ROPA': 'Is it in the register of processing?',
  'G-NOTICE': 'Are people told?',
  'G-TRAIN': 'Is everybody trained?',
  'G-RETAIN': 'How long will they keep it?',
  'G-LOC': 'Where will it be?',
  'G-DPO': 'What did the Data Protection Officer say?',
  'G-NDO': 'Does the national data opt-out apply?',
  'G-DPIA': 'Is its impact assessed?',
  'G-TRANSFER': 'Does it go abroad, and may it?',
}

export const GUARD_STATE_HINTS: Readonly<Record<GuardState, string>> = {
  pass: 'Nothing is left to do.',
  blocked: 'Nobody can sign or release until this is cleared.',
  notApplicable: 'There is nothing of the kind here.',
}

export const DATASET_STATUS_WORDS: Readonly<Record<DatasetStatus, string>> = {
  IN_USE: 'In use',
  RETIRED: 'No longer used',
}

export const PROCESSING_STATUS_WORDS: Readonly<Record<ProcessingStatus, string>> = {
  DRAFT: 'Waits for its first review',
  LIVE: 'Live',
  CLOSED: 'Closed',
}

export const INCIDENT_STATUS_WORDS: Readonly<Record<IncidentStatus, string>> = {
  CANDIDATE: 'Waits for the Data Protection Officer',
  CONFIRMED: 'An incident',
  DISMISSED: 'Not an incident',
  CLOSED: 'Closed',
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export const REPORTED_TO_WORDS: Readonly<Record<ReportedTo, string>> = {
  regulator: 'The data protection regulator',
  toolkit: 'NHS England, through the Data Security and Protection Toolkit',
}

export const MATERIAL_WORDS: Readonly<Record<Material, string>> = {
  dataset: 'The data itself',
  derivative: 'Something made of it, such as a linked file',
  anonymised: 'Outputs in which nobody can be known again',
}
