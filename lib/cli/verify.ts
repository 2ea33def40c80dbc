import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readTrust } from '@/lib/documents/verify/chain'
import type { VerificationReport } from '@/lib/documents/verify/report'
import { verifyRecord } from '@/lib/documents/verify/verify-record'
import { dataPath } from './data-path'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse verify FILE.pdf [--trust CERT.pem] [--checkpoint FILE] [--json]

Checks an issued record without any network: that the whole file is unchanged
since the council sealed it, that the seal is the council's, and that the pages
say what the attached data says. Prints what was checked, what was not, and why.

  --trust CERT.pem    the council's certificate. Default: the one that this
                      installation made for itself
  --checkpoint FILE   an exported ledger checkpoint to compare with
  --json              the same report as JSON

Exit code: 0 valid, 1 not valid, 2 wrong use or unreadable input.

PDF readers, pdfsig among them, call the seal valid and its certificate unknown
until they are given the council's certificate. They do not compare the pages
with the attached data.`

type Asked = {
  readonly file: string
  readonly trust: string
  readonly checkpoint: string | undefined
  readonly json: boolean
}

export function verifyVerb({ defaultTrust }: { readonly defaultTrust: string }): Verb {
  return {
    name: 'verify',
    summary: 'check an issued record offline',
    help: HELP,
    run: async (args, io) => {
      const asked = parse(args, defaultTrust)
      return asked
        ? answer(asked, io)
        : refuse(io, 'Use: gatehouse verify FILE.pdf [--trust CERT.pem] [--json]')
    },
  }
}

export const verify = verifyVerb({
  defaultTrust: dataPath('signer', 'council-ca.pem'),
})

async function answer({ file, trust, checkpoint, json }: Asked, io: Io): Promise<Exit> {
  const names = [file, trust, ...(checkpoint === undefined ? [] : [checkpoint])]
  const contents = await Promise.all(names.map((name) => readFile(name).catch(() => undefined)))
  const missing = names.find((_, index) => !contents[index])
  if (missing !== undefined) return refuse(io, `${missing} cannot be read.`)
  const [record = Buffer.alloc(0), pem = '', point] = contents
  if (readTrust(pem.toString()).length === 0)
    return refuse(io, `${trust} holds no certificate that can be read.`)
  const report = await verifyRecord(record, { trust: pem.toString(), checkpoint: point?.toString() })
  for (const line of json ? [JSON.stringify(report, null, 2)] : lines(file, report)) io.out(line)
  return report.valid ? EXIT.done : EXIT.no
}

function lines(file: string, { valid, reference, checks }: VerificationReport): string[] {
  const width = Math.max(...checks.map(({ outcome }) => outcome.length))
  return [
    `${valid ? 'VALID' : 'NOT VALID'}  ${file}${reference ? `, record ${reference}` : ''}`,
    ...checks.map(({ outcome, label, detail }) => `${outcome.padEnd(width)}  ${label}. ${detail}`),
  ]
}

function refuse(io: Io, sentence: string): Exit {
  io.err(sentence)
  return EXIT.usage
}

function parse(args: readonly string[], defaultTrust: string): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { trust: { type: 'string' }, checkpoint: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) return undefined
    const { trust = defaultTrust, checkpoint, json = false } = values
    return { file, trust, checkpoint, json }
  } catch {
    return undefined
  }
}
