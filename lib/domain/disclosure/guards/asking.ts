import { meetsRankFloor, rankFloor } from '../../shared/ranks'
import { isAddressOf, isWebmail } from '../addresses'
import type { Inputs } from '../command'
import { gatewayOf, isAuthorised } from '../gateways'
import { asked, laneOf, unanswered } from '../questions'
import * as sod from '../segregation'
import { askerOf, type Guard, person, unless } from './guard'

/** The asking body's side. */
export const askingGuards = {
  everyQuestionAnswered: (d, context) => {
    const missing = unanswered(d.draft ?? {}, askerOf(d, context))
    return unless(missing.length === 0, 'INCOMPLETE', { facts: { missing: missing.join(', ') } })
  },
  laneIsARequest: (d, context) => {
    const lane = laneOf(d.draft ?? {}, askerOf(d, context))
    const fits = 'gateway' in lane && isAuthorised(lane.gateway)
    return unless(fits, 'R12', { facts: { because: lane.because } })
  },
  laneIsARequirement: (d, context) => {
    const lane = laneOf(d.draft ?? {}, askerOf(d, context))
    const fits = 'gateway' in lane && !isAuthorised(lane.gateway)
    return unless(fits, 'R12', { facts: { because: lane.because } })
  },
  laneIsAnotherRoute: (d, context) => {
    const lane = laneOf(d.draft ?? {}, askerOf(d, context))
    return unless('door' in lane && d.draft?.danger !== undefined, 'R12', {
      facts: { because: lane.because },
    })
  },
  // Of this lane's pages only: an address left over from another lane is nowhere to be seen or mended.
  addressesAreOfTheOrganisation: (d, context) => {
    const { requester, authoriser } = asked(d.draft ?? {}, askerOf(d, context))
    const bad = [requester?.email ?? '', ...(authoriser ? [authoriser.email] : [])].find(
      (email) => !isAddressOf(d.organisation, email),
    )
    if (bad === undefined) return null
    return { rule: 'R03', facts: { webmail: isWebmail(bad) ? 1 : 0, organisation: d.organisation.name } }
  },
  authoriserIsNotRequester: (d) =>
    unless(
      !d.draft?.requester || !d.draft.authoriser || !sod.samePerson(d.draft.requester, d.draft.authoriser),
      'R02',
      {
        fields: { email: 'The senior officer must be somebody other than the person asking' },
      },
    ),
  // The code asks for approval at a senior level; its exact rank is the council's to confirm (7.1).
  counsellingHasASeniorApprover: (d) =>
    unless(d.draft?.counsellingInformation !== 'yes' || d.draft.seniorApprover !== undefined, 'R13'),
  isNotTheRequester: (d, context) => unless(!sod.isRequesterSide(d, person(context)), 'R02'),
  isOfTheSameOrganisation: (d, context) =>
    unless(person(context).organisationId === d.organisation.id, 'R01', {
      facts: { organisation: d.organisation.name },
    }),
  meetsTheRankFloor: (d, context) =>
    unless(
      gatewayOf(d.gateway).authoriser === 'manager' ||
        meetsRankFloor(d.organisation.type, person(context).title, context.policy.floors),
      'R01',
      {
        facts: {
          floor: rankFloor(d.organisation.type, context.policy.floors),
          rank: person(context).title,
        },
      },
    ),
  isTheNamedAuthoriser: (d, context) =>
    unless(d.request?.authoriser?.email === person(context).email, 'SoD-2'),
  withheldOffenceConfirmed: (d, _context, input: Inputs['authoriseRequest']) =>
    unless(
      !d.request?.offenceWithheld.includes('yes') || input.offenceWithheldConfirmed.includes('yes'),
      'INPUT',
      {
        fields: {
          offenceWithheldConfirmed: 'Confirm that naming the offence would prejudice the investigation',
        },
      },
    ),
  askedForIt: (d, context) => unless(sod.askedForIt(d, person(context)), 'NOT_PERMITTED'),
  changesNothingUnlessTheyAskedForIt: (d, context, input: Inputs['answerClarification']) =>
    unless(input.purposeChanged === 'no' || sod.askedForIt(d, person(context)), 'NOT_PERMITTED'),
  // The system speaks for a parent: what was withdrawn as a whole is withdrawn in its parts.
  speaksForTheRequester: (d, context) =>
    unless(
      context.actor.role === 'SYSTEM' ? d.partOf !== null : sod.speaksForRequester(d, context.actor),
      'NOT_PERMITTED',
    ),
} satisfies Record<string, Guard>
