import { describe, expect, it } from 'vitest'
import { CHECKLIST, checklistFor, regimesOf } from '../checklist'
import { KINDS, type Kind } from '../kinds'
import { FIELD_NAMES, type FieldName } from './columns'
import { lackNamed, lacksOf, type Said } from './lacks'

const EVERYTHING: Said = {
  kind: 'SHARING',
  tier: '2',
  fields: new Set(FIELD_NAMES),
  isCounterpartKnown: true,
}

const without = (...left: readonly FieldName[]): ReadonlySet<FieldName> =>
  new Set(FIELD_NAMES.filter((name) => !left.includes(name)))

const lacking = (said: Partial<Said>) => lacksOf({ ...EVERYTHING, ...said }).map(({ id }) => id)

/** Starred items that the columns, the review date and the signed copy answer between them. */
const OTHERWISE_SAID = ['A2', 'A4', 'A5', 'A8', 'A28', 'A29', 'B1', 'B10', 'E1', 'E2', 'E5', 'E6']

describe('what an entry lacks', () => {
  it.each(KINDS.map((kind) => [kind]))(
    'lists every starred item of a %s once: said, or to be found',
    (kind) => {
      const regimes = kind === 'MIXED' ? (['A', 'B'] as const) : regimesOf(kind, [])
      const starred = checklistFor(regimes).flatMap(({ id, starred }) => (starred ? [id] : []))
      const ids = lacking({ kind })
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => CHECKLIST.some((item) => item.id === id))).toEqual(
        starred.filter((id) => !OTHERWISE_SAID.includes(id)),
      )
    },
  )

  it.each<[FieldName, Kind, string]>([
    ['purpose', 'SHARING', 'UK GDPR Art 5(1)(b)'],
    ['purpose', 'PROCESSING', 'UK GDPR Art 28(3)'],
    ['power', 'SHARING', 'UK GDPR Art 6(3); local policy'],
    ['power', 'STATUTORY', 'Local policy; the statute named'],
    ['basis', 'JOINT', 'UK GDPR Art 6'],
    ['data', 'STATUTORY', 'Local policy'],
    ['people', 'PROCESSING', 'UK GDPR Art 28(3)'],
    ['startsOn', 'SHARING', 'UK GDPR Art 5(2); local policy'],
    ['reviewOn', 'PROCESSING', 'Local policy'],
    ['owner', 'STATUTORY', 'Local policy'],
    ['title', 'SHARING', 'Local policy'],
    ['counterpart', 'SHARING', 'Local policy'],
  ])('names the %s that a %s does not say, with its reference', (field, kind, reference) => {
    const found = lacksOf({ ...EVERYTHING, kind, fields: without(field) }).find(({ id }) => id === field)
    expect(found).toMatchObject({ reference })
    expect(lacking({ kind })).not.toContain(field)
  })

  it('asks a processor for no power of its own', () => {
    expect(lacking({ kind: 'PROCESSING', fields: without('power', 'basis') })).not.toContain('power')
  })

  it('a signed copy and advice are always to be found, save for what the law lays down', () => {
    expect(lacking({})).toEqual(expect.arrayContaining(['signedCopy', 'dpoAdvice', 'protocol']))
    expect(lacking({ kind: 'STATUTORY' })).toEqual(['E3', 'E4'])
  })

  it('an entry that does not say its kind is held to what sharing needs', () => {
    const ids = lacking({ kind: null, fields: without('kind', 'power') })
    expect(ids).toEqual(expect.arrayContaining(['kind', 'power', 'A16']))
  })

  it('a mixed one must say which activity is what', () => {
    expect(lacking({ kind: 'MIXED' })).toEqual(expect.arrayContaining(['activities', 'A16', 'B4']))
    expect(lacking({})).not.toContain('activities')
  })

  it('a charter or a protocol lets no data flow, and needs no power', () => {
    expect(lacking({ tier: '1', fields: without('power', 'basis', 'data') })).toEqual(['signedCopy'])
  })

  it('an organisation that is not on file is one thing, no organisation another', () => {
    expect(lacking({ isCounterpartKnown: false })).toContain('counterpartKnown')
    const nobody = lacking({ isCounterpartKnown: true, fields: without('counterpart') })
    expect(nobody).toContain('counterpart')
    expect(nobody).not.toContain('counterpartKnown')
  })

  it('an id that an agreement kept is found again in words', () => {
    for (const { id, words } of lacksOf({ ...EVERYTHING, kind: null, fields: new Set() }))
      expect(lackNamed(id)).toBe(words)
    expect(lackNamed('A16')).toBe('Security, vetting, training and limits of place')
  })
})
