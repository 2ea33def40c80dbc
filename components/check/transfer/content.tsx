import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { placeName } from '@/lib/domain/checks/location/words'
import type { Reference } from '@/lib/domain/checks/reference'
import {
  CATEGORY_NAMES,
  COUNT_BAND_NAMES,
  FREQUENCY_NAMES,
  INITIATOR_NAMES,
  MODE_NAMES,
  RECIPIENT_ROLE_NAMES,
  RECIPIENT_TYPE_NAMES,
} from '@/lib/domain/checks/transfer/codes'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import { NONE_OUTSIDE_UK } from '@/lib/domain/checks/transfer/content-facts'
import { upper } from '@/lib/domain/shared/text'
import { dayOf } from '@/lib/domain/shared/when'

type Props = {
  readonly content: TransferContent
  readonly reference: Pick<Reference, 'adequacy' | 'mechanisms'>
}

const placesOf = (codes: readonly string[] | undefined, reference: Props['reference']) =>
  codes
    ?.map((code) =>
      code === NONE_OUTSIDE_UK
        ? 'Nobody outside the United Kingdom'
        : `${placeName(code, reference)} (${code})`,
    )
    .join('; ')

const answered = (answer: 'YES' | 'NO' | undefined, why: string | undefined) =>
  answer && `${answer === 'YES' ? 'Yes' : 'No'}. ${why ?? ''}`

const mechanismIn = ({ content, reference }: Props) =>
  reference.mechanisms.find(({ mechanism_code }) => mechanism_code === content.mechanismCode)?.name

const named = <T extends string>(code: T | undefined, names: Readonly<Record<T, string>>) =>
  code && upper(names[code])

const linesOf = ({ content, reference }: Props): readonly (readonly [string, string | undefined])[] => [
  ['Recipient', content.recipientLegalName],
  ['Registered address', content.registeredAddress],
  ['It is', named(content.recipientType, RECIPIENT_TYPE_NAMES)],
  ['To the data it is', named(content.recipientRole, RECIPIENT_ROLE_NAMES)],
  [
    'Established in',
    content.recipientEstablishmentCode && placeName(content.recipientEstablishmentCode, reference),
  ],
  ['Kept or worked on in', placesOf(content.processingLocationCodes, reference)],
  ['Looked at from', placesOf(content.accessLocationCodes, reference)],
  ['Kinds of data', upper(content.dataCategories?.map((code) => CATEGORY_NAMES[code]).join('; ') ?? '')],
  ['Number of people', content.dataSubjectCountBand && COUNT_BAND_NAMES[content.dataSubjectCountBand]],
  ['How often', named(content.frequency, FREQUENCY_NAMES)],
  ['How', named(content.mode, MODE_NAMES)],
  ['Who makes it go', named(content.initiator, INITIATOR_NAMES)],
  ['Purpose', content.purpose],
  ['Lawful basis', content.lawfulBasisArt6],
  ['How long it is kept', content.retention],
  ['Question 1', answered(content.screenStep1, content.screenReason1)],
  ['Question 2', answered(content.screenStep2, content.screenReason2)],
  ['Question 3', answered(content.screenStep3, content.screenReason3)],
  ['It rests on', mechanismIn({ content, reference })],
  ['Signed', content.mechanismExecutedOn && dayOf(content.mechanismExecutedOn)],
  ['Register of processing', content.ropaEntry],
  ['Privacy notice', content.privacyNoticeRef],
  ['What else was considered', content.alternativesConsidered],
]

const asRow = ([key, value]: readonly [string, string | undefined]): SummaryRow => ({
  key,
  value: <span className="gh-pre-line">{value || 'Not said yet'}</span>,
})

/** Everything that a transfer says, as it was written in that version. */
export const TransferContentShown = (props: Props) => <SummaryList rows={linesOf(props).map(asRow)} />
