import type { Reference } from '../../checks/reference'
import { CATEGORY_NAMES, type CategoryCode, RISK_OUTCOME_NAMES } from '../../checks/transfer/codes'
import type { TransferContent } from '../../checks/transfer/content'
import {
  type Judged,
  MEASURE_NAMES,
  METHOD_NAMES,
  type RiskAnswers,
  SOURCE_KIND_NAMES,
} from '../../checks/transfer/risk/answers'
import type { RiskResult } from '../../checks/transfer/risk/assess'
import type { Score } from '../../checks/transfer/risk/score'
import { answersInWords, DEPTH_NAMES, LEVEL_NAMES } from '../../checks/transfer/risk/words'
import type { SubmittedAssessment } from '../../checks/transfer/transfer'
import { upper } from '../../shared/text'
import { dayOf } from '../../shared/when'
import { type Issuing, lines, listed, prose, row, rows, table } from '../issue'
import type { RecordModel, Section } from '../model'
import { type TransferSealed, transferRecordOf } from './transfer-parts'

/** Section 4, the transfer risk assessment. How the council judged a place or a recipient stays with it. */
export const riskAssessmentRecord = (sealed: TransferSealed, issue: Issuing): RecordModel => {
  const { t, tables } = sealed
  const { assessment, content } = t
  if (!assessment?.submitted) throw new Error('an assessment is recorded once it is submitted')
  const { answers, submitted } = assessment
  return transferRecordOf('TRA', sealed, issue, {
    summary: `“${t.title}”: ${RISK_OUTCOME_NAMES[submitted.result.outcome]}.`,
    sections: (copy) => [
      outcome(submitted),
      categories(submitted.result, answers),
      steps(answers),
      ...(copy === 'internal'
        ? [...narrative(submitted.result, answers), questions(answers, content, tables), statements(answers)]
        : []),
    ],
  })
}

const outcome = ({ result, finding, completedOn, expiresOn }: SubmittedAssessment): Section =>
  rows(
    'What it came to',
    row('Result', `${upper(RISK_OUTCOME_NAMES[result.outcome])} (${result.outcome})`),
    row('Harm that remains', LEVEL_NAMES[result.after.residual]),
    row('Not protected well enough', upper(listed(finding.unprotected, CATEGORY_NAMES))),
    row('Made on', dayOf(completedOn)),
    row('Good until', dayOf(expiresOn)),
  )

const remains = ({ categories: all }: Score, code: CategoryCode) => {
  const found = all.find(({ category }) => category === code)
  return found ? LEVEL_NAMES[found.residual] : ''
}

const categories = ({ before, after }: RiskResult, { measures, afterSteps }: RiskAnswers): Section =>
  table('Kinds of data', {
    caption: 'Harm of each kind of data, and what cuts it',
    head: ['Kind', 'Harm', 'Measures', 'Remains', 'With the extra steps'],
    widths: [4, 2, 4, 2, 2],
    body: before.categories.map(({ category, harm, residual }) => [
      upper(CATEGORY_NAMES[category]),
      LEVEL_NAMES[harm],
      upper(listed(measures, MEASURE_NAMES)),
      LEVEL_NAMES[residual],
      afterSteps ? remains(after, category) : 'None',
    ]),
  })

const steps = ({ steps: extra }: RiskAnswers): Section | null =>
  extra.length > 0
    ? table('Extra steps', {
        caption: 'Extra steps and their owners',
        head: ['Step', 'Owner', 'By'],
        widths: [6, 3, 3],
        body: extra.map(({ text, owner, dueOn }) => [text, owner, dueOn ? dayOf(dueOn) : '']),
      })
    : null

const flags = (heading: string, { significantRisk, enforceabilityGap, residual }: Score): Section =>
  rows(
    heading,
    row('Highest harm that remains (T2.3)', LEVEL_NAMES[residual]),
    row('Significant risk beyond staying at home (T4.4)', significantRisk ? 'Yes' : 'No'),
    row('Cannot be enforced well enough (T5.3)', enforceabilityGap ? 'Yes' : 'No'),
  )

const narrative = (
  { depth, before, after }: RiskResult,
  { method, analysis, sources, afterSteps }: RiskAnswers & { readonly afterSteps?: Judged | undefined },
): readonly (Section | null)[] => [
  rows(
    'How it was looked into',
    row('Method', upper(METHOD_NAMES[method])),
    row('Depth of enquiry', DEPTH_NAMES[depth]),
    row('Published analysis', analysis && `${analysis.document}: ${analysis.placeCode}, ${analysis.sector}`),
    row(
      'Sources',
      lines(
        ...sources.map(
          ({ title, publisher, kind, dated }) =>
            `${title}, ${publisher} (${SOURCE_KIND_NAMES[kind]}${dated ? `, ${dayOf(dated)}` : ''})`,
        ),
      ),
    ),
  ),
  flags('What the answers come to', before),
  afterSteps ? flags('What they come to with the extra steps', after) : null,
]

const questions = (answers: RiskAnswers, content: TransferContent, tables: Reference): Section =>
  table('Every question and its answer', {
    caption: 'Every question and its answer',
    head: ['No.', 'Question', 'Answer'],
    widths: [1, 5, 5],
    body: answersInWords(answers, content, tables).map(({ id, prompt, answer }) => [id, prompt, answer]),
  })

const statements = ({ notMateriallyLower, proportionality }: RiskAnswers): Section | null =>
  prose(
    'Statement of the assessor',
    notMateriallyLower === 'YES'
      ? 'Protection after the transfer is not materially lower than in the United Kingdom.'
      : 'Protection after the transfer is materially lower than in the United Kingdom.',
    proportionality,
  )
