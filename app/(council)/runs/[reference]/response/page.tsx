import type { Metadata } from 'next'
import { firstIn, type Query } from '@/app/address'
import { ActionButton } from '@/components/forms/action-button'
import type { FormValues } from '@/components/forms/form-spec'
import { InsetText } from '@/components/ui/inset-text'
import { WarningText } from '@/components/ui/warning-text'
import { datePartsOf } from '@/lib/actions/read-form'
import { STEP_WORDS } from '@/lib/content/run-words'
import { londonDate } from '@/lib/domain/shared/dates'
import { timeOf } from '@/lib/domain/shared/when'
import { confirmEmptyResult } from '../../actions'
import { type OpenRun, openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'
import { problemIn } from '../upload'
import { AnswerForm } from './answer-form'
import { ANSWER_KEPT } from './kept'

export const metadata: Metadata = { title: STEP_WORDS.response.title }

/** What was typed before; else that it came just now. */
const valuesOf = (query: Query, now: string): FormValues => {
  if (firstIn(query, 'problem') !== undefined)
    return Object.fromEntries(ANSWER_KEPT.map((name) => [name, firstIn(query, name) ?? '']))
  return {
    message: 'DATA',
    ...datePartsOf('cameOn', londonDate(new Date(now))),
    cameTime: timeOf(now),
  }
}

const ConfirmEmpty = ({ open }: { readonly open: OpenRun }) => {
  const { run } = open
  return (
    <Act open={open} verb="confirmEmptyResult">
      <WarningText>
        The answer is empty, as if every one of the {run.cohort?.distinctSubmitted.toLocaleString('en-GB')}{' '}
        people opted out. Look at the mailbox again before you confirm it.
      </WarningText>
      <p className="govuk-body">
        Two people confirm it. {run.confirmed.length === 0 ? 'Nobody has yet.' : 'One has.'}
      </p>
      <ActionButton
        action={confirmEmptyResult.bind(null, run.reference)}
        label="It is true that nobody came back"
        version={run.version}
        warning
      />
    </Act>
  )
}

export default async function ResponsePage({
  params,
  searchParams,
}: RunParams & { readonly searchParams: Promise<Query> }) {
  const open = await openRunPage({ params })
  const query = await searchParams
  const { run, now } = open
  return (
    <StepFrame open={open} step="response">
      {run.status === 'EMPTY_RESULT_CONFIRM' ? (
        <ConfirmEmpty open={open} />
      ) : (
        <Act open={open} verb="importResponse">
          {run.interim && <InsetText>The service last said: {run.interim}. That is no answer yet.</InsetText>}
          <AnswerForm run={run} values={valuesOf(query, now)} problem={problemIn(query)} />
        </Act>
      )}
    </StepFrame>
  )
}
