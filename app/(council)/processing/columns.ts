import { CONTENT_NAMES, CONTENT_PARTS, PROCESSING_STATUS_WORDS } from '@/lib/content/processing-words'
import type { ProcessingEntry, RecipientLine } from '@/lib/domain/checks/processing/processing'
import { londonDate } from '@/lib/domain/shared/dates'
import type { ProcessingColumns } from '@/lib/use-cases/checks/processing'

const lineOf = ({ recipient, destinations, safeguard, since }: RecipientLine) =>
  [recipient, destinations.join(' '), safeguard, since?.reference].filter(Boolean).join(', ')

const linesOf = ({ recipients }: ProcessingEntry, isOpen: boolean) =>
  recipients
    .filter(({ closedOn }) => (closedOn === null) === isOpen)
    .map(lineOf)
    .join('; ')

const content = Object.fromEntries(
  CONTENT_PARTS.map((part) => [CONTENT_NAMES[part], (entry: ProcessingEntry) => String(entry[part])]),
)

export const COLUMNS: ProcessingColumns = {
  Reference: ({ reference }) => reference,
  Version: ({ version }) => String(version),
  Status: ({ status }) => PROCESSING_STATUS_WORDS[status],
  ...content,
  Recipients: (entry) => linesOf(entry, true),
  'Recipients until now': (entry) => linesOf(entry, false),
  'Reviewed by the system owner': ({ reviewed }) => reviewed?.on ?? null,
  'Confirmed by the coordinator': ({ confirmed }) => confirmed?.on ?? null,
  Entered: ({ createdAt }) => londonDate(new Date(createdAt)),
}
