import { subscribe } from 'node:diagnostics_channel'

/**
 * Preloaded into the web server. Node gives a whole request five minutes, in which a cohort of 10 GB does not arrive,
 * and Next has no setting for it. So the server is told as it takes a request, in time for that very request: Node
 * looks for late ones every half minute. The minute that headers have stays, and whoever sends those slowly is cut off.
 */

/** 10 GB at 4 Mbit/s. */
export const WHOLE_REQUEST_MS = 6 * 3_600_000

subscribe('http.server.request.start', (message) => {
  const { server } = /** @type {{ server: import('node:http').Server }} */ (message)
  server.requestTimeout = WHOLE_REQUEST_MS
})
