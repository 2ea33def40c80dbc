import type { Metadata } from 'next'
import { AdviceNeeded } from '@/components/disclosure/council/advice-needed'
import { assessmentTasks } from '@/components/disclosure/council/assessment-tasks'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { ValidationShown } from '@/components/disclosure/council/validation-shown'
import { ActionButton } from '@/components/forms/action-button'
import { TaskList } from '@/components/ui/task-list'
import { londonDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { proposeDecision } from './actions'

export const metadata: Metadata = { title: 'Assess the request' }

/** Work still to do is no bar to doing it. */
const isShut = (rule: string) =>
  rule === HOUSE_RULES.wrongState || rule === HOUSE_RULES.notPermitted || rule === 'SoD-8'

export default async function AssessPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'proposeDecision')
  const shut = refusal !== null && isShut(refusal.rule)
  return (
    <StepFrame open={open} title="Assess the request">
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <ValidationShown d={d} />
      <WhatWasAsked d={d} />
      {shut && <StandsInTheWay refusal={refusal} d={d} />}
      <TaskList items={assessmentTasks(d, !shut)} />
      <AdviceNeeded d={d} />
      {!shut && (
        <>
          <h2 className="govuk-heading-m">Send for decision</h2>
          {refusal ? (
            <StandsInTheWay refusal={refusal} d={d} title="Before you can send it" />
          ) : (
            <ActionButton
              action={proposeDecision.bind(null, d.reference)}
              label="Send for decision"
              version={d.version}
            />
          )}
        </>
      )}
    </StepFrame>
  )
}
