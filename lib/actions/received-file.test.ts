import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isTooLong, type Received, receiveFile } from './received-file'

const formWith = (file: File | null, fields: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file) form.append('file', file)
  return new Request('https://gatehouse.example/files', { method: 'POST', body: form })
}

const received = async (request: Request, largest?: number): Promise<Received | null> =>
  request.body && receiveFile(request.body, request.headers, largest)

describe('a file that is sent', () => {
  it('leaves its name, size and SHA-256, beside what was typed', async () => {
    const bytes = new Uint8Array(300_000).fill(7)
    const got = await received(
      formWith(new File([bytes], 'Łukasz, extract.pdf'), { item: '0', pages: '4 pages' }),
    )
    expect(got).toEqual({
      fields: { item: '0', pages: '4 pages' },
      file: {
        name: 'Łukasz, extract.pdf',
        bytes: 300_000,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        isCut: false,
      },
    })
  })

  it('is handed on piece by piece to whoever takes it, and no further than the largest that is taken', async () => {
    const pieces: Uint8Array[] = []
    const request = formWith(new File([new Uint8Array(300_000).fill(7)], 'a.pdf'))
    if (request.body) await receiveFile(request.body, request.headers, 200_000, (piece) => pieces.push(piece))
    expect(Buffer.concat(pieces)).toEqual(Buffer.alloc(200_000, 7))
  })

  it('loses any folder from its name', async () => {
    expect((await received(formWith(new File(['x'], '../../etc/passwd'))))?.file?.name).toBe('passwd')
  })

  it('is known to be cut when it is larger than is taken', async () => {
    expect((await received(formWith(new File(['four'], 'a.txt')), 3))?.file?.isCut).toBe(true)
  })

  it('may be missing', async () => {
    expect(await received(formWith(null, { item: '0' }))).toEqual({ fields: { item: '0' }, file: null })
  })
})

describe('what is not a whole form', () => {
  const sent = (body: string, type: string) =>
    received(
      new Request('https://gatehouse.example/files', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      }),
    )

  it.each([
    ['{}', 'application/json'],
    ['garbage', 'multipart/form-data; boundary=x'],
    ['garbage', 'multipart/form-data'],
    [
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of it',
      'multipart/form-data; boundary=x',
    ],
  ])('is refused: %j as %s', async (body, type) => {
    expect(await sent(body, type)).toBeNull()
  })
})

it('an announced length beyond the largest file is refused unread', () => {
  expect(isTooLong(new Headers({ 'content-length': '3000000' }), 2_000_000)).toBe(true)
  expect(isTooLong(new Headers({ 'content-length': '2000100' }), 2_000_000)).toBe(false)
})
