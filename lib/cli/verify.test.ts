import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { anAuthority, aSealedRecord } from '@/lib/documents/testing'
import { CHECKS } from '@/lib/documents/verify/report'
import { EXIT, type Exit } from './verb'
import { verifyVerb } from './verify'

let folder: string
let trust: string
const at = (name: string) => path.join(folder, name)

async function run(...args: string[]): Promise<{ exit: Exit; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    stdin: async () => '',
  }
  return { exit: await verifyVerb({ defaultTrust: trust }).run(args, io), out, err }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-verify-'))
  const { signer, directory } = await anAuthority()
  trust = path.join(directory, 'council-ca.pem')
  const record = await aSealedRecord(signer)
  writeFileSync(at('record.pdf'), record)
  writeFileSync(at('changed.pdf'), Buffer.concat([record, Buffer.from('\n')]))
  writeFileSync(at('other.pem'), (await anAuthority()).trust)
  writeFileSync(at('checkpoint'), 'a checkpoint')
})

describe('gatehouse verify', () => {
  it('says yes to a genuine record, and one line for each check', async () => {
    const { exit, out, err } = await run(at('record.pdf'))
    expect(exit).toBe(EXIT.done)
    expect(out[0]).toBe(`VALID  ${at('record.pdf')}, record DIS-2026-000014/P2/1`)
    expect(out).toHaveLength(1 + Object.keys(CHECKS).length)
    expect(out.slice(1).every((line) => /^(passed|not checked) +[A-Z].+\. .+\.$/.test(line))).toBe(true)
    expect(err).toEqual([])
  })

  it('says no, and why, to a changed one', async () => {
    const { exit, out } = await run(at('changed.pdf'))
    expect(exit).toBe(EXIT.no)
    expect(out[0]).toBe(`NOT VALID  ${at('changed.pdf')}`)
    expect(out[1]).toMatch(/^failed .*The file does not end where a record ends\.$/)
  })

  it('says no when another certificate is to be trusted', async () => {
    expect((await run(at('record.pdf'), '--trust', at('other.pem'))).exit).toBe(EXIT.no)
    expect((await run(at('record.pdf'), '--trust', trust)).exit).toBe(EXIT.done)
  })

  it('gives the report as JSON', async () => {
    const { exit, out } = await run('--json', at('record.pdf'))
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out.join('\n'))).toMatchObject({ valid: true, kind: 'P2' })
  })

  it('says what it did with a checkpoint', async () => {
    const { out } = await run(at('record.pdf'), '--checkpoint', at('checkpoint'))
    expect(out.at(-1)).toContain('the checkpoint had nothing to be compared with')
  })

  it.each([
    ['no file', [], 'Use: gatehouse verify FILE.pdf'],
    ['two files', ['a.pdf', 'b.pdf'], 'Use: gatehouse verify FILE.pdf'],
    ['an option it does not have', ['a.pdf', '--quick'], 'Use: gatehouse verify FILE.pdf'],
    ['a file that is not there', ['/nowhere/a.pdf'], '/nowhere/a.pdf cannot be read.'],
    [
      'a certificate that is not there',
      [import.meta.filename, '--trust', '/nowhere/a.pem'],
      '/nowhere/a.pem cannot be read.',
    ],
    [
      'a certificate that is none',
      [import.meta.filename, '--trust', import.meta.filename],
      'no certificate that can be read.',
    ],
    [
      'a checkpoint that is not there',
      [import.meta.filename, '--checkpoint', '/nowhere/c'],
      '/nowhere/c cannot be read.',
    ],
    ['a folder', [import.meta.dirname], 'cannot be read.'],
  ])('refuses %s in one sentence', async (_, args, sentence) => {
    const { exit, out, err } = await run(...args)
    expect(exit).toBe(EXIT.usage)
    expect(out).toEqual([])
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(sentence)
  })

  it('leaves the file as it was', async () => {
    const before = readFileSync(at('record.pdf'))
    await run(at('record.pdf'))
    expect(readFileSync(at('record.pdf')).equals(before)).toBe(true)
  })
})
