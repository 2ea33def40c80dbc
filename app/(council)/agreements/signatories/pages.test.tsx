import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Actor } from '@/lib/domain/shared/actor'
import { addSignatory } from '@/lib/use-cases/agreement/keep-signatories'
import { aBorough, actor, as } from '@/lib/use-cases/demo/testing'
import AddSignatoryPage from './add/page'
import SignatoriesPage from './page'

const { shell } = await aBorough()
let reader: Actor = PEOPLE.solicitor

vi.mock('@/lib/auth/signed-in', () => ({ requireSignedIn: async () => ({ actor: reader }) }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

const drawn = async (page: () => Promise<ReactNode>, key: PersonKey) => {
  reader = actor(key)
  const { prelude } = await prerender(await page())
  return new Response(prelude).text()
}

const listed = (key: PersonKey, ends: string) =>
  addSignatory(shell, as('solicitor'), {
    personId: PEOPLE[key].id,
    reference: 'Scheme of delegation 4.2',
    starts: '2026-11-20',
    ends,
  })

await listed('director', '2027-11-19')
await listed('trustSignatory', '2026-12-01')

describe('the page of who may sign', () => {
  it('has whoever’s authority ends within thirty days first, marked', async () => {
    const html = await drawn(SignatoriesPage, 'headOfHousing')
    expect(html).toContain('Ends soon')
    expect(html.indexOf(PEOPLE.trustSignatory.name)).toBeLessThan(html.indexOf(PEOPLE.director.name))
    for (const words of [PEOPLE.trustSignatory.organisation, 'Scheme of delegation 4.2', '1 December 2026'])
      expect(html).toContain(words)
  })

  it('lets the legal team add and end, and others read', async () => {
    expect(await drawn(SignatoriesPage, 'solicitor')).toContain(
      `End the authority of ${PEOPLE.director.name}`,
    )
    const read = await drawn(SignatoriesPage, 'headOfHousing')
    expect(read).not.toContain('End the authority')
    expect(read).not.toContain('Add somebody')
  })

  it.each(['constable', 'trustSignatory', 'administrator'] as const)('is no page for the %s', async (key) => {
    await expect(drawn(SignatoriesPage, key)).rejects.toThrow('404')
  })
})

describe('the page to add somebody', () => {
  it('asks who, by what authority, from when until when', async () => {
    const html = await drawn(AddSignatoryPage, 'solicitor')
    for (const name of ['personId', 'reference', 'starts-day', 'ends-day'])
      expect(html).toContain(`name="${name}"`)
  })

  it('is no page for somebody who does not keep the list', async () => {
    await expect(drawn(AddSignatoryPage, 'headOfHousing')).rejects.toThrow('404')
  })
})
