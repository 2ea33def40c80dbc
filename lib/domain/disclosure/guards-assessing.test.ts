import { describe, expect, it } from 'vitest'
import { aRequest, NO_CONFLICT, pageWith } from '@/lib/testing/acts'
import { asCoordinator, type GuardRow, onceConflicted, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { CARE, HAVERBROOK } from '@/lib/testing/bodies'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { daysAfter } from '../shared/dates'

const intake = aDisclosure().atIntake()
const assessed = aDisclosure().beingAssessed().after('recordAssessment')
const notice = aDisclosure().requirement('G18').atIntake()
const child = {
  ...aRequest,
  subjects: [{ ...aRequest.subjects[0], childNow: 'yes' as const }],
} as typeof aRequest

const ROWS: readonly GuardRow[] = [
  [
    'a third round of questions',
    'CLARIFY-2',
    {
      given: intake.after(
        'askClarification',
        'answerClarification',
        'askClarification',
        'answerClarification',
      ),
      verb: 'askClarification',
    },
    { given: intake.after('askClarification', 'answerClarification'), verb: 'askClarification' },
  ],
  [
    'a service nobody knows',
    'INPUT',
    { given: intake, verb: 'acceptIntake', input: { serviceId: HAVERBROOK.id } },
    { given: intake, verb: 'acceptIntake', input: { serviceId: CARE.id } },
  ],
  [
    'an authorisation of 28 days at intake',
    'R17',
    { given: intake, verb: 'acceptIntake', now: daysAfter('2026-10-05T11:00:00.000Z', 28) },
    { given: intake, verb: 'acceptIntake', now: daysAfter('2026-10-05T10:59:59.999Z', 28) },
  ],
  [
    'a conflict that is declared as it is taken in',
    'SoD-8',
    { given: intake, verb: 'acceptIntake', input: { conflict: 'yes' } },
    { given: intake, verb: 'acceptIntake', input: NO_CONFLICT },
  ],

  [
    'a gateway is corrected to itself',
    'INPUT',
    { given: intake, verb: 'correctGateway', input: { gateway: 'G01' } },
    { given: intake, verb: 'correctGateway' },
  ],
  [
    'a request is corrected to a requirement, with no order or notice on it',
    'INPUT',
    { given: intake, verb: 'correctGateway', input: { gateway: 'G18' } },
    { given: notice, verb: 'correctGateway', input: { gateway: 'G22' } },
  ],
  [
    'a requirement is corrected to a request that nobody senior authorised',
    'INPUT',
    { given: notice, verb: 'correctGateway', input: { gateway: 'G22v' } },
    { given: intake, verb: 'correctGateway', input: { gateway: 'G22v' } },
  ],
  [
    'a gateway is corrected by somebody with a conflict',
    'SoD-8',
    { given: onceConflicted(intake, people.intake), verb: 'correctGateway' },
    { given: onceConflicted(intake, people.intake), verb: 'correctGateway', by: people.otherIntake },
  ],

  [
    'a page of block F to write',
    'ASSESSMENT',
    { given: aDisclosure().beingAssessed(), verb: 'proposeDecision' },
    { given: assessed, verb: 'proposeDecision' },
  ],
  [
    'another power, not named',
    'R08',
    { given: assessed.withPage(pageWith('basis', { legalPower: 'other' })), verb: 'proposeDecision' },
    {
      given: assessed.withPage(
        pageWith('basis', { legalPower: 'other', legalPowerText: 'Highways Act 1980' }),
      ),
      verb: 'proposeDecision',
    },
  ],
  [
    'special category data and no condition',
    'R09',
    { given: assessed.withRequest({ specialCategories: ['beliefs'] }), verb: 'proposeDecision' },
    {
      given: assessed
        .withRequest({ specialCategories: ['beliefs'] })
        .withPage(pageWith('basis', { art9Condition: '9-2-g', sch1Condition: 'para10' })),
      verb: 'proposeDecision',
    },
  ],
  [
    'offence data and no condition',
    'R09',
    { given: assessed.withRequest({ criminalOffenceData: 'yes' }), verb: 'proposeDecision' },
    {
      given: assessed
        .withRequest({ criminalOffenceData: 'yes' })
        .withPage(pageWith('basis', { sch1Condition: 'para10' })),
      verb: 'proposeDecision',
    },
  ],
  [
    'collected on consent, and nothing said of it',
    'CONSENT',
    {
      given: assessed.withPage(pageWith('held', { originallyConsentBased: 'yes' })),
      verb: 'proposeDecision',
    },
    {
      given: assessed.withPage(
        pageWith('held', { originallyConsentBased: 'yes', consentNotObtainable: 'He has left the country.' }),
      ),
      verb: 'proposeDecision',
    },
  ],
  [
    'provisions disapplied without a reason',
    'R05',
    {
      given: assessed.withPage(pageWith('exemption', { provisionsDisapplied: ['art15'] })),
      verb: 'proposeDecision',
    },
    {
      given: assessed.withPage(
        pageWith('exemption', {
          provisionsDisapplied: ['art15'],
          prejudiceReasoning: 'He would learn of the search before it is made.',
        }),
      ),
      verb: 'proposeDecision',
    },
  ],
  [
    'a child whose interests nobody wrote down',
    'CHILD',
    { given: assessed.withRequest(child), verb: 'proposeDecision' },
    { given: assessed.withSubject({ childNow: 'no' }), verb: 'proposeDecision' },
  ],
  [
    'a child, and no advice',
    'ADVICE',
    {
      given: assessed
        .withRequest(child)
        .withPage(pageWith('tests', { childBestInterests: 'Kept out of the enquiry.' })),
      verb: 'proposeDecision',
    },
    {
      given: assessed
        .withRequest(child)
        .withPage(pageWith('tests', { childBestInterests: 'Kept out of the enquiry.' }))
        .after('askAdvice', 'giveAdvice'),
      verb: 'proposeDecision',
    },
  ],
  [
    'advice by an adviser who was not asked',
    'NOT_PERMITTED',
    { given: aDisclosure().in('ADVICE'), verb: 'giveAdvice', by: people.lawyer },
    { given: aDisclosure().in('ADVICE'), verb: 'giveAdvice' },
  ],

  [
    'an assessment of an item that was not asked for',
    'INPUT',
    { given: aDisclosure().beingAssessed(), verb: 'recordAssessment', input: { position: 1 } },
    { given: aDisclosure().beingAssessed(), verb: 'recordAssessment' },
  ],
  [
    'whoever keyed it in, since a coordinator, proposes',
    'SoD-3',
    {
      given: assessed.keyedBy(people.liaison).by('submitRequest', people.liaison),
      verb: 'proposeDecision',
      by: asCoordinator(people.liaison),
    },
    { given: assessed, verb: 'proposeDecision' },
  ],
]

describe('taking in and assessing: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})
