import type { ReactNode } from 'react'
import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/form-spec'
import { ButtonLink } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { askedForIt, speaksForRequester } from '@/lib/domain/disclosure/segregation'
import { rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

type NextStepProps = {
  readonly d: CaseFile
  readonly actor: Actor
  readonly renew: FormAction
  readonly again: FormAction
}

const open = (d: CaseFile, actor: Actor, verb: Verb) =>
  may(actor, verb) && rowFor(verb, d.status) !== undefined

const Waiting = ({ title, children }: { title: string; children: ReactNode }) => (
  <Callout title={title}>{children}</Callout>
)

/** Whose move it is, and the one thing this person can do about it. */
export const NextStep = ({ d, actor, renew, again }: NextStepProps) => {
  const speaks = speaksForRequester(d, actor)
  const asked = askedForIt(d, actor)
  const { reference, version } = d
  const question = d.clarifications.at(-1)
  return (
    <>
      {asked && d.status === 'DRAFT' && (
        <ButtonLink href={paths.checkAnswers(reference)}>Continue this request</ButtonLink>
      )}
      {d.status === 'AWAIT_EXT_AUTH' && (
        <Waiting title={`Waiting for ${d.request?.authoriser.name} to authorise it`}>
          {open(d, actor, 'authoriseRequest') && (
            <ButtonLink href={paths.authorise(reference)}>Read and authorise</ButtonLink>
          )}
        </Waiting>
      )}
      {d.status === 'CLARIFY' && question && !question.answer && (
        <Callout tone="missing" title="The council asked a question">
          <p className="govuk-body gh-pre-line">{question.question}</p>
          {speaks && <ButtonLink href={paths.clarify(reference)}>Answer</ButtonLink>}
        </Callout>
      )}
      {d.status === 'RETURNED_INCOMPLETE' && (
        <Callout tone="missing" title="The council returned this request">
          <p className="govuk-body gh-pre-line">{d.incomplete?.missing}</p>
          {asked && <ActionButton action={again} label="Start again with these answers" version={version} />}
        </Callout>
      )}
      {d.status === 'EXPIRED' && (
        <Callout tone="missing" title="This request has expired">
          <p className="govuk-body">{d.ended?.reason}. It needs a fresh authorisation.</p>
          {asked && <ActionButton action={renew} label="Ask for a fresh authorisation" version={version} />}
        </Callout>
      )}
      {d.status === 'RELEASED' && !d.receipt && (
        <Callout tone="missing" title={`Sent to ${d.release?.recipientEmail}`}>
          <p className="govuk-body">
            Sent {d.release && momentOf(d.release.by.at)}. Confirm that it arrived.
          </p>
          {speaks && <ButtonLink href={paths.receipt(reference)}>Confirm receipt</ButtonLink>}
        </Callout>
      )}
      {d.status === 'REFUSED' && d.decision?.outcome === 'REFUSED' && (
        <Callout title="The council decided not to disclose">
          <p className="govuk-body gh-pre-line">What would change the answer: {d.decision.wouldHelp}</p>
        </Callout>
      )}
      {d.ended?.by && d.status === 'WITHDRAWN' && (
        <Callout title={STATUS_WORDS.WITHDRAWN}>
          <p className="govuk-body gh-pre-line">
            By {d.ended.by.name}: {d.ended.reason}
          </p>
        </Callout>
      )}
      {speaks && d.status !== 'DRAFT' && (
        <p className="govuk-body">
          {asked && open(d, actor, 'changeScope') && (
            <a className="govuk-link" href={paths.changeScope(reference)}>
              Change what is asked for
            </a>
          )}{' '}
          {open(d, actor, 'withdrawRequest') && (
            <a className="govuk-link" href={paths.withdraw(reference)}>
              Withdraw this request
            </a>
          )}
        </p>
      )}
    </>
  )
}
