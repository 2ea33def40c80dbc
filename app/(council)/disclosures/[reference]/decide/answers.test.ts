import { describe, expect, it } from 'vitest'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { aDisclosure } from '@/lib/testing/disclosure'
import { decisionsFor } from './answers'

const offered = (builder: { build: () => Disclosure }) => Object.keys(decisionsFor(caseFile(builder.build())))

describe('the answers offered to a head of service', () => {
  it('are to approve, refuse, say that nothing can be disclosed, or return a request', () => {
    expect(offered(aDisclosure().awaitingDecision())).toEqual(['approve', 'refuse', 'nil', 'return'])
  })

  it('never are to approve or refuse a requirement that the legal team found valid', () => {
    expect(offered(aDisclosure().requirement('G18').awaitingDecision())).toEqual([
      'comply',
      'challenge',
      'nil',
      'return',
    ])
  })
})
