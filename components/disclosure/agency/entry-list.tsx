import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/form-spec'
import { ButtonLink } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import { LIST_WORDS } from '@/lib/content/request-questions'
import { isAnswered, type List } from '@/lib/domain/disclosure/questions'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { FORMAT_WORDS, SUBJECT_ROLE_WORDS } from '@/lib/domain/disclosure/words'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

type EntryListProps = {
  readonly draft: Draft
  readonly question: List
  readonly reference: string
  readonly version: number
  /** One an entry, in order. */
  readonly removers: readonly FormAction[]
  readonly next: string
}

const rowsOf = (draft: Draft, { key, slug }: List) =>
  key === 'subjects'
    ? (draft.subjects ?? []).map((s) => ({
        title: s.name ?? s.aliases ?? 'Somebody not named',
        rows: [
          { key: 'Date of birth', value: s.dob ? dayOf(s.dob) : 'Not given' },
          { key: 'Last known address', value: s.lastAddress ?? 'Not given' },
          ...(slug === 'people-named' ? [] : [{ key: 'Connection', value: SUBJECT_ROLE_WORDS[s.role] }]),
        ],
      }))
    : (draft.items ?? []).map((i) => ({
        title: i.description,
        rows: [
          { key: 'Period', value: `${dayOf(i.from)} to ${dayOf(i.to)}` },
          { key: 'Form', value: FORMAT_WORDS[i.format] },
        ],
      }))

export const EntryList = ({ draft, question, reference, version, removers, next }: EntryListProps) => {
  const { slug, key } = question
  const words = LIST_WORDS[key]
  return (
    <>
      {rowsOf(draft, question).map(({ title, rows }, position) => (
        <div key={`${position}-${title}`}>
          <SummaryList
            rows={rows}
            card={{
              title,
              actions: [{ href: paths.listed(reference, slug, position), text: 'Change', hidden: title }],
            }}
          />
          {removers[position] && (
            <ActionButton
              action={removers[position]}
              version={version}
              label={`Remove ${words.one} ${position + 1}`}
            />
          )}
        </div>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.listed(reference, slug, 'new')}>
          {words.another}
        </a>
      </p>
      {isAnswered(question, draft) && <ButtonLink href={next}>Continue</ButtonLink>}
    </>
  )
}
