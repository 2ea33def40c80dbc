import { describe, expect, it } from 'vitest'
import { readDocx } from './read-docx'
import { archive, docxTexts, run, type Texts } from './testing'

const heading = (level: number, text: string) =>
  `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>${run(text)}`

const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[1, 2]
  .map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`)
  .join('')}</w:styles>`

const read = async (paragraphs: readonly string[], more: Texts = {}) => {
  const outcome = await readDocx(
    archive({ ...docxTexts(paragraphs), 'word/styles.xml': STYLES, ...more }),
    'theirs.docx',
  )
  return outcome.ok ? outcome.value : outcome.refusal.rule
}

describe('a Word document that is read', () => {
  it('gives its paragraphs in order, and knows its headings with their levels', async () => {
    expect(await read([heading(1, '1. Purpose'), run('To find '), '', heading(2, 'Detail')])).toMatchObject({
      paragraphs: [
        { text: '1. Purpose', isHeading: true, level: 1 },
        { text: 'To find ', isHeading: false, level: 0 },
        { text: 'Detail', isHeading: true, level: 2 },
      ],
    })
  })

  it('keeps line breaks, tabs and names as they are', async () => {
    const inside = `${run('Łukasz')}<w:r><w:br/></w:r>${run('Siân')}<w:r><w:tab/></w:r>${run('İbrahim')}`
    expect(await read([inside])).toMatchObject({ paragraphs: [{ text: 'Łukasz\nSiân\tİbrahim' }] })
  })

  it('shows what stands in a table, cell after cell', async () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
    const body = docxTexts()['word/document.xml'] ?? ''
    const table = `<w:tbl><w:tr>${cell('Name')}${cell('Police')}</w:tr></w:tbl><w:p>`
    expect(await read([], { 'word/document.xml': body.replace('<w:p>', table) })).toMatchObject({
      paragraphs: [{ text: 'Name' }, { text: 'Police' }, { text: 'The parties agree.' }],
    })
  })

  it('reads tracked changes as if they were accepted, and says how many there were', async () => {
    const tracked = `${run('Kept for ')}<w:del w:id="1"><w:r><w:delText>six</w:delText></w:r></w:del><w:ins w:id="2">${run('two')}</w:ins>${run(' years')}`
    expect(await read([tracked])).toMatchObject({
      paragraphs: [{ text: 'Kept for two years' }],
      insertions: 1,
      deletions: 1,
      comments: 0,
      notes: 0,
    })
  })

  it('reads text that was moved where it is now, and counts both places', async () => {
    const moved = `<w:moveFrom w:id="1">${run('Old')}</w:moveFrom><w:moveTo w:id="2">${run('New')}</w:moveTo>`
    expect(await read([moved])).toMatchObject({ paragraphs: [{ text: 'New' }], insertions: 1, deletions: 1 })
  })

  it('counts comments and notes, which it does not read', async () => {
    const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const found = await read([`${run('Text')}<w:r><w:footnoteReference w:id="1"/></w:r>`], {
      'word/comments.xml': `<w:comments ${xmlns}><w:comment w:id="0"><w:p>${run('Why?')}</w:p></w:comment></w:comments>`,
    })
    expect(found).toMatchObject({ paragraphs: [{ text: 'Text' }], comments: 1, notes: 1 })
  })

  it('keeps markup that somebody typed as the letters that they are', async () => {
    expect(await read([run('&lt;script&gt;alert(1)&lt;/script&gt;')])).toMatchObject({
      paragraphs: [{ text: '<script>alert(1)</script>' }],
    })
  })
})

describe('a Word document that is not read', () => {
  it.each([
    ['has no text', [''], {}, 'EMPTY'],
    ['is broken inside', [], { 'word/document.xml': '<w:document><oops' }, 'UNREADABLE'],
    ['has macros', [run('x')], { 'word/vbaProject.bin': 'x' }, 'MACROS'],
  ])('%s', async (_, paragraphs, more, rule) => {
    expect(await read(paragraphs, more)).toBe(rule)
  })

  it('is nested deeper than its reader can follow', async () => {
    const tags = Array.from({ length: 20_000 }, (_, at) => `<w:smartTag w:uri="${at}">`).join('')
    const deep = `${tags}${run('x')}${'</w:smartTag>'.repeat(20_000)}`
    expect(await read([deep])).toBe('UNREADABLE')
  })

  it('has more in it than an agreement can have', async () => {
    const styled = Array.from({ length: 90_000 }, (_, at) => `<w:r><w:t>${at}</w:t></w:r>`.repeat(4)).join('')
    expect(await read([styled])).toBe('TOO_LONG')
    expect(await read(Array.from({ length: 20_001 }, (_, at) => run(`Paragraph ${at}`)))).toBe('TOO_LONG')
  })
})
