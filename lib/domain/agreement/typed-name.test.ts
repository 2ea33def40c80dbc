import { describe, expect, it } from 'vitest'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { doneBy, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import { trustSignatory } from '@/lib/testing/people'
import { isNameOf } from './typed-name'

describe('a name typed as a signature', () => {
  it.each([
    ['Olu Bright', 'Olu Bright'],
    ['olu bright', 'Olu Bright'],
    ['Mr O. Bright', 'Olu Bright'],
    ['Dr Olu Adeyemi Bright OBE', 'Olu Bright'],
    ['Zoe Muller', 'Zoë Müller'],
    ['Siobhan OBrien', 'Siobhán O’Brien'],
    ['Anna Smith', 'Anna Smith-Jones'],
    ['李', '李'],
  ])('“%s” is that of %s', (typed, name) => {
    expect(isNameOf(typed, name)).toBe(true)
  })

  it.each([
    ['Priya Nair', 'Olu Bright'],
    ['Dr O. B.', 'Olu Bright'],
    ['Dr Priya Nair', 'Dr Olu Bright'],
    ['Signed', 'Olu Bright'],
    ['王', '李'],
  ])('“%s” is not that of %s', (typed, name) => {
    expect(isNameOf(typed, name)).toBe(false)
  })
})

describe('whoever signs', () => {
  const given = anAgreement().inStatus('SIGNATURE')
  const signing = (typedName: string) => ({ given, verb: 'signAgreement', input: { typedName } }) as const

  it('may not sign with the name of somebody else, and is told whose it must be', () => {
    expect(ruleOn(signing('Priya Nair'))).toBe('TYPED_NAME')
    expect(toldOn(signing('Priya Nair'))).toContain(trustSignatory.name)
  })

  it('may sign with their own as they write it, and it is kept so', () => {
    const [given] = doneBy(signing('MR O BRIGHT')).signatures
    expect(given).toMatchObject({ typedName: 'MR O BRIGHT', by: { name: trustSignatory.name } })
  })
})
