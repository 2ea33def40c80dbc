import { expect, test } from '../fixtures'

/** Proxies keep an idle connection for a minute unless told otherwise. */
const A_MINUTE_S = 60

test('an idle connection is kept longer than a proxy keeps it, so no request meets one being closed', async ({
  request,
}) => {
  const answer = await request.get('/healthz')
  const kept = Number(answer.headers()['keep-alive']?.match(/timeout=(\d+)/)?.[1])
  expect(kept).toBeGreaterThan(A_MINUTE_S)
})
