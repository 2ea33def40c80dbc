import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Redline } from '@/components/agreement/redline'
import { Form } from '@/components/forms/form'
import { InsetText } from '@/components/ui/inset-text'
import { Tag } from '@/components/ui/tag'
import { chosenFields, MATCHED_WORDS, marksWords } from '@/lib/content/returned-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { proposedWords } from '@/lib/domain/agreement/proposed'
import type { MatchedClause } from '@/lib/domain/agreement/returned-document'
import { momentOf } from '@/lib/domain/shared/when'
import { readReturned } from '@/lib/use-cases/agreement/returned-document'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { Offer } from '../../offer'
import { type OpenAgreement, openAgreementPage } from '../../open-agreement'
import { proposeFromDocument } from './actions'
import { chosenParts } from './asked'

export const metadata: Metadata = { title: 'What is in their document' }

type Read = NonNullable<Awaited<ReturnType<typeof readReturned>>>
type Difference = MatchedClause & { readonly place: number }

const isProposed = ({ proposals }: Agreement, { key, wording }: MatchedClause) =>
  proposals.some((one) => one.answer === null && one.clause === key && one.wording === wording)

/** What reads otherwise than ours and nobody has proposed yet. */
const differencesIn = (a: Agreement, { clauses }: Read): readonly Difference[] =>
  clauses
    .map((matched, place) => ({ ...matched, place }))
    .filter((matched) => matched.differs && !isProposed(a, matched))

const About = ({ read }: { readonly read: Read }) => (
  <>
    <p className="govuk-body">{`${read.name}, taken in by ${read.by}, ${momentOf(read.at.toISOString())}`}</p>
    {marksWords(read.found).length > 0 && (
      <InsetText>
        <ul className="govuk-list">
          {marksWords(read.found).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </InsetText>
    )}
  </>
)

const Missing = ({ a, read: { missing } }: { readonly a: Agreement; readonly read: Read }) =>
  missing.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">Clauses of ours that their document does not have</h2>
      <p className="govuk-body">They stay as they are. Ask whether they were left out on purpose.</p>
      <ul className="govuk-list govuk-list--bullet">
        {a.text.clauses
          .filter(({ key }) => missing.includes(key))
          .map(({ key, heading }) => (
            <li key={key}>{heading}</li>
          ))}
      </ul>
    </>
  )

const DifferenceShown = ({ a, one }: { readonly a: Agreement; readonly one: Difference }) => (
  <section>
    <h2 className="govuk-heading-m">{one.heading}</h2>
    <p className="govuk-body">
      <Tag colour={one.matched === 'heading' ? 'grey' : 'yellow'}>{MATCHED_WORDS[one.matched]}</Tag>
    </p>
    <Redline words={proposedWords(a.text, { ...one, clause: one.key })} />
  </section>
)

type ChooseProps = {
  readonly open: OpenAgreement
  readonly id: string
  readonly found: readonly Difference[]
}

const Choose = ({ open, open: { a }, id, found }: ChooseProps) => (
  <Offer open={open} verb="proposeWording" heading="Make proposals of them">
    <Form
      spec={specOf({ schema: chosenParts, fields: chosenFields(found), submit: 'Propose what is chosen' })}
      action={proposeFromDocument.bind(null, a.reference)}
      version={a.version}
      hidden={{ document: id }}
    />
  </Offer>
)

type Params = { readonly params: Promise<{ readonly reference: string; readonly document: string }> }

export default async function ReturnedDocumentPage({ params }: Params) {
  const open = await openAgreementPage({ params })
  const { document } = await params
  const read = await readReturned(shell(), open.a, document)
  if (!read) notFound()
  const found = differencesIn(open.a, read)
  return (
    <AgreementFrame
      open={open}
      title="What is in their document"
      back={backToStep(open.a.reference, 'returned', 'Back to the documents')}
    >
      <About read={read} />
      {found.length === 0 && (
        <p className="govuk-body">
          Nothing in it reads otherwise than our text, or it is all proposed already.
        </p>
      )}
      {found.map((one) => (
        <DifferenceShown key={one.place} a={open.a} one={one} />
      ))}
      <Missing a={open.a} read={read} />
      {found.length > 0 && <Choose open={open} id={document} found={found} />}
    </AgreementFrame>
  )
}
