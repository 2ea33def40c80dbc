import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from './file-kinds'

const bytes = (...first: readonly number[]) => new Uint8Array([...first, 0, 0, 0, 0])
const text = (content: string) => new TextEncoder().encode(content)

const PDF = text('%PDF-1.7\n')
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const JPEG = bytes(0xff, 0xd8, 0xff, 0xe0)
const archive = (names: string) => text(`PK\u0003\u0004 ${names}`)
const DOCX = archive('[Content_Types].xml word/document.xml')

describe('a file is taken', () => {
  it.each([
    ['order.pdf', PDF, 'application/pdf'],
    ['ORDER.PDF', PDF, 'application/pdf'],
    ['page.png', PNG, 'image/png'],
    ['page.jpg', JPEG, 'image/jpeg'],
    ['page.jpeg', JPEG, 'image/jpeg'],
    ['form.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('%s', (name, content, type) => {
    expect(mediaTypeOf(name, content)).toBe(type)
  })
})

describe('a file is not taken', () => {
  it.each([
    ['that calls itself a PDF and is a page', 'order.pdf', text('<!doctype html><script>')],
    ['that is a PDF and calls itself a page', 'order.html', PDF],
    ['that calls itself a picture and is a PDF', 'order.png', PDF],
    ['that is a picture and calls itself another', 'page.png', JPEG],
    ['that is an archive of anything', 'form.docx', archive('readme.txt')],
    ['with macros in it', 'form.docx', archive('word/document.xml word/vbaProject.bin')],
    ['that is a program', 'form.exe', bytes(0x4d, 0x5a)],
    ['that calls itself nothing', 'order', PDF],
    ['that is empty', 'order.pdf', new Uint8Array()],
    ['whose PDF begins late', 'order.pdf', text('x%PDF-1.7')],
  ])('%s', (_, name, content) => {
    expect(mediaTypeOf(name, content)).toBeNull()
  })

  it('by what stood beside it in memory', () => {
    const whole = new Uint8Array([...PDF, ...text('junk')])
    expect(mediaTypeOf('junk.pdf', whole.subarray(PDF.length))).toBeNull()
  })
})
