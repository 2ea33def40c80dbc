import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { CHANNEL_WORDS, YES_NO_WORDS } from '@/lib/domain/disclosure/words'
import { momentOf } from '@/lib/domain/shared/when'

/** Whether the pack arrived, and how often it was asked. */
export const ReceiptState = ({ d: { release, receipt, chasers } }: { readonly d: CaseFile }) => {
  if (!release) return null
  return (
    <SummaryList
      rows={[
        { key: 'Sent', value: `${momentOf(release.by.at)} by ${release.by.name}` },
        { key: 'Channel', value: CHANNEL_WORDS[release.channel] },
        { key: 'To', value: release.recipientEmail },
        {
          key: 'Receipt',
          value: receipt ? `${receipt.by.name}, ${momentOf(receipt.by.at)}` : 'Not confirmed',
        },
        ...(receipt ? [{ key: 'Everything arrived and opens', value: YES_NO_WORDS[receipt.complete] }] : []),
        ...(receipt?.note
          ? [{ key: 'What is wrong', value: <span className="gh-pre-line">{receipt.note}</span> }]
          : []),
        ...(chasers.length > 0
          ? [
              {
                key: 'Chased',
                value: <span className="gh-pre-line">{chasers.map(momentOf).join('\n')}</span>,
              },
            ]
          : []),
      ]}
    />
  )
}
