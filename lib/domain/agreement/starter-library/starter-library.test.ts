import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_NAMES, type Answers, namedIn } from '../answers'
import { checklistFor, itemOf, regimesOf } from '../checklist'
import { starredItems } from '../gate'
import { KINDS, type Kind, REGIMES } from '../kinds'
import { draftFrom, type LibraryClause } from '../library'
import { type Activity, type AgreementText, type Clause, EMPTY_TEXT, wordsOf } from '../text'
import { STARTER_LIBRARY } from '.'

const ACTIVITIES: readonly Activity[] = [
  { name: 'Sharing', regime: 'A' },
  { name: 'Processing', regime: 'B' },
  { name: 'Deciding together', regime: 'C' },
]

const ALL_ANSWERS: Answers = Object.fromEntries(ANSWER_NAMES.map((name) => [name, `What is said of ${name}`]))

const party = { organisationId: null, role: 'controller', contact: 'The records team', dpo: 'None' } as const

/** Health data from the NHS, so that even the opt-out check is owed. */
const draft = (kind: Kind): AgreementText => ({
  ...EMPTY_TEXT,
  title: 'A draft',
  answers: ALL_ANSWERS,
  activities: ACTIVITIES,
  parties: [
    { ...party, name: 'The council', own: true },
    { ...party, name: 'The trust', own: false },
  ],
  data: [
    {
      name: 'Date of discharge',
      people: 'Patients',
      classes: ['health'],
      basis: 'Public task',
      retention: 'Two years',
      retentionMonths: 24,
      frequency: 'Weekly',
      channel: 'Secure email',
    },
  ],
  clauses: draftFrom(STARTER_LIBRARY, kind, ACTIVITIES),
})

const missing = (kind: Kind, text: AgreementText) =>
  starredItems({ kind, text }).flatMap(({ id, state }) => (state === 'missing' ? [id] : []))

const without = (text: AgreementText, isOut: (clause: Clause) => boolean): AgreementText => ({
  ...text,
  clauses: text.clauses.filter((clause) => !isOut(clause)),
})

const isStarred = (id: string) => itemOf(id)?.starred ?? false
const paragraphs = ({ text }: LibraryClause) => text.split('\n\n')
const each = STARTER_LIBRARY.map((clause) => [clause.key, clause] as const)

