import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Database } from '@/db/client'
import { commitmentTo, type StoredEntry, walkLedger } from '@/db/repositories/ledger'
import { type Frontier, grown, leafHash, rootOf } from '@/lib/domain/audit/merkle'
import { canonicalJson, sha256 } from '@/lib/hash'
import { ledgerVerb } from './ledger'
import { EXIT } from './verb'

// The walk over real rows is held to PostgreSQL in lib/use-cases/ledger; here the rows are given.
vi.mock('@/db/repositories/ledger', async (original) => ({
  ...(await original<object>()),
  walkLedger: vi.fn(),
}))

const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-ledger-'))
const at = (name: string) => path.join(folder, name)

const pem = (key: KeyObject) =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString()
const keys = generateKeyPairSync('ed25519')
writeFileSync(at('ledger.pem'), pem(keys.privateKey))
writeFileSync(at('public.pem'), pem(keys.publicKey))
writeFileSync(at('stranger.pem'), pem(generateKeyPairSync('ed25519').publicKey))

const rowsOf = (size: number): StoredEntry[] => {
  const salt = new Uint8Array(32).fill(7)
  let frontier: Frontier = []
  return Array.from({ length: size }, (_, index) => {
    const payload = { note: `said ${index}` }
    const object = { type: 'disclosure' as const, id: 'a case' }
    const facts = {
      index,
      actor: 'somebody',
      action: 'routeOut',
      rule: 'T6',
      before: 'INTAKE',
      after: 'ROUTED_OUT',
    }
    const when = '2026-10-05T09:00:00.000Z'
    const entry = canonicalJson({
      v: 1,
      ...facts,
      at: when,
      object,
      digest: null,
      commitment: commitmentTo(salt, payload),
    })
    const leaf = leafHash(sha256, Buffer.from(entry))
    frontier = grown(sha256, index, frontier, leaf)
    return {
      ...facts,
      at: new Date(when),
      objectType: object.type,
      objectId: object.id,
      entry,
      leaf,
      frontier: [...frontier],
      root: rootOf(sha256, frontier),
      salt,
      payload,
    }
  })
}

let rows: readonly StoredEntry[]
beforeEach(() => {
  rows = rowsOf(5)
  vi.mocked(walkLedger).mockImplementation(async function* () {
    yield* rows
  })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    stdin: async () => '',
  }
  const verb = ledgerVerb({ db: () => ({}) as Database, key: at('ledger.pem') })
  return { exit: await verb.run(args, io), out: out.join('\n'), err }
}

describe('gatehouse ledger', () => {
  it('says yes to a whole ledger, and that it had nothing to compare it with', async () => {
    const { exit, out } = await run('verify')
    expect(exit).toBe(EXIT.done)
    expect(out).toMatch(/^WHOLE {2}5 entries, root [0-9a-f]{64}, 0 erased; no checkpoint to compare with\.$/)
  })

  it('says no, and which entry, when one is bad', async () => {
    rows = rows.map((row) => (row.index === 3 ? { ...row, actor: 'nobody' } : row))
    expect(await run('verify')).toMatchObject({
      exit: EXIT.no,
      out: 'NOT WHOLE  entry 3: its column “actor” says something else than its text.',
    })
    const { out } = await run('verify', '--json')
    expect(JSON.parse(out)).toMatchObject({ whole: false, size: 3, compared: false, fault: { index: 3 } })
  })

  it('writes a checkpoint, and finds the ledger shorter than it by either half of the key', async () => {
    expect((await run('checkpoint', '--out', at('point'))).exit).toBe(EXIT.done)
    expect((await run('verify', '--checkpoint', at('point'))).out).toContain('agrees with the checkpoint')
    rows = rows.slice(0, 4)
    const { exit, out } = await run('verify', '--checkpoint', at('point'), '--key', at('public.pem'))
    expect(exit).toBe(EXIT.no)
    expect(out).toMatch(/^NOT WHOLE {2}entry 4: the ledger ends here, but the checkpoint counted 5/)
  })

  it('does not replace a checkpoint that the ledger no longer fits', async () => {
    await run('checkpoint', '--out', at('kept'))
    const before = readFileSync(at('kept'), 'utf8')
    rows = rowsOf(2)
    expect((await run('checkpoint', '--out', at('kept'))).exit).toBe(EXIT.no)
    expect(readFileSync(at('kept'), 'utf8')).toBe(before)
  })

  it('prints a checkpoint as text that ends with its signature', async () => {
    expect((await run('checkpoint')).out).toMatch(/^\S+\n5\n[\w+/]{43}=\n\n— \S+ [\w+/]+=*$/)
  })

  it('exports to the terminal or to a file, without what was said unless asked', async () => {
    expect((await run('export')).out.split('\n')).toHaveLength(5)
    expect((await run('export', '--out', at('all.jsonl'), '--payloads')).out).toBe('')
    const lines = readFileSync(at('all.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.map((one) => JSON.parse(one).payload.note)).toEqual([
      'said 0',
      'said 1',
      'said 2',
      'said 3',
      'said 4',
    ])
  })

  it.each([
    ['no act', [], 'Use: gatehouse ledger'],
    ['an act it does not have', ['toString'], 'Use: gatehouse ledger'],
    ['an option it does not have', ['verify', '--fast'], 'Use: gatehouse ledger'],
    [
      'a checkpoint that is not there',
      ['verify', '--checkpoint', '/nowhere/c'],
      '/nowhere/c cannot be read.',
    ],
    [
      'a checkpoint that is none',
      ['verify', '--checkpoint', import.meta.filename],
      'is no checkpoint of this ledger that this key signed.',
    ],
    ['a key that is none', ['checkpoint', '--key', import.meta.filename], 'holds no Ed25519 private key.'],
    ['a public key to sign with', ['checkpoint', '--key', at('public.pem')], 'holds no Ed25519 private key.'],
  ])('refuses %s in one sentence', async (_, args, sentence) => {
    const { exit, out, err } = await run(...args)
    expect(exit).toBe(EXIT.usage)
    expect(out).toBe('')
    expect(err).toEqual([expect.stringContaining(sentence)])
  })

  it('refuses a checkpoint that somebody else signed', async () => {
    await run('checkpoint', '--out', at('signed'))
    expect((await run('verify', '--checkpoint', at('signed'), '--key', at('stranger.pem'))).exit).toBe(
      EXIT.usage,
    )
  })
})
