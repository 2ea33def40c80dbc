import { parseArgs } from 'node:util'
import { connect } from '@/db/client'
import { systemClock } from '@/lib/clock'
import { type Seeded, seedCases } from '@/lib/use-cases/demo/scale/seed-cases'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse seed --scale N [--seed TEXT] [--json]

Makes N invented disclosure cases, in every state, with the ledger entries that
their acts would have left. The same seed makes the same cases; run again, it
makes only those that are missing. Their dates lie in the days and years before
today, and their ledger entries follow those that are there.

  --scale N    how many cases, 1 to 1,000,000
  --seed TEXT  which cases (default: haverbrook)
  --json       the numbers as JSON

The demo borough's people are added if they are not there. No PDF is drawn for
these cases. Agreements (one for each ten cases) come with the version that
brings agreements.

Exit code: 0 done, 2 wrong use.`

const USE = 'Use: gatehouse seed --scale N [--seed TEXT] [--json], with N from 1 to 1000000.'

const MOST = 1_000_000

type Asked = { readonly count: number; readonly seed: string; readonly json: boolean }

export const seed: Verb = {
  name: 'seed',
  summary: 'fill a database with invented cases',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    if (asked) return fill(asked, io)
    io.err(USE)
    return EXIT.usage
  },
}

async function fill({ count, seed, json }: Asked, io: Io): Promise<Exit> {
  // Cases begin in the middle of their lives, which only the owner of the tables may write.
  const db = connect(process.env.GATEHOUSE_OWNER_URL ?? '', { max: 1, unhurried: true })
  try {
    const began = performance.now()
    const seeded = await seedCases(db, { count, seed, now: systemClock() })
    const seconds = Math.round((performance.now() - began) / 100) / 10
    io.out(json ? JSON.stringify({ ...seeded, seed, seconds }) : inWords(seeded, seconds))
    return EXIT.done
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

const inWords = ({ made, known }: Seeded, seconds: number) =>
  `Made ${made} cases in ${seconds} seconds${known > 0 ? `; ${known} were there already` : ''}.`

function parse(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { scale: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
    })
    const { scale = '', seed = 'haverbrook', json = false } = values
    const count = /^\d{1,7}$/.test(scale) ? Number(scale) : 0
    return count >= 1 && count <= MOST && seed !== '' ? { count, seed, json } : undefined
  } catch {
    return undefined
  }
}
