import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formSchemas, freeTextIn, textsIn } from './free-text'
import { SCRIPT_PAYLOADS } from './script-payloads'

const forms = await formSchemas()
const fields = forms.flatMap(freeTextIn)

describe('the script payloads', () => {
  it('are 200 or more, each written otherwise than the others, and each says its own number', () => {
    const written = SCRIPT_PAYLOADS.map(({ text }) => text.replace(/\d+/g, '#'))
    expect(new Set(written).size).toBeGreaterThanOrEqual(200)
    expect(SCRIPT_PAYLOADS.map(({ number }) => number)).toEqual(SCRIPT_PAYLOADS.map((_, place) => place))
  })
})

describe('the free-text fields', () => {
  it('are read from the schemas of the domain, and none of them is without its limits', () => {
    console.log(
      `${fields.length} free-text fields in ${new Set(fields.map(({ form }) => form)).size} schemas`,
    )
    expect(fields.length).toBeGreaterThan(200)
    for (const { max, label } of fields) expect([label.length > 0, max > 0]).toEqual([true, true])
  })

  it('have among them every text that a form of the domain asks for by name', () => {
    const labels = new Set(forms.flatMap(({ schema }) => textsIn(schema).map(({ limits }) => limits.label)))
    expect(askedByName().filter((label) => !labels.has(label))).toEqual([])
  })
})

/** The labels that stand in the sources themselves: `paragraph('the reason', …)`. */
const askedByName = () => {
  const domain = join(import.meta.dirname, '..', 'domain')
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/(\.test|testing)\.ts$/.test(file),
  )
  const sources = files
    .map((file) => readFileSync(join(domain, file), 'utf8'))
    .filter((text) => /\b(line|paragraph)\b[^}]*\} from '.*shared\/text'/.test(text))
  return sources.flatMap((text) =>
    [...text.matchAll(/\b(?:paragraph|line)\(\s*'([^']+)'/g)].map(([, label = '']) => label),
  )
}
