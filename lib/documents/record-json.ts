import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { RECORD_KINDS, type RecordModel } from '@/lib/domain/records/model'

export const RECORD_JSON = 'record.json'

export type RecordJson = { readonly bytes: Uint8Array; readonly sha256: string }

/** RFC 8785: two people who write the same model write the same bytes, and so the same hash. */
export function recordJson(model: RecordModel): RecordJson {
  const text = canonicalize(settled(model))
  if (text === undefined) throw new TypeError('A record model must be plain data.')
  const bytes = new TextEncoder().encode(text)
  return { bytes, sha256: sha256Hex(bytes) }
}

/** The model back from its bytes; undefined when they are not a record this version can read. */
export function parseRecordJson(bytes: Uint8Array): RecordModel | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return recordModel.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * One spelling for each text, on the page and in the JSON alike. Soft hyphens go
 * because the layout engine drops them: the page would say less than the JSON.
 */
export function settled<T>(value: T): T {
  return mapStrings(value, (text) =>
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/\u00AD/g, ''),
  ) as T
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]))
}

const texts = z.array(z.string())

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraphs'), paragraphs: texts }),
  z.strictObject({
    type: z.literal('rows'),
    rows: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  }),
  z.strictObject({ type: z.literal('list'), items: texts }),
  z.strictObject({
    type: z.literal('table'),
    caption: z.string(),
    head: texts,
    widths: z.array(z.number()),
    body: z.array(texts),
  }),
])

const signature = z.strictObject({
  act: z.string(),
  name: z.string(),
  standing: z.string(),
  body: z.string(),
  at: z.iso.datetime(),
  method: z.string(),
  bound: z.string(),
  proof: z
    .strictObject({
      preimage: z.string(),
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
      publicKey: z.string(),
      credentialId: z.string(),
      rpId: z.string(),
      origin: z.string(),
    })
    .optional(),
})

const recordModel: z.ZodType<RecordModel> = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  title: z.string(),
  caseReference: z.string(),
  reference: z.string(),
  version: z.number(),
  copy: z.enum(['internal', 'external']),
  marking: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
  council: z.string(),
  createdAt: z.iso.datetime(),
  finalisedAt: z.iso.datetime(),
  retention: z.string(),
  ruleset: z.string(),
  policyVersion: z.string(),
  actId: z.string(),
  verifyPath: z.string(),
  summary: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), blocks: z.array(block) })),
  signatures: z.array(signature),
})
