import type { CaseFile } from '../disclosure/disclosure'
import * as words from '../disclosure/words'
import { adviceTaken } from './assessed'
import { itemsAnswered, itemsDecided } from './decided'
import { actedBy, type Issue, issued, row, rows, signed } from './issue'
import { ifYouDisagree, yourRequest } from './letter'
import type { RecordModel, Section } from './model'
import { answerUnderReview, independence, reviewAsked, reviewResult } from './reviewed'

const firstAnswer = (d: CaseFile): Section => {
  const first = answerUnderReview(d)
  return rows(
    'The answer under review',
    row('Outcome', first && words.STATUS_WORDS[first.outcome]),
    row('Decided by', first && actedBy(first.by)),
  )
}

/** Of what an upheld answer sends, the first letter has told already. */
const newItems = ({ review }: CaseFile) => review?.decided?.items ?? []

/** P7: a refusal or a partial answer, looked at afresh. The external copy has nothing of the advice. */
export const reviewDecision = (d: CaseFile, issue: Issue): RecordModel => {
  const external = issue.copy === 'external'
  const items = newItems(d)
  return issued('P7', d, issue, {
    ruleset: issue.ruleset,
    summary: `The council’s review of its answer to request ${d.reference}.`,
    sections: [
      yourRequest(d),
      firstAnswer(d),
      ...reviewAsked(d),
      ...reviewResult(d),
      external ? itemsAnswered(items) : itemsDecided(d, items),
      independence(d),
      ...(external ? [ifYouDisagree(d, issue)] : adviceTaken(d)),
    ],
    signatures: [
      signed('Asked for the review', d.review?.askedBy),
      signed('Decided first', answerUnderReview(d)?.by),
      signed('Decided on review', d.review?.decided?.by),
    ],
  })
}
