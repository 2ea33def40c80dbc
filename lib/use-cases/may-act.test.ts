import { describe, expect, it } from 'vitest'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { ACTS, NOW } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { coordinator, deputyHead, dpo, headOfCare, headOfHousing, releaser } from '@/lib/testing/people'
import { wouldRefuse } from './may-act'

const clock = () => new Date(NOW)
const awaiting = caseFile(aDisclosure().awaitingDecision().build())
const proposed = { items: ACTS.approveRequest.input.items, adviceFollowed: 'notAsked' } as const

describe('looking at whether an act is open', () => {
  it('finds nothing in the way of the head of that service', () => {
    expect(wouldRefuse({ clock }, headOfHousing, awaiting, 'approveRequest', proposed)).toBeNull()
  })

  it.each([
    { actor: deputyHead, rule: 'GRADE' },
    { actor: headOfCare, rule: 'SERVICE' },
    { actor: dpo, rule: 'SoD-4' },
    { actor: coordinator, rule: 'SoD-3' },
  ])('tells the $actor.title that $rule stands in the way', ({ actor, rule }) => {
    expect(wouldRefuse({ clock }, actor, awaiting, 'approveRequest', proposed)?.rule).toBe(rule)
  })

  it('says what of the case stands in the way, before anything is written', () => {
    const preparing = caseFile(aDisclosure().beingPrepared().build())
    expect(wouldRefuse({ clock }, releaser, preparing, 'releasePack')?.rule).toBe('PACK')
  })

  it('lets answers not yet given pass, because the form will ask for them', () => {
    const intake = caseFile(aDisclosure().atIntake().build())
    expect(
      wouldRefuse({ clock }, ACTS.acceptIntake.by as typeof coordinator, intake, 'acceptIntake'),
    ).toBeNull()
  })

  it('says that a step is shut when the case has moved past it', () => {
    expect(wouldRefuse({ clock }, coordinator, awaiting, 'recordAssessment')?.rule).toBe('WRONG_STATE')
  })
})
