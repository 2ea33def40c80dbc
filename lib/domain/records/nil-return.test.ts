import { describe, expect, it } from 'vitest'
import { pageWith } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { constable, headOfHousing, inspector } from '@/lib/testing/people'
import { caseFile } from '../disclosure/disclosure'
import type { Signatory } from '../shared/signatory'
import type { RecordModel } from './model'
import { headingsOf, recordOf, rowOf, textOf } from './testing'

const nil = aDisclosure().nothingToDisclose().build()

const silent = (dataHeld: 'held' | 'partlyHeld' | 'notHeld' | 'neitherConfirmNorDeny', searched?: string) =>
  aDisclosure()
    .withAdvice()
    .withPage(pageWith('held', { dataHeld }))
    .saying('recordNilReturn', { neitherConfirmNorDeny: 'yes', ...(searched && { searched }) })
    .in('NIL_RETURN')
    .build()

/** All that is said; what an act is bound to is a hash, which says nothing. */
const said = (record: RecordModel) => ({
  ...record,
  signatures: record.signatures.map(({ bound: _bound, ...signature }) => signature),
})

describe('P8, an answer that neither confirms nor denies', () => {
  const answer = (...held: Parameters<typeof silent>) => said(recordOf('P8', silent(...held), 'external'))

  it('is the same to the letter whether anything is held or not (B18)', () => {
    expect(answer('held')).toEqual(answer('notHeld'))
    expect(answer('partlyHeld')).toEqual(answer('notHeld'))
    expect(answer('neitherConfirmNorDeny')).toEqual(answer('held'))
  })

  it('is the same whatever was searched, and though footage was preserved', () => {
    expect(answer('held', 'The whole of the archive was searched, and a file was found.')).toEqual(
      answer('notHeld'),
    )
    const d = silent('held')
    const by = caseFile(d).submitted as Signatory
    const preserved = { ...d, holds: [{ kind: 'PRESERVE' as const, what: 'Footage of the lobby', by }] }
    expect(said(recordOf('P8', preserved, 'external'))).toEqual(said(recordOf('P8', d, 'external')))
  })

  it('says what it is, and nothing of a search', () => {
    const text = textOf('P8', silent('held'), 'external')
    expect(text).toContain('neither confirms nor denies that it holds')
    expect(text).not.toMatch(/searched|Nil/)
  })
})

describe('P8, a nil return', () => {
  const outside = recordOf('P8', nil, 'external')

  it('says that nothing is held, by whose authority, and how to have it reviewed', () => {
    const text = JSON.stringify(outside)
    expect(text).toContain('and holds none')
    expect(text).toContain('review within 20 working days')
    expect(outside.signatures.map(({ act, name }) => [act, name])).toEqual([['Decided', headOfHousing.name]])
  })

  it('has where was searched inside alone', () => {
    expect(textOf('P8', nil, 'internal')).toContain('The tenancy system and the paper files.')
    expect(textOf('P8', nil, 'external')).not.toContain('paper files')
    expect(headingsOf(outside)).not.toContain('The decision')
    expect(rowOf(recordOf('P8', nil, 'internal'), 'The decision', 'Grade at the time')).toBe(
      'Head of service',
    )
  })

  it('holds no personal data but the reference', () => {
    for (const personal of [
      'Ashdown',
      'Larkfield',
      constable.name,
      constable.email,
      inspector.name,
      'Burglary',
    ])
      expect(JSON.stringify(outside)).not.toContain(personal)
    expect(JSON.stringify(outside)).toContain(nil.reference)
  })
})
