import { SummaryList } from '@/components/ui/summary-list'
import type { Advice } from '@/lib/domain/agreement/advice'
import { FOLLOWED_WORDS, LEVEL_WORDS } from '@/lib/domain/agreement/advice-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

const answerTo = ({ response }: Advice) =>
  response ? `${FOLLOWED_WORDS[response.followed]}, ${dayOf(response.by.at)}` : 'Not answered yet'

const rowOf = (advice: Advice) => ({
  key: `${advice.by.name}, ${dayOf(advice.by.at)}, on version ${advice.textVersion}`,
  value: `${LEVEL_WORDS[advice.level]}. Answer: ${answerTo(advice)}.`,
})

/** The way of each advice and of its answer; the words of them have a page. */
export const AdviceSummary = ({ a }: { readonly a: Pick<Agreement, 'reference' | 'advice'> }) =>
  a.advice.length === 0 ? (
    <p className="govuk-body">The Data Protection Officer has not advised yet.</p>
  ) : (
    <>
      <SummaryList rows={a.advice.toReversed().map(rowOf)} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.agreementStep(a.reference, 'advice')}>
          Read the advice
        </a>
      </p>
    </>
  )
