/** Checks of an agreement that stand in nobody's way, put into the database of a test without the acts that led to them. */
import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { insertCheck, newCheckReference } from '@/db/repositories/checks'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { letsDataFlow } from '@/lib/domain/agreement/kinds'
import type { CheckContext } from '@/lib/domain/checks/kernel'
import { newEntry } from '@/lib/domain/checks/processing/entry'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { emptySheet, type Sheet } from '@/lib/domain/checks/sheet/sheet'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { londonDate } from '@/lib/domain/shared/dates'
import { SHIPPED_RULESET } from '@/lib/domain/shared/decision'
import { signatory } from '@/lib/domain/shared/signatory'
import { hashOf } from '@/lib/hash'
import { shippedReference } from '@/lib/reference-data/shipped'
import { recipientOf } from './panel'

const KEEPER = PEOPLE.informationManager
const MONTHS = 12

const contextAt = (now: string): CheckContext => ({
  actor: KEEPER,
  now,
  today: londonDate(new Date(now)),
  actId: randomUUID(),
  method: 'a test',
  hash: hashOf,
  reference: shippedReference(),
  settings: SETTINGS,
  ruleset: SHIPPED_RULESET,
  trained: [],
})

const entryFor = (a: Agreement, reference: string, context: CheckContext): ProcessingEntry => {
  const seen = { by: signatory(context, ''), on: context.today }
  const content = {
    controller: 'The council',
    jointControllers: 'None',
    purpose: a.text.title,
    purposeCode: 'TEST',
    dataSubjects: 'People',
    dataCategories: 'Data',
    lawfulBasis: 'Public task',
    retention: 'A year',
    retentionMonths: MONTHS,
    security: 'Locked',
    impactAssessment: 'None',
    privacyNotice: 'The notice',
    department: 'Housing',
    coordinator: 'The coordinator',
    systemOwner: 'The owner',
  }
  return {
    ...newEntry(content, { id: randomUUID(), reference, matter: null, context }),
    status: 'LIVE',
    reviewed: seen,
    confirmed: seen,
    recipients: [
      {
        recipient: recipientOf(a),
        destinations: [],
        safeguard: '',
        since: null,
        openedOn: context.today,
        closedOn: null,
      },
    ],
  }
}

const sheetFor = (
  a: Agreement,
  begun: { readonly reference: string; readonly entry: string },
  context: CheckContext,
): Sheet => ({
  ...emptySheet(
    { kind: 'agreement', id: a.id, reference: a.reference },
    { id: randomUUID(), reference: begun.reference, context },
  ),
  nhs: { isNhsData: false },
  places: [{ kind: 'STORAGE', code: 'GB-ENG', what: '', evidence: 'A contract' }],
  retention: [
    {
      term: {
        dataset: 'The data',
        scheduleCode: 'T1',
        basis: 'The purpose',
        wording: 'One year',
        months: MONTHS,
        trigger: '',
        reviewOn: null,
        endAction: 'DESTROY',
        method: 'Deleted',
        backups: '30 days',
        certificateRequired: false,
        certificateDueOn: null,
        subRecipientsBound: null,
        legalHold: '',
        extension: null,
        ownDuty: '',
      },
      limits: { council: MONTHS, source: null, cag: null, agreement: null },
    },
  ],
  processing: { entry: begun.entry, purposeCode: 'TEST' },
  notice: {
    reference: 'The notice',
    coversRecipient: true,
    coversDestination: true,
    coversSafeguard: true,
    mentionsOptOut: true,
  },
  recipient: { trainingStatement: 'They are trained.', passesOn: false, onwardClause: '', toolkit: null },
})

/** As they stood on the day on which the agreement was begun. */
export const placeChecks = async (tx: Tx, a: Agreement): Promise<void> => {
  if (!letsDataFlow(a.tier)) return
  const context = contextAt(a.createdAt)
  const now = new Date(a.createdAt)
  const entry = entryFor(a, await newCheckReference(tx, 'processing', now), context)
  await insertCheck(tx, 'processing', entry, KEEPER.id, now)
  const reference = await newCheckReference(tx, 'sheet', now)
  await insertCheck(tx, 'sheet', sheetFor(a, { reference, entry: entry.reference }, context), KEEPER.id, now)
}
