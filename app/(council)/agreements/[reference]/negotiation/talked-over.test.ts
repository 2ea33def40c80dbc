import { describe, expect, it } from 'vitest'
import type { Position } from '@/lib/domain/agreement/agreement'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { talkedOver } from './talked-over'

const bare = { positions: {}, proposals: [] }
const { proposals } = anAgreement().inStatus('NEGOTIATION').after('proposeWording').build()
const key = proposals[0]?.clause ?? ''

const standing = (position: Position['position']) => ({ ...bare, positions: { [key]: { position } } })

describe('a clause is still open', () => {
  it('while a proposal about it has no answer, wherever it stood before', () => {
    expect(talkedOver({ ...bare, proposals }, [])({ key })).toBe(true)
    expect(talkedOver({ ...standing('agreed'), proposals }, [])({ key })).toBe(true)
  })

  it('while it is being talked over', () => {
    expect(talkedOver(standing('proposed'), [])({ key })).toBe(true)
  })

  it('once somebody commented on it, until both agree or one gives way', () => {
    expect(talkedOver(bare, [{ clause: key }])({ key })).toBe(true)
    expect(talkedOver(standing('agreed'), [{ clause: key }])({ key })).toBe(false)
    expect(talkedOver(standing('conceded'), [{ clause: key }])({ key })).toBe(false)
  })

  it('not for what is said about another clause or the whole', () => {
    expect(talkedOver(bare, [{ clause: null }, { clause: 'another' }])({ key })).toBe(false)
  })
})
