import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import type { InputOf } from '@/lib/domain/disclosure/command'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import { ACTS, NOW } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { coordinator, deputyHead, dpo, headOfCare, headOfHousing, releaser } from '@/lib/testing/people'
import { wouldRefuse } from './may-act'

const { app } = await testDatabase()
const shell = { db: app, clock: () => new Date(NOW) }

const awaiting = aDisclosure().awaitingDecision().build()
const proposed = { items: ACTS.approveRequest.input.items, adviceFollowed: 'notAsked' } as const

const ruleFor = async <V extends Verb>(actor: Actor, d: Disclosure, verb: V, answers?: Partial<InputOf<V>>) =>
  (await wouldRefuse(shell, actor, caseFile(d), verb, answers))?.rule

describe('looking at whether an act is open', () => {
  it('finds nothing in the way of the head of that service', async () => {
    expect(await ruleFor(headOfHousing, awaiting, 'approveRequest', proposed)).toBeUndefined()
  })

  it.each([
    { actor: deputyHead, rule: 'GRADE' },
    { actor: headOfCare, rule: 'SERVICE' },
    { actor: dpo, rule: 'SoD-4' },
    { actor: coordinator, rule: 'SoD-3' },
  ])('tells the $actor.title that $rule stands in the way', async ({ actor, rule }) => {
    expect(await ruleFor(actor, awaiting, 'approveRequest', proposed)).toBe(rule)
  })

  it('says what of the case stands in the way, before anything is written', async () => {
    expect(await ruleFor(releaser, aDisclosure().beingPrepared().build(), 'releasePack')).toBe('PACK')
  })

  it('lets answers not yet given pass, because the form will ask for them', async () => {
    const intake = aDisclosure().atIntake().build()
    expect(await ruleFor(ACTS.acceptIntake.by as Actor, intake, 'acceptIntake')).toBeUndefined()
  })

  it('reckons with nothing that only the answers say', async () => {
    const released = aDisclosure().released().build()
    expect(await ruleFor(coordinator, released, 'reportBreach')).toBeUndefined()
  })

  it('says that a step is shut when the case has moved past it', async () => {
    expect(await ruleFor(coordinator, awaiting, 'recordAssessment')).toBe('WRONG_STATE')
  })
})
