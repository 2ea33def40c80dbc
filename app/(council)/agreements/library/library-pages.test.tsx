import { parse } from 'node-html-parser'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { libraryClauses } from '@/db/repositories/clause-library'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Actor } from '@/lib/domain/shared/actor'
import { editLibrary } from '@/lib/use-cases/agreement/edit-library'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import ChangeClausePage from './[key]/change/page'
import LibraryClausePage from './[key]/page'
import NewLibraryClausePage from './new/page'
import LibraryPage from './page'

const { shell } = await aBorough()
const signedIn: { actor: Actor } = { actor: PEOPLE.solicitor }

vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => ({ ...signedIn, who: { personId: signedIn.actor.id, method: 'a test' } }),
}))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))

const [shipped] = await libraryClauses(shell.db)
if (!shipped) throw new Error('the library is shipped')
const { key } = shipped

type Page = (page: { params: Promise<{ key: string }> }) => Promise<ReactNode>

const drawn = async (page: Page, person: PersonKey, clause = key) => {
  signedIn.actor = PEOPLE[person]
  const { prelude } = await prerender(await page({ params: Promise.resolve({ key: clause }) }))
  return parse(await new Response(prelude).text())
}

describe('the clause library', () => {
  it('lists each clause under the agreements it is for, with what it does', async () => {
    const html = await drawn(LibraryPage, 'housingCoordinator')
    expect(html.querySelectorAll('table').length).toBe(4)
    expect(html.text).toContain(shipped.heading)
    expect(html.text).toContain('Must stay')
  })

  it.each([
    ['solicitor', true],
    ['auditor', false],
    ['dpo', false],
  ] as const)('offers the %s a way to write: %o', async (person, isOffered) => {
    const html = await drawn(LibraryPage, person)
    expect(html.querySelector('a[href$="/library/new"]') !== null).toBe(isOffered)
    const form = (await drawn(NewLibraryClausePage, person)).querySelector('main form')
    expect(form !== null).toBe(isOffered)
    const change = (await drawn(ChangeClausePage, person)).querySelector('main form')
    expect(change !== null).toBe(isOffered)
  })

  it.each(['constable', 'trustSignatory', 'administrator'] as const)(
    'is not there for the %s',
    async (person) => {
      for (const page of [LibraryPage, LibraryClausePage, ChangeClausePage, NewLibraryClausePage])
        await expect(drawn(page, person)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
    },
  )

  it('has no page of a clause that nobody wrote', async () => {
    await expect(drawn(LibraryClausePage, 'solicitor', 'no-such-clause')).rejects.toThrow(
      'NEXT_HTTP_ERROR_FALLBACK;404',
    )
  })

  it('shows how a clause came to read as it does, who changed it and why', async () => {
    const { version, mayNotBeConceded, regimes, covers, ...said } = shipped
    await editLibrary(shell, as('solicitor'), {
      key,
      version,
      clause: {
        ...said,
        regimes: [...regimes],
        covers: [...covers],
        mayNotBeConceded: mayNotBeConceded ? 'yes' : 'no',
        text: `${said.text}\n\nNobody may say otherwise.`,
        why: 'It was read otherwise twice.',
      },
    })
    const html = await drawn(LibraryClausePage, 'auditor')
    expect(html.querySelector('ins')?.text).toContain('Nobody may say otherwise.')
    expect(html.text).toContain('It was read otherwise twice.')
    expect(html.text).toContain(PEOPLE.solicitor.name)
  })
})
