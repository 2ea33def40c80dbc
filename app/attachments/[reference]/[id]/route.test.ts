import { describe, expect, it, vi } from 'vitest'
import type { PersonKey } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { aBorough, actor, as } from '@/lib/use-cases/demo/testing'
import { startRequest } from '@/lib/use-cases/disclosure/start-request'
import { readCase } from '@/lib/use-cases/read-case'

const { shell } = await aBorough()
let signedInAs: PersonKey = 'constable'
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => {
  const session = async () => ({ actor: actor(signedInAs), who: as(signedInAs) })
  return { signedIn: session, requireSignedIn: session }
})
const { GET } = await import('./route')
const { POST } = await import('@/app/(agency)/requests/[reference]/questions/[step]/file/route')

const OURS = { host: 'gatehouse.example', origin: 'https://gatehouse.example' }

const sent = (key: PersonKey, reference: string, file: File, headers: Record<string, string> = OURS) => {
  signedInAs = key
  const body = new FormData()
  body.append('version', '1')
  body.append('file', file)
  const request = new Request('https://gatehouse.example/file', { method: 'POST', body, headers })
  return POST(request, { params: Promise.resolve({ reference, step: 'instrument-file' }) })
}

const read = (key: PersonKey, reference: string, id: string) => {
  signedInAs = key
  const params = Promise.resolve({ reference, id })
  return GET(new Request('https://gatehouse.example/attachments'), { params })
}

const aDraft = async () => {
  const outcome = await startRequest(shell, as('constable'))
  return outcome.ok ? outcome.value.reference : expect.fail('a constable may start')
}

const ORDER = '%PDF-1.7 In the Crown Court'
const anOrder = (name = 'L’ordre (1).pdf', content: BlobPart = ORDER) => new File([content], name)
const papersOf = async (reference: string) => {
  const d = await readCase(shell, actor('constable'), reference)
  return d?.draft?.attachments ?? []
}

describe('a file that is sent with a draft', () => {
  it('is kept, and the form goes on to its next question', async () => {
    const reference = await aDraft()
    const answer = await sent('constable', reference, anOrder())
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      paths.question(reference, 'danger'),
    ])
    expect(await papersOf(reference)).toMatchObject([{ kind: 'instrument', name: 'L’ordre (1).pdf' }])
  })

  it.each([
    ['wrong-kind', 'order.html', '<!doctype html>'],
    ['wrong-kind', 'order.pdf', '<!doctype html>'],
    ['empty', 'order.pdf', ''],
    ['too-large', 'order.pdf', new Uint8Array(10 * 1024 ** 2 + 1)],
  ])('is told to be %s: %s', async (problem, name, content) => {
    const reference = await aDraft()
    const answer = await sent('constable', reference, anOrder(name, content))
    expect(answer.headers.get('location')).toBe(
      `${paths.question(reference, 'instrument-file')}?problem=${problem}`,
    )
    expect(await papersOf(reference)).toEqual([])
  })

  it('from another site, or to somebody else’s draft, is not taken', async () => {
    const reference = await aDraft()
    const elsewhere = { ...OURS, origin: 'https://elsewhere.example' }
    expect((await sent('constable', reference, anOrder(), elsewhere)).status).toBe(403)
    expect((await sent('revenueOfficer', reference, anOrder())).status).toBe(404)
    expect(await papersOf(reference)).toEqual([])
  })
})

describe('a paper that is opened', () => {
  it('is saved under its name, and can do nothing in the browser', async () => {
    const reference = await aDraft()
    await sent('constable', reference, anOrder())
    const [paper] = await papersOf(reference)
    const answer = await read('constable', reference, paper?.id ?? '')
    expect(await answer.text()).toBe(ORDER)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="L_ordre _1_.pdf"; filename*=UTF-8''L%E2%80%99ordre%20%281%29.pdf`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    })
  })

  it('of another’s case answers as one that never was', async () => {
    const reference = await aDraft()
    await sent('constable', reference, anOrder())
    const [paper] = await papersOf(reference)
    const theirs = await read('revenueOfficer', reference, paper?.id ?? '')
    const never = await read('constable', reference, 'none')
    expect([theirs.status, await theirs.text()]).toEqual([404, 'Not found'])
    expect([never.status, await never.text()]).toEqual([404, 'Not found'])
  })
})
