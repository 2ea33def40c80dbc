import { SummaryList } from '@/components/ui/summary-list'
import { psfaReviewBy } from '@/lib/domain/disclosure/clocks'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { attachmentOf, papersOf } from '@/lib/domain/disclosure/questions'
import { ATTACHMENT_WORDS } from '@/lib/domain/disclosure/words'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { legalDue } from './due-words'
import { sizeWords } from './manifest'
import { When } from './when'

type Props = { readonly d: CaseFile; readonly today: CalendarDate }

/** Every paper that came with the case, to be opened beside the form that judges it. */
export const Papers = ({ d }: Pick<Props, 'd'>) => {
  const files = papersOf(d.request)
  if (files.length === 0) return null
  return (
    <ul className="govuk-list">
      {files.map(({ id, kind, name, bytes }) => (
        <li key={id}>
          <a className="govuk-link" href={paths.attachment(d.reference, id)}>
            {ATTACHMENT_WORDS[kind]}: {name} ({sizeWords(bytes)})
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What came with a request, which no order or notice describes. */
const OtherPapers = ({ d }: Pick<Props, 'd'>) =>
  papersOf(d.request).length > 0 ? (
    <SummaryList
      card={{ title: 'What came with the request' }}
      rows={[{ key: 'Papers', value: <Papers d={d} /> }]}
    />
  ) : null

/** The order or notice in its own words, with the date that never moves away; of a request, its papers. */
export const InstrumentShown = ({ d, today }: Props) => {
  const instrument = d.request?.instrument
  if (!d.request || !instrument) return <OtherPapers d={d} />
  const { issuer, section, instrumentRef, issuedOn, servedOn, evidence } = instrument
  return (
    <SummaryList
      card={{ title: 'The order or notice' }}
      rows={[
        {
          key: 'By when',
          value: <When {...legalDue(d.dueOn ?? instrument.deadlineLegal, today)} />,
        },
        ...(d.gateway === 'G17'
          ? [{ key: 'Last day to seek a review', value: dayOf(psfaReviewBy(issuedOn)) }]
          : []),
        { key: 'Issued by', value: issuer },
        { key: 'The law it names', value: section },
        { key: 'Its reference', value: instrumentRef },
        { key: 'Dated', value: dayOf(issuedOn) },
        { key: 'Received', value: dayOf(servedOn) },
        ...(evidence ? [{ key: 'Approval it shows', value: evidence }] : []),
        ...(attachmentOf(d.request, 'instrument') ? [{ key: 'Papers', value: <Papers d={d} /> }] : []),
      ]}
    />
  )
}
