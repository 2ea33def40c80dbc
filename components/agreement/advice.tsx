import { Callout } from '@/components/ui/callout'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { WarningText } from '@/components/ui/warning-text'
import { FOLLOWED_WORDS, LEVEL_WORDS } from '@/lib/content/agreement-advice-words'
import { type Advice, type Agreement, isDissent, type Question } from '@/lib/domain/agreement/agreement'
import { triageBasis } from '@/lib/domain/agreement/triage/basis'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom, Said } from './said'

/** Advice as a record: it is added to and answered, and nothing in it can be edited (3.5). */

export const AdviceAsked = ({ asked }: { readonly asked: Question }) => (
  <Callout title="The Data Protection Officer is asked" meta={byWhom(asked.by)}>
    <Said>{asked.question}</Said>
    <Said>{`The facts it rests on: ${asked.facts}`}</Said>
  </Callout>
)

const Answer = ({ advice: { response, acknowledgement, boardNotified } }: { readonly advice: Advice }) => {
  if (!response) return <p className="govuk-body">Not answered yet.</p>
  const rows = [
    { key: 'Answer', value: FOLLOWED_WORDS[response.followed] },
    { key: 'Answered by', value: byWhom(response.by) },
    { key: 'Reasons', value: <span className="gh-pre-line">{response.reasons}</span> },
    ...(response.alternative
      ? [{ key: 'Done instead', value: <span className="gh-pre-line">{response.alternative}</span> }]
      : []),
    { key: 'The officer was told on', value: dayOf(response.communicatedOn) },
    ...(acknowledgement
      ? [
          {
            key: 'Acknowledged',
            value: (
              <span className="gh-pre-line">{`${acknowledgement.text}\n${byWhom(acknowledgement.by)}`}</span>
            ),
          },
        ]
      : []),
    ...(boardNotified ? [{ key: 'The board was told on', value: dayOf(boardNotified.on) }] : []),
  ]
  return <SummaryList rows={rows} />
}

const pinnedTo = ({ textVersion, basis }: Advice, a: Pick<Agreement, 'text' | 'textVersion'>) => {
  if (basis !== triageBasis(a.text))
    return 'The text has changed since: its purpose, the roles of the parties or the kinds of data are others now, so this advice no longer counts.'
  return textVersion === a.textVersion
    ? null
    : `The text has changed since, to version ${a.textVersion}, but not in its purpose, the roles of the parties or the kinds of data.`
}

type RecordProps = {
  readonly a: Pick<Agreement, 'text' | 'textVersion'>
  readonly advice: Advice
}

export const AdviceRecord = ({ a, advice }: RecordProps) => {
  const { level, text, conditions, textVersion, textHash, by, asked, additions } = advice
  const changed = pinnedTo(advice, a)
  return (
    <Callout
      tone="advice"
      title={`Data Protection Officer: ${LEVEL_WORDS[level].toLowerCase()}`}
      meta={`${byWhom(by)}, on version ${textVersion}`}
    >
      {changed && <WarningText>{changed}</WarningText>}
      <Said>{text}</Said>
      {conditions && <Said>{`Conditions: ${conditions}`}</Said>}
      {additions.map((added) => (
        <Said key={added.by.at}>{`Added: ${added.text}\n${byWhom(added.by)}`}</Said>
      ))}
      <Answer advice={advice} />
      <Details summary="What was asked, and of which text">
        <Said>{asked.question}</Said>
        <Said>{`The facts it rests on: ${asked.facts}`}</Said>
        <Said>{`Asked by ${byWhom(asked.by)}`}</Said>
        <p className="govuk-body">
          Fingerprint of version {textVersion}: <code className="gh-hash">{textHash}</code>
        </p>
      </Details>
    </Callout>
  )
}

const lineOf = ({ level, by, response, boardNotified }: Advice) =>
  [
    `Advised on ${dayOf(by.at)}: ${LEVEL_WORDS[level].toLowerCase()}`,
    response && `answered on ${dayOf(response.by.at)}: ${FOLLOWED_WORDS[response.followed].toLowerCase()}`,
    boardNotified ? `the board was told on ${dayOf(boardNotified.on)}` : 'the board has not been told yet',
  ]
    .filter(Boolean)
    .join('; ')

/** For the board: that advice was departed from, and when; never in which words. */
export const DissentLines = ({ advice }: Pick<Agreement, 'advice'>) => {
  const departed = advice.filter(isDissent)
  if (departed.length === 0) return <p className="govuk-body">No advice on it was departed from.</p>
  return (
    <ul className="govuk-list govuk-list--bullet">
      {departed.map((one) => (
        <li key={one.id}>{lineOf(one)}</li>
      ))}
    </ul>
  )
}
