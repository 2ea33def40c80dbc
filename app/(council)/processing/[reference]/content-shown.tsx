import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import {
  CONTENT_NAMES,
  CONTENT_PARTS,
  PROCESSING_STATUS_COLOURS,
  PROCESSING_STATUS_WORDS,
} from '@/lib/content/processing-words'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'

/** What an entry says, as it is or as it once was. */
export const ContentShown = ({ entry }: { readonly entry: ProcessingEntry }) => (
  <SummaryList
    rows={[
      {
        key: 'Status',
        value: (
          <Tag colour={PROCESSING_STATUS_COLOURS[entry.status]}>{PROCESSING_STATUS_WORDS[entry.status]}</Tag>
        ),
      },
      ...CONTENT_PARTS.map((part) => ({
        key: CONTENT_NAMES[part],
        value: <span className="gh-pre-line">{entry[part]}</span>,
      })),
      ...(entry.ended ? [{ key: 'Why it ended', value: entry.ended.text }] : []),
    ]}
  />
)
