import { z } from 'zod'
import { day, glossary, maybe, one, said } from '../../shared/describe'
import { isPlaceCode } from '../places'
import { MATERIALS, TEMPLATES, USE_KIND_NAMES, USE_KINDS } from './restriction'

/** Datasets and the places where they are used, put in plain facts for `gatehouse decide location`. */

const place = z.string().refine(isPlaceCode, 'it is no code of a place, such as GB-ENG, IE or UNKNOWN')

const PLACES =
  'ISO 3166-1 codes such as DE; of the United Kingdom its parts GB-ENG, GB-WLS, GB-SCT and GB-NIR, or GB for all of it.'

const KINDS = glossary(USE_KIND_NAMES)

const waiver = z.strictObject({
  fromSource: z.string().min(1).describe('Who waives. Only the organisation that restricted can.'),
  reference: said('The reference of the waiver.'),
  codes: z.array(place).min(1).describe(`Places that it adds. ${PLACES}`),
  appliesTo: z
    .array(z.enum(USE_KINDS))
    .min(1)
    .default([...USE_KINDS])
    .describe(`Uses for which it adds them. ${KINDS} Default: all.`),
  date: day('the date of the waiver', 'The day from which it counts. Left out: it counts already.'),
})

const TEMPLATE_WORDS = Object.fromEntries(Object.entries(TEMPLATES).map(([id, { name }]) => [id, name]))

const restriction = z.strictObject({
  dataset: z.string().min(1).default('the dataset').describe('What it restricts. Default: the dataset.'),
  source: z
    .string()
    .min(1)
    .default('the source')
    .describe('The organisation that the data came from and that restricts it. Default: the source.'),
  clause: said('The document and clause that say so.'),
  template: one(
    Object.keys(TEMPLATES) as [keyof typeof TEMPLATES, ...(keyof typeof TEMPLATES)[]],
    `A usual restriction, instead of permitted. ${glossary(TEMPLATE_WORDS)}`,
  ),
  permitted: z.array(place).min(1).optional().describe(`Places that it permits. ${PLACES}`),
  appliesTo: z
    .array(z.enum(USE_KINDS))
    .min(1)
    .default([...USE_KINDS])
    .describe(`Uses that it restricts. ${KINDS} Default: all.`),
  inheritsToDerivatives: z
    .boolean()
    .default(true)
    .describe('It binds what is made of the data too. Default: true.'),
  anonymisedOutputsReleased: z
    .boolean()
    .default(false)
    .describe('It lets go of outputs in which nobody can be known again. Default: false.'),
  expiresOn: day('the last day of the restriction', 'The last day on which it binds. Left out: it binds on.'),
  waiver: waiver.optional().describe('A waiver by the source. Left out: none.'),
})

const use = z.strictObject({
  kind: z
    .enum(USE_KINDS)
    .default('STORAGE')
    .describe(`What happens there. ${KINDS} Each is tested apart. Default: STORAGE.`),
  place: place.describe(
    'Where: an ISO 3166-1 code, GB-ENG, GB-WLS, GB-SCT or GB-NIR; GB where the part is not said; UNKNOWN.',
  ),
  what: z.string().default('').describe('What it is, such as the live database. Default: not said.'),
})

export const locationFacts = z.strictObject({
  restrictions: z
    .array(restriction)
    .max(100)
    .optional()
    .describe('Every restriction on every dataset that goes in; an empty list where there is none.'),
  uses: z.array(use).max(100).optional().describe('Every place where the data is kept, worked on or seen.'),
  material: z
    .enum(MATERIALS)
    .default('dataset')
    .describe(
      `What is there. ${glossary({ dataset: 'The data itself', derivative: 'Something made of it', anonymised: 'Outputs in which nobody can be known again' })} Default: dataset.`,
    ),
  nhsData: maybe('It is health or care data from the NHS. Matters outside the United Kingdom.'),
  siroApproval: maybe(
    'The senior information risk owner approved NHS data outside the United Kingdom. Matters there alone.',
  ),
  adequacyProvedFor: z
    .array(place)
    .default([])
    .describe(
      'Places with partial adequacy (CA, JP, KR, US) of which the condition is proved for this recipient. Default: none.',
    ),
  on: day('the day', 'The day that is asked about. Matters where something expires or is waived from a day.'),
})
export type LocationFacts = z.output<typeof locationFacts>
