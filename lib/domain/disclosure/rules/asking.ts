import { meetsRankFloor, ORGANISATION_TYPES, type OrganisationType, rankFloor } from '../../shared/ranks'
import { isAddressOf, isWebmail } from '../addresses'
import { hasRunOut } from '../clocks'
import { type DisclosureFacts, itemIn, laneAnswersIn, subjectsIn } from '../facts'
import { chooseLane } from '../lane'
import * as inputs from '../request-inputs'
import { isLong, isOverBroad, pointersOf } from '../scope'
import { samePerson } from '../segregation'
import { SETTINGS } from '../settings'
import { rowFor } from '../transitions'
import { PARAGRAPH_2, POLICY, type Rule, row } from './rule'

/** Which door, who asks, who authorised, and whether the request says enough. */

const lane = (
  id: string,
  condition: string,
  rest: Pick<Rule, 'outcome' | 'code' | 'source'>,
  needs: readonly 'purpose'[] = [],
) =>
  row({
    id,
    condition,
    ...rest,
    needs,
    when: (facts) => chooseLane(laneAnswersIn(facts)).row === id,
    because: (facts) => chooseLane(laneAnswersIn(facts)).because,
  })

const mayUseThisRoute = (type: NonNullable<DisclosureFacts['organisationType']>): type is OrganisationType =>
  (ORGANISATION_TYPES as readonly string[]).includes(type)

const requester = (facts: DisclosureFacts) => ({
  email: facts.requesterEmail ?? '',
  idNumber: facts.requesterIdNumber ?? null,
  phone: facts.requesterPhone ?? null,
})

const authoriser = (facts: DisclosureFacts) => ({
  email: facts.authoriserEmail ?? '',
  idNumber: facts.authoriserIdNumber ?? null,
  phone: facts.authoriserPhone ?? null,
})

const isFormula = (reasons: Pick<DisclosureFacts, 'whyNecessary' | 'prejudiceIfWithheld'>) =>
  pointersOf(reasons).length > 0

