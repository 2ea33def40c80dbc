import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { firstIn, type Query } from '@/app/address'
import { Framed } from '@/app/framed'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { uploadProblem } from '@/lib/content/import-words'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Import an existing register' }

const factsIn = (query: Query) =>
  Object.fromEntries(
    ['rows', 'columns', 'parts', 'wanted'].flatMap((name) => {
      const fact = firstIn(query, name)
      return fact === undefined ? [] : [[name, fact]]
    }),
  )

/** Where the form posts: a file streams in, so this is a plain form and no server action. */
const UPLOAD = `${paths.importRegister()}/file`

const UploadForm = ({ problem }: { readonly problem: string | undefined }) => (
  <form method="post" action={UPLOAD} encType="multipart/form-data">
    {problem && <ErrorSummary errors={[{ text: problem, href: '#file' }]} />}
    <FileUpload
      name="file"
      label="Your register"
      hint="An Excel workbook (.xlsx) or a CSV file, up to 10 MB and 20,000 rows"
      accept=".csv,.xlsx"
      error={problem}
    />
    <Button>Look at this file</Button>
  </form>
)

export default async function ImportPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'importRegister')) notFound()
  const query = await searchParams
  return (
    <Framed
      actor={actor}
      title="Import an existing register"
      back={{ href: paths.agreements(), text: 'Back to the register' }}
    >
      <p className="govuk-body">
        For agreements that are signed already and kept in a spreadsheet. The first row holds the names of the
        columns, and each row below it one agreement. Nothing is kept until you have seen what would happen.
      </p>
      <p className="govuk-body">
        An entry is not turned away for what it lacks. It is imported with a list of what is missing, for
        somebody to work through.
      </p>
      <UploadForm problem={uploadProblem(firstIn(query, 'problem'), factsIn(query))} />
    </Framed>
  )
}
