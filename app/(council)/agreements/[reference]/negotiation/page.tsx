import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { ClauseText } from '@/components/agreement/clause-text'
import { clauseAnchor } from '@/components/agreement/partner-text'
import { POSITION_COLOURS } from '@/components/agreement/positions'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { type Task, TaskList } from '@/components/ui/task-list'
import { COMMENT_FIELDS, REOPEN_FIELDS } from '@/lib/content/negotiation-words'
import { POSITION_WORDS } from '@/lib/content/partner-words'
import { type Agreement, POSITIONS } from '@/lib/domain/agreement/agreement'
import { numberedHeading } from '@/lib/domain/agreement/as-read'
import * as inputs from '@/lib/domain/agreement/inputs'
import { type Clause, wordsOf } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { addComment, finaliseText, reopenNegotiation } from './actions'
import { commentsFor, SaidOf } from './said-of'
import { talkedOver } from './talked-over'

export const metadata: Metadata = { title: 'Negotiation' }

type Props = { readonly open: OpenAgreement }

const Counts = ({ open: { a } }: Props) => {
  const stands = a.text.clauses.map(({ key }) => a.positions[key]?.position ?? null)
  const waiting = a.proposals.filter(({ answer }) => answer === null).length
  return (
    <SummaryList
      rows={[
        { key: 'Proposals to answer', value: String(waiting) },
        ...POSITIONS.map((position) => ({
          key: POSITION_WORDS[position],
          value: `${stands.filter((one) => one === position).length} of ${stands.length} clauses`,
        })),
      ]}
    />
  )
}

const Links = ({ open: { a } }: Props) => (
  <ul className="govuk-list">
    <li>
      <a className="govuk-link" href={paths.agreementStep(a.reference, 'invitations')}>
        Invite somebody of the other organisation
      </a>
    </li>
    <li>
      <a className="govuk-link" href={paths.agreementStep(a.reference, 'returned')}>
        Take in a Word document that they sent back
      </a>
    </li>
  </ul>
)

type Placed = { readonly clause: Clause; readonly place: number }
type ClauseProps = Props & Placed

const ClauseTalkedOver = ({ open, open: { a }, clause, place }: ClauseProps) => (
  <section id={clauseAnchor(clause.key)}>
    <h3 className="govuk-heading-s">{numberedHeading(place, clause.heading)}</h3>
    {clause.mayNotBeConceded && (
      <p className="govuk-body">
        <Tag colour="red">May not be conceded</Tag>
      </p>
    )}
    <Details summary="The wording now">
      <ClauseText wording={wordsOf(clause, a.text)} />
    </Details>
    <SaidOf open={open} clause={clause.key} />
    <p className="govuk-body">
      <a className="govuk-link" href={paths.negotiatedClause(a.reference, clause.key)}>
        Comment, or record where it stands
        <span className="govuk-visually-hidden"> ({clause.heading})</span>
      </a>
    </p>
  </section>
)

const StillOpen = ({ open, clauses }: Props & { readonly clauses: readonly Placed[] }) => (
  <section>
    <h2 className="govuk-heading-m">Still open</h2>
    {clauses.length === 0 && <p className="govuk-body">No clause is being talked over.</p>}
    {clauses.map((one) => (
      <ClauseTalkedOver key={one.clause.key} open={open} {...one} />
    ))}
  </section>
)

const taskOf =
  ({ reference, positions }: Agreement) =>
  ({ clause: { key, heading, mayNotBeConceded }, place }: Placed): Task => {
    const position = positions[key]?.position
    return {
      title: numberedHeading(place, heading),
      href: paths.negotiatedClause(reference, key),
      hint: mayNotBeConceded && 'May not be conceded',
      status: position
        ? { tag: POSITION_WORDS[position], colour: POSITION_COLOURS[position] }
        : { text: 'Nothing said' },
    }
  }

const Others = ({ open: { a }, clauses }: Props & { readonly clauses: readonly Placed[] }) =>
  clauses.length === 0 ? null : (
    <section>
      <h2 className="govuk-heading-m">Other clauses</h2>
      <p className="govuk-body">Open one to read it, comment on it or record where it stands.</p>
      <TaskList idPrefix="clauses" items={clauses.map(taskOf(a))} />
    </section>
  )

const AboutTheWhole = ({ open, open: { a } }: Props) => (
  <>
    <h2 className="govuk-heading-m">About the whole</h2>
    <SaidOf open={open} clause={null} />
    <Offer open={open} verb="addComment" answers={{ audience: 'internal' }} heading="Comment on the whole">
      <Form
        spec={specOf({ schema: inputs.comment, fields: COMMENT_FIELDS, submit: 'Keep the comment' })}
        action={addComment.bind(null, a.reference)}
      />
    </Offer>
  </>
)

const Closing = ({ open, open: { a } }: Props) =>
  a.status === 'LEGAL_FINAL' ? (
    <Offer open={open} verb="reopenNegotiation" heading="Talk it over again">
      <Form
        spec={specOf({ schema: inputs.reason, fields: REOPEN_FIELDS, submit: 'Open the negotiation again' })}
        action={reopenNegotiation.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  ) : (
    <Offer open={open} verb="finaliseText" heading="The text is settled">
      <p className="govuk-body">
        The other organisation can still comment, and proposes no more wording. You choose who signs next.
      </p>
      <ActionButton
        action={finaliseText.bind(null, a.reference)}
        label="Close the negotiation"
        version={a.version}
      />
    </Offer>
  )

export default async function NegotiationPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const isTalkedOver = talkedOver(open.a, commentsFor(open))
  const clauses = open.a.text.clauses.map((clause, place) => ({ clause, place }))
  return (
    <AgreementFrame open={open} title="Negotiation">
      <Counts open={open} />
      <Links open={open} />
      <StillOpen open={open} clauses={clauses.filter(({ clause }) => isTalkedOver(clause))} />
      <AboutTheWhole open={open} />
      <Closing open={open} />
      <Others open={open} clauses={clauses.filter(({ clause }) => !isTalkedOver(clause))} />
    </AgreementFrame>
  )
}
