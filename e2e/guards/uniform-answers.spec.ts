/** A8: a stranger is told the same of somebody who is here and of somebody who never was. */
import { randomUUID } from 'node:crypto'
import { PEOPLE } from '@/db/seeds/demo-people'
import { expect, test } from '../fixtures'
import { raw } from '../raw'
import * as steps from '../steps'

/** Wrong codes count by where they come from: these are nobody else's. */
const FROM = '127.77.0.10'
const AT = '/sign-in/break-glass'

/** Without what differs from one drawing of a page to the next, whoever asks. */
const drawnAlike = (html: string, nonce: string) => html.replaceAll(nonce, '')

test('a code for when the provider is down is refused in the same bytes, whoever it is for', async ({
  context: { request },
}) => {
  const { values } = await steps.formAt(request, AT, 'Continue')
  const tries = async (email: string) => {
    const body = new FormData()
    for (const [name, value] of values) body.append(name, value)
    body.set('email', email)
    body.set('code', '2222-2222-2222')
    const sent = new Response(body)
    const headers = {
      ...steps.origin(),
      accept: 'text/html',
      'content-type': sent.headers.get('content-type') ?? '',
    }
    const bytes = Buffer.from(await sent.arrayBuffer())
    const {
      status,
      headers: said,
      text,
    } = await raw({ method: 'POST', path: AT, headers, body: bytes, from: FROM })
    const nonce = /'nonce-([^']+)'/.exec(String(said['content-security-policy']))?.[1] ?? ''
    expect(text).not.toContain(email)
    return [status, said['set-cookie'] ?? null, drawnAlike(text, nonce)]
  }
  const known = await tries(PEOPLE.administrator.email)
  expect(known[2]).toContain('There is a problem')
  expect(await tries(`nobody-${randomUUID()}@haverbrook.example`)).toEqual(known)
  expect(await tries(PEOPLE.constable.email)).toEqual(known)
})
