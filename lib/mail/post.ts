import { createTransport } from 'nodemailer'
import { readAddress } from '@/lib/domain/identity/address'
import type { Letter, Post } from '@/lib/domain/identity/letter'
import { env } from '@/lib/env'

/** Never lets a mail server that does not answer hold a page for longer than somebody waits. */
const TIMEOUT_MS = 10_000

const IS_ONE_LINE = /^[^\r\n\0]{1,200}$/

/**
 * The recipient is handed over as an object and as the envelope, never as a header to be read again: what a
 * parser makes of a quoted name is how mail goes to somebody else (A3). The address passes its grammar here too,
 * because a row may be older than the grammar.
 */
const addressed = ({ to, subject, text }: Letter, from: string) => {
  const domain = to.slice(to.lastIndexOf('@') + 1)
  const read = readAddress(to, [domain])
  if (!read.ok || read.address !== to) throw new Error('an address that breaks the grammar is not written to')
  if (!IS_ONE_LINE.test(subject)) throw new Error('a subject is one line')
  return {
    from: { name: '', address: from },
    to: { name: '', address: to },
    envelope: { from, to: [to] },
    subject,
    text,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

export const openPost = (url: string, from: string): Post => {
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return async (letter) => {
    await transport.sendMail(addressed(letter, from))
  }
}

/** Null where no mail server is set: then nothing is sent, and whoever asks is told so. */
export const configuredPost = (): Post | null => {
  const { GATEHOUSE_SMTP_URL, GATEHOUSE_MAIL_FROM } = env()
  return GATEHOUSE_SMTP_URL && GATEHOUSE_MAIL_FROM ? openPost(GATEHOUSE_SMTP_URL, GATEHOUSE_MAIL_FROM) : null
}
