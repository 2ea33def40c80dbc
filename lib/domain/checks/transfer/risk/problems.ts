import { addMonths, type CalendarDate } from '../../../shared/dates'
import { UNKNOWN_PLACE } from '../../places'
import { abroad, destinationsOf, knownCodes } from '../destinations'
import type { ContentFacts } from '../facts'
import type { Judged, RiskAnswers } from './answers'
import { type Depth, isLowered, type Score } from './score'

/** Why an assessment cannot be submitted, by its question; submitted, it is what it is, failed or not. */

export type Problem = { readonly question: string; readonly text: string }

export type Found = {
  readonly facts: ContentFacts
  readonly day: CalendarDate
  readonly depth: Depth
  readonly before: Score
  readonly after: Score
}

const problem = (isThere: boolean, question: string, text: string): readonly Problem[] =>
  isThere ? [{ question, text }] : []

const hasUncodedPlace = (facts: ContentFacts) =>
  !facts.recipientEstablishmentCode ||
  !facts.processingLocationCodes ||
  !facts.accessLocationCodes ||
  destinationsOf(facts).some((one) => knownCodes(one).includes(UNKNOWN_PLACE))

/** T1: what the transfer itself says. */
const aboutTransfer = (
  { encryptedInTransit, encryptedAtRest, sending }: RiskAnswers,
  facts: ContentFacts,
) => [
  ...problem(!facts.recipientLegalName?.trim(), 'T1.1', 'Say who receives it.'),
  ...problem(hasUncodedPlace(facts), 'T1.2', 'Name every place where it is kept or seen.'),
  ...problem(!facts.dataSubjectCountBand, 'T1.3', 'Say how many people it is about.'),
  ...problem(!facts.dataCategories, 'T1.3', 'Say what kinds of data it is.'),
  ...problem(!facts.frequency, 'T1.4', 'Say how often it goes.'),
  ...problem(
    !sending?.trim() || encryptedInTransit === undefined || encryptedAtRest === undefined,
    'T1.5',
    'Say how it is sent, and what protects it on its way and where it is kept.',
  ),
  ...problem(!facts.mechanismCode, 'T1.6', 'Choose the safeguard first.'),
]

const isAnalysed = ({ analysis }: RiskAnswers, facts: ContentFacts) =>
  analysis?.coversRecipient === true &&
  destinationsOf(facts)
    .flatMap(abroad)
    .every((code) => code === analysis.placeCode)

const aboutMethod = (answers: RiskAnswers, facts: ContentFacts) => [
  ...problem(
    answers.method === 'GOV_ANALYSIS' && !answers.analysis,
    'T3.1',
    'Give the reference of the published analysis.',
  ),
  ...problem(
    answers.method === 'GOV_ANALYSIS' && answers.analysis !== undefined && !isAnalysed(answers, facts),
    'T3.1',
    'The published analysis is of another place or sector, and says nothing of this one.',
  ),
]

const isRecentReport = ({ kind, dated }: RiskAnswers['sources'][number], day: CalendarDate) =>
  kind !== 'PUBLISHED' && dated !== undefined && dated <= day && addMonths(dated, 12) > day

const publishers = ({ sources }: RiskAnswers) =>
  new Set(sources.map(({ publisher }) => publisher.trim().toLowerCase())).size

/** T3.1. A published analysis of the government is the depth that is needed. */
const aboutDepth = (answers: RiskAnswers, { depth, day }: Found) => [
  ...problem(
    answers.method !== 'GOV_ANALYSIS' && depth === 'L2' && publishers(answers) < 2,
    'T3.1',
    'This depth needs two sources that do not depend on each other.',
  ),
  ...problem(
    answers.method !== 'GOV_ANALYSIS' &&
      depth === 'L3' &&
      !answers.sources.some((one) => isRecentReport(one, day)),
    'T3.1',
    'This depth needs a report of counsel, a government or a specialist, less than twelve months old.',
  ),
]

const JUDGED = {
  concern: ['T4.1', 'Judge how the law and rights of these people stand there.'],
  exposure: ['T4.2', 'Judge whether this data exposes them to it.'],
  redress: ['T4.3', 'Judge what redress there is against public bodies there.'],
  enforceableHere: ['T5.1', 'Judge whether it can be enforced here.'],
  enforceableThere: ['T5.2', 'Judge whether it would be enforced there.'],
} as const

const unjudged = (judged: Judged, isAnalysedByGovernment: boolean) =>
  Object.entries(JUDGED).flatMap(([name, [question, text]]) =>
    problem(
      judged[name as keyof typeof JUDGED] === undefined &&
        !(isAnalysedByGovernment && question.startsWith('T4')),
      question,
      text,
    ),
  )

const hasGap = ({ significantRisk, enforceabilityGap }: Score) => significantRisk || enforceabilityGap

const aboutGaps = (answers: RiskAnswers, { before, after, facts }: Found) => {
  const { steps, afterSteps, unprotected } = answers
  const sent = facts.dataCategories ?? []
  return [
    ...problem(
      hasGap(before) && steps.length > 0 && !afterSteps,
      'T6.1',
      'Answer questions 2 to 5 again, as they are with the extra steps.',
    ),
    ...problem(
      afterSteps !== undefined && steps.length === 0,
      'T6.1',
      'Name the extra steps by which the answers changed.',
    ),
    ...problem(
      hasGap(after) && unprotected.length === 0,
      'T6.2',
      'A significant risk is left: name the kinds of data that are not protected well enough.',
    ),
    ...problem(
      unprotected.some((code) => !sent.includes(code)),
      'T6.2',
      'Only data that is sent can lack protection.',
    ),
  ]
}

/** T7.2. */
export const SHORTEST_STATEMENT = 80

export const problemsOf = (answers: RiskAnswers, found: Found): readonly Problem[] => {
  const isGovernments = answers.method === 'GOV_ANALYSIS'
  return [
    ...aboutTransfer(answers, found.facts),
    ...aboutMethod(answers, found.facts),
    ...problem(
      answers.harm.some((one) => isLowered(one, found.facts)),
      'T2.1',
      'Harm may be judged higher than usual, never lower.',
    ),
    ...aboutDepth(answers, found),
    ...unjudged(answers, isGovernments),
    ...(answers.afterSteps ? unjudged(answers.afterSteps, isGovernments) : []),
    ...aboutGaps(answers, found),
    ...problem(!answers.notMateriallyLower, 'T7.1', 'State your conclusion.'),
    ...problem(
      (answers.proportionality ?? '').trim().length < SHORTEST_STATEMENT,
      'T7.2',
      `Say in ${SHORTEST_STATEMENT} characters or more why this depth of enquiry is enough.`,
    ),
  ]
}
