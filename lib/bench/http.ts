import { Agent, type IncomingMessage, request } from 'node:http'

/** One connection to one server, kept open between requests, and asking for compressed answers as browsers do. */
export function connectionTo(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  /** Answers when the last byte is there; any answer but a page is a fault. */
  const get = (path: string, cookie = '') =>
    new Promise<void>((resolve, reject) => {
      const headers = { cookie, 'accept-encoding': 'gzip' }
      const onAnswer = (answer: IncomingMessage) => {
        answer.resume()
        answer.on('error', reject)
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}.`)),
        )
      }
      request(origin + path, { agent, headers }, onAnswer)
        .on('error', reject)
        .end()
    })
  return { get, close: () => agent.destroy() }
}

export type Connection = ReturnType<typeof connectionTo>

/** The page's HTML; undefined where it sends the browser elsewhere. */
export async function readPage(origin: string, path: string, cookie = ''): Promise<string | undefined> {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
  const text = await answer.text()
  if (answer.status >= 300 && answer.status < 400) return undefined
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`)
  return text
}
