import { SummaryList } from '@/components/ui/summary-list'
import { OUTCOME_WORDS } from '@/lib/content/agreement-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { isQuestion, pageOf } from '@/lib/domain/agreement/triage/questions'
import { byWhom } from './said'

type Triage = NonNullable<Agreement['triage']>

const Overruled = ({ overruled }: { readonly overruled: NonNullable<Triage['overruled']> }) => (
  <>
    <strong>{OUTCOME_WORDS[overruled.outcome]}</strong>
    <p className="govuk-body gh-pre-line">{overruled.text}</p>
    <p className="govuk-hint">{byWhom(overruled.by)}</p>
  </>
)

/** What was found to be needed, by which question and by whom; and what the officer decided otherwise. */
export const TriageConcluded = ({ triage }: { readonly triage: Triage }) => {
  const { outcome, because, row, by, overruled } = triage
  return (
    <SummaryList
      rows={[
        { key: 'The questions found', value: OUTCOME_WORDS[outcome] },
        { key: 'Because', value: because },
        ...(isQuestion(row) ? [{ key: 'Decided by the question', value: pageOf(row).title }] : []),
        { key: 'Answered by', value: byWhom(by) },
        ...(overruled
          ? [
              {
                key: 'The Data Protection Officer decided otherwise',
                value: <Overruled overruled={overruled} />,
              },
            ]
          : []),
      ]}
    />
  )
}
