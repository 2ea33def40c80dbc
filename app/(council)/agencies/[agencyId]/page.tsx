import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import { CHANNEL_WORDS, COUNCILS_FLOOR, PROVIDER_WORDS, SIGN_IN_WORDS } from '@/lib/content/identity-words'
import { attestationDueBy } from '@/lib/domain/identity/standing'
import { may } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES } from '@/lib/domain/shared/actor'
import { ORGANISATION_TYPE_NAMES } from '@/lib/domain/shared/ranks'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { knowsProviderOf } from '@/lib/use-cases/identity/own-provider'
import { readAgency } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { WayIn } from '../../people/way-in'
import { peopleReader } from '../../people-reader'

export const metadata: Metadata = { title: 'An organisation' }

type Found = NonNullable<Awaited<ReturnType<typeof readAgency>>>

const sourceOf = ({ switchboardSource, switchboardCheckedOn }: Found['agency']) =>
  switchboardCheckedOn ? `${switchboardSource}, ${dayOf(switchboardCheckedOn)}` : 'Not written down yet'

const Directory = ({ found: { agency, lead } }: { readonly found: Found }) => (
  <SummaryList
    rows={[
      { key: 'Kind', value: ORGANISATION_TYPE_NAMES[agency.type] },
      { key: 'Mail domains', value: agency.domains.join(', ') },
      { key: 'Switchboard', value: agency.switchboard },
      { key: 'Source of the number', value: sourceOf(agency) },
      {
        key: 'Reached by',
        value: agency.channels.map((one) => CHANNEL_WORDS[one]).join(', ') || 'Not said yet',
      },
      {
        key: 'Lowest rank that may authorise',
        value: agency.rankFloor ?? COUNCILS_FLOOR,
      },
      { key: 'Sign-in', value: SIGN_IN_WORDS[agency.signInPath] },
      ...(agency.signInPath === 'ownProvider'
        ? [{ key: 'Its provider', value: PROVIDER_WORDS[knowsProviderOf(agency.name) ? 'known' : 'unknown'] }]
        : []),
      { key: 'Lead', value: lead ?? 'Nobody yet' },
      { key: 'Last confirmed', value: dayOf(agency.attestedAt.toISOString()) },
      { key: 'To be confirmed by', value: dayOf(attestationDueBy(agency.attestedAt).toISOString()) },
    ]}
  />
)

const People = ({ found: { people } }: { readonly found: Found }) => (
  <CardTable
    caption="Its people"
    columns={[{ label: 'Person', width: 'wide' }, { label: 'Role' }, { label: 'Way in' }]}
    rows={people.map((one) => ({
      id: one.id,
      cells: [
        <a key="name" className="govuk-link" href={paths.person(one.id)}>
          {one.name}, {one.title}
        </a>,
        ROLE_NAMES[one.role],
        <WayIn key="in" account={one} />,
      ],
    }))}
  />
)

type Props = { readonly params: Promise<{ readonly agencyId: string }> }

export default async function AgencyPage({ params }: Props) {
  const actor = await peopleReader()
  const found = await readAgency(shell(), (await params).agencyId)
  if (!found) notFound()
  const { agency, people } = found
  return (
    <Framed
      actor={actor}
      title={agency.name}
      caption="Organisation"
      back={{ href: paths.agencies(), text: 'Organisations' }}
    >
      <Directory found={found} />
      {may(actor, 'proposeIdentityChange') && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.changeAgency(agency.id)}>
            Propose a change of this organisation
          </a>
        </p>
      )}
      {people.length === 0 ? (
        <p className="govuk-body">Nobody has an account yet.</p>
      ) : (
        <People found={found} />
      )}
    </Framed>
  )
}
