import type { AnswerName } from './answers'
import type { AgreementText } from './text'
import { plain, roleOf } from './triage/basis'

/**
 * What advice rests on: it is sought again when the purpose, the data, a recipient or its role, where it is kept, how
 * it goes abroad or for how long it is kept changes (3.1); never for a heading or a typing error in a clause.
 */

const MATERIAL = [
  'purpose',
  'dataset',
  'onward',
  'subProcessors',
  'places',
  'transfers',
  'retention',
] as const satisfies readonly AnswerName[]

type Basis = Pick<AgreementText, 'answers' | 'parties' | 'data' | 'activities'>

const itemOf = ({ name, people, classes, retention, retentionMonths }: AgreementText['data'][number]) =>
  JSON.stringify([plain(name), plain(people), classes.toSorted(), plain(retention), retentionMonths])

/** The same text for the same basis, whatever the order of the lists or the spacing of the words. */
export const adviceBasis = ({ answers, parties, data, activities }: Basis): string =>
  JSON.stringify({
    answers: MATERIAL.map((name) => plain(answers[name] ?? '')),
    roles: parties.map(roleOf).sort(),
    activities: activities.map(({ name, regime }) => `${plain(name)}: ${regime}`).sort(),
    data: data.map(itemOf).sort(),
  })
