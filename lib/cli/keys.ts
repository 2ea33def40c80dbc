import { parseArgs } from 'node:util'
import { connect, type Database } from '@/db/client'
import { systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { KeysUnusable } from '@/lib/secrets/top-keys'
import { type KeysReport, reportKeys, retireKeys, rotateKeys } from '@/lib/use-cases/keys'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse keys list [--json]
gatehouse keys rotate [--json]
gatehouse keys retire [--json]

The people in a case are sealed with the case's own key, and that key with a top
key, as is the link or code in a mail until it is sent. Top keys are in a file outside the database: keys/top-keys.json in the data
folder, or where GATEHOUSE_TOP_KEY_FILE says.

list     which top keys there are, and how many cases' keys each of them seals
rotate   makes a new top key and seals every case's key with it, while the
         product runs. The earlier top keys stay in the file. Back the file up
retire   takes the earlier top keys out of the file where they seal nothing any
         more. From then on no old copy of the database opens with the file

  --json   the report as JSON

Exit code: 0 done, 1 a key is missing or the file cannot be used, 2 wrong use.`

const USE = 'Use: gatehouse keys list|rotate|retire [--json]; gatehouse keys --help says more.'

type Report = KeysReport & { readonly resealed?: number; readonly retired?: readonly string[] }

const ACTS: Readonly<Record<string, (db: Database) => Promise<Report>>> = {
  list: reportKeys,
  rotate: (db) => rotateKeys({ db, clock: systemClock }),
  retire: retireKeys,
}

export const keysVerb = (
  withOwner: <Result>(work: (db: Database) => Promise<Result>) => Promise<Result>,
): Verb => ({
  name: 'keys',
  summary: 'list, rotate or retire the top keys',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    const act = asked && Object.hasOwn(ACTS, asked.act) ? ACTS[asked.act] : undefined
    if (!asked || !act) return told(io, USE, EXIT.usage)
    try {
      const report = await withOwner(act)
      io.out(asked.json ? JSON.stringify(report, null, 2) : inWords(report))
      return EXIT.done
    } catch (fault) {
      if (fault instanceof KeysUnusable) return told(io, fault.message, EXIT.no)
      throw fault
    }
  },
})

/** Only the tables' owner may seal a key anew. */
export const keys = keysVerb(async (work) => {
  const db = connect(env().GATEHOUSE_OWNER_URL ?? '', { max: 1, unhurried: true })
  try {
    return await work(db)
  } finally {
    await db.$client.end({ timeout: 5 })
  }
})

const inWords = ({ file, current, keys: all, resealed, retired }: Report) =>
  [
    ...(resealed === undefined ? [] : [`Sealed the keys of ${resealed} cases with ${current}.`]),
    ...(retired === undefined
      ? []
      : [retired.length === 0 ? 'No key to retire.' : `Retired ${retired.join(', ')}.`]),
    ...all.map(
      ({ id, cases, letters }) =>
        `${id === current ? '*' : ' '} ${id}  ${cases} cases${letters > 0 ? `, ${letters} letters that wait` : ''}`,
    ),
    `They are in ${file}. Keep a copy of it apart from every copy of the database.`,
  ].join('\n')

const told = (io: Io, sentence: string, exit: Exit): Exit => {
  io.err(sentence)
  return exit
}

function parse(args: readonly string[]): { readonly act: string; readonly json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    const [act, ...others] = positionals
    return act === undefined || others.length > 0 ? undefined : { act, json: values.json ?? false }
  } catch {
    return undefined
  }
}
