import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CheckTimeline } from '@/components/check/timeline'
import { RecordLinks } from '@/components/disclosure/record-links'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagColour } from '@/components/ui/tag'
import { type Task, TaskList } from '@/components/ui/task-list'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { RUN_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import {
  BEYOND_REPAIR,
  FAILURE_WORDS,
  RAN_OUT_WORDS,
  RUN_LINES,
  RUN_NEXT,
  STEP_WORDS,
} from '@/lib/content/run-words'
import { ranOut } from '@/lib/domain/checks/run/run'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { readCheckRecords } from '@/lib/use-cases/checks/read-records'
import { shell } from '@/lib/use-cases/shell'
import { type OpenRun, openRunPage, type RunParams } from './open-run'
import { CountsShown, Evidence } from './shown'
import { type StepState, stepsOf } from './steps'
import { Underway } from './underway'

export const generateMetadata = async ({ params }: RunParams): Promise<Metadata> => ({
  title: (await params).reference,
})

type Props = { readonly open: OpenRun }

const COLOURS: Partial<Record<RunStatus, TagColour>> = {
  FAILED: 'red',
  EXPIRED: 'red',
  STALE_RUN: 'red',
  EMPTY_RESULT_CONFIRM: 'orange',
  PURGED: 'grey',
  ATTESTED: 'green',
  DISCLOSED: 'green',
}

const STATUS_OF: Readonly<Record<StepState, Task['status']>> = {
  done: { text: 'Done' },
  next: { tag: 'Next', colour: 'blue' },
  later: { text: 'Cannot start yet', cannotStartYet: true },
}

const Steps = ({ open: { run, now } }: Props) => {
  const steps = ranOut(run, { now }) ? null : stepsOf(run.status, run.disclosed !== null)
  return (
    steps && (
      <TaskList
        items={steps.map(({ step, state }) => ({
          ...STEP_WORDS[step],
          ...(state === 'next' && { href: paths.runStep(run.reference, step) }),
          status: STATUS_OF[state],
        }))}
      />
    )
  )
}

/** A new one begins where this one did. */
const StartAgain = ({ open: { run, now, stopped } }: Props) =>
  stepsOf(run.status, run.disclosed !== null) === null ||
  ranOut(run, { now }) ||
  (stopped && BEYOND_REPAIR.includes(stopped.rule)) ? (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.newRun(run.flow.reference)}>
        Start a new check
      </a>
    </p>
  ) : null

const WhatFailed = ({ open: { run, stopped } }: Props) => (
  <>
    {run.failure && (
      <Callout tone="missing" title="What went wrong">
        <p className="govuk-body">{FAILURE_WORDS[run.failure.code]}</p>
        {run.failure.said && <p className="govuk-body">The service said: “{run.failure.said}”</p>}
      </Callout>
    )}
    {stopped && (
      <Callout tone="missing" title="The last step came to nothing">
        <p className="govuk-body">{checkWordsFor(stopped)}</p>
      </Callout>
    )}
  </>
)

const RanOut = ({ open: { run, now } }: Props) => {
  const how = ranOut(run, { now })
  return (
    how && (
      <Callout tone="missing" title="The files of this check are gone">
        <p className="govuk-body">
          They were held until {momentOf(run.heldUntil ?? now)}, and no longer. {RAN_OUT_WORDS[how]}
        </p>
      </Callout>
    )
  )
}

const nextIn = ({ run, now }: OpenRun) =>
  RUN_NEXT[ranOut(run, { now }) === 'undisclosed' ? 'EXPIRED' : run.status]

const WhereItStands = ({ open }: Props) => (
  <SummaryList
    rows={[
      {
        key: 'State',
        value: <Tag colour={COLOURS[open.run.status] ?? 'blue'}>{RUN_STATUS_NAMES[open.run.status]}</Tag>,
      },
      { key: 'What to do', value: nextIn(open) },
    ]}
  />
)

export default async function RunPage(page: RunParams) {
  const open = await openRunPage(page)
  const { actor, run, underway } = open
  const counts = run.counts ?? run.cohort
  const [events, records] = await Promise.all([
    readCheckTimeline(shell(), run),
    readCheckRecords(shell(), actor, run),
  ])
  return (
    <Framed
      actor={actor}
      title={run.title}
      caption={`${run.reference}, opt-out check`}
      back={{ href: paths.flow(run.flow.reference), text: 'Back to the flow' }}
    >
      {underway && <Underway underway={underway} />}
      <WhereItStands open={open} />
      <RanOut open={open} />
      <WhatFailed open={open} />
      <Steps open={open} />
      <StartAgain open={open} />
      {counts && <CountsShown counts={counts} />}
      <h2 className="govuk-heading-m">What is kept of it</h2>
      <Evidence run={run} />
      <RecordLinks {...records} />
      <h2 className="govuk-heading-m">What happened</h2>
      <CheckTimeline events={events} lines={RUN_LINES} />
    </Framed>
  )
}
