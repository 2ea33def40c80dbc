import { dueWords } from '@/components/disclosure/council/due-words'
import { StatusTag } from '@/components/disclosure/status-tag'
import type { Chip } from '@/components/ui/chips'
import { nameOf } from '@/components/ui/named'
import type { WorkItem } from '@/components/ui/work-list'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import type { readChoices, readWorkList } from '@/lib/use-cases/read-case'
import { addressOf, type Filters } from './filters'

export type Choices = Awaited<ReturnType<typeof readChoices>>
type Row = Awaited<ReturnType<typeof readWorkList>>['rows'][number]
export type Seen = { readonly actor: Actor; readonly choices: Choices; readonly today: string }

/** Whoever may not read the council's assessment is sent to the requester's view of the case. */
const hrefFor = (actor: Actor, reference: string) =>
  may(actor, 'readInternalRecord') ? paths.disclosure(reference) : paths.request(reference)

/** A restricted case shows its reference and its clock; the rest is read once it is opened with a reason. */
export const workItem = (row: Row, { actor, choices, today }: Seen): WorkItem => {
  const { id, reference, status, gateway, restricted, headline, organisation, dueOn, expiresAt, serviceId } =
    row
  const due = dueWords({ status, gateway, dueOn, expiresAt: expiresAt?.toISOString() ?? null }, today)
  const facts = [
    restricted ? undefined : organisation,
    nameOf(choices.services, serviceId),
    due?.pressing ? undefined : due?.text,
  ]
  return {
    id,
    reference,
    title: restricted ? 'Restricted case' : headline,
    href: hrefFor(actor, reference),
    tag: <StatusTag status={status} />,
    facts: facts.filter((fact) => fact !== undefined),
    ...(due?.pressing && { pressing: due.text }),
  }
}

/** One for each filter in use; following it gives the same list without that filter. */
export const chipsOf = (filters: Filters, { organisations, services }: Choices): readonly Chip[] => {
  const without = (name: keyof Filters) => addressOf({ ...filters, [name]: undefined })
  return [
    filters.search && { text: `“${filters.search}”`, href: without('search') },
    filters.agency && {
      text: nameOf(organisations, filters.agency) ?? 'An unknown agency',
      href: without('agency'),
    },
    filters.service && {
      text: nameOf(services, filters.service) ?? 'An unknown service',
      href: without('service'),
    },
    filters.overdue && { text: 'Overdue only', href: without('overdue') },
  ].filter((chip) => chip !== undefined && chip !== '' && chip !== false)
}
