import { Callout } from '@/components/ui/callout'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { WarningText } from '@/components/ui/warning-text'
import {
  type Advice,
  type Condition,
  type Dissent,
  isDissent,
  NOT_ASKED,
  type Question,
} from '@/lib/domain/agreement/advice'
import { adviceBasis } from '@/lib/domain/agreement/advice-basis'
import {
  CONCLUSION_WORDS,
  FOLLOWED_WORDS,
  LEVEL_WORDS,
  NOT_ASKED_WORDS,
  pointInFull,
  pointName,
  RISK_WORDS,
} from '@/lib/domain/agreement/advice-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { ADVICE_POINT_NAMES, ADVICE_POINTS } from '@/lib/domain/shared/advice-points'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom, Said } from './said'

/** Advice as a record: it is added to and answered, and nothing in it can be edited (3.5). */

export const AdviceAsked = ({ asked }: { readonly asked: Question }) => (
  <Callout title="The Data Protection Officer is asked" meta={byWhom(asked.by)}>
    <Said>{asked.question}</Said>
    <Said>{`The facts it rests on: ${asked.facts}`}</Said>
  </Callout>
)

const Lines = ({ of }: { readonly of: string }) => <span className="gh-pre-line">{of}</span>

const departureRows = (advice: Advice, { notFollowed, alternative, risk, communicatedHow }: Dissent) => [
  { key: 'Not followed', value: <Lines of={notFollowed.map((id) => pointInFull(advice, id)).join('\n')} /> },
  { key: 'Done instead', value: <Lines of={alternative} /> },
  {
    key: 'Risk that remains',
    value: `${RISK_WORDS[risk.level]}. Owned by ${risk.owner}, ${risk.post}.`,
  },
  { key: 'How the officer was told', value: communicatedHow },
]

const Answer = ({ advice }: { readonly advice: Advice }) => {
  const { response, acknowledgement, boardNotified } = advice
  if (!response) return <p className="govuk-body">Not answered yet.</p>
  const rows = [
    { key: 'Answer', value: FOLLOWED_WORDS[response.followed] },
    { key: 'Answered by', value: byWhom(response.by) },
    { key: 'Reasons', value: <Lines of={response.reasons} /> },
    ...(response.dissent ? departureRows(advice, response.dissent) : []),
    { key: 'The officer was told on', value: dayOf(response.communicatedOn) },
    ...(acknowledgement
      ? [
          {
            key: 'Acknowledged',
            value: <Lines of={`${acknowledgement.text}\n${byWhom(acknowledgement.by)}`} />,
          },
        ]
      : []),
    ...(boardNotified ? [{ key: 'The board was told on', value: dayOf(boardNotified.on) }] : []),
  ]
  return <SummaryList rows={rows} />
}

const pinnedTo = ({ textVersion, basis }: Advice, a: Pick<Agreement, 'text' | 'textVersion'>) => {
  if (basis !== adviceBasis(a.text))
    return 'The text has changed since in what the advice rests on: its purpose, the data, the recipients and their roles, where the data is kept or for how long. So this advice no longer counts.'
  return textVersion === a.textVersion
    ? null
    : `The text has changed since, to version ${a.textVersion}, but not in what the advice rests on.`
}

const concernsOf = ({ concerns }: Advice) => {
  if (ADVICE_POINTS.some((point) => concerns[point] === NOT_ASKED)) return NOT_ASKED_WORDS
  const named = ADVICE_POINTS.filter((point) => concerns[point] === 'yes')
  return named.map((point) => ADVICE_POINT_NAMES[point]).join('; ') || 'None of the nine points'
}

/** Every point was looked at; those that concern the officer are named. */
const Findings = ({ advice }: { readonly advice: Advice }) => (
  <SummaryList
    rows={[
      { key: 'What concerns the officer', value: concernsOf(advice) },
      { key: 'On the national data opt-out', value: CONCLUSION_WORDS[advice.optOutConclusion] },
      { key: 'On transfers abroad', value: CONCLUSION_WORDS[advice.transferConclusion] },
      { key: 'Good until', value: dayOf(advice.validUntil) },
    ]}
  />
)

const conditionSaid = ({ text, owner, dueOn, blocking, closed }: Condition) =>
  [
    text,
    `${owner}, by ${dayOf(dueOn)}. ${blocking ? 'Nobody signs before it is met.' : 'It may be met after signature.'}`,
    closed ? `Met: ${closed.text} (${byWhom(closed.by)})` : 'Open',
  ].join('\n')

const Conditions = ({ advice: { conditions } }: { readonly advice: Advice }) =>
  conditions.length > 0 && (
    <SummaryList
      rows={conditions.map((one) => ({ key: pointName(one.id), value: <Lines of={conditionSaid(one)} /> }))}
    />
  )

type RecordProps = {
  readonly a: Pick<Agreement, 'text' | 'textVersion'>
  readonly advice: Advice
}

export const AdviceRecord = ({ a, advice }: RecordProps) => {
  const { level, text, textVersion, textHash, by, asked, additions } = advice
  const changed = pinnedTo(advice, a)
  return (
    <Callout
      tone="advice"
      title={`Data Protection Officer: ${LEVEL_WORDS[level].toLowerCase()}`}
      meta={`${byWhom(by)}, on version ${textVersion}`}
    >
      {changed && <WarningText>{changed}</WarningText>}
      <Said>{text}</Said>
      <Findings advice={advice} />
      <Conditions advice={advice} />
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
    response?.dissent && `risk that remains: ${RISK_WORDS[response.dissent.risk.level].toLowerCase()}`,
    response?.dissent?.risk.level === 'HIGH' && 'the Chief Executive is told',
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
