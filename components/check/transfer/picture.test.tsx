import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PictureLine } from '@/lib/domain/checks/picture'
import { drawn, PLACE, WIDTH, wrapped } from './drawing'
import { Picture } from './picture'

const line = (change: Partial<PictureLine> = {}): PictureLine => ({
  code: 'IE',
  place: 'Ireland',
  whose: 'Software Ltd',
  done: ['Looked at'],
  state: 'allowed',
  row: 'D11',
  why: 'UK adequacy regulations cover Ireland.',
  transfer: 'TRF-2026-000001',
  ...change,
})

const LINES = [
  line(),
  line({ code: 'IN', place: 'India', state: 'blocked', row: 'D25', why: 'Nothing covers it.' }),
  line({ code: 'GB-ENG', place: 'England', state: 'waiting', done: ['Kept or worked on'] }),
]

const html = renderToStaticMarkup(<Picture lines={LINES} />)
const [table = '', diagram = ''] = html.split('<svg')

describe('the picture of where data goes', () => {
  it('is a table first: every place with what is done there, whose, whether it may, and why', () => {
    for (const words of ['Ireland (IE)', 'Looked at', 'Software Ltd', 'Allowed', 'cover Ireland', 'D11'])
      expect(table).toContain(words)
    expect(table).toContain('<caption')
    expect(table.match(/role="rowheader"/g)).toHaveLength(3)
  })

  it('is drawn from the same lines, as one image whose words say that the table has it all', () => {
    expect(diagram).toContain('role="img"')
    expect(diagram).toContain('The table above it says the same')
    expect(diagram).toContain('from the council to 3 places. Allowed: 1. Not yet: 1. Blocked: 1.')
    expect(html).not.toContain('<script')
  })

  it('says allowed, not yet and blocked in words and by shapes, not by colour alone', () => {
    for (const words of ['>Allowed<', '>Blocked<', '>Not yet<']) expect(diagram).toContain(words)
    expect(diagram.match(/<circle/g)).toHaveLength(1)
    expect(diagram.match(/stroke-dasharray/g)).toHaveLength(2)
    expect(diagram).not.toMatch(/(fill|stroke)="(#|red|green)/)
  })

  it('says so where nobody has said where anything goes', () => {
    expect(renderToStaticMarkup(<Picture lines={[]} />)).toContain('Nobody has said yet')
  })
})

describe('the drawing', () => {
  it('puts boxes one under another, none over another, and none beside the edge of a small screen', () => {
    const { boxes, height } = drawn(LINES)
    expect(PLACE.x + PLACE.width).toBeLessThan(WIDTH)
    boxes.forEach((box, at) => {
      const next = boxes[at + 1]
      if (next) expect(box.y + box.height).toBeLessThan(next.y)
    })
    expect(height).toBe(boxes.reduce((_, box) => box.y + box.height, 0))
  })

  it('breaks lines between words, and loses none', () => {
    const text =
      'Kept or seen by a processor of the recipient in Llanfairpwllgwyngyllgogerychwyrndrobwll today'
    const lines = wrapped(text)
    expect(lines.join(' ')).toBe(text)
    expect(lines.filter((one) => one.length > 25 && one.includes(' '))).toEqual([])
  })
})
