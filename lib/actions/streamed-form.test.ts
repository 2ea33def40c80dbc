import { describe, expect, it } from 'vitest'
import { type StreamedForm, streamedForm } from './streamed-form'

const BOUNDARY = 'a-boundary-of-the-test'
const HEADERS = new Headers({ 'content-type': `multipart/form-data; boundary=${BOUNDARY}` })

const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n`
const END = `--${BOUNDARY}--\r\n`

const bodyOf = (text: string, fault?: Error) => {
  const bytes = Buffer.from(text)
  let at = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + 50))
      else if (fault) controller.error(fault)
      else controller.close()
      at += 50
    },
  })
}

const formOf = async (text: string, largest = 100_000, fault?: Error): Promise<StreamedForm> => {
  const form = await streamedForm(bodyOf(text, fault), HEADERS, largest)
  return form ?? expect.fail('it is taken for no form')
}

const readAll = async ({ file: pieces }: StreamedForm) => {
  const all: Uint8Array[] = []
  for await (const piece of pieces ?? []) all.push(piece)
  return Buffer.concat(all).toString()
}

describe('a form whose file is read as it arrives', () => {
  it('gives its fields before the first byte of the file', async () => {
    const form = await formOf(field('column', 'NHS number') + file('a.csv', 'one,two\n') + END)
    expect(form.fields).toEqual({ column: 'NHS number' })
    expect(await readAll(form)).toBe('one,two\n')
    await form.drained()
  })

  it('has no file where none was chosen, and an empty one where an empty one was', async () => {
    const none = await formOf(field('a', 'b') + file('', '') + END)
    expect(none.file).toBeNull()
    await none.drained()
    const empty = await formOf(file('empty.dat', '') + END)
    expect(empty.file).not.toBeNull()
    expect(await readAll(empty)).toBe('')
  })

  it('lets go of the rest when whoever reads stops early', async () => {
    const form = await formOf(file('a.csv', 'x'.repeat(300_000)) + END, 1_000_000)
    for await (const _piece of form.file ?? []) break
    await form.drained()
  })

  it('gives one byte more than the most there may be, and no more', async () => {
    const form = await formOf(file('a.csv', 'x'.repeat(5_000)) + END, 1_000)
    expect(await readAll(form)).toHaveLength(1_001)
    await form.drained()
  })

  it('tells whoever reads when the line breaks', async () => {
    const form = await formOf(file('a.csv', 'x'.repeat(5_000)), 100_000, new Error('reset'))
    await expect(readAll(form)).rejects.toThrow('A form broke off.')
    await form.drained()
  })

  it('is nothing when it is no such form', async () => {
    const headers = new Headers({ 'content-type': 'text/plain' })
    expect(await streamedForm(bodyOf('x'), headers, 10)).toBeNull()
  })
})
