import { afterAll, describe, expect, it, vi } from 'vitest'
import type { PersonKey } from '@/db/seeds/demo-people'
import { findingLines } from '@/lib/content/hidden-words'
import { aBorough, actor, as } from '@/lib/use-cases/demo/testing'
import { aPdf, aWorkbook, EICAR, servesClamd } from '@/lib/use-cases/disclosure/outgoing-files-testing'
import { readCase } from '@/lib/use-cases/read-case'

const clamd = await servesClamd()
process.env.CLAMD_HOST = '127.0.0.1'
process.env.CLAMD_PORT = String(clamd.port)

const { shell, place } = await aBorough()
const signedInAs: PersonKey = 'releaseOfficer'
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => {
  const session = async () => ({ actor: actor(signedInAs), who: as(signedInAs) })
  return { signedIn: session, requireSignedIn: session }
})
const { POST } = await import('./route')

afterAll(() => {
  delete process.env.CLAMD_HOST
  delete process.env.CLAMD_PORT
})

const OURS = { host: 'gatehouse.example', origin: 'https://gatehouse.example' }

const packOf = async (reference: string) => {
  const d = await readCase(shell, actor('releaseOfficer'), reference)
  return d ?? expect.fail('the case is there')
}

const sends = async (reference: string, name: string, content: Uint8Array | string, accept = '*/*') => {
  const { version } = await packOf(reference)
  const body = new FormData()
  for (const [field, value] of Object.entries({ version: String(version), item: '0', redacted: 'no' }))
    body.append(field, value)
  body.append('file', new File([Buffer.from(content)], name))
  const headers = { ...OURS, accept }
  const request = new Request('https://gatehouse.example/files', { method: 'POST', body, headers })
  return POST(request, { params: Promise.resolve({ reference }) })
}

const d = await place('PREPARE')
const filesNow = async () => (await packOf(d.reference)).pack?.files ?? []
const before = await filesNow()

describe('a file that is sent to be listed', () => {
  it.each([
    ['O9: a Windows program called a PDF', 'report.pdf', 'MZ\x90\x00', 'not-what-it-says'],
    ['O9: a page called a photograph', 'photo.jpg', '<!doctype html><p>x', 'not-what-it-says'],
    ['O11: a drawing with a script', 'a.svg', '<svg onload="alert(1)"/>', 'wrong-kind'],
    ['one in which the scanner finds something', 'note.txt', EICAR, 'virus'],
  ])('is answered with 422 and its reason, and nothing is kept: %s', async (_, name, content, problem) => {
    const answer = await sends(d.reference, name, content)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      field: 'file',
      problem,
      text: expect.stringMatching(/\w{4}/),
    })
    expect(await filesNow()).toEqual(before)
  })

  it('leads a browser back to the form with the reason', async () => {
    const answer = await sends(d.reference, 'report.pdf', 'MZ', 'text/html,*/*')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('problem=not-what-it-says'),
    ])
  })

  it('O14: is listed with its very hidden sheet named, and held', async () => {
    const sheets = [{ name: 'Payments' }, { name: 'Staff notes', state: 'veryHidden' }]
    expect((await sends(d.reference, 'payments.xlsx', aWorkbook(sheets))).status).toBe(303)
    const file = (await filesNow()).at(-1)
    expect(findingLines(file?.looked?.findings ?? [])).toEqual(['A very hidden sheet: Staff notes (HD-2)'])
  })

  it('is listed with nothing found when there is nothing', async () => {
    expect((await sends(d.reference, 'report.pdf', aPdf())).status).toBe(303)
    expect((await filesNow()).at(-1)?.looked).toEqual({ findings: [] })
  })

  it('is held, and nobody may clear it, when the scanner does not answer; and scanned when it is listed again', async () => {
    clamd.close()
    await sends(d.reference, 'later.pdf', aPdf())
    expect((await filesNow()).at(-1)?.looked).toEqual({ findings: [{ id: 'HD-26', where: '' }] })
  })
})
