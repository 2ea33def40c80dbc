import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { openPost } from './post'
import { mailSink } from './testing'

const sink = await mailSink()
afterAll(sink.close)

const FROM = 'no-reply@haverbrook.example'
const post = openPost(sink.url, FROM)
const letter = (to: string) => ({
  id: randomUUID(),
  to,
  subject: 'Set up how you sign in',
  text: 'Open the link.',
})

const FIRST = [
  'ruth',
  'r.calloway',
  "o'brien",
  'r_c',
  'a-b',
  '4471',
  'x1.y2',
  'evil',
  'bcc',
  'to',
  'cc',
  'root',
  'postmaster',
  'null',
  'undefined',
  'a',
  'no-reply',
  'mailto',
  'all',
  "d'arcy-x",
]
const DOMAINS = [
  'eastmere.police.example',
  'haverbrook.gov.example',
  'a-b.example',
  'x.y.z.w.example',
  'households.example',
  'nhs.example',
  'co.example',
  '1.example',
  'police.example',
  'q9.example',
]
const STORED = FIRST.flatMap((local) => DOMAINS.map((domain) => `${local}@${domain}`))

const BREAKS = [
  '\r\nBcc: x@evil.example',
  '\nBcc: x@evil.example',
  '\r\n\r\nbody',
  '\0',
  '\r',
  '\u2028\nTo: x@evil.example',
]
const ADDRESSES = [
  '"x@evil.example"@eastmere.police.example',
  'ruth@eastmere.police.example,x@evil.example',
  'Ruth <x@evil.example>',
  'ruth@eastmere.police.example>,<x@evil.example',
  'ruth(x@evil.example)@eastmere.police.example',
  'ruth@eastmere.police.example;x@evil.example',
  'group: x@evil.example, ruth@eastmere.police.example;',
  'ruth@eastmere.police.example@evil.example',
  'Ruth@eastmere.police.example',
  ...BREAKS.map((mark) => `ruth@eastmere.police.example${mark}`),
  ...BREAKS.map((mark) => `ruth${mark}@eastmere.police.example`),
]

describe('a mail', () => {
  it('to each of 200 stored addresses goes to that address and to no other', async () => {
    expect(new Set(STORED).size).toBe(200)
    for (const to of STORED) await post(letter(to))
    expect(sink.received.map(({ to }) => to)).toEqual(STORED.map((to) => [to]))
    expect(new Set(sink.received.map(({ from }) => from))).toEqual(new Set([FROM]))
    for (const [at, { raw }] of sink.received.entries())
      expect(raw.match(/^(?:to|cc|bcc):.*$/gim)).toEqual([`To: ${STORED[at]}`])
  })

  it.each(ADDRESSES)('is not sent to %j', async (to) => {
    const before = sink.received.length
    await expect(post(letter(to))).rejects.toThrow('grammar')
    expect(sink.received).toHaveLength(before)
  })

  it.each(BREAKS)('has no more headers than it was given, whatever its subject: %j', async (mark) => {
    const before = sink.received.length
    await expect(
      post({ ...letter('ruth@eastmere.police.example'), subject: `Hello${mark}` }),
    ).rejects.toThrow('one line')
    expect(sink.received).toHaveLength(before)
  })
})
