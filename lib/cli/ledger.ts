import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Database, workerDatabase } from '@/db/client'
import {
  makeCheckpoint,
  privateKeyFrom,
  publicKeyFrom,
  readCheckpoint,
} from '@/lib/use-cases/ledger/checkpoint'
import { exportLedger } from '@/lib/use-cases/ledger/export'
import { type LedgerReport, type Vouched, verifyLedger } from '@/lib/use-cases/ledger/verify'
import { dataPath } from './data-path'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse ledger verify [--checkpoint FILE] [--key PUB.pem] [--json]
gatehouse ledger checkpoint [--out FILE] [--key KEY.pem] [--json]
gatehouse ledger export [--out FILE] [--payloads]

verify       walks the audit ledger from its first entry, recomputes every hash, and
             names the first bad entry. With a checkpoint it also finds an end that
             was cut off, an older copy put back, and history rewritten to fit
checkpoint   signs how long the ledger is and what its root is. Keep checkpoints
             away from this machine. A file that is there already must still hold
export       one line of JSON an entry: its exact text, its leaf, the root after it

  --checkpoint FILE  a checkpoint made earlier
  --key FILE         Ed25519 key, PEM. Default: this installation's own
  --out FILE         write there instead of to standard output
  --payloads         also what was said, which may name people
  --json             the report as JSON

Exit code: 0 the ledger is whole, or done; 1 it is not, and why; 2 wrong use or
unreadable input.`

const USE = 'Use: gatehouse ledger verify|checkpoint|export; gatehouse ledger --help says more.'

export type LedgerVerbs = {
  readonly db: () => Database
  readonly key: string
}

type Asked = {
  readonly checkpoint?: string | undefined
  readonly key: string
  readonly out?: string | undefined
  readonly payloads: boolean
  readonly json: boolean
}

/** Said as a refusal of the command line; anything else that goes wrong is a fault. */
class Unusable extends Error {}

export function ledgerVerb({ db, key }: LedgerVerbs): Verb {
  return {
    name: 'ledger',
    summary: 'verify, export or checkpoint the audit ledger',
    help: HELP,
    run: async (args, io) => {
      const parsed = parse(args, key)
      const act = parsed && Object.hasOwn(ACTS, parsed.act) ? ACTS[parsed.act] : undefined
      if (!parsed || !act) return refuse(io, USE)
      try {
        return await act(db(), parsed.asked, io)
      } catch (fault) {
        if (fault instanceof Unusable) return refuse(io, fault.message)
        throw fault
      }
    },
  }
}

export const ledger = ledgerVerb({
  db: workerDatabase,
  key: dataPath('keys', 'ledger.pem'),
})

const ACTS: Readonly<Record<string, (db: Database, asked: Asked, io: Io) => Promise<Exit>>> = {
  verify,
  checkpoint,
  export: exported,
}

async function verify(db: Database, asked: Asked, io: Io): Promise<Exit> {
  const vouched = asked.checkpoint === undefined ? undefined : await vouchedIn(asked.checkpoint, asked.key)
  return told(await verifyLedger(db, vouched), asked, io)
}

async function checkpoint(db: Database, asked: Asked, io: Io): Promise<Exit> {
  const key = privateKeyFrom(await text(asked.key))
  if (!key) throw new Unusable(`${asked.key} holds no Ed25519 private key.`)
  const exists = asked.out !== undefined && (await readFile(asked.out).catch(() => undefined)) !== undefined
  const earlier = asked.out !== undefined && exists ? await vouchedIn(asked.out, asked.key) : undefined
  const { note, ...report } = await makeCheckpoint(db, key, earlier)
  if (note === null) return told(report, asked, io)
  if (asked.out === undefined) io.out(note.trimEnd())
  else await writeFile(asked.out, note)
  return EXIT.done
}

async function exported(db: Database, { out, payloads }: Asked, io: Io): Promise<Exit> {
  if (out !== undefined) await writeFile(out, ended(exportLedger(db, { payloads })))
  else for await (const line of exportLedger(db, { payloads })) io.out(line)
  return EXIT.done
}

async function* ended(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`
}

async function vouchedIn(file: string, keyFile: string): Promise<Vouched> {
  const key = publicKeyFrom(await text(keyFile))
  if (!key) throw new Unusable(`${keyFile} holds no Ed25519 key.`)
  const vouched = readCheckpoint(await text(file), key)
  if (!vouched) throw new Unusable(`${file} is no checkpoint of this ledger that this key signed.`)
  return vouched
}

const text = (file: string) =>
  readFile(file, 'utf8').catch(() => {
    throw new Unusable(`${file} cannot be read.`)
  })

function told({ size, root, erased, fault }: LedgerReport, { json, checkpoint }: Asked, io: Io): Exit {
  const compared = checkpoint !== undefined
  if (json)
    io.out(
      JSON.stringify(
        { whole: fault === null, size, root: Buffer.from(root).toString('hex'), erased, compared, fault },
        null,
        2,
      ),
    )
  else if (fault) io.out(`NOT WHOLE  ${fault.index === null ? '' : `entry ${fault.index}: `}${fault.why}.`)
  else
    io.out(
      `WHOLE  ${size} entries, root ${Buffer.from(root).toString('hex')}, ${erased} erased; ${compared ? 'agrees with the checkpoint' : 'no checkpoint to compare with'}.`,
    )
  return fault ? EXIT.no : EXIT.done
}

function refuse(io: Io, sentence: string): Exit {
  io.err(sentence)
  return EXIT.usage
}

function parse(args: readonly string[], ownKey: string): { act: string; asked: Asked } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        checkpoint: { type: 'string' },
        key: { type: 'string' },
        out: { type: 'string' },
        payloads: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const [act, ...others] = positionals
    if (act === undefined || others.length > 0) return undefined
    const { key = ownKey, payloads = false, json = false, ...files } = values
    return { act, asked: { key, payloads, json, ...files } }
  } catch {
    return undefined
  }
}
