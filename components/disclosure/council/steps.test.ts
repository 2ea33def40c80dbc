import { describe, expect, it } from 'vitest'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { aDisclosure } from '@/lib/testing/disclosure'
import { EVERYBODY, SOMEBODY } from '@/lib/testing/people'
import { openSteps, otherSteps } from './steps'

type Role = keyof typeof SOMEBODY
type Builder = { build: () => Disclosure }

const main = (role: Role, builder: Builder) =>
  openSteps(SOMEBODY[role], caseFile(builder.build())).map(({ text }) => text)
const other = (role: Role, builder: Builder) =>
  otherSteps(SOMEBODY[role], caseFile(builder.build())).map(({ text }) => text)

describe('the main thing to do', () => {
  it('is for a coordinator the assessment, advice or a question', () => {
    expect(main('DDC', aDisclosure().beingAssessed())).toEqual([
      'Assess the request',
      'Ask for advice',
      'Ask the requester a question',
    ])
  })

  it('is a decision for a head of service and for nobody of the information team', () => {
    expect(main('HOS', aDisclosure().awaitingDecision())).toEqual(['Decide'])
    expect(main('INTAKE', aDisclosure().awaitingDecision())).toEqual([])
  })

  it('is the legal check for a requirement, and the end of an application', () => {
    expect(main('LEGAL', aDisclosure().withTheLegalTeam())).toEqual(['Record the legal check'])
    expect(main('LEGAL', aDisclosure().application().withTheLegalTeam())).toEqual([
      'Record what became of the application',
    ])
  })

  it('is an emergency to decide, and to ratify only once it is confirmed', () => {
    const waiting = aDisclosure().emergency().in('U_AWAIT_CONFIRM')
    expect(main('HOS', aDisclosure().emergency())).toEqual(['Decide the emergency'])
    expect(main('HOS', waiting)).toEqual([])
    expect(main('HOS', waiting.after('confirmUrgent'))).toEqual(['Ratify and close the emergency'])
  })

  it('is an open breach or a new complaint before everything else, for who answers for it', () => {
    expect(main('DPO', aDisclosure().released().after('reportBreach'))).toEqual(['Decide on the breach'])
    expect(main('INTAKE', aDisclosure().atIntake().after('linkComplaint'))[0]).toBe(
      'Acknowledge the complaint',
    )
  })

  it('is nothing for anybody once a case is closed', () => {
    const closed = caseFile(aDisclosure().closed().build())
    expect(EVERYBODY.flatMap((actor) => openSteps(actor, closed))).toEqual([])
  })
})

describe('other things to do', () => {
  it('at intake are the corrections of the lane, and keeping things safe', () => {
    expect(other('INTAKE', aDisclosure().atIntake())).toEqual([
      'Correct the gateway',
      'Preserve now, decide later',
      'Restrict who sees it',
      'Link a complaint',
    ])
  })

  it('offer a split only where there is more than one item', () => {
    expect(other('INTAKE', aDisclosure().withItems({}, {}).atIntake())).toContain('Split it between services')
    expect(other('INTAKE', aDisclosure().part())).not.toContain('Split it between services')
  })

  it('offer the end of a preservation only where something is preserved', () => {
    const preserved = aDisclosure().beingAssessed().after('preserveMaterial')
    expect(other('DDC', preserved)).toEqual(['End the preservation'])
    expect(other('DDC', aDisclosure().beingAssessed())).toEqual(['Preserve now, decide later'])
  })

  it('leave to the whole of a split request only what is not done in its parts', () => {
    expect(main('INTAKE', aDisclosure().split())).toEqual([])
    expect(other('INTAKE', aDisclosure().split())).toEqual(['Restrict who sees it', 'Link a complaint'])
  })

  it('after release are corrections, breaches and what the person may be told', () => {
    expect(other('INTAKE', aDisclosure().released())).toEqual([
      'Restrict who sees it',
      'Correct or recall what was sent',
      'Report a breach',
      'Link a complaint',
      'Check whether the person may be told',
    ])
  })
})
