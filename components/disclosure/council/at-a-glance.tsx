import { SummaryList } from '@/components/ui/summary-list'
import { foundWords } from '@/lib/content/legal-forms'
import { expiresAt } from '@/lib/domain/disclosure/clocks'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { concernsAChild } from '@/lib/domain/disclosure/findings'
import { needsAnInstrument } from '@/lib/domain/disclosure/gateways'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import * as words from '@/lib/domain/disclosure/words'
import { offenceOf } from '@/lib/domain/records/asked'
import { sentences } from '@/lib/domain/records/issue'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dueWords } from './due-words'
import { advisersMissing } from './obstacles'
import { When } from './when'

type Props = { readonly d: CaseFile; readonly today: CalendarDate }
type Asked = { readonly d: CaseFile; readonly request: Request }

const ByWhen = ({ d, today }: Props) => {
  const { status, gateway, dueOn } = d
  const due = dueWords({ status, gateway, dueOn, expiresAt: expiresAt(d) }, today)
  return due ? <When {...due} /> : 'No date is set'
}

const whoAsks = ({ d: { authorisation: senior, gateway, organisation }, request: { requester } }: Asked) =>
  sentences(
    `${requester.rank} ${requester.name}, ${organisation.name}`,
    !needsAnInstrument(gateway) &&
      (senior ? `Authorised by ${senior.name}, ${senior.standing}` : 'Not authorised'),
  )

const aboutWhom = ({ about, incident, subjects }: Request) =>
  about === 'incident'
    ? `An incident: ${incident?.place ?? 'place not given'}`
    : sentences(
        ...subjects.map((subject) =>
          [
            subject.name ?? subject.aliases ?? 'Somebody not named',
            words.SUBJECT_ROLE_WORDS[subject.role].toLowerCase(),
            ...(concernsAChild([subject]) ? ['a child now or then'] : []),
          ].join(', '),
        ),
      )

const forWhat = ({ items: [first, ...others] }: Request) =>
  sentences(first?.description, others.length > 0 && `And ${others.length} more, listed below`)

const why = (request: Request) =>
  sentences(
    offenceOf(request),
    request.purpose && words.PURPOSE_WORDS[request.purpose],
    request.urgency !== 'standard' && request.urgency && words.URGENCY_WORDS[request.urgency],
    request.urgency !== 'standard' && request.urgencyReason,
  )

const legalCheck = ({ validation }: CaseFile) =>
  validation && `Legal: ${foundWords(validation.why.includes('requirement')).verdict[validation.verdict]}`

const advised = (d: CaseFile) =>
  sentences(
    legalCheck(d),
    ...d.advice.map(
      ({ adviser, given }) =>
        given && `${words.ADVISER_WORDS[adviser]}: ${words.ADVICE_LEVEL_WORDS[given.level].toLowerCase()}`,
    ),
    ...advisersMissing(d).map((adviser) => `Still needed: ${adviser}`),
  ) || 'None was needed'

/** Who asks, what, why, the advice and the date: on one screen of a phone, before anything is read. */
export const AtAGlance = ({ d, today }: Props) => {
  const { request } = d
  if (!request) return null
  return (
    <SummaryList
      className="gh-glance"
      rows={[
        { key: 'By when', value: <ByWhen d={d} today={today} /> },
        { key: 'Who asks', value: whoAsks({ d, request }) },
        { key: 'About', value: aboutWhom(request) },
        { key: 'For', value: forWhat(request) },
        { key: 'Why', value: why(request) },
        { key: 'Advice', value: advised(d) },
      ]}
    />
  )
}
