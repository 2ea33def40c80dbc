import { z } from 'zod'
import { day, glossary, maybe, no, one, said, several } from '../../../shared/describe'
import { CATEGORY_CODES, CATEGORY_NAMES, codesOf, LEVELS, YES_OR_NO } from '../codes'

/** Answers of the transfer risk assessment, by the questions of its table; T1 is mostly said by the transfer itself. */

export const METHOD_NAMES = {
  ICO_TOOL: 'the regulator’s tool',
  EDPB: 'the method of the European Data Protection Board',
  GOV_ANALYSIS: 'an analysis that the government published of that place and sector',
} as const
export const METHODS = codesOf(METHOD_NAMES)

/** Only the first two take anything away from the harm (T2.2). */
export const MEASURE_NAMES = {
  COUNCIL_HELD_KEYS: 'it is encrypted and only the council holds the keys',
  PSEUDONYMISED_KEY_IN_UK: 'it is pseudonymised and the key stays in the United Kingdom',
  CONTRACT_PROMISES: 'the recipient promises it by contract',
  ACCESS_CONTROL: 'few people are let in, and what they do is logged',
} as const
export const MEASURES = codesOf(MEASURE_NAMES)

export const CONCERNS = ['NONE', 'SOME', 'SEVERE'] as const
export const LIKELIHOODS = ['UNLIKELY', 'POSSIBLE', 'LIKELY'] as const
export const REDRESSES = ['GOOD', 'LIMITED', 'NONE'] as const
export const HERE = ['YES', 'PARTLY', 'NO'] as const
export const THERE = ['YES', 'PARTLY', 'NO', 'UNKNOWN'] as const

export const SOURCE_KIND_NAMES = {
  PUBLISHED: 'published work',
  GOVERNMENT: 'a report of a government',
  COUNSEL: 'advice of counsel',
  SPECIALIST: 'a report of a specialist',
} as const
export const SOURCE_KINDS = codesOf(SOURCE_KIND_NAMES)

const source = z.strictObject({
  title: z.string().trim().min(1).describe('Its title.'),
  publisher: z.string().trim().min(1).describe('Whose it is; two of one publisher are one.'),
  kind: z.enum(SOURCE_KINDS).describe(`What it is. ${glossary(SOURCE_KIND_NAMES)}`),
  dated: day('the day of the source', 'When it was written.'),
})

const step = z.strictObject({
  text: z.string().trim().min(1).describe('What is done.'),
  owner: z.string().trim().min(1).describe('Who sees to it.'),
  dueOn: day('the day it is due', 'By when.'),
})

const analysis = z.strictObject({
  document: z.string().trim().min(1).describe('The reference of the published document.'),
  placeCode: z.string().trim().min(2).describe('The place that it is about, by its code.'),
  sector: z.string().trim().min(1).describe('The sector that it is about.'),
  coversRecipient: maybe('The recipient is of that sector.'),
})

/** T2.2 to T5.2: asked once, and again after extra steps (T6.1). */
const judged = {
  measures: several(MEASURES, `T2.2: what cuts the harm. ${glossary(MEASURE_NAMES)}`),
  concern: one(CONCERNS, 'T4.1: concern for the rule of law and human rights of these people there.'),
  exposure: one(LIKELIHOODS, 'T4.2: how likely this data exposes these people to it.'),
  redress: one(REDRESSES, 'T4.3: redress where public bodies there demand the data.'),
  enforceableHere: one(HERE, 'T5.1: whether we and the people can enforce in United Kingdom courts.'),
  enforceableThere: one(THERE, 'T5.2: whether contract and rights of third parties will be enforced there.'),
}

export const riskAnswers = z.strictObject({
  method: z
    .enum(METHODS)
    .default('ICO_TOOL')
    .describe(`How it is assessed. ${glossary(METHOD_NAMES)} Default: ICO_TOOL.`),
  analysis: analysis.optional().describe('Of GOV_ANALYSIS: which analysis.'),
  sending: said('T1.5: how it is sent.'),
  encryptedInTransit: maybe('T1.5: it is encrypted on its way.'),
  encryptedAtRest: maybe('T1.5: it is encrypted where it is kept.'),
  harm: z
    .array(
      z.strictObject({
        category: z.enum(CATEGORY_CODES).describe('The kind of data.'),
        level: z.enum(LEVELS).describe('The harm if it is misused.'),
      }),
    )
    .default([])
    .describe(
      'T2.1: kinds of data of which the harm is other than usual; it may be raised, never lowered. Default: none.',
    ),
  ...judged,
  sources: z.array(source).max(30).default([]).describe('T3.1: what was read. Default: nothing.'),
  steps: z.array(step).max(30).default([]).describe('T6.1: extra steps that close the gap. Default: none.'),
  afterSteps: z
    .strictObject(judged)
    .optional()
    .describe('T6.1: T2.2 to T5.2 answered again as they are with the extra steps.'),
  unprotected: several(
    CATEGORY_CODES,
    `T6.2: kinds of data that are still not protected well enough. ${glossary(CATEGORY_NAMES)}`,
  ),
  unprotectedRemoved: no('T6.3: those kinds will not be sent.'),
  derogation: said('T6.3: the exception open for just those kinds, by its code; empty for none.'),
  notMateriallyLower: one(
    YES_OR_NO,
    'T7.1: protection after the transfer is not materially lower than in the United Kingdom.',
  ),
  proportionality: said(
    'T7.2: why this depth of enquiry is reasonable for the nature and amount of the data; 80 characters or more.',
  ),
})
export type RiskAnswers = z.output<typeof riskAnswers>
export type Judged = Pick<RiskAnswers, keyof typeof judged>
