import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTIONS } from '@/lib/domain/agreement/as-read'
import { matchToClauses } from '@/lib/domain/agreement/returned-document'
import { type AgreementText, type Clause, EMPTY_TEXT } from '@/lib/domain/agreement/text'
import { readDocx } from './read-docx'
import { inspectZip } from './safe-zip'
import { writeDocx } from './write-docx'

const clause = (key: string, changes: Partial<Clause> = {}): Clause => ({
  key,
  heading: `Heading of ${key}`,
  text: `What ${key} says.`,
  covers: [],
  statute: '',
  from: null,
  mayNotBeConceded: false,
  ...changes,
})

const TEXT: AgreementText = {
  ...EMPTY_TEXT,
  title: 'Information about licensed landlords',
  answers: { purpose: 'To find landlords who break the law' },
  parties: [
    {
      organisationId: null,
      name: 'London Borough of Haverbrook',
      own: true,
      role: 'controller',
      contact: 'Information Governance',
      dpo: 'Siân Rhŷs',
    },
  ],
  data: [
    {
      name: 'Licence history',
      people: 'Landlords',
      classes: ['ordinary', 'offence'],
      basis: 'Public task',
      retention: 'Two years',
      retentionMonths: 24,
      frequency: 'Monthly',
      channel: 'Secure email',
    },
  ],
  activities: [{ name: 'Checking licences', regime: 'A' }],
  clauses: [
    clause('purpose', {
      heading: 'Purpose',
      text: 'It is for this:\n[[purpose]].\n\nNothing else.',
      covers: ['A2'],
    }),
    clause('parties', { heading: 'Parties', covers: ['A1'] }),
  ],
  notApplicable: [
    { item: 'A30', reason: 'No health data', initials: 'WT', by: 'x', at: '2026-10-14T10:00:00Z' },
  ],
  start: { on: '2026-11-01' },
}

const write = (text: AgreementText) =>
  writeDocx({ text, kind: 'MIXED', reference: 'AGR-2026-000012', version: 4, council: 'Haverbrook' })

const readBack = async (text: AgreementText) => {
  const outcome = await readDocx(await write(text), 'ours.docx')
  return outcome.ok ? outcome.value : expect.fail(`refused: ${outcome.refusal.rule}`)
}

describe('an agreement as a Word document', () => {
  it('numbers its clauses under real headings, with the answers in their places', async () => {
    const { paragraphs } = await readBack(TEXT)
    expect(paragraphs.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
      SECTIONS.parties,
      SECTIONS.terms,
      '1. Purpose',
      '2. Parties',
      SECTIONS.data,
      SECTIONS.activities,
      SECTIONS.checklist,
    ])
    expect(paragraphs.map(({ text }) => text)).toContain(
      'It is for this:\nTo find landlords who break the law.',
    )
  })

  it('says in its schedules what passes, and where each point is made', async () => {
    const said = (await readBack(TEXT)).paragraphs.map(({ text }) => text)
    for (const words of [
      'Reference AGR-2026-000012',
      'Siân Rhŷs',
      '1 November 2026',
      'Ordinary personal data; Criminal offence data',
      '24 months',
      'Sharing: they use it for their own needs',
      'UK GDPR Art 5(1)(b)',
      '1. Purpose',
      'Not applicable: No health data (WT)',
      'Not made',
    ])
      expect(said).toContain(words)
  })

  it('has its reference, its version and the number of its pages on every page, in British English', async () => {
    const inspected = await inspectZip({ name: 'a.docx', bytes: await write(TEXT) }, 'docx')
    const parts = inspected.ok ? inspected.value.parts : expect.fail('it is ours')
    const part = (name: RegExp) =>
      Buffer.from(parts.find((one) => name.test(one.name))?.bytes ?? []).toString()
    expect(part(/header\d\.xml$/)).toContain('AGR-2026-000012, version 4')
    expect(part(/footer\d\.xml$/)).toMatch(/PAGE.* of .*NUMPAGES/s)
    expect(part(/styles\.xml$/)).toContain('w:val="en-GB"')
  })

  it('is the same file whenever it is written', async () => {
    const first = await write(TEXT)
    await new Promise((later) => setTimeout(later, 1100))
    expect(await write(TEXT)).toEqual(first)
  })

  it('leaves out the activities where there are none', async () => {
    const { paragraphs } = await readBack({ ...TEXT, activities: [] })
    expect(paragraphs.map(({ text }) => text)).not.toContain(SECTIONS.activities)
  })
})

const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}'’“”&<>",.;:()£§-]{1,12}$/u), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(' ').normalize('NFC'))

const clauses = fc
  .array(fc.record({ heading: words, paragraphs: fc.array(words, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) =>
    all.map(({ heading, paragraphs }, at) => clause(`k${at}`, { heading, text: paragraphs.join('\n\n') })),
  )

describe('our own document, come back untouched', () => {
  it('matches every clause, with no difference and nothing new', async () => {
    const property = fc.asyncProperty(clauses, async (all) => {
      const text = { ...TEXT, clauses: all }
      const { clauses: matched, missing } = matchToClauses((await readBack(text)).paragraphs, text)
      expect(missing).toEqual([])
      expect(matched.map(({ key, matched: how, differs }) => [key, how, differs])).toEqual(
        all.map(({ key }) => [key, 'heading', false]),
      )
    })
    await fc.assert(property, { numRuns: 40 })
  })
})
