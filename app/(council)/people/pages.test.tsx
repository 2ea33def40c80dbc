import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import AttestationPage from '@/app/(agency)/your-people/page'
import EnrolPage from '@/app/(public)/enrol/[secret]/page'
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import type { Actor } from '@/lib/domain/shared/actor'
import { aBorough, actor, as } from '@/lib/use-cases/demo/testing'
import { inviteToEnrol } from '@/lib/use-cases/identity/enrol'
import ChangeAgencyPage from '../agencies/[agencyId]/change/page'
import AgencyPage from '../agencies/[agencyId]/page'
import AddAgencyPage from '../agencies/add/page'
import AgenciesPage from '../agencies/page'
import ProposalPage from '../changes/[proposalId]/page'
import ChangesPage from '../changes/page'
import ChangePersonPage from './[personId]/change/page'
import PersonPage from './[personId]/page'
import AddPersonPage from './add/page'
import PeoplePage from './page'

const { shell } = await aBorough()
let reader: Actor = PEOPLE.administrator

vi.mock('@/lib/auth/signed-in', () => ({ requireSignedIn: async () => ({ actor: reader }) }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

const drawn = async (page: () => Promise<ReactNode>, key: PersonKey) => {
  reader = actor(key)
  const { prelude } = await prerender(await page())
  return new Response(prelude).text()
}

const nothing = { searchParams: Promise.resolve({}) }
const of = <K extends string>(name: K, id: string) => ({
  params: Promise.resolve({ [name]: id } as Record<K, string>),
})

const AUDITOR = of('personId', PEOPLE.auditor.id)
const POLICE = of('agencyId', ORGANISATIONS.police.id)
const WAITING = of('proposalId', DEMO_IDENTITY.waiting)

const PAGES = {
  people: () => PeoplePage(nothing),
  addPerson: () => AddPersonPage(),
  person: () => PersonPage(AUDITOR),
  changePerson: () => ChangePersonPage(AUDITOR),
  agencies: () => AgenciesPage(),
  addAgency: () => AddAgencyPage(),
  agency: () => AgencyPage(POLICE),
  changeAgency: () => ChangeAgencyPage(POLICE),
  changes: () => ChangesPage(),
  change: () => ProposalPage(WAITING),
} as const

describe('the pages of people and organisations', () => {
  it.each(Object.entries(PAGES))('%s is there for whoever keeps accounts', async (_, page) => {
    for (const key of ['administrator', 'dpo', 'informationOfficer'] as const)
      expect(await drawn(page, key)).toContain('<h1')
  })

  it.each(Object.entries(PAGES))('%s is no page for those who do not', async (_, page) => {
    for (const key of ['headOfHousing', 'solicitor', 'inspector', 'trustSignatory'] as const)
      await expect(drawn(page, key)).rejects.toThrow('404')
  })

  it('are read by the auditor, who is offered nothing to press', async () => {
    for (const page of [
      PAGES.people,
      PAGES.person,
      PAGES.agencies,
      PAGES.agency,
      PAGES.changes,
      PAGES.change,
    ])
      expect(await drawn(page, 'auditor')).not.toMatch(
        />(Propose |Agree |Reject |End the account|Invite them)/,
      )
    await expect(drawn(PAGES.addAgency, 'auditor')).rejects.toThrow('404')
  })

  it('offer the second person to agree, and tell the first one why not', async () => {
    expect(await drawn(PAGES.change, 'administrator')).toContain('Agree to this change')
    const own = await drawn(PAGES.change, 'secondAdministrator')
    expect(own).not.toContain('Agree to this change')
    expect(own).toContain(identityWordsFor({ rule: 'ID-5' }))
  })

  it('offer nobody to end their own account', async () => {
    const own = await drawn(() => PersonPage(of('personId', PEOPLE.dpo.id)), 'dpo')
    expect(own).not.toContain('End the account')
    expect(await drawn(PAGES.person, 'dpo')).toContain(`End the account of ${PEOPLE.auditor.name}`)
  })

  it('say of somebody who left that two let them in again', async () => {
    const html = await drawn(() => PersonPage(of('personId', DEMO_IDENTITY.left)), 'dpo')
    expect(html).toContain('Ended')
    expect(html).toContain('Propose to let Gwenllian Tudor in again')
    expect(html).not.toContain('Invite them')
  })
})

describe('the page of the lead', () => {
  it('lists everybody of their organisation but themselves', async () => {
    const html = await drawn(AttestationPage, 'inspector')
    for (const key of ['constable', 'sergeant', 'chiefInspector'] as const)
      expect(html).toContain(PEOPLE[key].name)
    expect(html).not.toContain(`value="${PEOPLE.inspector.id}"`)
    expect(html).not.toContain('Gwenllian')
  })

  it.each(['chiefInspector', 'higherOfficer', 'administrator'] as const)(
    'is none for the %s',
    async (key) => {
      await expect(drawn(AttestationPage, key)).rejects.toThrow('404')
    },
  )
})

describe('the page of an invitation', () => {
  const visited = async (secret: string) => {
    const { prelude } = await prerender(await EnrolPage({ ...of('secret', secret), ...nothing }))
    return new Response(prelude).text()
  }

  it('names nobody, and is as good after 50 visits as before', async () => {
    const invited = await inviteToEnrol(shell, as('dpo'), PEOPLE.constable.id)
    const secret = invited.ok ? invited.value.secret : ''
    for (let visits = 0; visits < 50; visits += 1) {
      const html = await visited(secret)
      expect(html).toContain('Send me a code')
      expect(html).not.toContain(PEOPLE.constable.name)
    }
  })

  it('is the same for every link that opens nothing', async () => {
    expect(await visited('never-made')).toBe(await visited('x'.repeat(43)))
    expect(await visited('never-made')).toContain('does not open anything')
  })
})
