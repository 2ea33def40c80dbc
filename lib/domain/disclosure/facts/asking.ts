import { z } from 'zod'
import { count, day, glossary, known, many, no, one, said, several } from '../../shared/describe'
import { QUESTIONS } from '../questions'
import * as request from '../request-inputs'
import { NOTICE_GIVEN_WORDS, PARTY_WORDS } from '../words'

/** Blocks B to E: what the asking body says. A text is given as it was written, or empty when its box is blank. */

const blank = 'Empty when the box is blank.'
const slugs = QUESTIONS.map((question) => question.slug) as [string, ...string[]]

export const askingFacts = {
  requesterEmail: said('Work email address of the person who asks.'),
  requesterIdNumber: said('Warrant, collar or staff number of the person who asks.'),
  requesterPhone: said('Telephone number of the person who asks.'),
  authoriserEmail: said('Work email address of the senior officer who authorises.'),
  authoriserIdNumber: said('Warrant, collar or staff number of the senior officer who authorises.'),
  authoriserPhone: said('Telephone number of the senior officer who authorises.'),
  authoriserRank: said('Rank or grade of the senior officer who authorises, in words: "Inspector", "G4".'),
  authoriserOfAnotherBody: no('The senior officer who authorises belongs to another organisation.'),
  organisationDomains: z
    .array(z.string())
    .optional()
    .describe('Mail domains that belong to the asking body.'),
  identityUnverified: no('Who asks could not be verified from an independent source.'),
  authorisationAgeDays: count('Days since the senior officer signed.'),
  unansweredPages: several(
    slugs,
    'Pages of the outside form that were left unanswered; only those that its lane asks for count.',
  ),

  namedPeople: count('How many people are named.'),
  unnamedPeople: many(0, 'How many people are meant but not named.'),
  boundedIncident: no('Instead of a person, one place and a bounded time are given.'),
  deceased: no('Everybody the information is about has died.'),
  information: said('What is asked for, in the words of the request.'),
  itemCount: many(1, 'How many separate items are asked for.'),
  periodFrom: day('the start of the period', 'First day asked for.'),
  periodTo: day('the end of the period', 'Last day asked for.'),
  whyLongPeriod: said('Why more than two years are needed.'),
  neededFrom: day(
    'the start of what is needed',
    'First day that the purpose needs, where that is less than was asked for.',
  ),
  neededTo: day(
    'the end of what is needed',
    'Last day that the purpose needs, where that is less than was asked for.',
  ),
  whyNecessary: said(`Why the information is necessary. ${blank}`),
  prejudiceIfWithheld: said(`What would be prejudiced without it. ${blank}`),
  tippingOffRisk: no('Telling the person could harm the purpose, so that rights are set aside.'),
  specialCategories: several(request.SPECIAL_CATEGORIES, 'Special categories of data asked for.'),
  criminalOffenceData: no('Information about offences, allegations or proceedings is asked for.'),
  overseas: no('The information may go outside the United Kingdom.'),
  childNow: known('Somebody concerned is under 18 now.'),
  childThen: known('Somebody concerned was under 18 at the time.'),
  staffOrMember: known('Somebody concerned works for the council or is a councillor.'),

  reasonBelieveHeld: said(`About a victim: why they believe that the council holds it. ${blank}`),
  reasonableLineOfEnquiry: said(`About a victim: the line of enquiry. ${blank}`),
  necessaryProportionate: said(`About a victim: why it is necessary and proportionate. ${blank}`),
  noticeGiven: one(
    request.NOTICES_GIVEN,
    `About a victim: when the victim was given notice. ${glossary(NOTICE_GIVEN_WORDS)}`,
  ),
  noticeExemptReason: said('About a victim: why no notice is given.'),
  victimViews: said('About a victim: the victim’s views, or why they were not obtained. Empty when neither.'),
  counsellingInformation: no('Some of it comes from counselling or emotional support, in the wide sense.'),
  substantialProbativeValue: said('Counselling: why it is likely to have substantial probative value.'),
  presumptionRebuttal: said('Counselling: why the presumption against asking is overcome.'),
  seniorApprover: said('Counselling: the senior officer who approved asking, with the rank.'),

  annex6Relevance: said(`Family protocol: why the material is relevant. ${blank}`),
  annex6Enquiry: said(`Family protocol: why it is a reasonable line of enquiry. ${blank}`),
  annex6Proportionate: said(`Family protocol: why asking is proportionate. ${blank}`),

  partnershipPurpose: said(`Partnership: the purpose it serves under the Act. ${blank}`),
  agreementRef: said('Partnership: the agreement it is asked under, where there is one.'),

  proceedings: said(`Legal proceedings: the claim or the proceedings. ${blank}`),
  party: one(request.PARTIES, `Legal proceedings: whom they act for. ${glossary(PARTY_WORDS)}`),
  wouldPrevent: said(`Legal proceedings: how the usual rules would prevent the disclosure. ${blank}`),
}
