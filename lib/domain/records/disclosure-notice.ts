import type { CaseFile } from '../disclosure/disclosure'
import { CHANNEL_WORDS } from '../disclosure/words'
import { momentOf } from '../shared/when'
import { requestOf } from './asked'
import { type Issue, issued, prose, row, rows, signed } from './issue'
import type { RecordModel, Section } from './model'

const manifest = (d: CaseFile): Section => ({
  heading: 'What is enclosed',
  blocks: [
    {
      type: 'table',
      caption: 'Files and their SHA-256',
      head: ['File', 'Item', 'Size', 'Redacted', 'SHA-256'],
      widths: [4, 1, 2, 2, 6],
      body: (d.pack?.files ?? []).map((file) => [
        [file.name, file.pages].filter(Boolean).join('\n'),
        String(file.item + 1),
        `${file.bytes.toLocaleString('en-GB')} bytes`,
        file.redacted ? 'Yes' : 'No',
        file.sha256,
      ]),
    },
  ],
})

const STANDING_CONDITIONS = [
  'Use the information only for the purpose it was asked for.',
  'Pass it on only to those named in the request, or with the council’s written agreement, or when the law requires it.',
  'Keep it secure, and no longer than the request says.',
  'Tell the council at once if any of it is lost, seen by the wrong person, or found to be wrong.',
  'If the council tells you that something was wrong, correct your copy and tell those you passed it to.',
]

/** P3: what goes with the information. Nothing of the council's reasoning is in it. */
export const disclosureNotice = (d: CaseFile, issue: Issue): RecordModel => {
  const approval = d.decision && 'items' in d.decision ? d.decision : undefined
  const request = requestOf(d)
  return issued('P3', d, issue, {
    summary: `What the council discloses to ${d.organisation.name}, and what the recipient must do with it.`,
    sections: [
      rows(
        'To and from',
        row('To', `${request.requester.name}, ${request.requester.rank}, ${d.organisation.name}`),
        row('Authorised there by', d.authorisation && `${d.authorisation.name}, ${d.authorisation.standing}`),
        row('Your reference', request.crimeRef),
        row('Decided for the council by', d.decision && `${d.decision.by.name}, ${d.decision.by.standing}`),
        row('Sent', d.release && `${momentOf(d.release.by.at)}, ${CHANNEL_WORDS[d.release.channel]}`),
        row('To the address', d.release?.recipientEmail),
      ),
      manifest(d),
      rows(
        'Power',
        row(
          'Disclosed under',
          'Data Protection Act 2018, Schedule 2, Part 1, paragraph 2 (crime and taxation), and the council’s own functions',
        ),
        row('Obligation', 'None: this is a voluntary disclosure'),
      ),
      { heading: 'Conditions', blocks: [{ type: 'list', items: STANDING_CONDITIONS }] },
      prose('Further conditions of this disclosure', approval?.conditions),
      prose(
        'How far it can be relied on',
        d.assessment?.held?.accuracyCaveats ??
          'The information is as the council held it on the day it was collected. Check it before acting on it alone.',
      ),
      rows('How long you may keep it', row('As you told us', request.retentionByRecipient)),
      rows(
        'Receipt',
        row('How', 'Confirm receipt on the page of your request. Until then the council will ask for it.'),
      ),
    ],
    signatures: [signed('Decided', d.decision?.by), signed('Released', d.release?.by)],
  })
}
