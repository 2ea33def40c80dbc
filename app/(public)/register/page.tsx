import type { Metadata } from 'next'
import { firstIn, type Query, searchIn } from '@/app/address'
import { PublicEntries } from '@/components/agreement/public-entries'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { TextInput } from '@/components/ui/text-input'
import { COUNCIL } from '@/lib/content/council'
import { paths } from '@/lib/paths'
import { readPublicRegister } from '@/lib/use-cases/agreement/public-register'
import { shell } from '@/lib/use-cases/shell'

export const metadata: Metadata = { title: 'Register of agreements' }

const pageIn = (query: Query) => {
  const wanted = firstIn(query, 'page') ?? ''
  return /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
}

type Shown = { readonly search?: string | undefined; readonly page: number }

const addressOf = ({ search, page }: Shown) => {
  const query = new URLSearchParams({ ...(search && { q: search }), ...(page > 1 && { page: String(page) }) })
  return query.size > 0 ? `${paths.publicRegister()}?${query}` : paths.publicRegister()
}

const Search = ({ search }: Pick<Shown, 'search'>) => (
  <form method="get" action={paths.publicRegister()}>
    <TextInput
      name="q"
      label="Search the register"
      hint="An organisation, a purpose or a kind of data"
      defaultValue={search}
      type="search"
      maxLength={100}
    />
    <Button variant="secondary">Search</Button>
  </form>
)

const AsData = () => (
  <>
    <h2 className="govuk-heading-m">As data</h2>
    <p className="govuk-body">
      The whole register{' '}
      <a className="govuk-link" href={paths.publicRegisterAs('csv')}>
        as a spreadsheet (CSV)
      </a>{' '}
      or{' '}
      <a className="govuk-link" href={paths.publicRegisterAs('json')}>
        as JSON
      </a>
      , and{' '}
      <a className="govuk-link" href={paths.publicSchema()}>
        what each field means
      </a>
      .
    </p>
  </>
)

export default async function PublicRegisterPage({
  searchParams,
}: {
  readonly searchParams: Promise<Query>
}) {
  const query = await searchParams
  const shown = { search: searchIn(query), page: pageIn(query) }
  const { entries, hasMore } = await readPublicRegister(shell(), shown)
  const { page } = shown
  return (
    <Page title="Register of agreements" back={{ href: paths.home(), text: 'Start page' }}>
      <p className="govuk-body">
        Agreements under which {COUNCIL.name} shares people’s information, or has it handled, by other
        organisations: what for, what kinds of data, and by what law. Single disclosures are not listed here.
      </p>
      <Search search={shown.search} />
      <PublicEntries entries={entries} search={shown.search} />
      <Pagination
        previous={page > 1 ? { href: addressOf({ ...shown, page: page - 1 }) } : undefined}
        next={hasMore ? { href: addressOf({ ...shown, page: page + 1 }) } : undefined}
      />
      <AsData />
    </Page>
  )
}
