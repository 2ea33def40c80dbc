import { rankFloor } from '../../shared/ranks'
import { isAddressOf, isWebmail } from '../addresses'
import { hasRunOut } from '../clocks'
import { isAuthorised } from '../gateways'
import * as inputs from '../request-inputs'
import { isLong, isOverBroad, pointersOf } from '../scope'
import { samePerson } from '../segregation'
import { SETTINGS } from '../settings'
import { asks, isWeighed, itemIn, type Judged, subjectsIn } from './judged'
import { guardSays, PARAGRAPH_2, POLICY, type Rule, row } from './rule'

/** Who asks, who authorised, and whether the request says enough. */

const requester = (facts: Judged) => ({
  email: facts.requesterEmail ?? '',
  idNumber: facts.requesterIdNumber ?? null,
  phone: facts.requesterPhone ?? null,
})

const authoriser = (facts: Judged) => ({
  email: facts.authoriserEmail ?? '',
  idNumber: facts.authoriserIdNumber ?? null,
  phone: facts.authoriserPhone ?? null,
})

/** It was signed, as far as the state says. */
const wasAuthorised = (facts: Judged) =>
  needsAnAuthoriser(facts) && facts.status !== 'DRAFT' && facts.status !== 'AWAIT_EXT_AUTH'

const needsAnAuthoriser = ({ route }: Judged) => route !== null && isAuthorised(route)

/** A party to a claim signs as a law firm does, whatever kind of body it is. */
const floorsOf = ({ type }: Judged) => type ?? 'solicitor'

const isFormula = (reasons: Pick<Judged, 'whyNecessary' | 'prejudiceIfWithheld'>) =>
  pointersOf(reasons).length > 0

export const ASKING: readonly Rule[] = [
  row({
    id: 'R14',
    condition: 'the information is already public or easily had elsewhere',
    outcome: 'REFUSED',
    code: 'R14',
    because: 'The information is to be had without the council’s disclosing it. Point to where it is.',
    source: `${PARAGRAPH_2}: necessity`,
    when: (facts) => facts.alreadyPublic && isWeighed(facts),
  }),
  row({
    id: 'INCOMPLETE',
    condition: 'a page that the lane asks for is left unanswered',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'INCOMPLETE',
    because: 'Something that this kind of request needs is missing.',
    source: `${POLICY}: what a request says`,
    when: (facts) => facts.unansweredPages.some((slug) => asks(facts, slug)),
    requires: (facts) => facts.unansweredPages.filter((slug) => asks(facts, slug)),
  }),
  row({
    id: 'R03-identity',
    condition: 'who asks could not be verified from an independent source',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R03',
    because: 'Nobody is answered until an independent source confirms who they are.',
    source: `${POLICY}: identity of the requester`,
    when: (facts) => facts.identityUnverified,
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
    condition: 'an address is not at a domain of the asking body',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R03',
    because: 'An address is not at the asking body’s own domain, so nobody can tell who asks.',
    source: `${POLICY}: identity of the requester`,
    applies: needsAnAuthoriser,
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
    applies: needsAnAuthoriser,
    when: (facts) => samePerson(requester(facts), authoriser(facts)),
  }),
  row({
    id: 'R01-body',
    condition: 'the authoriser belongs to another organisation',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R01',
    because: 'The senior officer who authorises belongs to the body that asks.',
    source: `${POLICY}: a senior officer authorises (SoD-2)`,
    applies: needsAnAuthoriser,
    when: (facts) => facts.authoriserOfAnotherBody,
  }),
  row({
    id: 'R01',
    condition: 'the authoriser is below the rank that the council asks of this body',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R01',
    because: (facts) =>
      `The authoriser is below ${rankFloor(floorsOf(facts), facts.policy.floors).toLowerCase()}, the rank asked of this body.`,
    source: `${POLICY}: a senior officer authorises (SoD-2)`,
    applies: needsAnAuthoriser,
    needs: ['organisationType', 'authoriserRank'],
    when: (facts) =>
      guardSays('meetsTheRankFloor', {
        d: { gateway: facts.route, organisation: { type: floorsOf(facts) } },
        context: { actor: { title: facts.authoriserRank }, policy: facts.policy },
      }) !== null,
  }),
  row({
    id: 'R17',
    condition: `the authorisation is ${SETTINGS.authorisationValidDays} days old or older, by the shipped setting`,
    outcome: 'EXPIRED',
    code: 'R17',
    because: ({ policy }) =>
      `An authorisation is good for ${policy.settings.authorisationValidDays} days. It has to be given afresh.`,
    source: `${POLICY}: age of an authorisation (the council’s setting)`,
    applies: wasAuthorised,
    needs: ['authorisationAgeDays'],
    when: ({ authorisationAgeDays, policy }) =>
      hasRunOut('authorisation', authorisationAgeDays, policy.settings),
  }),
  row({
    id: 'R05',
    condition: 'the prejudice box is blank, too short to explain, or only a formula',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R05',
    because: 'It does not say what would be harmed, how, and how likely that is.',
    source: `${PARAGRAPH_2}; ${POLICY}: the agency explains the prejudice`,
    applies: (facts) => asks(facts, 'prejudice'),
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
    applies: (facts) => asks(facts, 'why-necessary'),
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
    applies: (facts) => isWeighed(facts) && !facts.boundedIncident,
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
    applies: isWeighed,
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
