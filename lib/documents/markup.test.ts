/** O13: what somebody typed as markup or as a formula of a template stands in a drawn record as it was typed. */
import { PDF, type PdfDict } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { SCRIPT_PAYLOADS } from '@/lib/testing/script-payloads'
import { unprintableCharacters } from './pdf/printable'
import { renderRecord } from './render'
import { aRecord, poppler } from './testing'
import { dictionariesIn, objectsOf } from './verify/objects'

const squeezed = (text: string) => text.replace(/\s+/g, '')

const printable = async () => {
  const all = await Promise.all(
    SCRIPT_PAYLOADS.map(async ({ text }) => ((await unprintableCharacters(text)).length > 0 ? [] : [text])),
  )
  return all.flat()
}

describe('a drawn record', () => {
  it('shows markup as it was typed, every payload that a record may hold', async () => {
    const texts = await printable()
    expect(texts.length).toBeGreaterThan(200)
    const bytes = await renderRecord(aRecord({ summary: texts.join('\n') }))
    const words = squeezed(poppler('pdftotext', bytes, '-raw'))
    expect(texts.filter((text) => !words.includes(squeezed(text)))).toEqual([])
    // The formulas of templates are not worked out either.
    for (const literal of ['<imgsrc=xonerror=', '{{7*7}}']) expect(words).toContain(literal)
    expect(words).not.toMatch(/\{\{49/)
  })

  it('has no script and no action in it for that', async () => {
    const bytes = await renderRecord(aRecord({ summary: (await printable()).join('\n') }))
    const objects = [...objectsOf(await PDF.load(bytes)).values()]
    const keys = new Set(objects.flatMap((each) => [...dictionariesIn(each)]).flatMap(keysOf))
    expect(keys).toContain('Type')
    expect([...keys].filter((key) => /^(JavaScript|JS|Launch|OpenAction|AA|URI)$/.test(key))).toEqual([])
  })
})

const keysOf = (dictionary: PdfDict) => [...dictionary].map(([key]) => key.value)
