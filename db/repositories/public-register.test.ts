import { describe, expect, it } from 'vitest'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { actOrdinarily, placeAgreement } from '@/lib/use-cases/agreement/testing'
import { aBorough } from '@/lib/use-cases/demo/testing'
import { publicEntries, publicEntryOf } from './public-register'

const { app, owner, shell } = await aBorough()

const published = anAgreement().inStatus('IN_FORCE').after('proposePublication').after('advisePublication')

const done = async (a: Agreement, ...verbs: readonly Parameters<typeof actOrdinarily>[2][]) => {
  for (const verb of verbs) {
    const outcome = await actOrdinarily(shell, a, verb)
    if (!outcome.ok) throw new Error(`${verb}: ${JSON.stringify(outcome.refusal)}`)
  }
}
const entryOf = ({ reference }: Agreement) => publicEntryOf(app, reference)

const aPublished = async () => {
  const a = await placeAgreement(owner, published)
  await done(a, 'publishEntry')
  return a
}

describe('an entry of the public register', () => {
  it('is there once it is published, and not before', async () => {
    const a = await placeAgreement(owner, published)
    expect(await entryOf(a)).toBeNull()
    await done(a, 'publishEntry')
    expect(await entryOf(a)).toMatchObject({
      reference: a.reference,
      title: a.text.title,
      status: 'In force',
    })
  })

  it('follows the status of the agreement in the same moment', async () => {
    const a = await aPublished()
    await done(a, 'suspendAgreement')
    expect(await entryOf(a)).toMatchObject({ status: 'Suspended' })
  })

  it('follows it also while it is proposed anew', async () => {
    const a = await aPublished()
    await done(a, 'proposePublication', 'suspendAgreement')
    expect(await entryOf(a)).toMatchObject({ status: 'Suspended' })
    await done(a, 'withdrawPublication')
    expect(await entryOf(a)).toBeNull()
  })

  it('keeps its words until two people publish it again', async () => {
    const a = await aPublished()
    await placeAgreement(owner, 'IN_FORCE', (one) => ({
      ...one,
      variationOf: { reference: a.reference, number: 1 },
      text: { ...one.text, title: 'A new name for it' },
    }))
    await done(a, 'adoptVariation')
    expect(await entryOf(a)).toMatchObject({ title: a.text.title, status: 'In force' })
    await done(a, 'proposePublication', 'advisePublication')
    expect((await entryOf(a))?.title).toBe(a.text.title)
    await done(a, 'publishEntry')
    expect((await entryOf(a))?.title).toBe('A new name for it')
  })

  it('that is withdrawn is gone from the list, the search and its address, and may come back', async () => {
    const a = await aPublished()
    const listed = async (search?: string) =>
      (await publicEntries(app, { search, size: 100 })).some(({ reference }) => reference === a.reference)
    expect([await listed(), await listed('hospital discharge')]).toEqual([true, true])
    await done(a, 'withdrawPublication')
    expect([await entryOf(a), await listed(), await listed('hospital discharge')]).toEqual([
      null,
      false,
      false,
    ])
    await done(a, 'suspendAgreement')
    expect(await entryOf(a)).toBeNull()
    await done(a, 'renewAgreement', 'proposePublication', 'advisePublication', 'publishEntry')
    expect(await entryOf(a)).toMatchObject({ status: 'In force' })
  })

  it('is searched in plain words, and listed by reference, a page at a time', async () => {
    const first = await aPublished()
    const second = await aPublished()
    const found = await publicEntries(app, { search: 'tenancy hovercraft', size: 10 })
    expect(found).toEqual([])
    const all = (await publicEntries(app, { size: 100 })).map(({ reference }) => reference)
    expect(all).toEqual(all.toSorted())
    expect(all).toEqual(expect.arrayContaining([first.reference, second.reference]))
    const pages = await Promise.all(all.map((_, from) => publicEntries(app, { size: 1, from })))
    expect(pages.flat().map(({ reference }) => reference)).toEqual(all)
  })
})
