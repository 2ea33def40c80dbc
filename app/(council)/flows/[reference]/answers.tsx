import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { answerLines, questionTitle } from '@/lib/content/flow-questions'
import type { OptOutAnswers } from '@/lib/domain/checks/opt-out/answers'
import { type PageName, wayOf } from '@/lib/domain/checks/opt-out/questions'
import type { Reference } from '@/lib/domain/checks/reference'
import { paths } from '@/lib/paths'

type Props = {
  readonly answers: OptOutAnswers
  readonly tables: Pick<Reference, 'exemptions'>
  /** The flow whose answers may be changed here; left out where they are only read. */
  readonly changeIn?: string
}

const rowAt = ({ answers, tables, changeIn }: Props, page: PageName): SummaryRow => {
  const lines = answerLines(page, answers, tables)
  const title = questionTitle(page)
  return {
    key: title,
    value: (lines.length > 0 ? lines : ['Not answered yet']).map((line) => (
      <p key={line} className="govuk-body gh-pre-line">
        {line}
      </p>
    )),
    ...(changeIn && {
      actions: [
        {
          href: paths.flowQuestion(changeIn, page),
          text: lines.length > 0 ? 'Change' : 'Answer',
          hidden: title,
        },
      ],
    }),
  }
}

/** Every question that these answers come by, in order. */
export const Answers = (props: Props) => (
  <SummaryList rows={wayOf(props.answers, props.tables).pages.map((page) => rowAt(props, page))} />
)
