import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Query } from '@/app/address'
import { Framed } from '@/app/framed'
import { RegisterFilters } from '@/components/agreement/register-filters'
import { hasWaiting } from '@/components/agreement/waiting-for'
import { ButtonLink } from '@/components/ui/button'
import { Chips } from '@/components/ui/chips'
import { Pagination } from '@/components/ui/pagination'
import { WorkItems, WorkListLayout } from '@/components/ui/work-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { agreementsCounted, countOf, REGISTER_VIEWS } from '@/lib/content/register-pages'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { type RegisterList, readRegister, readRegisterChoices } from '@/lib/use-cases/agreement/read-register'
import { readSavedViews, type SavedView } from '@/lib/use-cases/agreement/saved-views'
import { shell } from '@/lib/use-cases/shell'
import { addressOf, cursorOf, type Filters, filtersOf, heldTo, queryOf, sortOf } from './filters'
import { type Choices, chipsOf, registerItem, VIEW_NAMES } from './rows'
import { SavedViews } from './saved-views'

export const metadata: Metadata = { title: 'Agreements' }

const viewsFor = (actor: Actor) => VIEW_NAMES.filter((name) => name !== 'mine' || hasWaiting(actor))

export default async function RegisterPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'readAgreements')) notFound()
  const query = await searchParams
  const filters = filtersOf(query, actor)
  const sort = sortOf(filters)
  const after = cursorOf(query, sort)
  const others = Object.fromEntries(viewsFor(actor).map((name) => [name, heldTo(filters, actor, name)]))
  const [list, choices, views] = await Promise.all([
    readRegister(shell(), actor, { filters: heldTo(filters, actor), others, sort, after }),
    readRegisterChoices(shell()),
    readSavedViews(shell(), actor),
  ])
  if (!list) notFound()
  return <Register {...{ actor, filters, list, choices, views, isFirst: after === undefined }} />
}

type RegisterProps = {
  readonly actor: Actor
  readonly filters: Filters
  readonly list: RegisterList
  readonly choices: Choices
  readonly views: readonly SavedView[]
  readonly isFirst: boolean
}

const Register = ({ actor, filters, list, choices, views, isFirst }: RegisterProps) => {
  const chips = chipsOf(filters, choices)
  return (
    <Framed
      actor={actor}
      title={REGISTER_VIEWS[filters.show].text}
      caption="Register of agreements"
      here={paths.agreements()}
      wide
    >
      <Ways actor={actor} />
      <WorkListLayout
        filtered={chips.length > 0}
        filters={
          <RegisterFilters
            views={viewsFor(actor).map((name) => ({ name, count: countOf(list.counts[name]) }))}
            {...choices}
            chosen={{ ...filters, sort: sortOf(filters) }}
          />
        }
      >
        <Chips chips={chips} />
        <Count filters={filters} list={list} />
        {list.rows.length > 0 && <WorkItems items={list.rows.map((row) => registerItem(row, list.today))} />}
        <Pagination
          previous={isFirst ? undefined : { href: addressOf(filters), text: 'First page' }}
          next={list.next ? { href: addressOf(filters, list.next) } : undefined}
        />
        <SavedViews views={views} filters={filters} />
        {list.total > 0 && (
          <p className="govuk-body">
            <a className="govuk-link" href={`${paths.exportRegister()}?${queryOf(filters)}`}>
              Download this list as a spreadsheet (CSV)
            </a>
          </p>
        )}
      </WorkListLayout>
    </Framed>
  )
}

const Ways = ({ actor }: { readonly actor: Actor }) => {
  const links = [
    may(actor, 'importRegister') && { text: 'Import an existing register', href: paths.importRegister() },
    { text: 'Clause library', href: paths.clauseLibrary() },
    { text: 'Authorised signatories', href: paths.signatories() },
    { text: 'Public register', href: paths.publicRegister() },
  ].filter((link) => link !== false)
  return (
    <>
      {may(actor, 'openAgreement') && <ButtonLink href={paths.newAgreement()}>Start an agreement</ButtonLink>}
      <ul className="govuk-list">
        {links.map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Count = ({ filters, list }: { readonly filters: Filters; readonly list: RegisterList }) => (
  <p className="govuk-body">
    {agreementsCounted(list)}
    {filters.show !== 'all' && (
      <>
        {'. '}
        <a className="govuk-link" href={addressOf({ ...filters, show: 'all' })}>
          Look in all agreements
        </a>
      </>
    )}
  </p>
)
