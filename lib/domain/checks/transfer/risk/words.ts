import { upper } from '../../../shared/text'
import { placesInWords } from '../../location/words'
import type { Reference } from '../../reference'
import { CATEGORY_NAMES, COUNT_BAND_NAMES, FREQUENCY_NAMES } from '../codes'
import type { TransferContent } from '../content'
import { destinationsOf, knownCodes } from '../destinations'
import { mechanismName } from '../mechanisms'
import { type Judged, MEASURE_NAMES, METHOD_NAMES, type RiskAnswers } from './answers'
import { depthOf, scoreOf } from './score'

/** Every question of the assessment with its answer, in the words of its table. */

export const LEVEL_NAMES = { LOW: 'Low', MODERATE: 'Moderate', HIGH: 'High' } as const
export const CONCERN_NAMES = { NONE: 'None', SOME: 'Some', SEVERE: 'Severe' } as const
export const LIKELIHOOD_NAMES = { UNLIKELY: 'Unlikely', POSSIBLE: 'Possible', LIKELY: 'Likely' } as const
export const REDRESS_NAMES = { GOOD: 'Good', LIMITED: 'Limited', NONE: 'None' } as const
export const HERE_NAMES = { YES: 'Yes', PARTLY: 'Partly', NO: 'No' } as const
export const THERE_NAMES = { ...HERE_NAMES, UNKNOWN: 'Nobody knows' } as const
export const DEPTH_NAMES = {
  L1: 'What is known already (L1)',
  L2: 'Two sources that do not depend on each other (L2)',
  L3: 'A report of counsel, a government or a specialist (L3)',
} as const

type Answering = {
  readonly answers: RiskAnswers
  readonly content: TransferContent
  readonly tables: Reference
}

const yesNo = (value: boolean) => (value ? 'Yes' : 'No')
const said = <T extends string>(value: T | undefined, names: Readonly<Record<T, string>>) =>
  value === undefined ? '' : names[value]
const nameOf = (code: string | undefined, tables: Reference) => (code ? mechanismName(code, tables) : '')
const all = (values: readonly string[]) => values.join('; ')

const encryption = ({ encryptedInTransit, encryptedAtRest }: RiskAnswers) => [
  ...(encryptedInTransit === undefined ? [] : [`Encrypted on its way: ${yesNo(encryptedInTransit)}`]),
  ...(encryptedAtRest === undefined ? [] : [`Encrypted where it is kept: ${yesNo(encryptedAtRest)}`]),
]

const placesOf = ({ content, tables }: Answering) =>
  placesInWords([...new Set(destinationsOf(content).flatMap(knownCodes))], tables)

const scored = ({ answers, content }: Answering) => scoreOf(content, answers.harm, answers)

/** By the numbers of the table; a question that it gains later is shown without an answer. */
const ANSWERS: Readonly<Record<string, (given: Answering) => string>> = {
  'T1.1': ({ content }) => all([content.exporterEntity ?? '', content.recipientLegalName ?? '']),
  'T1.2': placesOf,
  'T1.3': ({ content }) =>
    all([
      ...(content.dataCategories ?? []).map((code) => CATEGORY_NAMES[code]),
      said(content.dataSubjectCountBand, COUNT_BAND_NAMES),
    ]),
  'T1.4': ({ content }) => said(content.frequency, FREQUENCY_NAMES),
  'T1.5': ({ answers }) => all([answers.sending ?? '', ...encryption(answers)]),
  'T1.6': ({ content, tables }) => nameOf(content.mechanismCode, tables),
  'T2.1': (given) =>
    all(
      scored(given).categories.map(
        ({ category, harm }) => `${CATEGORY_NAMES[category]}: ${LEVEL_NAMES[harm].toLowerCase()}`,
      ),
    ),
  'T2.2': ({ answers }) => all(answers.measures.map((code) => MEASURE_NAMES[code])),
  'T2.3': (given) => LEVEL_NAMES[scored(given).residual],
  'T3.1': (given) =>
    all([METHOD_NAMES[given.answers.method], DEPTH_NAMES[depthOf(scored(given).residual, given.content)]]),
  'T4.1': ({ answers }) => said(answers.concern, CONCERN_NAMES),
  'T4.2': ({ answers }) => said(answers.exposure, LIKELIHOOD_NAMES),
  'T4.3': ({ answers }) => said(answers.redress, REDRESS_NAMES),
  'T4.4': (given) => yesNo(scored(given).significantRisk),
  'T5.1': ({ answers }) => said(answers.enforceableHere, HERE_NAMES),
  'T5.2': ({ answers }) => said(answers.enforceableThere, THERE_NAMES),
  'T5.3': (given) => yesNo(scored(given).enforceabilityGap),
  'T6.1': ({ answers }) => all([...answers.steps.map(({ text }) => text), ...again(answers.afterSteps)]),
  'T6.2': ({ answers }) => all(answers.unprotected.map((code) => CATEGORY_NAMES[code])),
  'T6.3': ({ answers, tables }) =>
    nameOf(answers.derogation, tables) || (answers.unprotectedRemoved ? 'They are not sent' : 'No exception'),
  'T7.1': ({ answers }) => said(answers.notMateriallyLower, { YES: 'Yes', NO: 'No' }),
  'T7.2': ({ answers }) => answers.proportionality ?? '',
}

const again = (after: Judged | undefined) =>
  after
    ? [
        `Answered again: ${all([
          ...after.measures.map((code) => MEASURE_NAMES[code]),
          said(after.concern, CONCERN_NAMES),
          said(after.exposure, LIKELIHOOD_NAMES),
          said(after.redress, REDRESS_NAMES),
          said(after.enforceableHere, HERE_NAMES),
          said(after.enforceableThere, THERE_NAMES),
        ])}`,
      ]
    : []

export const answersInWords = (answers: RiskAnswers, content: TransferContent, tables: Reference) =>
  tables.questions.map(({ q_id, prompt }) => ({
    id: q_id,
    prompt,
    answer: upper(ANSWERS[q_id]?.({ answers, content, tables }) ?? ''),
  }))
