import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { SummaryList } from '@/components/ui/summary-list'
import { STEP_WORDS } from '@/lib/content/run-words'
import { readRunMatter } from '@/lib/use-cases/checks/read-run'
import { shell } from '@/lib/use-cases/shell'
import { attestRun } from '../../actions'
import { openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'
import { CountsShown } from '../shown'

export const metadata: Metadata = { title: STEP_WORDS.attest.title }

export default async function AttestPage(page: RunParams) {
  const open = await openRunPage(page)
  const { run } = open
  const { recipients } = await readRunMatter(shell(), run)
  return (
    <StepFrame open={open} step="attest">
      <Act open={open} verb="attestRun" input={{ recipients }}>
        <p className="govuk-body">
          You vouch that these counts and digests are those of this check. Two people do: whoever ran it, and
          a colleague. {run.attested.length === 0 ? 'Nobody has yet.' : 'One has.'}
        </p>
        {run.counts && <CountsShown counts={run.counts} />}
        <SummaryList
          rows={[
            { key: 'Request', value: <code>{run.request?.digest}</code> },
            { key: 'Answer', value: <code>{run.answer?.digest}</code> },
            { key: 'File that may go', value: <code>{run.release?.sha256}</code> },
          ]}
        />
        <ActionButton
          action={attestRun.bind(null, run.reference)}
          label="Attest these counts"
          version={run.version}
        />
      </Act>
    </StepFrame>
  )
}
