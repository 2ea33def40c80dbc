/** O13: a mail is text alone; what is in it is read as it was written, whatever it looks like. */
import { afterAll, expect, it } from 'vitest'
import { SCRIPT_PAYLOADS } from '@/lib/testing/script-payloads'
import { openPost } from './post'
import { mailSink } from './testing'

const sink = await mailSink()
afterAll(sink.close)

const bodyOf = (raw: string) => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const encoded = rest.join('\r\n\r\n')
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]
  return {
    head,
    text: encoding === 'base64' ? Buffer.from(encoded, 'base64').toString('utf8') : unquoted(encoded),
  }
}

const unquoted = (encoded: string) =>
  Buffer.from(
    encoded
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const TYPED = SCRIPT_PAYLOADS.map(({ text }) => text).filter((text) => !/\p{Cc}/u.test(text))

it('a mail with every payload in it has one part, of plain text, that says them as they were typed', async () => {
  const text = TYPED.join('\n')
  await openPost(
    sink.url,
    'no-reply@haverbrook.example',
  )({
    id: '6c1f1f6e-2b1f-4a9a-9a5e-0d6a2f0c9b11',
    to: 'ruth.calloway@eastmere.police.example',
    subject: 'Hello <img src=x onerror=alert(1)> {{7*7}}',
    text,
  })
  const { head, text: read } = bodyOf(sink.received.at(-1)?.raw ?? '')
  expect(TYPED.length).toBeGreaterThan(200)
  expect(head.match(/^content-type:.*$/gim)).toEqual(['Content-Type: text/plain; charset=utf-8'])
  expect(head).toContain('Subject: Hello <img src=x onerror=alert(1)> {{7*7}}')
  expect(read.replace(/\r\n/g, '\n').trimEnd()).toBe(text)
})
