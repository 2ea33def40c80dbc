/** Records of an invented borough, and tools that are not ours to look at them, for the tests in this folder. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RecordModel } from '@/lib/domain/records/model'
import { renderRecord } from './render'
import { sealRecord } from './seal'
import { createDemoAuthority } from './signer/demo-authority'
import { openSigner, type RecordSigner } from './signer/open-signer'

export const NAMES = [
  'Łukasz Żółć',
  'Nguyễn Thị Hoa',
  'Siân Rhŷs',
  'Şule Çağlar',
  'İbrahim Yıldız',
  'Zoë O’Brien',
]

export const SIGNED_AT = new Date('2026-10-14T10:41:12Z')

const bound = '3f1b9c5e7a2d48060c4b7e9a1d2f3c5b6a7988e0d1c2b3a4958677f6e5d4c3b2'

const items = [
  ['Tenancy start and end dates', 'Approved', 'Fixes who lived at the address on 2 September.'],
  ['Names of adult occupiers', 'Approved', 'Needed to identify the second witness.'],
  ['Names and ages of children', 'Refused', 'R06: not needed for the stated purpose.'],
  [
    'Key fob log, 1 to 3 September 2026',
    'Approved in part',
    'Limited to the street door and to 20:00–23:00.',
  ],
  ['Rent account', 'Refused', 'R06: no link to the offence under investigation.'],
]

export function aRecord(changes: Partial<RecordModel> = {}): RecordModel {
  return {
    kind: 'P2',
    title: 'Note for the record',
    caseReference: 'DIS-2026-000014',
    reference: 'DIS-2026-000014/P2/1',
    version: 1,
    copy: 'internal',
    marking: 'OFFICIAL-SENSITIVE',
    council: 'London Borough of Haverbrook',
    createdAt: '2026-10-14T10:40:55Z',
    finalisedAt: '2026-10-14T10:41:09Z',
    retention: '6 years after closure',
    ruleset: '2026-06-19',
    policyVersion: 'Disclosure policy 3.2',
    actId: 'act_01JA7Z5Q0W',
    verifyPath: '/verify',
    summary:
      'Housing records about one tenancy were approved in part for disclosure to the Metropolitan Police Service, to help find a witness to a robbery.',
    sections: [
      {
        heading: 'Who asks, and for whom',
        blocks: [
          {
            type: 'rows',
            rows: [
              { label: 'Requester', value: 'Detective Constable Łukasz Żółć, collar number 4471' },
              { label: 'Authorised by', value: 'Detective Inspector Nguyễn Thị Hoa' },
              { label: 'Organisation', value: 'Metropolitan Police Service, Haverbrook Central' },
              { label: 'Crime reference', value: '' },
            ],
          },
        ],
      },
      {
        heading: 'What was decided, item by item',
        blocks: [
          {
            type: 'table',
            caption: 'Items asked for',
            head: ['Item', 'Decision', 'Why'],
            widths: [4, 2, 5],
            body: items,
          },
        ],
      },
      {
        heading: 'Why this is appropriate',
        blocks: [
          {
            type: 'paragraphs',
            paragraphs: [
              'The requester explains that the second witness has not answered at any known address, and that not finding them is likely to prejudice the prosecution. Only the tenancy record shows who lived there that week.',
              'The household includes two children who are not part of the investigation. Their details add nothing to the purpose and are withheld.',
            ],
          },
          { type: 'list', items: NAMES.map((name) => `${name} was told of the outcome.`) },
        ],
      },
    ],
    signatures: [
      {
        act: 'Authorised the request',
        name: 'Nguyễn Thị Hoa',
        standing: 'Detective Inspector',
        body: 'Metropolitan Police Service',
        at: '2026-10-12T08:05:00Z',
        method: 'Signed in with a demonstration account',
        bound,
      },
      {
        act: 'Approved in part',
        name: 'Siân Rhŷs',
        standing: 'Head of Housing Management',
        body: 'London Borough of Haverbrook',
        at: '2026-10-14T10:40:55Z',
        method: 'Signed in with a demonstration account',
        bound: [...bound].reverse().join(''),
      },
    ],
    ...changes,
  }
}

/** Long enough for four pages, with a table that crosses two of them and words that fit no column. */
export function aLongRecord(): RecordModel {
  const record = aRecord()
  const rows = Array.from({ length: 34 }, (_, index) => items[index % items.length] ?? [])
  const address = `https://records.haverbrook.example/${'archive'.repeat(24)}`
  return {
    ...record,
    sections: [
      ...record.sections,
      {
        heading: 'Everything that was considered',
        blocks: [
          {
            type: 'table',
            caption: 'Full list',
            head: ['Item', 'Decision', 'Why'],
            widths: [4, 1, 5],
            body: rows,
          },
          { type: 'paragraphs', paragraphs: [address, 'The street door log was read twice. '.repeat(70)] },
          { type: 'rows', rows: [{ label: 'Where it is kept', value: address }] },
        ],
      },
    ],
  }
}

export async function anAuthority(): Promise<{ directory: string; signer: RecordSigner; trust: string }> {
  const directory = path.join(await mkdtemp(path.join(tmpdir(), 'gatehouse-signer-')), 'signer')
  await createDemoAuthority(directory, 'London Borough of Haverbrook', new Date('2026-10-01T00:00:00Z'))
  const signer = await openSigner({ kind: 'demo', directory })
  return { directory, signer, trust: signer.trust }
}

export async function aSealedRecord(signer: RecordSigner, model = aRecord()): Promise<Uint8Array> {
  return sealRecord(await renderRecord(model), { model, signer, signedAt: SIGNED_AT })
}

/** A tool from poppler-utils on a file with these bytes; its absence fails the test and says what to install. */
export function poppler(
  tool: 'pdfsig' | 'pdftotext' | 'pdfinfo' | 'pdffonts',
  bytes: Uint8Array,
  ...args: string[]
) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'gatehouse-record-')), 'record.pdf')
  writeFileSync(file, bytes)
  const rest = tool === 'pdftotext' ? [file, '-'] : [file]
  return runTool(tool, [...args, ...rest], 'poppler-utils')
}

export function runTool(tool: string, args: readonly string[], debianPackage: string): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') {
      throw new Error(`${tool} is not installed; install it with: apt-get install -y ${debianPackage}`)
    }
    throw fault
  }
}
