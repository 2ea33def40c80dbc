import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly messageId: string
}

/** What a test does to the conversation: waits, kills whoever is at the other end, or refuses by throwing. */
export type Hooks = {
  beforeMail?: (() => Promise<void>) | undefined
  /** The whole mail is here, and it is about to be said that it was taken. */
  beforeTaken?: ((mail: Received) => Promise<void>) | undefined
}

const messageIdIn = (raw: string) => /^message-id: *(<[^>]+>)/im.exec(raw)?.[1] ?? ''

/** As a mail server says no: for now. */
const refusal = (fault: unknown) => Object.assign(new Error(String(fault)), { responseCode: 451 })

/** A mail server on this machine that keeps what it took; nothing that runs imports it. */
export const mailSink = async () => {
  const received: Received[] = []
  const hooks: Hooks = {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      Promise.resolve(hooks.beforeMail?.()).then(
        () => done(),
        (fault) => done(refusal(fault)),
      )
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const raw = Buffer.concat(chunks).toString('utf8')
        const to = envelope.rcptTo.map(({ address }) => address)
        const mail = { from, to, raw, messageId: messageIdIn(raw) }
        Promise.resolve(hooks.beforeTaken?.(mail)).then(
          () => {
            received.push(mail)
            done()
          },
          (fault) => done(refusal(fault)),
        )
      })
    },
  })
  // Whoever is killed in mid-sentence leaves a connection that breaks.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    hooks,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
