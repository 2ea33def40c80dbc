import type { Metadata } from 'next'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { type Task, TaskList } from '@/components/ui/task-list'
import { paths } from '@/lib/paths'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { draftPagesOf } from './draft-pages'
import { questionTasks, textTasks, wordingTasks } from './tasks'

export const metadata: Metadata = { title: 'Draft' }

type PartProps = { readonly id: string; readonly heading: string; readonly items: readonly Task[] }

const Part = ({ id, heading, items }: PartProps) => (
  <>
    <h2 className="govuk-heading-m">{heading}</h2>
    <TaskList idPrefix={id} items={items} />
  </>
)

export default async function DraftPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const refusal = refuses('reviseText')
  const pages = await draftPagesOf(a)
  return (
    <AgreementFrame open={open} title="Draft the agreement">
      <p className="govuk-body">
        This is version {a.textVersion}. Every change you save is a version of its own.{' '}
        <a className="govuk-link" href={paths.agreementStep(a.reference, 'read')}>
          Read the whole text
        </a>
      </p>
      {refusal && <AgreementStandsInTheWay refusal={refusal} />}
      <Part id="text" heading="What it is about" items={textTasks(a)} />
      {pages.length > 0 && (
        <Part id="question" heading="What its clauses say" items={questionTasks(a, pages)} />
      )}
      <Part id="wording" heading="Wording" items={wordingTasks(a)} />
      {refuses('sendToReview') === null && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.agreementStep(a.reference, 'send-for-review')}>
            Send it to be reviewed
          </a>
        </p>
      )}
    </AgreementFrame>
  )
}
