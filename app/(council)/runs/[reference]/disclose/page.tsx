import type { Metadata } from 'next'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { Button } from '@/components/ui/button'
import { WarningText } from '@/components/ui/warning-text'
import { STEP_WORDS } from '@/lib/content/run-words'
import { lastGoodDay, mostDays } from '@/lib/domain/checks/run/age'
import { answeredOf } from '@/lib/domain/checks/run/run'
import { permit } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readRunMatter } from '@/lib/use-cases/checks/read-run'
import { shell } from '@/lib/use-cases/shell'
import { discloseRun } from '../../actions'
import { type OpenRun, openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'

export const metadata: Metadata = { title: STEP_WORDS.disclose.title }

type Props = { readonly open: OpenRun }

const ToBeDisclosed = async ({ open }: Props) => {
  const { run, settings } = open
  const { recipients: _recipients, ...input } = await readRunMatter(shell(), run)
  const answered = answeredOf(run)
  return (
    <Act open={open} verb="discloseRun" input={input}>
      {answered && (
        <p className="govuk-body">
          The answer may be {mostDays(run.mode, settings)} days old at the most: the data may go until{' '}
          {dayOf(lastGoodDay(answered, settings))}.
        </p>
      )}
      <ActionButton
        action={discloseRun.bind(null, run.reference)}
        label="Disclose the data"
        version={run.version}
        warning
      />
    </Act>
  )
}

/** Sent by a form: a link might be followed by a browser that looks ahead. */
const HandOver = ({ open: { actor, run } }: Props) => {
  const denial = permit(actor, 'operateRun')
  return denial ? (
    <CheckStandsInTheWay refusal={denial} />
  ) : (
    <>
      <WarningText>
        The file is handed over once. When it has arrived whole, it is purged here with everything else. If
        the line breaks before, you can take it again.
      </WarningText>
      <form method="post" action={paths.runRelease(run.reference)}>
        <Button>Take the file</Button>
      </form>
      <p className="govuk-body">
        Then{' '}
        <a className="govuk-link" href={paths.run(run.reference)}>
          look at the check
        </a>{' '}
        for proof that its files are gone.
      </p>
    </>
  )
}

export default async function DisclosePage(page: RunParams) {
  const open = await openRunPage(page)
  return (
    <StepFrame open={open} step="disclose">
      {open.run.status === 'DISCLOSED' ? <HandOver open={open} /> : <ToBeDisclosed open={open} />}
    </StepFrame>
  )
}
