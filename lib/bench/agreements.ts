/** The register of agreements beside its bare SQL, and a long agreement beside its next version. */
import type { Database } from '@/db/client'
import { countRegister, listRegister, type RegisterFilters } from '@/db/repositories/register'
import { PEOPLE } from '@/db/seeds/demo-people'
import { systemClock } from '@/lib/clock'
import { REGISTER_VIEWS } from '@/lib/content/register-pages'
import { compareTexts } from '@/lib/domain/agreement/comparison'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import type { Connection } from './http'
import { longAgreement, negotiated } from './long-agreement'
import { signInAs } from './product'
import { inTurns } from './statistics'

const SEARCH = 'landlords or hospital'
const KIND = 'SHARING'
const PAGE = 25

/** The address and the queries of one and the same list; every view is counted, as its page counts it. */
const ADDRESS = `${paths.agreements()}?${new URLSearchParams({ show: 'all', kind: KIND, q: SEARCH })}`
const LISTS: readonly RegisterFilters[] = Object.values(REGISTER_VIEWS).map(({ statuses }) => ({
  statuses,
  kind: KIND,
  search: SEARCH,
}))

const askBarely = async (db: Database) => {
  const today = londonDate(systemClock())
  await listRegister(db, { kind: KIND, search: SEARCH }, { today, sort: 'best', size: PAGE })
  await countRegister(db, LISTS, today)
}

export async function timeRegister(db: Database, connection: Connection, rounds: number) {
  const cookie = await signInAs(db, PEOPLE.solicitor.id)
  return inTurns({ page: () => connection.get(ADDRESS, cookie), bare: () => askBarely(db) }, rounds)
}

export async function timeComparison(rounds: number): Promise<readonly number[]> {
  const { text } = longAgreement()
  const next = negotiated(text)
  const { ours } = await inTurns({ ours: async () => compareTexts(text, next) }, rounds)
  return ours
}
