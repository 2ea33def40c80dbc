import type { Metadata } from 'next'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { CallBackFacts, CallFacts } from '@/components/disclosure/urgent/call-facts'
import { GivenFacts, UrgentReasons } from '@/components/disclosure/urgent/decision-facts'
import { PaperOwed } from '@/components/disclosure/urgent/paper-owed'
import { Form } from '@/components/forms/form'
import { WarningText } from '@/components/ui/warning-text'
import { decideUrgentFields, NOT_URGENT_FIELDS, RATIFY_FIELDS } from '@/lib/content/urgent-forms'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { mayDecide } from '@/lib/domain/disclosure/findings'
import { ratification, urgentDecision } from '@/lib/domain/disclosure/urgent-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import type { CaseParams } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { decideUrgent, notUrgent, ratifyUrgent } from './actions'
import { backFrom, type Emergency, openEmergency } from './open-emergency'

export const metadata: Metadata = { title: 'Emergency' }

const Decide = async ({ actor, d }: Emergency) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'decideUrgent')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} title="You cannot decide this emergency" />
  const fields = decideUrgentFields(!mayDecide(actor.grade))
  return (
    <>
      <h2 className="govuk-heading-m">Decide, and give it</h2>
      <Form
        spec={specOf({ schema: urgentDecision, fields, submit: 'Sign what was given' })}
        action={decideUrgent.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )
}

const NotAnEmergency = async ({ actor, d }: Emergency) =>
  (await wouldRefuse(shell(), actor, d, 'notUrgent')) ? null : (
    <>
      <h2 className="govuk-heading-m">Or say that it is not an emergency</h2>
      <Form
        spec={specOf({
          schema: reason,
          fields: NOT_URGENT_FIELDS,
          submit: 'It is not an emergency',
          warning: true,
        })}
        action={notUrgent.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )

const Ratify = async ({ actor, d }: Emergency) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'ratifyUrgent')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} title="You cannot ratify it now" />
  return (
    <>
      <h2 className="govuk-heading-m">Ratify what was done</h2>
      <WarningText>This note is made after the event, and its record says so.</WarningText>
      <Form
        spec={specOf({ schema: ratification, fields: RATIFY_FIELDS, submit: 'Sign and close' })}
        action={ratifyUrgent.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )
}

const Next = (open: Emergency) => {
  if (open.d.status === 'U_LOGGED')
    return (
      <>
        <Decide {...open} />
        <NotAnEmergency {...open} />
      </>
    )
  return open.d.ratification ? null : <Ratify {...open} />
}

export default async function EmergencyStepPage(page: CaseParams) {
  const open = await openEmergency(page)
  const { d } = open
  return (
    <StepFrame open={open} title="Emergency" back={backFrom(open)}>
      <PaperOwed d={d} />
      <CallFacts d={d} />
      <CallBackFacts d={d} />
      <GivenFacts d={d} />
      <UrgentReasons d={d} />
      <Next {...open} />
    </StepFrame>
  )
}
