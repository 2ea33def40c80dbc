import { Callout } from '@/components/ui/callout'
import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { CAPACITY_WORDS } from '@/lib/content/agreement-sign-words'
import type { Agreement, Seat } from '@/lib/domain/agreement/agreement'
import { seatInTurn } from '@/lib/domain/agreement/segregation'
import { momentOf } from '@/lib/domain/shared/when'

type Signing = Pick<Agreement, 'status' | 'seats' | 'signatures'>

const standOf = (a: Signing, { personId }: Seat) => {
  const given = a.signatures.find(({ seat }) => seat.personId === personId)
  if (given) return <Tag colour="green">{`Signed ${momentOf(given.by.at)}`}</Tag>
  const isNext = a.status === 'SIGNATURE' && seatInTurn(a).some((seat) => seat.personId === personId)
  return isNext ? <Tag colour="yellow">Signs next</Tag> : <Tag colour="grey">Not yet</Tag>
}

/** Who signs, in their order, and who has. */
export const Signatures = ({ a }: { readonly a: Signing }) =>
  a.seats.length === 0 ? (
    <p className="govuk-body">Nobody has been chosen to sign yet.</p>
  ) : (
    <CardTable
      caption="Who signs, in this order"
      columns={[
        { label: 'Person', width: 'wide' },
        { label: 'For' },
        { label: 'Authority' },
        { label: 'Where it stands' },
      ]}
      rows={a.seats
        .toSorted((one, other) => one.order - other.order)
        .map((seat) => ({
          id: seat.personId,
          cells: [
            `${seat.order}. ${seat.name}, ${seat.title}`,
            `${CAPACITY_WORDS[seat.as]} for ${seat.body}`,
            seat.authority,
            standOf(a, seat),
          ],
        }))}
    />
  )

/** Exactly which text a signature binds to. */
export const WhatIsSigned = ({
  a,
}: {
  readonly a: Pick<Agreement, 'reference' | 'text' | 'textVersion' | 'textHash' | 'approval'>
}) => (
  <SummaryList
    rows={[
      { key: 'Agreement', value: `${a.text.title} (${a.reference})` },
      { key: 'Version', value: String(a.textVersion) },
      {
        key: 'Fingerprint of the text',
        value: <code className="gh-hash">{a.textHash}</code>,
      },
      ...(a.approval
        ? [{ key: 'Approved by', value: `${a.approval.by.name}, ${momentOf(a.approval.by.at)}` }]
        : []),
    ]}
  />
)

const undone = ({ approval, signatures }: Agreement['voided'][number]) =>
  [
    approval && `The approval by ${approval.by.name} of version ${approval.textVersion}`,
    ...signatures.map(({ by }) => `the signature of ${by.name}`),
  ]
    .filter(Boolean)
    .join(', ')

/** What was given for another text, or taken back, and why it counts no more. */
export const VoidedShown = ({ voided }: Pick<Agreement, 'voided'>) =>
  voided.map((one) => (
    <Callout
      key={one.by.at}
      tone="missing"
      title="What was given before counts no more"
      meta={`${one.by.name}, ${momentOf(one.by.at)}`}
    >
      <p className="govuk-body">{`${undone(one)}. Why: ${one.why}.`}</p>
    </Callout>
  ))
