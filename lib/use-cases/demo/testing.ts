/** A database with the demo borough's people, a signer of its own and a clock that stands where a test puts it. */
import { testDatabase } from '@/db/testing'
import { insertDemoBorough } from '@/db/seeds/demo-borough'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { anAuthority } from '@/lib/documents/testing'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { playStories } from './play-stories'
import type { Story } from './story'

export async function aBorough(now = new Date('2026-11-20T10:00:00.000Z')) {
  const database = await testDatabase()
  await insertDemoBorough(database.owner)
  const { signer, trust } = await anAuthority()
  const clock = { now }
  const shell: Shell = { db: database.app, clock: () => clock.now, signer: async () => signer }
  const play = async (story: Story): Promise<string> => (await playStories(shell.db, shell.signer, [story]))[0] ?? ''
  return { ...database, shell, clock, trust, play }
}

export const as = (key: PersonKey): Who => ({ personId: PEOPLE[key].id, method: 'a test' })
