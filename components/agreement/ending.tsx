import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { type Task, TaskList } from '@/components/ui/task-list'
import { DISPOSAL_WORDS } from '@/lib/content/agreement-life-words'
import type { Disposal, Ending } from '@/lib/domain/agreement/agreement'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom, Said } from './said'

export const ENDING_ACTS = ['notice', 'certificate', 'last-notices', 'no-certificate', 'end'] as const
export type EndingAct = (typeof ENDING_ACTS)[number]

type StepsProps = {
  readonly ending: Ending | null
  readonly today: CalendarDate
  /** Where this person may do it now. */
  readonly hrefOf: (act: EndingAct) => string | undefined
}

const DONE = { text: 'Done' } as const
const MISSING = { tag: 'Missing', colour: 'orange' } as const
const LATER = { text: 'Not yet', cannotStartYet: true } as const

const lastDay = ({ ending, today }: StepsProps): Task['status'] => {
  if (!ending) return LATER
  return ending.stopOn <= today
    ? { text: `Came on ${dayOf(ending.stopOn)}` }
    : { tag: `Ahead: ${dayOf(ending.stopOn)}`, colour: 'yellow' }
}

const certificate = (ending: Ending | null): Task['status'] => {
  if (!ending) return LATER
  const { length } = ending.disposals
  if (length > 0) return { text: length === 1 ? 'Received' : `${length} received` }
  return ending.uncertified ? { tag: 'None came: flagged', colour: 'red' } : MISSING
}

const swept = (ending: Ending | null) => {
  if (!ending) return LATER
  return ending.sweep ? DONE : MISSING
}

/** Every step before the end, with what is still missing. */
export const EndingSteps = (props: StepsProps) => {
  const { ending, hrefOf } = props
  const items: readonly Task[] = [
    {
      title: 'Notice',
      hint: 'Who gives it, the last day, and who has received data.',
      href: hrefOf('notice'),
      status: ending ? DONE : { text: 'Not given' },
    },
    { title: 'The last day on which data flows', status: lastDay(props) },
    {
      title: 'Certificate of return or deletion',
      hint: 'One for each recipient or lot of data.',
      href: hrefOf('certificate'),
      status: certificate(ending),
    },
    {
      title: 'Last corrections and erasures told to recipients',
      href: hrefOf('last-notices'),
      status: swept(ending),
    },
    { title: 'The end', href: hrefOf('end'), status: ending?.ended ? DONE : LATER },
  ]
  return <TaskList items={items} idPrefix="ending" />
}

export const NoticeGiven = ({ ending, theirs }: { readonly ending: Ending; readonly theirs: string }) => (
  <SummaryList
    rows={[
      { key: 'Notice given by', value: ending.from === 'ours' ? 'The council' : theirs },
      { key: 'Given on', value: dayOf(ending.noticeOn) },
      { key: 'Last day on which data flows', value: dayOf(ending.stopOn) },
      { key: 'Why', value: <span className="gh-pre-line">{ending.why}</span> },
      { key: 'Who has received data', value: <span className="gh-pre-line">{ending.recipients}</span> },
      { key: 'Recorded by', value: byWhom(ending.by) },
      ...(ending.ended
        ? [
            { key: 'Ended on', value: `${dayOf(ending.ended.on)}. ${byWhom(ending.ended.by)}` },
            { key: 'Kept until', value: dayOf(ending.ended.keepUntil) },
          ]
        : []),
    ]}
  />
)

const Certificate = ({ disposal }: { readonly disposal: Disposal }) => (
  <Callout
    title={`${DISPOSAL_WORDS[disposal.how]}: certificate ${disposal.reference}`}
    meta={`${disposal.certifiedBy}, ${dayOf(disposal.certifiedOn)}`}
    level={3}
  >
    <Said>{disposal.what}</Said>
    <p className="govuk-body">Recorded by {byWhom(disposal.by)}</p>
  </Callout>
)

/** What became of the data: certificates, the flag where none came, and the last notices. */
export const WhatBecameOfIt = ({
  ending: { disposals, sweep, uncertified },
}: {
  readonly ending: Ending
}) => (
  <>
    {disposals.map((disposal) => (
      <Certificate key={disposal.by.at} disposal={disposal} />
    ))}
    {uncertified && (
      <Callout
        tone="missing"
        title="No certificate came: a breach of the agreement"
        meta={byWhom(uncertified.by)}
        level={3}
      >
        <Said>{uncertified.text}</Said>
        <p className="govuk-body">The Data Protection Officer and the board were told.</p>
      </Callout>
    )}
    {sweep && (
      <Callout title="Recipients were told" meta={byWhom(sweep.by)} level={3}>
        <Said>{sweep.text}</Said>
      </Callout>
    )}
  </>
)
