import { z } from 'zod'
import { count, day, glossary, many, maybe, no, one, said, several } from '../../shared/describe'
import { GRADES } from '../../shared/grades'
import * as council from '../council-inputs'
import { GATEWAY_CODES, validityOf } from '../gateways'
import * as legal from '../legal-inputs'
import { GROUND_WORDS, LEGAL_CHECK_WORDS, VERDICT_WORDS } from '../words'

/** Intake, the legal team, block F and the decision: what the council finds. */

const tests = GATEWAY_CODES.flatMap((code) =>
  Object.entries(validityOf(code)).map(([id, words]) => [id, words]),
)
const testIds = [...new Set(tests.map(([id]) => id))] as [string, ...string[]]
const testsByGateway = GATEWAY_CODES.flatMap((code) => {
  const ids = Object.keys(validityOf(code))
  return ids.length > 0 ? [`${code}: ${ids.join(', ')}`] : []
}).join('; ')

export const intakeFacts = {
  receivedOn: day(
    'the day it was received',
    'The day the council received it, from which the target counts.',
  ),
  services: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Names of the services that hold what is asked for; several are split into parts. Default: none.',
    ),
  legalCheck: several(
    council.LEGAL_CHECKS,
    `Why the legal team looks before anybody assesses. ${glossary(LEGAL_CHECK_WORDS)}`,
  ),
  clarificationRounds: many(0, 'Rounds of questions already asked of the requester.'),
  furtherQuestion: no('Somebody wants to ask the requester another question.'),
  questionAskedOn: day('the day of the question', 'The day a question was put to the requester.'),
  questionAnsweredOn: day('the day of the answer', 'The day that question was answered.'),
  preserve: no('Footage or other material that is soon overwritten is to be kept meanwhile.'),

  deadlineLegal: day('the date of the notice', 'The date by which the order or notice must be answered.'),
  instrumentIssuedOn: day('the date on the notice', 'The date that stands on the order or notice.'),
  legalVerdict: one(
    legal.VERDICTS,
    `What the legal team found about the order, the notice or the papers. ${glossary(VERDICT_WORDS)}`,
  ),
  legalTestsMet: z
    .array(z.enum(testIds))
    .optional()
    .describe(
      `Which of the legal team’s tests hold, where they are known one by one; a valid instrument meets all of its gateway’s. ${testsByGateway}.`,
    ),
  itemsOutside: many(
    0,
    'How many of the items the order or notice does not reach; the rest is complied with.',
  ),
  challengeGrounds: several(
    legal.GROUNDS,
    `On which grounds the council challenges the requirement. ${glossary(GROUND_WORDS)}`,
  ),
  challengeSentOn: day('the day of the challenge', 'The day the challenge is sent.'),
}

export const assessmentFacts = {
  dataHeld: one(council.DATA_HELD, 'What the council holds.'),
  heldForEnforcement: no('The council holds it to enforce the law itself, as in its own prosecution file.'),
  regime: one(['UKGDPR', 'Part3'], 'The regime that the coordinator found the information to be held under.'),
  originallyConsentBased: no('The information was collected on consent.'),
  consentNotObtainable: said('Why fresh consent cannot reasonably be expected.'),
  shielded: no('The record is shielded: domestic abuse, witness protection, staff, or another reason.'),
  threatCheck: said('The threat check made for a shielded record.'),
  seriousHarm: no('Disclosure would risk serious harm to the person, a child or somebody else.'),
  legalPower: one([...council.LEGAL_POWERS, 'none'], 'The council’s own power or function.'),
  legalPowerText: said('The power, where legalPower is "other".'),
  art6Basis: one([...council.ART6_BASES, 'ea', 'f'], 'Lawful basis, Article 6(1).'),
  art9Condition: one(council.ART9_CONDITIONS, 'Condition for special category data; "none" when none fits.'),
  sch1Condition: one(
    council.SCH1_CONDITIONS,
    'Data Protection Act 2018 Schedule 1 condition; "none" when none fits.',
  ),
  confidentiality: z
    .enum(council.CONFIDENTIALITY)
    .default('none')
    .describe('Duty of confidence. Default: none.'),
  statutoryBars: several(
    council.STATUTORY_BARS,
    'Statutes that forbid or restrict disclosure. familyCourt: court papers, which need the rules or the court’s leave (confidentiality "overriddenStatute").',
  ),
  necessityFinding: one(council.FINDINGS, 'What the coordinator found on necessity.'),
  proportionalityFinding: one(council.FINDINGS, 'What the coordinator found on proportionality.'),
  childBestInterests: said('The best interests of the child, as assessed.'),
  otherPeopleInside: no('Other people’s information is mixed in and is not needed.'),
  irrelevantInside: no('Irrelevant information is mixed in.'),
  categoryWithheld: no('A category of the information is to be held back.'),
  adviceGiven: several(council.ADVISERS, 'Whose advice has been given.'),
  adviceAgainst: no('An adviser advised against disclosure.'),
}

export const decisionFacts = {
  approverGrade: one(GRADES, 'Council grade of the person who would decide.'),
  approverConflict: maybe('The person who would decide declares a conflict of interest.'),
  approverTookPart: no('The person who would decide asked, authorised or collated.'),
  approverOfAnotherService: no(
    'The person who would decide heads another service than the one that holds the information.',
  ),
  approverDelegated: no('A delegation in force lets them decide for that other service.'),
  insideGrade: one(
    GRADES,
    'The highest grade among council people whom the request is about; the decider stands above a head of service or higher.',
  ),
  approvalAgeDays: count('Days since the approval, once there is one and nothing has been released.'),
}
