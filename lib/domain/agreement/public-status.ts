import type { AgreementStatus } from './states'

/** How an agreement stands, as the public reads it: no step of the work inside is told apart. */
export const PUBLIC_STATUS_NAMES: Readonly<Record<AgreementStatus, string>> = {
  TRIAGE: 'Being considered',
  NOT_NEEDED: 'Not needed',
  DRAFTING: 'Being prepared',
  INTERNAL_REVIEW: 'Being prepared',
  DPO_ADVICE: 'Being prepared',
  NEGOTIATION: 'Being prepared',
  LEGAL_FINAL: 'Being prepared',
  APPROVAL: 'Being prepared',
  SIGNATURE: 'Being prepared',
  IN_FORCE: 'In force',
  REVIEW_DUE: 'In force, being reviewed',
  RENEWED: 'In force',
  VARIED: 'In force',
  SUSPENDED: 'Suspended',
  TERMINATING: 'Coming to an end',
  ENDED: 'Ended',
  ABANDONED: 'Not taken forward',
}
