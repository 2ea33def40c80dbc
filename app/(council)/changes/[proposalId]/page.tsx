import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { changesShown, PROPOSAL_WORDS, REASON_FIELDS } from '@/lib/content/identity-words'
import { onlyReason } from '@/lib/domain/identity/inputs'
import { againstAgreeing } from '@/lib/domain/identity/proposals'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { nameOfSubject, readProposal } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../../people-reader'
import { agreeToChange, rejectIdentityChange } from '../actions'

export const metadata: Metadata = { title: 'Should this change?' }

type Found = NonNullable<Awaited<ReturnType<typeof readProposal>>>

const ANSWERED = { AGREED: 'Agreed', REJECTED: 'Rejected', EXPIRED: 'Over: nobody answered in time' } as const

const answerOf = ({ found: { row, decider } }: Found) => {
  if (row.state === 'WAITING')
    return `Waits for a second person, until ${momentOf(row.expiresAt.toISOString())}`
  const by = decider && row.decidedAt ? ` by ${decider}, ${momentOf(row.decidedAt.toISOString())}` : ''
  return `${ANSWERED[row.state]}${by}${row.reason ? `: ${row.reason}` : ''}`
}

const Shown = ({ proposal }: { readonly proposal: Found }) => {
  const { row, proposer } = proposal.found
  return (
    <SummaryList
      rows={[
        ...changesShown(row.before as never, row.after as never, proposal.names).map(
          ({ key, before, after }) => ({
            key,
            value: before === null ? after : `${after} (now: ${before})`,
          }),
        ),
        { key: 'Why', value: row.why },
        { key: 'Proposed by', value: `${proposer}, ${momentOf(row.proposedAt.toISOString())}` },
        { key: 'Answer', value: answerOf(proposal) },
      ]}
    />
  )
}

type Answering = { readonly actor: Actor; readonly proposal: Found }

const YourAnswer = ({ actor, proposal: { asked } }: Answering) => {
  const refusal = againstAgreeing(asked, actor, shell().clock().toISOString())
  return (
    <>
      <h2 className="govuk-heading-m">Your answer</h2>
      {refusal ? (
        <Callout tone="missing" title="You cannot agree to this">
          <p className="govuk-body">{identityWordsFor(refusal)}</p>
        </Callout>
      ) : (
        <ActionButton action={agreeToChange.bind(null, asked.id)} label="Agree to this change" />
      )}
      <Form
        spec={specOf({
          schema: onlyReason,
          fields: REASON_FIELDS('Why should it not be?'),
          submit: 'Reject this change',
          warning: true,
        })}
        action={rejectIdentityChange.bind(null, asked.id)}
      />
    </>
  )
}

type Props = { readonly params: Promise<{ readonly proposalId: string }> }

export default async function ProposalPage({ params }: Props) {
  const actor = await peopleReader()
  const proposal = await readProposal(shell(), (await params).proposalId)
  if (!proposal) notFound()
  const { row } = proposal.found
  const isOpen = row.state === 'WAITING'
  return (
    <Framed
      actor={actor}
      title={`${PROPOSAL_WORDS[row.kind]}: ${nameOfSubject(proposal.found)}`}
      caption={isOpen ? 'Should this change?' : 'A change'}
      back={{ href: paths.changes(), text: 'What waits for a second person' }}
    >
      <Shown proposal={proposal} />
      {isOpen && may(actor, 'proposeIdentityChange') && <YourAnswer actor={actor} proposal={proposal} />}
    </Framed>
  )
}
