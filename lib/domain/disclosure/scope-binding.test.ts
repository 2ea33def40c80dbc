import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTS, contextOf } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { decide } from './decide'
import { caseFile, type In } from './disclosure'

/** Every place in a value where text stands, as a path. */
const textsIn = (
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(part, [...at, Array.isArray(value) ? Number(name) : name]),
  )
}

const changedAt = (value: unknown, [name, ...rest]: readonly (string | number)[], to: unknown): unknown => {
  if (name === undefined) return to
  if (Array.isArray(value))
    return value.map((part, position) => (position === name ? changedAt(part, rest, to) : part))
  return { ...(value as object), [name]: changedAt((value as Record<string, unknown>)[name], rest, to) }
}

const d = aDisclosure()
  .withItems({}, { description: 'Rent account', whyLong: 'The debt began then.' })
  .awaitingDecision()
  .build() as In<'AWAIT_HOS'>
const approve = {
  ...ACTS.approveRequest.input,
  items: d.request.items.map(() => ({ proposal: 'disclose' as const, redactions: [] })),
}

const ruleWith = (request: unknown) => {
  const outcome = decide(
    { ...d, request } as In<'AWAIT_HOS'>,
    'approveRequest',
    contextOf(ACTS.approveRequest.by),
    approve,
  )
  return outcome.ok ? null : outcome.refusal.rule
}

describe('an authorisation is bound to exactly what was authorised (SoD-9)', () => {
  it('so what was authorised may be approved', () => {
    expect(ruleWith(d.request)).toBeNull()
    expect(ruleWith(structuredClone(d.request))).toBeNull()
  })

  it('in whatever order its facts were stored', () => {
    expect(ruleWith(Object.fromEntries(Object.entries(d.request).reverse()))).toBeNull()
  })

  it('and any other text, anywhere in it, is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...textsIn(d.request)), fc.string(), (place, text) => {
        const changed = changedAt(d.request, place, text)
        fc.pre(JSON.stringify(changed) !== JSON.stringify(d.request))
        expect(ruleWith(changed)).toBe('SoD-9')
      }),
      { numRuns: 1_000 },
    )
  })

  it('and so is a field taken away or put in', () => {
    for (const name of Object.keys(d.request)) {
      const { [name as keyof typeof d.request]: _gone, ...rest } = d.request
      expect(ruleWith(rest)).toBe('SoD-9')
    }
    expect(ruleWith({ ...d.request, note: 'and anything else you hold' })).toBe('SoD-9')
    expect(ruleWith({ ...d.request, items: [...d.request.items].reverse() })).toBe('SoD-9')
    expect(ruleWith({ ...d.request, specialCategories: ['health'] })).toBe('SoD-9')
  })

  it('up to the moment of release', () => {
    const packed = aDisclosure().beingPrepared().after('listPackFile', 'checkPack').build() as In<'PREPARE'>
    const release = (changed: object) => {
      const outcome = decide(
        { ...packed, ...changed } as In<'PREPARE'>,
        'releasePack',
        contextOf(ACTS.releasePack.by),
        ACTS.releasePack.input,
      )
      return outcome.ok ? null : outcome.refusal.rule
    }
    expect(release({})).toBeNull()
    expect(release({ request: { ...packed.request, urgency: 'urgent' } })).toBe('SoD-9')
    expect(
      release({
        assessment: {
          ...packed.assessment,
          tests: { ...packed.assessment.tests, necessityText: 'Another finding.' },
        },
      }),
    ).toBe('SoD-9')
    expect(release({ advice: [{ adviser: 'DPO', question: 'Later?', askedBy: 'x', askedAt: 'y' }] })).toBe(
      'SoD-9',
    )
  })

  it('and what each act is bound to is kept with it', () => {
    const { hash } = contextOf(ACTS.approveRequest.by)
    const closed = caseFile(aDisclosure().closed().build())
    expect(closed.authorisation?.bound).toBe(hash(closed.request))
    expect(closed.submitted?.bound).toBe(closed.authorisation?.bound)
    expect(closed.collator?.bound).toBe(closed.dossierHash)
    expect(closed.pack?.check?.by.bound).toBe(closed.release?.manifestHash)
  })
})
