import type { ReactNode } from 'react'
import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { RISK_WORDS } from '@/lib/domain/disclosure/words'
import { dayOf } from '@/lib/domain/shared/when'

const Said = ({ text }: { readonly text: string }) => <span className="gh-pre-line">{text}</span>

type Told = readonly [key: string, value: ReactNode]

const rowsOf = (told: readonly Told[]) => told.map(([key, value]) => ({ key, value }))

/** What was said on the telephone, what somebody must act on first; the asking body's senior officer reads the same before they confirm it. */
export const CallFacts = ({ d }: { readonly d: CaseFile }) => {
  if (!d.urgent) return null
  const { callerName, callerRank, callerNumber, calledOn, calledAt, ...call } = d.urgent
  const ours = d.gateway === 'G23'
  return (
    <SummaryList
      className="gh-glance"
      card={{ title: ours ? 'What was raised here' : 'The call' }}
      rows={rowsOf([
        ['Danger', `${RISK_WORDS[call.risk]}. ${call.danger}`],
        ['Person', <Said key="person" text={call.person} />],
        [
          ours ? 'What the police need to know' : 'Least that would help',
          <Said key="needed" text={call.needed} />,
        ],
        [ours ? 'Raised by' : 'Caller', `${callerName}, ${callerRank}, ${callerNumber}`],
        ['When', `${dayOf(calledOn)} at ${calledAt}`],
        [ours ? 'What was seen or heard' : 'In their words', <Said key="words" text={call.wordsUsed} />],
      ])}
    />
  )
}

/** How the council knew whom it spoke to: always by its own directory. */
export const CallBackFacts = ({ d }: { readonly d: CaseFile }) => {
  if (!d.urgent) return null
  const { switchboard, calledBackAt, answeredBy, numberGiven, by } = d.urgent
  const { confirmerName, confirmerRank, confirmerEmail } = d.urgent
  const confirmer = [confirmerName, confirmerRank, confirmerEmail].filter((part) => part !== '').join(', ')
  return (
    <SummaryList
      card={{ title: d.gateway === 'G23' ? 'How they were told' : 'Who was called back' }}
      rows={rowsOf([
        ['Number called', `${switchboard}, from the directory`],
        ['When', calledBackAt],
        ['Who answered', answeredBy],
        ...(numberGiven ? [['Number the caller gave', `${numberGiven}, not called`] as const] : []),
        ['Who confirms in writing', confirmer],
        ['Logged by', `${by.name}, ${by.standing}`],
      ])}
    />
  )
}
