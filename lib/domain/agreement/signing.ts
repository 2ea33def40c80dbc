import type { Seat } from './agreement'
import type { AgreementContext, Authority } from './command'

/** The authorised-signatory list as it holds on the day of the act. */
export const authorityOf = ({ authorities }: Pick<AgreementContext, 'authorities'>, personId: string) =>
  authorities.find((one) => one.personId === personId) ?? null

export const onFile = (context: Pick<AgreementContext, 'authorities'>) => (personId: string) =>
  authorityOf(context, personId)

export const seatFrom = (held: Authority, as: Seat['as'], order: number): Seat => ({
  personId: held.personId,
  name: held.name,
  title: held.title,
  organisationId: held.organisationId,
  body: held.body,
  side: held.own ? 'ours' : 'theirs',
  order,
  as,
  authority: held.reference,
})
