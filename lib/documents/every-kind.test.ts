import { describe, expect, it } from 'vitest'
import type { CheckChange, Checked } from '@/lib/domain/checks/kernel'
import { testLocations } from '@/lib/domain/checks/location/location'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { agreementRecord, anEnding, theAgreedText } from '@/lib/domain/records/agreement/testing'
import { auditPack } from '@/lib/domain/records/audit-pack'
import { locationAnnex } from '@/lib/domain/records/checks/location'
import { optOutDetermination } from '@/lib/domain/records/checks/opt-out-determination'
import { optOutRun } from '@/lib/domain/records/checks/opt-out-run'
import { retentionAnnex } from '@/lib/domain/records/checks/retention'
import { RECORD_KINDS, RECORD_TITLES, type RecordKind, type RecordModel } from '@/lib/domain/records/model'
import { anIssue, recordOf } from '@/lib/domain/records/testing'
import { hashOf } from '@/lib/hash'
import { shippedReference } from '@/lib/reference-data/shipped'
import { DISCLOSE } from '@/lib/testing/acts'
import { annexed, line, restriction, tables } from '@/lib/testing/annexes'
import { aDisclosure } from '@/lib/testing/disclosure'
import { aFlowIn } from '@/lib/testing/flow'
import { aRunIn } from '@/lib/testing/run'
import { afterActs, aTransferIn, changeOfTransfer } from '@/lib/testing/transfer'
import { parseRecordJson, recordJson } from './record-json'
import { renderRecord } from './render'
import { poppler } from './testing'

const closed = aDisclosure().withAdvice().closed().build()
const requirement = aDisclosure().requirement('G18').closed().build()

const made = ({ records = [] }: Pick<CheckChange<Checked>, 'records'>): RecordModel => {
  const [first] = records
  if (!first) throw new Error('nothing is sealed')
  return first.make(anIssue({ copy: first.copy }))
}

const MODELS: Readonly<Record<RecordKind, () => RecordModel>> = {
  P1: () => recordOf('P1', aDisclosure().aboutCounselling().withAdvice().closed().build(), 'external'),
  P2: () => recordOf('P2', requirement, 'internal'),
  P3: () => recordOf('P3', requirement, 'external'),
  P4: () => recordOf('P4', aDisclosure().refused().build(), 'external'),
  P5: () => recordOf('P5', aDisclosure().emergency().in('U_DECIDED').build(), 'internal'),
  P6: () => recordOf('P6', requirement, 'internal'),
  P7: () =>
    recordOf(
      'P7',
      aDisclosure()
        .withAdvice()
        .approvedInPart()
        .saying('decideReview', { result: 'overturn', items: [DISCLOSE] })
        .after('askReview', 'decideReview')
        .build(),
      'internal',
    ),
  P8: () => recordOf('P8', aDisclosure().nothingToDisclose().build(), 'external'),
  P9: () => agreementRecord('P9', 'internal'),
  P10: () => agreementRecord('P10', 'internal'),
  P11: () => agreementRecord('P11', 'external', { status: 'ENDED', ending: anEnding }),
  P12: () => agreementRecord('P12', 'external'),
  P13: () => recordOf('P13', aDisclosure().closed().after('sendCorrection').build(), 'external'),
  TRANSFER: () => made(changeOfTransfer({ given: aTransferIn('READY'), verb: 'signTransfer' })),
  TRA: () =>
    made(
      changeOfTransfer({
        given: afterActs(aTransferIn('TRA_OPEN'), 'answerRiskAssessment'),
        verb: 'submitRiskAssessment',
      }),
    ),
  OPT_OUT: () => optOutDetermination(aFlowIn('ASSESSED_EXEMPT'), shippedReference(), anIssue()),
  OPT_OUT_RUN: () =>
    optOutRun(
      {
        run: aRunIn('DISCLOSED'),
        sealing: { ...annexed, further: { internal: [], external: [] } },
        settings: SETTINGS,
        hash: hashOf,
      },
      anIssue(),
    ),
  DISSENT: () => agreementRecord('DISSENT', 'internal'),
  RETENTION: () => retentionAnnex({ ...annexed, lines: [line] }, anIssue()),
  LOCATION: () => {
    const result = testLocations(
      [restriction],
      [{ kind: 'STORAGE', code: 'GB-SCT', what: '' }],
      tables,
      '2026-11-21',
    )
    return locationAnnex({ ...annexed, restrictions: [restriction], result }, anIssue())
  },
  P14: () =>
    auditPack(
      caseFile(closed),
      anIssue(),
      Array.from({ length: 24 }, (_, at) => ({
        index: 4_100 + at,
        at: `2026-10-05T09:${String(10 + at)}:00.000Z`,
        who: { name: 'Fatima Oyelaran', isAdministrator: false },
        act: 'Page of the assessment saved',
        rule: 'F',
        after: 'ASSESS' as const,
        commitment: 'a'.repeat(64),
        leaf: 'b'.repeat(64),
        root: 'c'.repeat(64),
      })),
    ),
}

/** Broken over lines by the page, so the spaces do not count. */
const pressed = (text: string) => text.replace(/\s+/g, '')

describe('every kind of record', () => {
  it.each(RECORD_KINDS)('%s is drawn, with every word of its model on the page', async (kind) => {
    const model = MODELS[kind]()
    const text = pressed(poppler('pdftotext', await renderRecord(model), '-raw'))
    expect(model.title).toBe(kind === 'P9' ? theAgreedText.title : RECORD_TITLES[kind])
    expect(text).toContain(pressed(model.title))
    expect(text).toContain(pressed(`${model.caseReference}/${kind}/1`))
    for (const { heading, blocks } of model.sections) {
      expect(text).toContain(pressed(heading))
      for (const block of blocks)
        if (block.type === 'rows') for (const { value } of block.rows) expect(text).toContain(pressed(value))
    }
  })

  it.each(RECORD_KINDS)('%s is data alone: what is previewed is what is sealed', (kind) => {
    const model = MODELS[kind]()
    expect(parseRecordJson(recordJson(model).bytes)).toEqual(model)
    const headings = model.sections.map(({ heading }) => heading)
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([])
  })
})
