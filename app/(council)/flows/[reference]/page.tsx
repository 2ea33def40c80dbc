import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FlowStatusTag } from '@/components/check/flow-status-tag'
import { CheckTimeline } from '@/components/check/timeline'
import { RecordLinks } from '@/components/disclosure/record-links'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { type Task, TaskList } from '@/components/ui/task-list'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { FLOW_TIMELINE } from '@/lib/content/flow-timeline'
import { RUN_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import type { Reference } from '@/lib/domain/checks/reference'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readRunsOf } from '@/lib/use-cases/checks/flows'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { readCheckRecords } from '@/lib/use-cases/checks/read-records'
import { tablesOfFlow } from '@/lib/use-cases/checks/read-tables'
import { shell } from '@/lib/use-cases/shell'
import { askedEvidence } from './evidence/asked-evidence'
import { EvidenceShown } from './evidence/shown'
import { FlowFrame } from './flow-frame'
import { missingOf } from './missing'
import { type FlowParams, type OpenFlow, openFlowPage } from './open-flow'
import { Concluded, PathTaken, ProcedureShown, WhatFlows } from './shown'
import { type FlowTask, openSteps } from './steps'

export const generateMetadata = async ({ params }: FlowParams): Promise<Metadata> => ({
  title: (await params).reference,
})

type Props = { readonly open: OpenFlow }

type RunRead = Awaited<ReturnType<typeof readRunsOf>>[number]

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h2 className="govuk-heading-m">{title}</h2>
    {children}
  </section>
)

const taskOf =
  (reference: string) =>
  ({ step, title, hint, refusal, isNext }: FlowTask): Task =>
    refusal
      ? {
          title,
          hint: checkWordsFor(refusal),
          status: { text: 'Cannot start yet', cannotStartYet: true },
        }
      : {
          title,
          hint,
          href: paths.flowStep(reference, step),
          status: isNext ? { tag: 'Next', colour: 'blue' } : { text: 'Open' },
        }

const Tasks = ({ open }: Props) => {
  const steps = openSteps(open)
  return steps.length > 0 ? (
    <TaskList items={steps.map(taskOf(open.flow.reference))} />
  ) : (
    <p className="govuk-body">Nothing here waits for you.</p>
  )
}

const WhatIsMissing = ({ open: { flow, tables } }: Props) => {
  const missing = missingOf(flow, tables)
  return missing.length > 0 ? (
    <Callout tone="missing" title="What is missing">
      <ul className="govuk-list govuk-list--bullet">
        {missing.map(({ what, who, href }) => (
          <li key={what}>
            {href ? (
              <a className="govuk-link" href={href}>
                {what}
              </a>
            ) : (
              what
            )}
            . For: {who}.
          </li>
        ))}
      </ul>
    </Callout>
  ) : null
}

const Run = ({ reference, status }: RunRead) => (
  <li>
    <a className="govuk-link" href={paths.run(reference)}>
      {reference}
    </a>
    : {RUN_STATUS_NAMES[status]}
  </li>
)

/** One for every disclosure, where the opt-out applies. */
const Runs = ({ open: { actor, flow }, runs }: Props & { readonly runs: readonly RunRead[] }) => {
  const applies = flow.status === 'ASSESSED_APPLIES'
  if (!applies && runs.length === 0) return null
  return (
    <Part title="Checks made">
      {runs.length === 0 && <p className="govuk-body">No check was made yet.</p>}
      <ul className="govuk-list">
        {runs.map((run) => (
          <Run key={run.reference} {...run} />
        ))}
      </ul>
      {applies && may(actor, 'operateRun') && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.newRun(flow.reference)}>
            Start a check
          </a>
        </p>
      )}
    </Part>
  )
}

const WhereItStands = ({ open: { flow } }: Props) => (
  <SummaryList
    rows={[
      { key: 'State', value: <FlowStatusTag status={flow.status} /> },
      ...(flow.matter
        ? [
            {
              key: flow.matter.kind === 'agreement' ? 'Agreement' : 'Disclosure',
              value: (
                <a className="govuk-link" href={paths.checks(flow.matter.reference)}>
                  Checks of {flow.matter.reference}
                </a>
              ),
            },
          ]
        : []),
    ]}
  />
)

const Conclusion = ({ open: { actor, flow, tables }, under }: Props & { readonly under: Reference }) => {
  const items = askedEvidence(flow, tables)
  return (
    <>
      {flow.conclusion && (
        <Part title={flow.status === 'STALE' ? 'What was concluded before' : 'What was concluded'}>
          <Concluded flow={flow} tables={under} mayOpen={may(actor, 'readPolicy')} />
          <PathTaken flow={flow} />
        </Part>
      )}
      {items.length > 0 && (
        <Part title="Evidence">
          <EvidenceShown items={items} />
        </Part>
      )}
      {flow.procedure && (
        <Part title="How the check is run">
          <ProcedureShown flow={flow} />
        </Part>
      )}
    </>
  )
}

export default async function FlowPage(page: FlowParams) {
  const open = await openFlowPage(page)
  const { actor, flow } = open
  const [timeline, records, runs, under] = await Promise.all([
    readCheckTimeline(shell(), flow),
    readCheckRecords(shell(), actor, flow),
    readRunsOf(shell(), flow),
    tablesOfFlow(shell(), flow, open.tables),
  ])
  const back = flow.matter && { href: paths.checks(flow.matter.reference), text: 'Back to the checks' }
  return (
    <FlowFrame open={open} title={flow.title} {...(back && { back })}>
      <WhereItStands open={open} />
      <WhatIsMissing open={open} />
      <Part title="What you can do">
        <Tasks open={open} />
      </Part>
      <Part title="What flows">
        <WhatFlows flow={flow} />
      </Part>
      <Conclusion open={open} under={under} />
      <Runs open={open} runs={runs} />
      <RecordLinks {...records} />
      <Part title="What happened">
        <CheckTimeline events={timeline} lines={FLOW_TIMELINE} />
      </Part>
    </FlowFrame>
  )
}
