/** A request as no browser and no library sends it: any method, any host, any header. */
import { request as open } from 'node:http'
import { text } from 'node:stream/consumers'

export type Raw = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Pieces are sent without a length said before. */
  readonly body?: string | Buffer | readonly string[]
  /** Which of this machine's addresses asks. */
  readonly from?: string
}

export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export const home = () => process.env.GATEHOUSE_E2E_URL ?? ''

export const raw = ({ method = 'GET', path = '/', headers = {}, body, from }: Raw): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { port, host } = new URL(home())
    const asking = open(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        localAddress: from,
        headers: { host, ...headers },
        setHost: false,
        agent: false,
      },
      (answer) => {
        const { statusCode: status = 0, headers: said } = answer
        text(answer).then((words) => resolve({ status, headers: said, text: words }), reject)
      },
    )
    // A body that is refused half-way breaks the connection; what was answered until then counts.
    asking.on('error', reject)
    if (Array.isArray(body)) for (const piece of body) asking.write(piece)
    asking.end(Array.isArray(body) ? undefined : body)
  })

export const cookiesOf = async (context: {
  readonly cookies: () => Promise<readonly { readonly name: string; readonly value: string }[]>
}) => (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
