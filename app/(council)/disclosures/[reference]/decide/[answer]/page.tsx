import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdviceGiven } from '@/components/disclosure/council/advice-given'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { WarningText } from '@/components/ui/warning-text'
import { formValues } from '@/lib/actions/read-form'
import { wasAdvised } from '@/lib/content/decision-forms'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { paths } from '@/lib/paths'
import { openCase } from '../../open-case'
import { StepFrame } from '../../step-frame'
import { answerNamed, specOf } from '../../step-parts'
import { DECISIONS, refusalOf } from '../answers'
import { itemAnswers } from '../item-answers'

type Props = { readonly params: Promise<{ readonly reference: string; readonly answer: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: answerNamed(DECISIONS, (await params).answer)?.title ?? 'Decide',
})

/** An approval begins from what the coordinator proposes; a form that does not ask a thing ignores its answer. */
const proposed = (d: CaseFile) => ({
  ...itemAnswers(d.assessment?.items ?? []),
  ...d.assessment?.notification,
})

export default async function DecisionPage({ params }: Props) {
  const answer = answerNamed(DECISIONS, (await params).answer)
  if (!answer) notFound()
  const open = await openCase({ params })
  const { actor, d } = open
  const fields = answer.fields(d)
  const refusal = refusalOf(answer, actor, d)
  const unasked =
    answer.verb === 'approveRequest' && !wasAdvised(d) ? { adviceFollowed: 'notAsked' } : undefined
  return (
    <StepFrame
      open={open}
      title={answer.title}
      back={{ href: paths.step(d.reference, 'decide'), text: 'Back to the facts' }}
    >
      <AdviceGiven d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <>
          <Form
            spec={specOf({ ...answer, fields })}
            action={answer.action.bind(null, d.reference)}
            initialValues={formValues(fields, proposed(d))}
            hidden={unasked}
            version={d.version}
          />
          <WarningText>Your name, your grade and the time are signed with this answer.</WarningText>
        </>
      )}
    </StepFrame>
  )
}
