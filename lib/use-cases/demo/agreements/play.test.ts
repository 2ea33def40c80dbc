import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { recordsOf } from '@/db/repositories/records'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import { playStories } from '../play-stories'
import { registerMoves } from '../registers'
import { movesOfAgreement } from './play'
import { AGREEMENT_STORIES } from './seeds'

const NOW = new Date('2026-11-20T10:00:00.000Z')

const { app, owner } = await testDatabase()
const { signer } = await anAuthority()
await insertDemoBorough(owner)
await insertDemoSignatories(owner, NOW)
const told = AGREEMENT_STORIES.map((story) => ({ story, ...movesOfAgreement(story, NOW) }))
await playStories(
  app,
  async () => signer,
  [],
  // Some rest on the council's datasets.
  [...told.flatMap(({ moves }) => moves), ...registerMoves(NOW)],
)

const SIGNED_KINDS = ['SHARING', 'PROCESSING', 'MIXED', 'JOINT']

describe('the agreements of the demo borough', () => {
  it.each(told)('$story.title stands as it was told', async ({ story, reference }) => {
    const a = await findAgreement(app, reference())
    expect(a).toMatchObject({ status: story.until, kind: story.draft?.kind ?? null })
    if (!a || story.until !== 'IN_FORCE') return
    expect(a.publication?.published).toBeTruthy()
    const isSigned = SIGNED_KINDS.includes(a.kind ?? '')
    expect(new Set(a.signatures.map(({ by }) => by.body)).size).toBe(isSigned ? 2 : 0)
    const records = await recordsOf(app, a.id)
    expect(records.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['P9', 'P10', 'P12']))
  })
})
