import type { Metadata } from 'next'
import { type Query, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { hasWords } from '@/app/has-words'
import { ButtonLink } from '@/components/ui/button'
import { CardTable } from '@/components/ui/card-table'
import { SearchForm } from '@/components/ui/search-form'
import { may } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES } from '@/lib/domain/shared/actor'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readPeople } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../people-reader'
import { WayIn } from './way-in'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await peopleReader()
  const wanted = searchIn(await searchParams)
  const isWanted = hasWords(wanted)
  const found = (await readPeople(shell())).filter(({ name, title, organisation }) =>
    isWanted(`${name} ${title} ${organisation}`),
  )
  return (
    <Framed actor={actor} title="People" here={paths.people()} wide>
      <p className="govuk-body">
        Everybody with an account. Two people make an account or change what somebody is here; one is enough
        to end it. See also{' '}
        <a className="govuk-link" href={paths.agencies()}>
          the organisations
        </a>{' '}
        and{' '}
        <a className="govuk-link" href={paths.changes()}>
          what waits for a second person
        </a>
        .
      </p>
      {may(actor, 'proposeIdentityChange') && (
        <ButtonLink href={paths.addPerson()}>Propose an account</ButtonLink>
      )}
      <SearchForm
        action={paths.people()}
        label="Search the people"
        hint="A name, a post or an organisation"
        wanted={wanted}
        all={{ href: paths.people(), text: 'Show everybody' }}
      />
      <CardTable
        caption={found.length === 1 ? '1 person' : `${found.length.toLocaleString('en-GB')} people`}
        columns={[
          { label: 'Person', width: 'wide' },
          { label: 'Role' },
          { label: 'Last sign-in' },
          { label: 'Way in' },
        ]}
        rows={found.map((one) => ({
          id: one.id,
          cells: [
            <span key="who">
              <a className="govuk-link" href={paths.person(one.id)}>
                {one.name}
              </a>
              <br />
              {one.title}, {one.organisation}
            </span>,
            ROLE_NAMES[one.role],
            one.lastSignInAt ? dayOf(one.lastSignInAt.toISOString()) : 'Never',
            <WayIn key="in" account={one} />,
          ],
        }))}
      />
    </Framed>
  )
}
