import { Callout } from '@/components/ui/callout'
import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import { CAPACITY_WORDS } from '@/lib/content/agreement-sign-words'
import { kindWords, partnerStatusWords, seatWords } from '@/lib/content/partner-words'
import type { PartnerView } from '@/lib/domain/agreement/partner-view'
import { dayOf } from '@/lib/domain/shared/when'

/** Where it stands for the counterpart: who signs, what binds them, what they must destroy. */

export const PartnerSeats = ({ seats, signaturesUndoneAt }: PartnerView) => (
  <>
    {signaturesUndoneAt && (
      <Callout tone="missing" title="Earlier signatures count no more">
        <p className="govuk-body">
          They were undone on {dayOf(signaturesUndoneAt)}. Whoever signed signs again, once the text is
          settled.
        </p>
      </Callout>
    )}
    {seats.length > 0 && (
      <CardTable
        caption="Who signs, in this order"
        columns={[{ label: 'Person', width: 'wide' }, { label: 'For' }, { label: 'Where it stands' }]}
        rows={seats
          .toSorted((one, other) => one.order - other.order)
          .map((seat) => ({
            id: seat.personId,
            cells: [
              `${seat.order}. ${seat.name}, ${seat.title}`,
              `${CAPACITY_WORDS[seat.as]} for ${seat.body}`,
              seatWords(seat),
            ],
          }))}
      />
    )}
  </>
)

export const PartnerSummary = ({ view }: { readonly view: PartnerView }) => (
  <SummaryList
    rows={[
      { key: 'State', value: partnerStatusWords(view.status) },
      { key: 'Kind', value: kindWords(view.kind) },
      ...(view.variationOf
        ? [{ key: 'Varies', value: `${view.variationOf.reference}, variation ${view.variationOf.number}` }]
        : []),
      { key: 'Version', value: String(view.text.version) },
      { key: 'Fingerprint of the text', value: <code className="gh-hash">{view.text.hash}</code> },
      ...(view.force
        ? [
            { key: 'In force from', value: dayOf(view.force.from) },
            { key: 'Review by', value: dayOf(view.force.reviewOn) },
          ]
        : []),
      ...(view.ending ? [{ key: 'No information flows after', value: dayOf(view.ending.stopOn) }] : []),
    ]}
  />
)

export const PartnerEvidence = ({ evidence }: Pick<PartnerView, 'evidence'>) =>
  evidence.length === 0 ? null : (
    <>
      <CardTable
        caption="What you destroy, and when"
        columns={[
          { label: 'Information', width: 'wide' },
          { label: 'Destroyed by' },
          { label: 'Shown to the council' },
        ]}
        rows={evidence.map(({ item, dueOn, shownOn }) => ({
          id: item,
          cells: [item, dayOf(dueOn), shownOn ? `Yes, destroyed on ${dayOf(shownOn)}` : 'Owed'],
        }))}
      />
      <p className="govuk-body">Send what shows it to your contact at the council, who records it here.</p>
    </>
  )
