import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { WarningText } from '@/components/ui/warning-text'
import { STEP_WORDS } from '@/lib/content/run-words'
import type { Run } from '@/lib/domain/checks/run/run'
import { paths } from '@/lib/paths'
import { readSentBefore } from '@/lib/use-cases/checks/read-run'
import { shell } from '@/lib/use-cases/shell'
import { buildRequest } from '../../actions'
import { type OpenRun, openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'
import { CountsShown } from '../shown'

export const metadata: Metadata = { title: STEP_WORDS.file.title }

const Made = ({ run, before }: { readonly run: Run; readonly before: string | null }) =>
  run.request && (
    <>
      {before && (
        <InsetText>
          The very same numbers were sent with {before}. The service may turn away a file that it has seen.
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: 'File', value: run.request.fileName },
          { key: 'To the mailbox', value: run.request.recipientMailbox },
          { key: 'From the mailbox', value: run.request.mailbox },
          { key: 'Workflow id', value: run.request.workflowId },
          { key: 'Local id and subject', value: run.reference },
        ]}
      />
      <WarningText>
        The file holds NHS numbers. Put it into the mailbox and delete it from your computer.
      </WarningText>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.runRequestFile(run.reference)} download>
          Download the request
        </a>
      </p>
      <p className="govuk-body">
        When it has gone,{' '}
        <a className="govuk-link" href={paths.runStep(run.reference, 'sent')}>
          say that it was sent
        </a>
        .
      </p>
    </>
  )

const ToBeMade = ({ open }: { readonly open: OpenRun }) => {
  const { run } = open
  return (
    <Act open={open} verb="buildRequest">
      <p className="govuk-body">
        Each valid number stands in the request once, in ascending order, and nothing else does.
      </p>
      {run.cohort && <CountsShown counts={run.cohort} />}
      <ActionButton
        action={buildRequest.bind(null, run.reference)}
        label="Make the request"
        version={run.version}
      />
    </Act>
  )
}

export default async function RequestFilePage(page: RunParams) {
  const open = await openRunPage(page)
  const { run } = open
  return (
    <StepFrame open={open} step="file">
      {run.status === 'REQUEST_BUILT' ? (
        <Made run={run} before={await readSentBefore(shell(), run)} />
      ) : (
        <ToBeMade open={open} />
      )}
    </StepFrame>
  )
}
