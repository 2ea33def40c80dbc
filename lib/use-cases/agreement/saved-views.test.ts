import { describe, expect, it } from 'vitest'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { readSavedViews, removeView, saveView } from './saved-views'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)

const shell = { db: app, clock: () => new Date('2026-11-20T10:00:00.000Z') }
const as = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: 'a test' })
const viewsOf = (key: PersonKey) => readSavedViews(shell, PEOPLE[key])

describe('a saved list', () => {
  it('is kept for the person who saved it, and for nobody else', async () => {
    await saveView(shell, as('solicitor'), { name: 'Police', query: 'show=all&q=police' })
    expect(await viewsOf('solicitor')).toMatchObject([{ name: 'Police', query: 'show=all&q=police' }])
    expect(await viewsOf('dpo')).toEqual([])
  })

  it('is saved over under the same name', async () => {
    await saveView(shell, as('solicitor'), { name: 'Police', query: 'show=force' })
    expect(await viewsOf('solicitor')).toMatchObject([{ name: 'Police', query: 'show=force' }])
  })

  it('is removed by its owner alone', async () => {
    const [view] = await viewsOf('solicitor')
    await removeView(shell, as('dpo'), view?.id ?? '')
    expect(await viewsOf('solicitor')).toHaveLength(1)
    await removeView(shell, as('solicitor'), view?.id ?? '')
    expect(await viewsOf('solicitor')).toEqual([])
  })

  it('is one of twenty at most', async () => {
    const names = Array.from({ length: 21 }, (_, number) => `List ${number}`)
    const outcomes = []
    for (const name of names) outcomes.push(await saveView(shell, as('dpo'), { name, query: 'show=all' }))
    expect(outcomes.map(({ ok }) => ok)).toEqual([...Array(20).fill(true), false])
    expect(await viewsOf('dpo')).toHaveLength(20)
  })

  it('is not for people who may not read the register', async () => {
    expect(await saveView(shell, as('constable'), { name: 'Mine', query: '' })).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_PERMITTED' },
    })
  })
})
