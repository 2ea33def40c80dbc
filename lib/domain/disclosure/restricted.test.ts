import { describe, expect, it } from 'vitest'
import { pageWith } from '@/lib/testing/acts'
import { attempt, type GuardRow, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { caseFile } from './disclosure'

const intake = aDisclosure().atIntake()
const restricted = intake.after('restrictCase')
const decided = aDisclosure().awaitingDecision()
const threat = { shielded: 'yes', threatCheck: 'The police say that he knows the area.' } as const
const shielded = aDisclosure().withPage(pageWith('held', threat)).awaitingDecision()
const assessed = aDisclosure().beingAssessed().after('recordAssessment')

const ROWS: readonly GuardRow[] = [
  [
    'people are assigned to what everybody may see',
    'WRONG_STATE',
    { given: intake, verb: 'assignPeople' },
    { given: restricted, verb: 'assignPeople' },
  ],
  [
    'it is restricted twice',
    'WRONG_STATE',
    { given: restricted, verb: 'restrictCase' },
    { given: intake, verb: 'restrictCase' },
  ],
  [
    'somebody is assigned whom it is about',
    'SoD-7',
    {
      given: intake.concerning(people.coordinator),
      verb: 'assignPeople',
      input: { people: [people.coordinator.id] },
    },
    {
      given: intake.concerning(people.coordinator),
      verb: 'assignPeople',
      input: { people: [people.otherCoordinator.id] },
    },
  ],
  [
    'material is preserved twice',
    'WRONG_STATE',
    { given: intake.after('preserveMaterial'), verb: 'preserveMaterial' },
    { given: intake.after('preserveMaterial', 'liftHold'), verb: 'preserveMaterial' },
  ],
  [
    'a hold is lifted that nobody placed',
    'WRONG_STATE',
    { given: intake, verb: 'liftHold' },
    { given: intake.after('preserveMaterial'), verb: 'liftHold' },
  ],

  [
    'a head decides about a head',
    'SUBJECT-GRADE',
    { given: decided.concerning(people.headOfCare), verb: 'approveRequest' },
    { given: decided.concerning(people.headOfCare), verb: 'approveRequest', by: people.director },
  ],
  [
    'a director refuses what is asked about a director',
    'SUBJECT-GRADE',
    { given: decided.concerning(people.director), verb: 'refuseRequest', by: people.director },
    { given: decided.concerning(people.director), verb: 'refuseRequest', by: people.chiefExecutive },
  ],
  [
    'anybody but the Monitoring Officer decides about the Chief Executive',
    'SUBJECT-GRADE',
    {
      given: decided.concerning(people.chiefExecutive),
      verb: 'approveRequest',
      by: people.executiveDirector,
    },
    { given: decided.concerning(people.chiefExecutive), verb: 'approveRequest', by: people.monitoring },
  ],
  [
    'the Monitoring Officer decides about anybody else',
    'GRADE',
    { given: decided.concerning(people.director), verb: 'approveRequest', by: people.monitoring },
    { given: decided.concerning(people.chiefExecutive), verb: 'approveRequest', by: people.monitoring },
  ],
  [
    'a shielded record without a threat check',
    'SHIELDED',
    { given: assessed.withPage(pageWith('held', { shielded: 'yes' })), verb: 'proposeDecision' },
    { given: assessed.withPage(pageWith('held', threat)), verb: 'proposeDecision' },
  ],
  [
    'a head of service discloses a shielded record',
    'SHIELDED-DIRECTOR',
    { given: shielded, verb: 'approveRequest' },
    { given: shielded, verb: 'approveRequest', by: people.director },
  ],
  [
    'staff are concerned, and the Monitoring Officer was not asked',
    'ADVICE',
    {
      given: assessed.withSubject({ staffOrMember: 'yes' }).after('askAdvice', 'giveAdvice'),
      verb: 'proposeDecision',
    },
    { given: aDisclosure().aboutStaff().awaitingDecision(), verb: 'approveRequest' },
  ],
]

describe('protected people: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('a request about staff or members', () => {
  it('is for named people from the moment it is asked, and the Monitoring Officer hears of it', () => {
    const asked = aDisclosure().aboutStaff().awaitingAuthorisation()
    expect(caseFile(asked.build()).restriction).toMatchObject({ why: ['staffOrMember'] })
    const arrived = attempt({ given: asked, verb: 'authoriseRequest' })
    expect(arrived.ok && arrived.value.notices).toContainEqual({ to: 'MON', what: 'staffConcerned' })
  })
})

describe('a request about somebody who works with this service', () => {
  const d = caseFile(aDisclosure().concerning(people.headOfHousing).awaitingAuthorisation().build())

  it('is hidden from them before they could see it, and stands above their grade', () => {
    expect(d.hiddenFrom).toEqual([people.headOfHousing.id])
    expect(d.insideGrade).toBe('headOfService')
    expect(d.restriction).toMatchObject({ why: ['personInside'] })
  })
})

describe('a restriction', () => {
  it('stays through a change of scope, a return and a second sending', () => {
    const again = restricted.after('changeScope', 'returnRequest', 'submitRequest')
    expect(caseFile(again.build()).restriction).toMatchObject({
      why: ['It concerns somebody who is well known.'],
    })
  })

  it('lets whoever set it go on seeing it', () => {
    expect(restricted.build().assigned).toEqual([people.intake.id])
  })
})
