import type { ReactNode } from 'react'
import { Callout } from '@/components/ui/callout'
import { Details } from '@/components/ui/details'
import type { HeadingLevel } from '@/components/ui/heading'
import { RESULT_WORDS } from '@/lib/content/partner-words'
import type { PartnerProposal } from '@/lib/domain/agreement/partner-view'
import { dayOf } from '@/lib/domain/shared/when'
import { saidBy } from './comments'
import { Redline } from './redline'

type Props = {
  readonly proposal: PartnerProposal
  /** One below the heading that it stands under. */
  readonly level?: HeadingLevel
  /** What whoever reads it may do about it. */
  readonly children?: ReactNode
}

const Answered = ({
  wording,
  why,
  by,
  answer,
}: PartnerProposal & { answer: NonNullable<PartnerProposal['answer']> }) => (
  <Details summary={`${RESULT_WORDS[answer.result]} on ${dayOf(answer.at)}: wording proposed by ${by.name}`}>
    <p className="govuk-body gh-pre-line">{answer.reason}</p>
    <p className="govuk-body">What was proposed, and why:</p>
    <p className="govuk-body gh-pre-line">{wording}</p>
    <p className="govuk-body gh-pre-line">{why}</p>
  </Details>
)

export const ProposalShown = ({ proposal, level = 3, children }: Props) => {
  const { answer, heading, words, why, by } = proposal
  if (answer) return <Answered {...proposal} answer={answer} />
  return (
    <Callout tone="advice" title={`Wording proposed: ${heading}`} meta={saidBy(by)} level={level}>
      <Redline words={words} />
      <p className="govuk-body gh-pre-line">
        <b>Why: </b>
        {why}
      </p>
      {children}
    </Callout>
  )
}
