/** A database with the demo borough's people, a signer of its own and a clock that stands where a test puts it. */
import { randomUUID } from 'node:crypto'
import { newReference } from '@/db/repositories/disclosures'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { testDatabase } from '@/db/testing'
import { anAuthority } from '@/lib/documents/testing'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Status } from '@/lib/domain/disclosure/states'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { imagine } from './imagine'
import { insertImagined } from './insert-imagined'
import { journeyTo } from './scale/journeys'
import { HOUSING_SCENE, type Scene } from './scale/scene'

export { HOUSING_SCENE }

export const NOW = new Date('2026-11-20T10:00:00.000Z')

const DAY_MS = 86_400_000

export async function aBorough() {
  const database = await testDatabase()
  await insertDemoBorough(database.owner)
  const { signer, trust } = await anAuthority()
  let now = NOW
  const shell: Shell = { db: database.app, clock: () => now, signer: async () => signer }

  /** A case in that state, an hour after its last act; put there without being played. */
  const place = (
    status: Status,
    scene: Partial<Scene> = {},
    altered = (d: Disclosure) => d,
  ): Promise<Disclosure> =>
    database.owner.transaction(async (tx) => {
      const story = journeyTo(status, now, (today) => ({ ...HOUSING_SCENE, today, ...scene }))
      const reference = await newReference(tx, story.startedAt)
      const { disclosure, entries } = imagine(story, { id: randomUUID(), reference, actId: randomUUID })
      await insertImagined(tx, [{ disclosure: altered(disclosure), entries }])
      return altered(disclosure)
    })

  const waitDays = (days: number) => {
    now = new Date(now.getTime() + days * DAY_MS)
  }
  return { ...database, shell, trust, place, waitDays }
}

export const as = (key: PersonKey): Who => ({ personId: PEOPLE[key].id, method: 'a test' })

export const actor = (key: PersonKey): Actor => PEOPLE[key]
