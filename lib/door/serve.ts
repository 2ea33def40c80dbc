/** The web server: the door, and the framework behind it. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type next from 'next'
import { houseOf } from '@/lib/domain/door/house'
import { plainAddress } from '@/lib/domain/door/source'
import { env } from '@/lib/env'
import { keepFaultsShort } from './framework-log'
import { limited } from './limited'
import { listenerOf } from './listener'

/**
 * Longer than proxies keep an idle connection (a minute, most of them): whoever closes first must not be the
 * server, or a request that is already on its way is answered with a reset. Node's own is five seconds.
 */
const KEEP_ALIVE_MS = 75_000

/** A browser sends them at once; who takes longer only holds a connection. */
const HEADERS_WITHIN_MS = 20_000

export const openDoor = async (framework: typeof next): Promise<void> => {
  const port = Number(process.env.PORT)
  const host = process.env.HOST || '127.0.0.1'
  const settings = env()
  const dev = settings.NODE_ENV === 'development'
  if (!dev) keepFaultsShort()
  // What an action leads to, the framework fetches from itself, by this address and no other.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
  const app = framework({ dev, hostname: host, port, httpServer: dev ? undefined : createServer() })
  await app.prepare()
  const onward = app.getRequestHandler()
  const listener = listenerOf({
    house: houseOf({
      address: settings.NEXTAUTH_URL ?? `http://localhost:${port}`,
      otherHosts: settings.GATEHOUSE_HOSTS,
      port,
    }),
    dev,
    trustedProxies: settings.GATEHOUSE_TRUSTED_PROXY.map(plainAddress),
    formsLeadTo: settings.GATEHOUSE_FORMS_LEAD_TO,
    limited,
    onward: (request, response) => onward(request, response),
  })
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_WITHIN_MS },
    listener,
  )
  if (!dev) server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  endInOrder(server)
  server.listen(port, host)
  await once(server, 'listening')
}

/** What is under way is answered first; the launcher ends what takes too long. */
const endInOrder = (server: Server) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(() => process.exit(0))
      server.closeIdleConnections()
    })
}
