import { Comments } from '@/components/agreement/comments'
import { PositionTag } from '@/components/agreement/positions'
import { ProposalShown } from '@/components/agreement/proposal'
import type { HeadingLevel } from '@/components/ui/heading'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { type PartnerProposal, sharedProposals } from '@/lib/domain/agreement/partner-view'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import type { OpenAgreement } from '../open-agreement'

type Props = {
  readonly open: OpenAgreement
  readonly clause: string | null
  /** Of the headings in it. */
  readonly level?: HeadingLevel
}

const isAbout = ({ text }: Agreement, key: string | null) => {
  const isThere = (clause: string | null) => text.clauses.some((one) => one.key === clause)
  return ({ clause }: { readonly clause: string | null }) =>
    key === null ? !isThere(clause) : clause === key
}

/** The council's own comments are privileged: whoever may not read advice reads only what both sides see. */
export const commentsFor = ({ actor, a }: OpenAgreement) =>
  a.comments.filter(({ audience }) => audience === 'shared' || may(actor, 'readAgreementAdvice'))

const AnswerLink = ({
  open: { a, actor },
  proposal,
}: Pick<Props, 'open'> & { readonly proposal: PartnerProposal }) =>
  may(actor, 'answerProposal') ? (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.answerProposal(a.reference, proposal.id)}>
        Accept or decline
        <span className="govuk-visually-hidden"> {proposal.heading}</span>
      </a>
    </p>
  ) : null

/** Where a clause stands with its reason, what is proposed for it and what was said; null about the whole. */
export const SaidOf = ({ open, clause, level }: Props) => {
  const { a, actor } = open
  const position = clause === null ? undefined : a.positions[clause]
  return (
    <>
      {position && (
        <>
          <PositionTag position={position.position} />
          {may(actor, 'readAgreementAdvice') && (
            <p className="govuk-body gh-pre-line">
              <b>Only the council sees why: </b>
              {position.reason}
            </p>
          )}
        </>
      )}
      {sharedProposals(a)
        .filter(isAbout(a, clause))
        .map((proposal) => (
          <ProposalShown key={proposal.id} proposal={proposal} level={level}>
            <AnswerLink open={open} proposal={proposal} />
          </ProposalShown>
        ))}
      <Comments comments={commentsFor(open).filter(isAbout(a, clause))} />
    </>
  )
}
