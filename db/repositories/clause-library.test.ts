import { describe, expect, it } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { STARTER_LIBRARY } from '@/lib/domain/agreement/starter-library'
import { aBorough, NOW } from '@/lib/use-cases/demo/testing'
import { insertClause, libraryClauses, placeOf, seedLibrary, versionsOfClause } from './clause-library'

const { app } = await aBorough()
const [starter] = STARTER_LIBRARY
const first = starter ?? expect.unreachable('the library is not empty')

const written = async (key: string, version: number, heading: string) =>
  app.transaction(async (tx) =>
    insertClause(tx, {
      ...first,
      key,
      version,
      heading,
      place: await placeOf(tx, key),
      by: PEOPLE.solicitor.id,
      why: 'The law changed.',
      at: NOW,
    }),
  )

describe('the clause library', () => {
  it('begins with the starter library, in the order of a draft', async () => {
    expect(await libraryClauses(app)).toEqual(STARTER_LIBRARY)
  })

  it('is not begun again where the council has clauses', async () => {
    await app.transaction((tx) =>
      seedLibrary(tx, [{ ...first, key: 'again', place: 1, by: null, why: 'x', at: NOW }]),
    )
    expect((await libraryClauses(app)).map(({ key }) => key)).not.toContain('again')
  })

  it('shows the newest version in its old place, and keeps the earlier ones with who wrote them', async () => {
    expect(await written(first.key, 2, 'Who we are')).toBe(true)
    const [now] = await libraryClauses(app)
    expect(now).toMatchObject({ key: first.key, version: 2, heading: 'Who we are' })
    expect(await versionsOfClause(app, first.key)).toMatchObject([
      { version: 2, by: PEOPLE.solicitor.name, why: 'The law changed.' },
      { version: 1, by: null, heading: first.heading },
    ])
  })

  it('takes a version once: the second lawyer is told, and nothing is lost', async () => {
    expect(await written(first.key, 3, 'The third')).toBe(true)
    expect(await written(first.key, 3, 'Another third')).toBe(false)
    expect((await versionsOfClause(app, first.key))[0]?.heading).toBe('The third')
  })

  it('puts a new clause after the last', async () => {
    await written('our-own', 1, 'Our own')
    expect((await libraryClauses(app)).at(-1)?.key).toBe('our-own')
  })
})
