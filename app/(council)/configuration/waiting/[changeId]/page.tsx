import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { browserRules } from '@/lib/actions/browser-rules'
import { REJECTION_FIELDS } from '@/lib/content/policy-forms'
import { wordsFor } from '@/lib/content/refusals'
import { againstApproval } from '@/lib/domain/disclosure/policy-guards'
import * as inputs from '@/lib/domain/disclosure/policy-inputs'
import { isWaiting, type ProposedChange } from '@/lib/domain/disclosure/ruleset'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { readChange } from '@/lib/use-cases/policy/read-rules'
import { shell } from '@/lib/use-cases/shell'
import { approveChange, rejectChange } from '../../actions'
import { ChangeShown } from '../../changes'
import { rulesReader } from '../../rules-reader'

export const metadata: Metadata = { title: 'Should this rule change?' }

type Deciding = {
  readonly actor: Actor
  readonly change: ProposedChange
  readonly today: CalendarDate
}

const Approving = ({ actor, change, today }: Deciding) => {
  const refusal = againstApproval(change, actor, today)
  return refusal ? (
    <Callout tone="missing" title="You cannot approve this">
      <p className="govuk-body">{wordsFor(refusal)}</p>
    </Callout>
  ) : (
    <ActionButton action={approveChange.bind(null, change.id)} label="Approve this change" />
  )
}

const YourDecision = (deciding: Deciding) => (
  <>
    <h2 className="govuk-heading-m">Your decision</h2>
    <Approving {...deciding} />
    <Form
      spec={{
        fields: REJECTION_FIELDS,
        submit: 'Reject this change',
        warning: true,
        rules: browserRules(inputs.rejection),
      }}
      action={rejectChange.bind(null, deciding.change.id)}
    />
  </>
)

type Props = { readonly params: Promise<{ readonly changeId: string }> }

export default async function WaitingChangePage({ params }: Props) {
  const actor = await rulesReader()
  const found = await readChange(shell(), (await params).changeId)
  if (!found) notFound()
  const { change, before, today } = found
  const open = isWaiting(change)
  return (
    <Framed
      actor={actor}
      title={open ? 'Should this rule change?' : 'A change of the rules'}
      back={{ href: paths.policy(), text: 'Rules in force' }}
    >
      <ChangeShown change={change} before={before} level={2} />
      {open && may(actor, 'approvePolicyChange') && (
        <YourDecision actor={actor} change={change} today={today} />
      )}
    </Framed>
  )
}
