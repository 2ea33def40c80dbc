import type { ReactNode } from 'react'
import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/form-spec'
import { ButtonLink } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { askedForIt, speaksForRequester } from '@/lib/domain/disclosure/segregation'
import type { Status } from '@/lib/domain/disclosure/states'
import { rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { CORRECTION_WORDS, STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { deadlineOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

type NextStepProps = {
  readonly d: CaseFile
  readonly actor: Actor
  readonly mayAskReview: boolean
  readonly renew: FormAction
  readonly again: FormAction
}

type Told = NextStepProps & { readonly asked: boolean; readonly speaks: boolean }

const open = ({ d, actor }: Told, verb: Verb) => may(actor, verb) && rowFor(verb, d.status) !== undefined

const Waiting = (told: Told) => (
  <Callout title={`Waiting for ${told.d.request?.authoriser?.name ?? 'its authoriser'} to authorise it`}>
    {open(told, 'authoriseRequest') && (
      <ButtonLink href={paths.authorise(told.d.reference)}>Read and authorise</ButtonLink>
    )}
  </Callout>
)

const Asked = ({ d, speaks }: Told) => {
  const question = d.clarifications.at(-1)
  if (!question || question.answer) return null
  return (
    <Callout tone="missing" title="The council asked a question">
      <p className="govuk-body gh-pre-line">{question.question}</p>
      {speaks && <ButtonLink href={paths.clarify(d.reference)}>Answer</ButtonLink>}
    </Callout>
  )
}

const Returned = ({ d, asked, again }: Told) => (
  <Callout tone="missing" title="The council returned this request">
    <p className="govuk-body gh-pre-line">{d.incomplete?.missing}</p>
    {asked && <ActionButton action={again} label="Start again with these answers" version={d.version} />}
  </Callout>
)

const Expired = ({ d, asked, renew }: Told) => (
  <Callout tone="missing" title="This request has expired">
    <p className="govuk-body">{d.ended?.reason}. It needs a fresh authorisation.</p>
    {asked && <ActionButton action={renew} label="Ask for a fresh authorisation" version={d.version} />}
  </Callout>
)

const Sent = ({ d, speaks }: Told) =>
  d.release &&
  !d.receipt && (
    <Callout tone="missing" title={`Sent to ${d.release.recipientEmail}`}>
      <p className="govuk-body">Sent {momentOf(d.release.by.at)}. Confirm that it arrived.</p>
      {speaks && <ButtonLink href={paths.receipt(d.reference)}>Confirm receipt</ButtonLink>}
    </Callout>
  )

const Refused = ({ d }: Told) =>
  d.decision?.outcome === 'REFUSED' && (
    <Callout title="The council decided not to disclose">
      <p className="govuk-body gh-pre-line">What would change the answer: {d.decision.wouldHelp}</p>
    </Callout>
  )

const Withdrawn = ({ d }: Told) =>
  d.ended?.by && (
    <Callout title={STATUS_WORDS.WITHDRAWN}>
      <p className="govuk-body gh-pre-line">
        By {d.ended.by.name}: {d.ended.reason}
      </p>
    </Callout>
  )

const RoutedOut = ({ d }: Told) =>
  d.routed && (
    <Callout title="Another route is the right one">
      <p className="govuk-body gh-pre-line">{d.routed.note}</p>
    </Callout>
  )

const Confirming = ({ d, actor }: Told) =>
  d.urgent &&
  !d.confirmation && (
    <Callout tone="missing" title="The emergency request waits to be confirmed in writing">
      <p className="govuk-body">
        {d.confirmBy ? `By ${deadlineOf(d.confirmBy)}, by ` : 'By '}
        {d.urgent.confirmerName}.
      </p>
      {d.urgent.confirmerEmail === actor.email && (
        <ButtonLink href={paths.confirmUrgent(d.reference)}>Read and confirm</ButtonLink>
      )}
    </Callout>
  )

const Continuing = ({ d, asked }: Told) =>
  asked && <ButtonLink href={paths.checkAnswers(d.reference)}>Continue this request</ButtonLink>

const Reviewed = () => (
  <Callout title="The answer is being looked at again">
    <p className="govuk-body">
      By somebody who took no part in it. You need do nothing: the new answer will stand here.
    </p>
  </Callout>
)

const Challenged = ({ d }: Told) => (
  <Callout title="The council has challenged this order or notice">
    <p className="govuk-body">
      Its reasons are in the notice compliance sheet below.{' '}
      {d.request?.instrument?.issuer ?? 'Whoever issued it'} answers the council’s legal team. The date by
      which it must be answered does not move.
    </p>
  </Callout>
)

const WithTheCouncil = () => (
  <Callout title="The council has it">
    <p className="govuk-body">You need do nothing now. A question or the answer will stand here.</p>
  </Callout>
)

const Approved = () => (
  <Callout title="The council has agreed to answer">
    <p className="govuk-body">It prepares what will be sent. You need do nothing until it reaches you.</p>
  </Callout>
)

/** Beside the signed notice among the records: what they hold is wrong, so it is said before they look there. */
const Corrections = ({ d }: Told) =>
  d.corrections
    .filter(({ told }) => told === 'told')
    .map(({ kind, what, asked, by }) => (
      <Callout key={by.at} tone="missing" title="About what you were sent" meta={momentOf(by.at)}>
        <p className="govuk-body">{CORRECTION_WORDS[kind]}.</p>
        <p className="govuk-body gh-pre-line">{what}</p>
        <p className="govuk-body gh-pre-line">{asked}</p>
      </Callout>
    ))

const STEPS: Partial<Readonly<Record<Status, (told: Told) => ReactNode>>> = {
  DRAFT: Continuing,
  AWAIT_EXT_AUTH: Waiting,
  CLARIFY: Asked,
  RETURNED_INCOMPLETE: Returned,
  ROUTED_OUT: RoutedOut,
  EXPIRED: Expired,
  SUBMITTED: WithTheCouncil,
  INTAKE: WithTheCouncil,
  LEGAL_VALIDATION: WithTheCouncil,
  ASSESS: WithTheCouncil,
  ADVICE: WithTheCouncil,
  AWAIT_HOS: WithTheCouncil,
  APPROVED_FULL: Approved,
  APPROVED_PART: Approved,
  COMPLY: Approved,
  PREPARE: Approved,
  CHALLENGE: Challenged,
  REVIEW: Reviewed,
  RELEASED: Sent,
  REFUSED: Refused,
  WITHDRAWN: Withdrawn,
  U_AWAIT_CONFIRM: Confirming,
  U_UNCONFIRMED: Confirming,
}

const linksFor = (told: Told) => {
  const { d, asked, speaks, mayAskReview } = told
  return [
    // What an order or a notice asks for is changed by whoever issued it.
    ...(asked && d.request?.authoriser && open(told, 'changeScope')
      ? [{ text: 'Change what is asked for', href: paths.changeScope(d.reference) }]
      : []),
    ...(mayAskReview ? [{ text: 'Ask for a review of the answer', href: paths.askReview(d.reference) }] : []),
    ...(speaks && open(told, 'withdrawRequest')
      ? [{ text: 'Withdraw this request', href: paths.withdraw(d.reference) }]
      : []),
  ]
}

/** Whose move it is, and the one thing this person can do about it. */
export const NextStep = (props: NextStepProps) => {
  const { d, actor } = props
  const told = { ...props, asked: askedForIt(d, actor), speaks: speaksForRequester(d, actor) }
  const Step = STEPS[d.status]
  return (
    <>
      {Step && <Step {...told} />}
      <Corrections {...told} />
      {d.status !== 'DRAFT' &&
        linksFor(told).map(({ text, href }) => (
          <p className="govuk-body" key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </p>
        ))}
    </>
  )
}
