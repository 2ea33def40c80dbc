import type { GuardResult } from '@/lib/domain/checks/guard'
import { type StorageRestriction, USE_KINDS } from '@/lib/domain/checks/location/restriction'
import type { RetentionLine } from '@/lib/domain/checks/retention/retention'
import type { Annexed } from '@/lib/domain/records/checks/annex'
import { shippedReference } from '@/lib/reference-data/shipped'

/** What the annexes of an agreement say in a test; what is the council's own is marked CANARY. */

export const tables = shippedReference()

const blockedGuard: GuardResult = {
  id: 'G-LOC',
  name: 'It is only where its sources permit',
  source: 'Local policy, storage location',
  clears: 'Another place',
  who: 'The source',
  state: 'blocked',
  reasons: [{ code: 'LOCATION_OUTSIDE', text: 'CANARY of the council.', source: 'Clause 4.2' }],
}

export const annexed: Annexed = {
  reference: 'AGR-2026-000014',
  retention: 'As long as AGR-2026-000014',
  parties: ['London Borough of Haverbrook', 'Mailing House Ltd'],
  purpose: 'Letters to tenants about their rent',
  guards: [blockedGuard],
  tables,
  nextReviewOn: '2027-10-07',
  further: [],
  signatures: [],
}

export const line: RetentionLine = {
  term: {
    dataset: 'Names and addresses',
    scheduleCode: 'HSG 4',
    basis: 'Limitation Act 1980',
    wording: '3 years after the last letter',
    months: 36,
    trigger: 'The last letter',
    reviewOn: null,
    endAction: 'DESTROY',
    method: 'Overwritten',
    backups: 'Within 90 days',
    certificateRequired: true,
    certificateDueOn: '2029-11-01',
    subRecipientsBound: null,
    legalHold: '',
    extension: {
      until: '2030-01-01',
      reason: 'CANARY a claim is heard.',
      approvedBy: 'CANARY head of housing',
    },
    ownDuty: '',
  },
  limits: { council: 72, source: null, cag: 36, agreement: null },
}

export const restriction: StorageRestriction = {
  id: 'one',
  dataset: 'Adult social care',
  source: { organisation: 'Haverbrook Trust', document: 'Agreement 12', clause: 'Clause 4.2' },
  permitted: ['GB-ENG', 'GB-WLS'],
  appliesTo: USE_KINDS,
  inheritsToDerivatives: true,
  anonymisedOutputsReleased: false,
  expiresOn: null,
  waiver: {
    fromSource: 'Haverbrook Trust',
    reference: 'W-3',
    scope: { codes: ['IE'], appliesTo: ['SUPPORT'] },
    date: '2026-10-01',
  },
  writtenBy: 'somebody',
  confirmedBy: null,
  waiverToConfirm: null,
  waiverConfirmedBy: null,
  removal: null,
}
