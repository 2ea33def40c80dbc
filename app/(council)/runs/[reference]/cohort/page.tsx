import type { Metadata } from 'next'
import { firstIn, type Query } from '@/app/address'
import { ActionButton } from '@/components/forms/action-button'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { TextInput } from '@/components/ui/text-input'
import { STEP_WORDS } from '@/lib/content/run-words'
import { paths } from '@/lib/paths'
import { validateCohort } from '../../actions'
import { type OpenRun, openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'
import { problemIn } from '../upload'

export const metadata: Metadata = { title: STEP_WORDS.cohort.title }

type UploadProps = {
  readonly open: OpenRun
  readonly problem: string | undefined
  readonly column: string | undefined
}

/** The file stands last: what is typed must be known before its first byte. */
const UploadForm = ({ open: { run }, problem, column }: UploadProps) => (
  <form method="post" action={paths.runCohortFile(run.reference)} encType="multipart/form-data">
    {problem && <ErrorSummary errors={[{ text: problem, href: '#file' }]} />}
    <input type="hidden" name="version" value={run.version} />
    <TextInput
      name="column"
      label="Which column holds the NHS numbers?"
      hint="Its name as it stands in the first row of the file."
      width={20}
      defaultValue={column ?? 'NHS number'}
    />
    <FileUpload
      name="file"
      label="The file"
      hint="CSV, or text with tabs, saved as UTF-8, with the names of the columns in its first row."
      accept=".csv,.tsv,.txt"
      error={problem}
    />
    <p className="govuk-body">
      A large file takes a while.{' '}
      <a className="govuk-link" href={paths.run(run.reference)} target="_blank" rel="noreferrer">
        See how far it is (opens in a new tab)
      </a>
      .
    </p>
    <Button>Send the file</Button>
  </form>
)

export default async function CohortPage({
  params,
  searchParams,
}: RunParams & { readonly searchParams: Promise<Query> }) {
  const open = await openRunPage({ params })
  const query = await searchParams
  const { run } = open
  return (
    <StepFrame open={open} step="cohort">
      {run.status === 'COHORT_LOADED' ? (
        <Act open={open} verb="validateCohort">
          <p className="govuk-body">
            The file is here, sealed. Every number in it is checked now: a row without a number that can be
            right is held back.
          </p>
          <ActionButton
            action={validateCohort.bind(null, run.reference)}
            label="Check the numbers"
            version={run.version}
          />
        </Act>
      ) : (
        <Act open={open} verb="loadCohort">
          <UploadForm open={open} problem={problemIn(query)} column={firstIn(query, 'column')} />
        </Act>
      )}
    </StepFrame>
  )
}
