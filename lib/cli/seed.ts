import { parseArgs } from 'node:util'
import { connect } from '@/db/client'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { seedAgreements } from '@/lib/use-cases/demo/scale/seed-agreements'
import { type Seeded, seedCases } from '@/lib/use-cases/demo/scale/seed-cases'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse seed --scale N [--agreements N] [--seed TEXT] [--json]

Makes N invented disclosure cases, in every state, and an agreement for each ten
of them, with the ledger entries that their acts would have left. The same seed
makes the same ones; run again, it makes only those that are missing. Their
dates lie in the days and years before today, and their ledger entries follow
those that are there.

  --scale N       how many cases, 1 to 1,000,000
  --agreements N  how many agreements instead, 0 to 1,000,000
  --seed TEXT     which cases (default: haverbrook)
  --json          the numbers as JSON

The demo borough's people are added if they are not there. No PDF is drawn for
any of them.

Exit code: 0 done, 2 wrong use.`

const USE = 'Use: gatehouse seed --scale N [--agreements N] [--seed TEXT] [--json], with N from 1 to 1000000.'

const MOST = 1_000_000
/** How many disclosure cases a council has for each agreement. */
const CASES_EACH = 10

type Asked = {
  readonly count: number
  readonly agreements: number
  readonly seed: string
  readonly json: boolean
}

export const seed: Verb = {
  name: 'seed',
  summary: 'fill a database with invented cases and agreements',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    if (asked) return fill(asked, io)
    io.err(USE)
    return EXIT.usage
  },
}

async function fill({ count, agreements: wanted, seed, json }: Asked, io: Io): Promise<Exit> {
  // Cases begin in the middle of their lives, which only the owner of the tables may write.
  const db = connect(env().GATEHOUSE_OWNER_URL ?? '', { max: 1, unhurried: true })
  try {
    const began = performance.now()
    const now = systemClock()
    const cases = await seedCases(db, { count, seed, now })
    const agreements = await seedAgreements(db, { count: wanted, seed, now })
    const seconds = Math.round((performance.now() - began) / 100) / 10
    io.out(
      json
        ? JSON.stringify({ ...cases, agreements, seed, seconds })
        : inWords({ cases, agreements, seconds }),
    )
    return EXIT.done
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

type Filled = { readonly cases: Seeded; readonly agreements: Seeded; readonly seconds: number }

const inWords = ({ cases, agreements, seconds }: Filled) => {
  const known = cases.known + agreements.known
  const made = `Made ${cases.made} cases and ${agreements.made} agreements in ${seconds} seconds`
  return known > 0
    ? `${made}; ${cases.known} cases and ${agreements.known} agreements were there already.`
    : `${made}.`
}

const numberIn = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : Number.NaN)

function parse(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scale: { type: 'string' },
        agreements: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { scale = '', seed = 'haverbrook', json = false } = values
    const count = numberIn(scale)
    const agreements = numberIn(values.agreements ?? String(Math.floor(count / CASES_EACH)))
    const isAsked = count >= 1 && count <= MOST && agreements >= 0 && agreements <= MOST && seed !== ''
    return isAsked ? { count, agreements, seed, json } : undefined
  } catch {
    return undefined
  }
}
