import type { Metadata } from 'next'
import { RiskComputed } from '@/components/check/transfer/risk'
import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { TaskList } from '@/components/ui/task-list'
import { SOURCE_KIND_NAMES } from '@/lib/domain/checks/transfer/risk/answers'
import { assess } from '@/lib/domain/checks/transfer/risk/assess'
import type { Problem } from '@/lib/domain/checks/transfer/risk/problems'
import { answersInWords } from '@/lib/domain/checks/transfer/risk/words'
import type { Assessment } from '@/lib/domain/checks/transfer/transfer'
import { upper } from '@/lib/domain/shared/text'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { LinesListed } from '../lines-listed'
import { type OpenTransfer, openTransferPage, type TransferParams } from '../open-transfer'
import { TransferButton } from '../transfer-form'
import { TransferFrame } from '../transfer-frame'
import { removeRiskLine, sendRisk, startRisk } from './actions'
import { QUESTION_PAGES } from './part'

export const metadata: Metadata = { title: 'Risk assessment' }

type Props = { readonly open: OpenTransfer; readonly assessment: Assessment }

const problemsOn = (questions: readonly string[], problems: readonly Problem[]) =>
  problems.filter(({ question }) => questions.some((one) => question.startsWith(one)))

/** Said again only where there is an extra step to say it for. */
const isAsked = (name: string, { answers }: Assessment) => name !== 'again' || answers.steps.length > 0

const Questions = ({ open, assessment, problems }: Props & { readonly problems: readonly Problem[] }) => (
  <TaskList
    items={QUESTION_PAGES.filter(([name]) => isAsked(name, assessment)).map(
      ([name, { title, questions }]) => {
        const wrong = problemsOn(questions, problems)
        return {
          title,
          href: paths.transferRisk(open.t.reference, name),
          hint: wrong[0]?.text,
          status: wrong.length > 0 ? { tag: 'To do', colour: 'blue' as const } : { text: 'Done' },
        }
      },
    )}
  />
)

const dated = (on: string | undefined) => (on ? dayOf(on) : 'No date')

const Sources = ({ open, assessment }: Props) => (
  <section>
    <h2 className="govuk-heading-m">What was read</h2>
    <LinesListed
      open={open}
      verb="answerRiskAssessment"
      list="sources"
      remove={removeRiskLine}
      lines={assessment.answers.sources.map(({ title, publisher, kind, dated: on }) => ({
        title,
        rows: [
          { key: 'Whose', value: publisher },
          { key: 'What', value: upper(SOURCE_KIND_NAMES[kind]) },
          { key: 'When', value: dated(on) },
        ],
      }))}
    />
    <p className="govuk-body">
      <a className="govuk-link" href={paths.transferRisk(open.t.reference, 'source')}>
        Add a source
      </a>
    </p>
  </section>
)

const Steps = ({ open, assessment }: Props) => (
  <section>
    <h2 className="govuk-heading-m">Extra steps that close the gap</h2>
    <LinesListed
      open={open}
      verb="answerRiskAssessment"
      list="steps"
      remove={removeRiskLine}
      lines={assessment.answers.steps.map(({ text, owner, dueOn }) => ({
        title: text,
        rows: [
          { key: 'Whose', value: owner },
          { key: 'By', value: dated(dueOn) },
        ],
      }))}
    />
    <p className="govuk-body">
      <a className="govuk-link" href={paths.transferRisk(open.t.reference, 'step')}>
        Add an extra step
      </a>
    </p>
  </section>
)

const Answers = ({ open: { t, context }, assessment }: Props) => (
  <Details summary="Every question and its answer">
    <CardTable
      caption="Every question and its answer"
      columns={[{ label: 'No.' }, { label: 'Question' }, { label: 'Answer' }]}
      rows={answersInWords(assessment.answers, t.content, context.reference).map(
        ({ id, prompt, answer }) => ({ id, cells: [id, prompt, answer] }),
      )}
    />
  </Details>
)

const Assessed = ({ open, assessment }: Props) => {
  const { t, context } = open
  const result = assess(assessment.answers, t.content, context.reference, context.today)
  return (
    <>
      <RiskComputed result={result} submitted={assessment.submitted} />
      {t.status === 'TRA_OPEN' && (
        <>
          <h2 className="govuk-heading-m">The questions</h2>
          <Questions open={open} assessment={assessment} problems={result.problems} />
          <Sources open={open} assessment={assessment} />
          <Steps open={open} assessment={assessment} />
        </>
      )}
      <Answers open={open} assessment={assessment} />
      {t.status === 'TRA_OPEN' && (
        <TransferButton
          open={open}
          verb="submitRiskAssessment"
          action={sendRisk}
          label="Sign and submit the risk assessment"
        />
      )}
    </>
  )
}

export default async function RiskPage(page: TransferParams) {
  const open = await openTransferPage(page)
  const { assessment, status } = open.t
  return (
    <TransferFrame open={open} title="Would it be protected well enough there?" wide>
      {status === 'TRA_OPEN' ? null : (
        <TransferButton
          open={open}
          verb="startRiskAssessment"
          action={startRisk}
          label="Begin the risk assessment"
          quiet={assessment !== null}
        />
      )}
      {assessment && <Assessed open={open} assessment={assessment} />}
    </TransferFrame>
  )
}
