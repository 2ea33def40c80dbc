import type { FormValues } from '@/components/forms/form-spec'
import { Callout } from '@/components/ui/callout'
import { capacityField, placeField } from '@/lib/content/agreement-sign-words'
import type { Agreement, Seat } from '@/lib/domain/agreement/agreement'
import type { Authority } from '@/lib/domain/agreement/command'
import { isAdviser, isDrafter } from '@/lib/domain/agreement/segregation'
import { isAtLeast } from '@/lib/domain/shared/grades'
import { paths } from '@/lib/paths'

/** Choosing who signs: whom the list offers for this agreement, and whom it lacks. */

type Choosing = Pick<Agreement, 'text' | 'drafters' | 'advice' | 'seats'>

const isOfAParty = ({ text }: Choosing, { own, organisationId }: Authority) =>
  own || text.parties.some((party) => party.organisationId === organisationId)

const hasAnotherSeat = (a: Choosing, { personId }: Authority) =>
  isDrafter(a, personId) || isAdviser(a, personId)

/** Those on the list today for a party, without whoever drafted it or advised on it (SoD-5). */
export const offered = (a: Choosing, listed: readonly Authority[]) =>
  listed.filter((one) => isOfAParty(a, one) && !hasAnotherSeat(a, one))

/** Below head of service nobody signs for the council: whoever of it is listed all the same countersigns. */
const usualPart = ({ own, grade }: Authority): Seat['as'] =>
  own && !isAtLeast(grade, 'headOfService') ? 'countersignatory' : 'signatory'

/** What the form starts with: the places given before, and the usual part of each person. */
export const seatsChosen = ({ seats }: Pick<Choosing, 'seats'>, people: readonly Authority[]): FormValues =>
  Object.fromEntries(
    people.flatMap((one) => {
      const seat = seats.find(({ personId }) => personId === one.personId)
      return [
        [placeField(one.personId), seat ? String(seat.order) : ''],
        [capacityField(one.personId), seat?.as ?? usualPart(one)],
      ]
    }),
  )

const lapsed = (a: Choosing, listed: readonly Authority[]) =>
  a.seats
    .filter(({ personId }) => !listed.some((one) => one.personId === personId))
    .map(({ name }) => `${name} is chosen to sign and is not on the list today.`)

const unlisted = (a: Choosing, listed: readonly Authority[]) =>
  a.text.parties
    .filter(({ own, organisationId }) =>
      own
        ? !listed.some((one) => one.own)
        : !listed.some((one) => !one.own && one.organisationId === organisationId),
    )
    .map(({ name }) => `Nobody is on the list today for ${name}.`)

const barred = (a: Choosing, listed: readonly Authority[]) =>
  listed
    .filter((one) => isOfAParty(a, one) && hasAnotherSeat(a, one))
    .map(({ name }) => `${name} drafted it or advised on it, so may not sign it (SoD-5).`)

/** Said before anybody is chosen, with the way to mend it. */
export const WhoIsLacking = ({
  a,
  listed,
}: {
  readonly a: Choosing
  readonly listed: readonly Authority[]
}) => {
  const lines = [...unlisted(a, listed), ...lapsed(a, listed), ...barred(a, listed)]
  if (lines.length === 0) return null
  return (
    <Callout tone="missing" title="Who is lacking">
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.signatories()}>
          See the list of who may sign
        </a>
      </p>
    </Callout>
  )
}
