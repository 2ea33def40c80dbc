import { describe, expect, it } from 'vitest'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { aDisclosure } from '@/lib/testing/disclosure'
import { itemsToSend } from './items-to-send'

const proposals = (builder: ReturnType<typeof aDisclosure>) =>
  itemsToSend(caseFile(builder.awaitingDecision().build())).map((item) => [item?.proposal, item?.code])

describe('what a decision begins from', () => {
  it('is for a request the coordinator’s proposal', () => {
    const withheld = {
      page: 'item',
      position: 0,
      answers: { proposal: 'withhold', code: 'R14', redactions: [] },
    }
    expect(
      proposals(
        aDisclosure()
          .withItems({}, {})
          .withPage(withheld as never),
      ),
    ).toEqual([
      ['withhold', 'R14'],
      ['disclose', undefined],
    ])
  })

  it('is for a requirement exactly what its power reaches, whatever was proposed', () => {
    const notice = aDisclosure()
      .requirement('G18')
      .withItems({}, {})
      .saying('validateRequirement', { items: ['within', 'outside'] })
    expect(proposals(notice)).toEqual([
      ['disclose', undefined],
      ['withhold', 'R18'],
    ])
  })

  it('never withholds what the power reaches', () => {
    const withheld = {
      page: 'item',
      position: 0,
      answers: { proposal: 'withhold', code: 'R14', redactions: [] },
    }
    expect(
      proposals(
        aDisclosure()
          .requirement('G18')
          .withPage(withheld as never),
      )[0],
    ).toEqual(['disclose', undefined])
  })
})