export const ASKING: readonly Rule[] = [
  row({
    id: 'T25',
    condition: 'the requester withdraws before anything is released',
    outcome: 'WITHDRAWN',
    code: 'T25',
    because: 'The requester withdrew. Nothing is disclosed, and the record is kept.',
    source: `${POLICY}: withdrawal`,
    applies: (facts) => facts.withdrawn,
    when: ({ status = 'SUBMITTED' }) => rowFor('withdrawRequest', status) !== undefined,
  }),
  lane('G06', 'somebody is in danger now', {
    outcome: 'U_LOGGED',
    code: 'G06',
    source: 'UK GDPR Article 6(1)(d) and Article 9(2)(c)',
  }),
  lane('G09', 'an order, warrant or notice requires an answer', {
    outcome: 'LEGAL_VALIDATION',
    code: 'G09',
    source: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 5(2)',
  }),
  lane('G02', 'the person is a victim or may become one', {
    outcome: 'ROUTED_OUT',
    code: 'G02',
    source: 'Police, Crime, Sentencing and Courts Act 2022, Part 2, Chapter 3A',
  }),
  row({
    id: 'R16-body',
    condition: 'the body that asks has no crime or tax function',
    outcome: 'REFUSED',
    code: 'R16',
    because:
      'This body has no crime or tax function of its own, so the crime and taxation route does not serve it. A solicitor or a party to a claim may use the legal proceedings route (R12).',
    source: PARAGRAPH_2,
    needs: ['organisationType'],
    when: ({ organisationType }) => !mayUseThisRoute(organisationType),
  }),
  lane(
    'X02',
    'the purpose is immigration control',
    { outcome: 'REFUSED', code: 'R12', source: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 4' },
    ['purpose'],
  ),
  lane(
    'G10',
    'the purpose is legal proceedings or advice',
    {
      outcome: 'ROUTED_OUT',
      code: 'G10',
      source: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 5(3)',
    },
    ['purpose'],
  ),
  lane(
    'R16',
    'the purpose is neither crime nor tax',
    { outcome: 'REFUSED', code: 'R16', source: PARAGRAPH_2 },
    ['purpose'],
  ),
  row({
    id: 'R14',
    condition: 'the information is already public or easily had elsewhere',
    outcome: 'REFUSED',
    code: 'R14',
    because: 'The information is to be had without the council’s disclosing it. Point to where it is.',
    source: `${PARAGRAPH_2}: necessity`,
    when: (facts) => facts.alreadyPublic,
  }),
  row({
    id: 'R03-webmail',
    condition: 'an address that is known is webmail',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R03',
    because: 'Free webmail is not a work address, so nobody can tell who asks.',
    source: `${POLICY}: identity of the requester`,
    when: (facts) =>
      [facts.requesterEmail, facts.authoriserEmail].some((email) => email !== undefined && isWebmail(email)),
  }),
  row({
    id: 'R03',
    condition: 'an address is webmail, or not at a domain of the asking body',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R03',
    because: 'An address is not at the asking body’s own domain, so nobody can tell who asks.',
    source: `${POLICY}: identity of the requester`,
    needs: ['requesterEmail', 'authoriserEmail', 'organisationDomains'],
    when: ({ requesterEmail, authoriserEmail, organisationDomains: domains }) =>
      ![requesterEmail, authoriserEmail].every((email) => isAddressOf({ domains }, email)),
  }),
  row({
    id: 'R02',
    condition: 'requester and authoriser are one person by email, number or phone',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R02',
    because: 'The person who asks also authorised. Somebody else at or above the rank has to.',
    source: `${POLICY}: two people at the asking body (SoD-1)`,
    needs: ['requesterEmail', 'authoriserEmail'],
    when: (facts) => samePerson(requester(facts), authoriser(facts)),
  }),
  row({
    id: 'R01',
    condition: 'the authoriser is below the rank that the council asks of this body',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R01',
    because: ({ organisationType }) =>
      organisationType && mayUseThisRoute(organisationType)
        ? `The authoriser is below ${rankFloor(organisationType).toLowerCase()}, the rank asked of this body.`
        : 'The authoriser is below the rank asked of this body.',
    source: `${POLICY}: a senior officer authorises (SoD-2)`,
    needs: ['organisationType', 'authoriserRank'],
    when: ({ organisationType, authoriserRank }) =>
      mayUseThisRoute(organisationType) && !meetsRankFloor(organisationType, authoriserRank),
  }),
  row({
    id: 'R17',
    condition: `the authorisation is ${SETTINGS.authorisationValidDays} days old or older`,
    outcome: 'EXPIRED',
    code: 'R17',
    because: `An authorisation is good for ${SETTINGS.authorisationValidDays} days. It has to be given afresh.`,
    source: `${POLICY}: age of an authorisation (the council’s setting)`,
    needs: ['authorisationAgeDays'],
    when: ({ authorisationAgeDays }) => hasRunOut('authorisation', authorisationAgeDays),
  }),
  row({
    id: 'R05',
    condition: 'the prejudice box is blank, too short to explain, or only a formula',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R05',
    because: 'It does not say what would be harmed, how, and how likely that is.',
    source: `${PARAGRAPH_2}; ${POLICY}: the agency explains the prejudice`,
    needs: ['prejudiceIfWithheld'],
    when: ({ prejudiceIfWithheld }) =>
      !inputs.prejudice.safeParse({ prejudiceIfWithheld }).success || isFormula({ prejudiceIfWithheld }),
  }),
  row({
    id: 'R04',
    condition: 'the necessity box is blank, too short to explain, or only a formula',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R04',
    because: 'Useful is not enough. It does not say what cannot be done without the information.',
    source: `${PARAGRAPH_2}: necessity`,
    needs: ['whyNecessary'],
    when: ({ whyNecessary }) =>
      !inputs.whyNecessary.safeParse({ whyNecessary }).success || isFormula({ whyNecessary }),
  }),
  row({
    id: 'R06-nobody',
    condition: 'neither a person nor a bounded incident is named',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R06',
    because: 'A request names a person, or one place and a bounded time.',
    source: `${POLICY}: speculative requests`,
    applies: (facts) => !facts.boundedIncident,
    needs: ['namedPeople'],
    when: ({ namedPeople }) => namedPeople === 0,
  }),
  row({
    id: 'R06',
    condition:
      'the wording is over-broad, several people are unnamed, or a period of more than two years is neither explained nor cut to what is needed',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R06',
    because: 'It asks too widely. Name the document, event or fact, the person, and the dates that matter.',
    source: `${POLICY}: speculative requests`,
    needs: ['information', 'periodFrom', 'periodTo'],
    when: (facts) => {
      const item = itemIn(facts)
      const about = facts.boundedIncident ? 'incident' : 'people'
      const bounded = { ...item, to: item.from }
      return (
        isOverBroad({ about, subjects: subjectsIn(facts), items: [bounded] }) ||
        (isLong(item) && !facts.whyLongPeriod)
      )
    },
  }),
]