describe('the starter library', () => {
  it.each(REGIMES)('answers every item of list %s', (regime) => {
    const clauses = STARTER_LIBRARY.filter(({ regimes }) => regimes.includes(regime))
    const said = clauses.flatMap(({ covers }) => covers)
    expect(checklistFor([regime]).filter(({ id }) => !said.includes(id))).toEqual([])
  })

  it('says each starred item in one clause alone, so that nobody can take out the half that matters', () => {
    const said = STARTER_LIBRARY.flatMap(({ covers }) => covers).filter(isStarred)
    expect(said).toEqual([...new Set(said)])
  })

  it.each(KINDS)('gives a draft (%s) that lacks nothing, once the questions are answered', (kind) => {
    expect(missing(kind, draft(kind))).toEqual([])
  })

  const starred = KINDS.flatMap((kind) =>
    checklistFor(regimesOf(kind, ACTIVITIES)).flatMap(({ id }) =>
      isStarred(id) ? [[kind, id] as const] : [],
    ),
  )
  it.each(starred)('cannot lose what says a starred item unnoticed (%s, %s)', (kind, id) => {
    expect(
      missing(
        kind,
        without(draft(kind), ({ covers }) => covers.includes(id)),
      ),
    ).toContain(id)
  })

  it('misses exactly what was taken out, whatever is taken out', () => {
    const choice = fc.tuple(fc.constantFrom(...KINDS), fc.subarray(STARTER_LIBRARY.map(({ key }) => key)))
    fc.assert(
      fc.property(choice, ([kind, out]) => {
        const text = draft(kind)
        const owed = checklistFor(regimesOf(kind, ACTIVITIES)).filter((one) => one.starred)
        const gone = text.clauses.filter(({ key }) => out.includes(key)).flatMap(({ covers }) => covers)
        expect(
          missing(
            kind,
            without(text, ({ key }) => out.includes(key)),
          ),
        ).toEqual(owed.map(({ id }) => id).filter((id) => gone.includes(id)))
      }),
    )
  })

  it('asks for every answer that there is', () => {
    const asked = new Set(STARTER_LIBRARY.flatMap(({ text }) => namedIn(text)))
    expect(ANSWER_NAMES.filter((name) => !asked.has(name))).toEqual([])
  })

  it.each(KINDS)('leaves nothing to be said in a draft (%s) whose questions are answered', (kind) => {
    const text = draft(kind)
    const read = text.clauses.map((clause) => wordsOf(clause, text)).join('\n')
    expect(read).not.toMatch(/\[|\]/)
  })

  it('asks about the impact in every kind of draft, because nobody may sign before it is screened', () => {
    for (const kind of KINDS) {
      const asked = draft(kind).clauses.flatMap(({ text }) => namedIn(text))
      expect(asked, kind).toContain('impactAssessment')
    }
  })

  it('is read from the parties to the signatures', () => {
    for (const kind of KINDS.filter((one) => one !== 'STATUTORY')) {
      const keys = draft(kind).clauses.map(({ key }) => key)
      expect([keys.at(0), keys.at(-1)], kind).toEqual(['parties', 'signing'])
    }
  })

  it('has a key and a heading of its own for each clause', () => {
    const keys = STARTER_LIBRARY.map(({ key }) => key)
    const headings = STARTER_LIBRARY.map(({ heading }) => heading)
    expect(keys).toEqual([...new Set(keys)])
    expect(headings).toEqual([...new Set(headings)])
    for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

describe.each(each)('the clause "%s"', (_, clause) => {
  it('covers only items of lists that it belongs to', () => {
    const strange = clause.covers.filter(
      (id) => !itemOf(id)?.regimes.some((regime) => clause.regimes.includes(regime)),
    )
    expect(strange).toEqual([])
  })

  it('stands in every list of which it covers an item', () => {
    const regimes = new Set(clause.covers.flatMap((id) => itemOf(id)?.regimes ?? []))
    expect([...regimes].filter((regime) => !clause.regimes.includes(regime))).toEqual([])
  })

  it('may be conceded only where nothing starred hangs on it', () => {
    expect(clause.mayNotBeConceded).toBe(clause.covers.some(isStarred))
  })

  it('names only answers that exist', () => {
    const asked = [...new Set([...clause.text.matchAll(/\[\[(.*?)\]\]/g)].map(([, name]) => name))]
    expect(namedIn(clause.text)).toEqual(asked)
  })

  it('lets an answer end its paragraph, so that whole sentences fit', () => {
    const NUMBERS = /within \[\[breachHours\]\] hours|\(months of notice: \[\[noticeMonths\]\]\)/
    for (const paragraph of paragraphs(clause).filter((one) => !NUMBERS.test(one)))
      expect(paragraph).toMatch(/^[^[\]]+(: \[\[\w+\]\])?$/)
  })

  it('is short enough to be read and long enough to bind', () => {
    const words = clause.text.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(25)
    expect(words).toBeLessThanOrEqual(350)
    expect(paragraphs(clause).length).toBeGreaterThanOrEqual(2)
    expect(paragraphs(clause).length).toBeLessThanOrEqual(5)
    for (const paragraph of paragraphs(clause)) expect(paragraph).toMatch(/^[“\p{Lu}].*(\.|\]\])$/u)
  })

  it('speaks plainly', () => {
    const said = `${clause.heading} ${clause.text}`
    expect(said).not.toMatch(/terminat|hereby|herein|execut|envelope|\bshall\b|aforesaid|pursuant|thereof/i)
    expect(said).not.toMatch(/["']/)
  })

  it('says which law or policy it carries out', () => {
    expect(clause.statute).not.toBe('')
  })
})

describe('what the law fixes', () => {
  const words = (key: string) => STARTER_LIBRARY.find((clause) => clause.key === key)?.text ?? ''

  it.each([
    ['complaints', 'acknowledge a complaint within 30 days'],
    ['breach', 'within 72 hours'],
    ['processor-help-with-duties', 'report within 72 hours'],
    ['rights', 'within one month'],
    ['telling-people', 'at the latest after one month'],
    ['freedom-of-information', '20 working days'],
    ['special-category-data', 'until six months after this use has ended'],
    ['start-review-and-ending', 'every year where special category data, criminal offence data or children'],
    [
      'statutory-review',
      'every year where it concerns special category data, criminal offence data or children',
    ],
  ])('stands in "%s": %s', (key, said) => {
    expect(words(key)).toContain(said)
  })

  it('dates the duty to acknowledge complaints', () => {
    const complaints = STARTER_LIBRARY.find(({ key }) => key === 'complaints')
    expect(complaints?.statute).toContain('s.164A in force 19 June 2026')
  })

  it('gives each point of what a processor owes a clause that names it', () => {
    const statutes = STARTER_LIBRARY.filter(({ regimes }) => regimes.includes('B')).map(
      ({ statute }) => statute,
    )
    for (const point of 'abcdefgh') expect(statutes.join(' ')).toMatch(new RegExp(`3\\)\\(${point}\\)`))
  })
})
