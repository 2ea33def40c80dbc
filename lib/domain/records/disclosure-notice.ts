import type { CaseFile } from '../disclosure/disclosure'
import { isMandatory } from '../disclosure/gateways'
import { HIDDEN_ROWS } from '../disclosure/hidden-data'
import { CHANNEL_WORDS } from '../disclosure/words'
import { momentOf } from '../shared/when'
import { requestOf, theirReference } from './asked'
import { approvalOf } from './decided'
import { given, type Issue, issued, lines, list, prose, row, rows, signed, sizeOf, table } from './issue'
import type { RecordModel, Section } from './model'
import { obligationOf, powerOf } from './power'

const manifest = (d: CaseFile): Section =>
  table('What is enclosed', {
    caption: 'Files and their SHA-256',
    head: ['File', 'Item', 'Size', 'Redacted', 'SHA-256'],
    widths: [4, 1, 2, 2, 6],
    body: (d.pack?.files ?? []).map((file) => [
      lines(file.name, file.pages),
      String(file.item + 1),
      sizeOf(file.bytes),
      file.redacted ? 'Yes' : 'No',
      file.sha256,
    ]),
  })

/** For the recipient, what is in a file beside what it shows; why it was left in is the council's own affair. */
const besides = (d: CaseFile): Section[] => {
  const left = (d.pack?.files ?? []).filter(({ cleared }) => cleared)
  if (left.length === 0) return []
  return [
    list(
      'What a file holds beside what it shows',
      left.map(
        ({ name, cleared }) =>
          `${name}: ${(cleared?.findings ?? []).map((id) => HIDDEN_ROWS[id].finds).join(', ')}. The council looked at it and left it in.`,
      ),
    ),
  ]
}

const USE = [
  'Use the information only for the purpose it was asked for.',
  'Pass it on only to those named in the request, or with the council’s written agreement, or when the law requires it.',
  'Keep it secure, and no longer than the request says.',
]
/** An order or notice has purposes of its own in law, which the council cannot narrow. */
const USE_UNDER_A_NOTICE = [
  'Use the information only for the purpose of the order or notice.',
  'Pass it on only as the law allows.',
  'Keep it secure, and no longer than that purpose needs.',
]
const CARE = [
  'Tell the council at once if any of it is lost, seen by the wrong person, or found to be wrong.',
  'If the council tells you that something was wrong, correct your copy and tell those you passed it to.',
]

const conditions = ({ gateway }: CaseFile): Section =>
  list('Conditions', [...(isMandatory(gateway) ? USE_UNDER_A_NOTICE : USE), ...CARE])

const toAndFrom = (d: CaseFile): Section => {
  const { requester, instrument } = requestOf(d)
  return rows(
    'To and from',
    row('To', `${requester.name}, ${requester.rank}, ${d.organisation.name}`),
    given('Authorised there by', d.authorisation && `${d.authorisation.name}, ${d.authorisation.standing}`),
    given('Order or notice issued by', instrument?.issuer),
    row('Your reference', theirReference(d)),
    given('Part of your request', d.partOf?.reference),
    row('Decided for the council by', d.decision && `${d.decision.by.name}, ${d.decision.by.standing}`),
    row('Sent', d.release && `${momentOf(d.release.by.at)}, ${CHANNEL_WORDS[d.release.channel]}`),
    row('To the address', d.release?.recipientEmail),
  )
}

const howLong = (d: CaseFile): Section => {
  const { retentionByRecipient: told } = requestOf(d)
  return rows(
    'How long you may keep it',
    told ? row('As you told us', told) : row('How long', 'No longer than its purpose needs'),
  )
}

/** P3: what goes with the information. Nothing of the council's reasoning is in it. */
export const disclosureNotice = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P3', d, issue, {
    summary: `What the council discloses to ${d.organisation.name}, and what the recipient must do with it.`,
    sections: [
      toAndFrom(d),
      manifest(d),
      ...besides(d),
      rows('Power', row('Disclosed under', powerOf(d)), row('Obligation', obligationOf(d.gateway).sent)),
      conditions(d),
      prose('Further conditions of this disclosure', approvalOf(d)?.conditions),
      prose(
        'How far it can be relied on',
        d.assessment?.held?.accuracyCaveats ??
          'The information is as the council held it on the day it was collected. Check it before acting on it alone.',
      ),
      howLong(d),
      rows(
        'Receipt',
        row('How', 'Confirm receipt on the page of your request. Until then the council will ask for it.'),
      ),
    ],
    signatures: [signed('Decided', d.decision?.by), signed('Released', d.release?.by)],
  })
