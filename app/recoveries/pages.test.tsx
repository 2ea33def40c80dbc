import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import AttestationPage from '@/app/(agency)/your-people/page'
import ChangesPage from '@/app/(council)/changes/page'
import PersonPage from '@/app/(council)/people/[personId]/page'
import AccountPage from '@/app/account/page'
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { RECOVERY } from '@/lib/content/recovery-words'
import type { Actor } from '@/lib/domain/shared/actor'
import { aBorough, actor } from '@/lib/use-cases/demo/testing'
import RecoveryPage from './[recoveryId]/page'

const { shell } = await aBorough()
let reader: Actor = PEOPLE.administrator

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ actor: reader, who: { session: { id: 'none' } } }),
}))
vi.mock('@/lib/auth/session-life', () => ({ ownSessions: async () => [] }))
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({}),
}))
// What waits in the demo borough was put there by the real time.
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => ({ ...shell, clock: () => new Date() }) }))

const drawn = async (page: () => Promise<ReactNode>, who: PersonKey | Actor) => {
  reader = typeof who === 'string' ? actor(who) : who
  const { prelude } = await prerender(await page())
  return new Response(prelude).text()
}

const at = (recoveryId: string) => () => RecoveryPage({ params: Promise.resolve({ recoveryId }) })
const ASKED = at(DEMO_IDENTITY.asked)
const AGREED = at(DEMO_IDENTITY.agreed)
const LOST: Actor = { ...PEOPLE.constable, id: DEMO_IDENTITY.lostOne }

describe('the page of a lost passkey', () => {
  it('offers a keeper to agree and to stop it', async () => {
    const html = await drawn(ASKED, 'dpo')
    expect(html).toContain(RECOVERY.agree)
    expect(html).toContain(RECOVERY.stop)
    expect(html).not.toContain(RECOVERY.send)
  })

  it('offers the lead who asked, and the person, only to stop it', async () => {
    for (const who of ['inspector' as const, LOST]) {
      const html = await drawn(ASKED, who)
      expect(html).toContain(`>${RECOVERY.stop}<`)
      expect(html).not.toContain(RECOVERY.agree)
    }
  })

  it('offers either of the two to send the link once the wait is over', async () => {
    for (const key of ['inspector', 'secondAdministrator'] as const)
      expect(await drawn(AGREED, key)).toContain(RECOVERY.send)
    expect(await drawn(AGREED, 'dpo')).not.toContain(RECOVERY.send)
  })

  it('is read by the auditor, who is offered nothing to press', async () => {
    const html = await drawn(ASKED, 'auditor')
    for (const act of [RECOVERY.agree, RECOVERY.stop, RECOVERY.send]) expect(html).not.toContain(`>${act}<`)
  })

  it.each(['constable', 'headOfHousing', 'higherOfficer', 'chiefInspector'] as const)(
    'is none for the %s',
    async (key) => {
      await expect(drawn(ASKED, key)).rejects.toThrow('404')
    },
  )
})

describe('a lost passkey is found', () => {
  it('on the person’s own account, who can stop it there; on nobody else’s', async () => {
    const html = await drawn(AccountPage, LOST)
    expect(html).toContain(RECOVERY.own)
    expect(html).toContain(`>${RECOVERY.stop}<`)
    expect(await drawn(AccountPage, 'constable')).not.toContain(RECOVERY.own)
  })

  it('among what waits, on the person’s page and on the lead’s', async () => {
    for (const name of ['Ottoline Marsh', 'Bartholomew Achebe']) {
      expect(await drawn(ChangesPage, 'administrator')).toContain(name)
      expect(await drawn(AttestationPage, 'inspector')).toContain(name)
    }
    const page = (personId: string) => () => PersonPage({ params: Promise.resolve({ personId }) })
    expect(await drawn(page(DEMO_IDENTITY.lostOne), 'dpo')).toContain(`/recoveries/${DEMO_IDENTITY.asked}`)
    expect(await drawn(page(PEOPLE.auditor.id), 'dpo')).toContain(RECOVERY.ask)
    expect(await drawn(page(PEOPLE.auditor.id), 'informationOfficer')).not.toContain(RECOVERY.ask)
  })
})
