import { Readable } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import { readAddress } from '@/lib/domain/identity/address'
import { type Letter, type Post, Unanswered } from '@/lib/domain/identity/letter'
import { env } from '@/lib/env'

/** Never lets a mail server that does not answer hold a page for longer than somebody waits. */
const TIMEOUT_MS = 10_000

const IS_ONE_LINE = /^[^\r\n\0]{1,200}$/

/**
 * The recipient is handed over as an object and as the envelope, never as a header to be read again: what a
 * parser makes of a quoted name is how mail goes to somebody else (A3). The address passes its grammar here too,
 * because a row may be older than the grammar.
 */
const addressed = ({ id, to, subject, text }: Letter, from: string) => {
  const domain = to.slice(to.lastIndexOf('@') + 1)
  const read = readAddress(to, [domain])
  if (!read.ok || read.address !== to) throw new Error('an address that breaks the grammar is not written to')
  if (!IS_ONE_LINE.test(subject)) throw new Error('a subject is one line')
  return {
    from: { name: '', address: from },
    to: { name: '', address: to },
    envelope: { from, to: [to] },
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    subject,
    text,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Calls `begun` when the server has asked for the mail itself: until then it cannot have taken it. */
const onceHandedOver = (transport: Transporter, begun: () => void) =>
  transport.use('stream', ({ message }, next) => {
    const whole = message.createReadStream.bind(message)
    message.createReadStream = (options) =>
      Readable.from(readFrom(whole(options), begun), { objectMode: false })
    next()
  })

async function* readFrom(mail: AsyncIterable<Uint8Array>, begun: () => void) {
  begun()
  yield* mail
}

/** Said by the server, with its number; or by the library, before anything was said to it. */
const isAnswer = (fault: unknown) => {
  const { responseCode, code } = fault as { readonly responseCode?: number; readonly code?: string }
  return (responseCode ?? 0) >= 400 || code === 'EENVELOPE'
}

export const openPost =
  (url: string, from: string): Post =>
  async (letter) => {
    const mail = addressed(letter, from)
    const transport = createTransport(url, {
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    })
    let isHandedOver = false
    onceHandedOver(transport, () => {
      isHandedOver = true
    })
    try {
      await transport.sendMail(mail)
    } catch (fault) {
      throw isHandedOver && !isAnswer(fault) ? new Unanswered(fault) : fault
    }
  }

/** Null where no mail server is set: then nothing is sent, and whoever asks is told so. */
export const configuredPost = (): Post | null => {
  const { GATEHOUSE_SMTP_URL, GATEHOUSE_MAIL_FROM } = env()
  return GATEHOUSE_SMTP_URL && GATEHOUSE_MAIL_FROM ? openPost(GATEHOUSE_SMTP_URL, GATEHOUSE_MAIL_FROM) : null
}
