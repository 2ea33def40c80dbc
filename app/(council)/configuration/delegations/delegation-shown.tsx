import { ActionButton } from '@/components/forms/action-button'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagColour } from '@/components/ui/tag'
import { DELEGATION_STATE_WORDS } from '@/lib/content/policy-words'
import { wordsFor } from '@/lib/content/refusals'
import type { DelegationState } from '@/lib/domain/disclosure/delegation'
import { againstSecondPerson } from '@/lib/domain/disclosure/policy-guards'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import type { readDelegations } from '@/lib/use-cases/policy/read-rules'
import { approveDelegation, revokeDelegation } from './actions'

type Props = {
  readonly actor: Actor
  readonly delegation: Awaited<ReturnType<typeof readDelegations>>[number]
}

const COLOURS: Readonly<Record<DelegationState, TagColour>> = {
  waiting: 'yellow',
  toCome: 'blue',
  running: 'green',
  ended: 'grey',
  revoked: 'grey',
}

const Approving = ({ actor, delegation }: Props) => {
  if (delegation.state !== 'waiting' || !may(actor, 'approvePolicyChange')) return null
  const refusal = againstSecondPerson(delegation.proposed, actor)
  return refusal ? (
    <p className="govuk-body">{wordsFor(refusal)}</p>
  ) : (
    <ActionButton
      action={approveDelegation.bind(null, delegation.id)}
      label={`Approve the delegation to ${delegation.to}`}
    />
  )
}

const Ending = ({ actor, delegation: { id, state, to } }: Props) =>
  ['waiting', 'toCome', 'running'].includes(state) && may(actor, 'proposePolicyChange') ? (
    <ActionButton
      action={revokeDelegation.bind(null, id)}
      label={`Withdraw the delegation to ${to}`}
      warning
    />
  ) : null

export const DelegationShown = ({ actor, delegation }: Props) => {
  const { from, to, services, starts, ends, authority, state, proposed, approved, revoked } = delegation
  return (
    <>
      <SummaryList
        card={{ title: `${from} to ${to}`, level: 3 }}
        rows={[
          {
            key: 'Status',
            value: <Tag colour={COLOURS[state]}>{DELEGATION_STATE_WORDS[state]}</Tag>,
          },
          { key: 'Services', value: services.join(', ') },
          { key: 'First and last day', value: `${dayOf(starts)} to ${dayOf(ends)}` },
          { key: 'Written authority', value: authority },
          { key: 'Proposed by', value: `${proposed.name}, ${momentOf(proposed.at)}` },
          ...(approved ? [{ key: 'Approved by', value: `${approved.name}, ${momentOf(approved.at)}` }] : []),
          ...(revoked ? [{ key: 'Withdrawn by', value: `${revoked.name}, ${momentOf(revoked.at)}` }] : []),
        ]}
      />
      <Approving actor={actor} delegation={delegation} />
      <Ending actor={actor} delegation={delegation} />
    </>
  )
}
