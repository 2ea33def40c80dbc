import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { formValues } from '@/lib/actions/read-form'
import { isOneQuestion, questionFields, questionTitle } from '@/lib/content/flow-questions'
import { PAGE_INPUTS, typedAnswers } from '@/lib/domain/checks/opt-out/page-inputs'
import { isPageName, type PageName, pageOf, wayOf } from '@/lib/domain/checks/opt-out/questions'
import { STEPS } from '@/lib/domain/checks/opt-out/tree'
import { STEP_WORDS } from '@/lib/domain/checks/opt-out/words'
import { paths } from '@/lib/paths'
import { Act, FlowFrame } from '../../flow-frame'
import { type OpenFlow, openFlowPage } from '../../open-flow'
import { answerFlowQuestion } from './actions'

type Params = { readonly params: Promise<{ readonly reference: string; readonly page: string }> }

export const generateMetadata = async ({ params }: Params): Promise<Metadata> => {
  const { page } = await params
  return { title: isPageName(page) ? questionTitle(page) : 'Question' }
}

type Props = { readonly open: OpenFlow; readonly page: PageName }

const Asking = ({ open: { flow, tables }, page }: Props) => {
  const fields = questionFields(page, tables)
  return (
    <Form
      key={page}
      spec={specOf({ schema: PAGE_INPUTS[page], fields, submit: 'Save and continue' })}
      action={answerFlowQuestion.bind(null, flow.reference, page)}
      initialValues={formValues(fields, typedAnswers(page, flow.answering))}
      version={flow.version}
    />
  )
}

const Whence = ({ page }: Pick<Props, 'page'>) => {
  const { step } = pageOf(page)
  return (
    <Details summary="Where this question comes from">
      {step}. {STEPS.find(({ id }) => id === step)?.source}.
    </Details>
  )
}

const backFrom = (reference: string, previous: PageName | undefined) =>
  previous
    ? { href: paths.flowQuestion(reference, previous), text: 'Back' }
    : { href: paths.flowStep(reference, 'questions'), text: 'All answers' }

export default async function FlowQuestionPage({ params }: Params) {
  const open = await openFlowPage({ params })
  const { flow, tables } = open
  const { page } = await params
  const { pages } = wayOf(flow.answering, tables)
  if (!isPageName(page) || !pages.includes(page)) notFound()
  const isOne = isOneQuestion(page)
  // Where there is no form, its question is the heading all the same.
  const title = isOne && open.refuses('answerQuestion') === null ? undefined : questionTitle(page)
  return (
    <FlowFrame open={open} title={title} back={backFrom(flow.reference, pages[pages.indexOf(page) - 1])}>
      {!isOne && <p className="govuk-hint">{STEP_WORDS[pageOf(page).step].hint}</p>}
      <Act open={open} verb="answerQuestion">
        <Asking open={open} page={page} />
      </Act>
      <Whence page={page} />
    </FlowFrame>
  )
}
