import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { returnedProblem } from '@/lib/content/returned-words'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readReturnedTo } from '@/lib/use-cases/agreement/returned-document'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, openAgreementPage } from '../open-agreement'

export const metadata: Metadata = { title: 'A document they sent back' }

type Tried = { readonly problem?: string; readonly parts?: string }

/** A plain form: the file goes to a route of its own. */
const UploadForm = ({
  reference,
  error,
}: {
  readonly reference: string
  readonly error: string | undefined
}) => (
  <form method="post" action={paths.returnedFile(reference)} encType="multipart/form-data">
    {error && <ErrorSummary errors={[{ text: error, href: '#file' }]} />}
    <FileUpload
      name="file"
      label="Their Word document"
      labelClass="govuk-label--s"
      hint="A .docx file of up to 10 MB. What is found in it is shown to you first; nothing is proposed yet."
      error={error}
      accept=".docx"
    />
    <Button>Read the document</Button>
  </form>
)

const Earlier = ({ reference, documents }: { readonly reference: string; readonly documents: Documents }) =>
  documents.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">Documents that were read before</h2>
      <ul className="govuk-list">
        {documents.map(({ id, name, by, at }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.returnedDocument(reference, id)}>
              {name}
            </a>
            {`, taken in by ${by}, ${momentOf(at.toISOString())}`}
          </li>
        ))}
      </ul>
    </>
  )

type Documents = Awaited<ReturnType<typeof readReturnedTo>>

export default async function ReturnedPage({
  params,
  searchParams,
}: AgreementParams & { readonly searchParams: Promise<Tried> }) {
  const open = await openAgreementPage({ params })
  const { reference } = open.a
  const { problem, parts } = await searchParams
  const back = backToStep(reference, 'negotiation', 'Back to the negotiation')
  return (
    <AgreementFrame open={open} title="A document they sent back" back={back}>
      <Offer open={open} verb="proposeWording" heading="Take it in">
        <UploadForm reference={reference} error={returnedProblem(problem, parts)} />
      </Offer>
      <Earlier reference={reference} documents={await readReturnedTo(shell(), open.a)} />
    </AgreementFrame>
  )
}
