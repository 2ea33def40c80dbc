import { type Advice, isDissentComplete } from '../../agreement/advice'
import { FOLLOWED_WORDS, pointName } from '../../agreement/advice-words'
import type { Agreement } from '../../agreement/agreement'
import { GRADE_NAMES } from '../../shared/grades'
import { dayOf } from '../../shared/when'
import { adviceInFull, signedAdvice, signedAnswer } from '../agreement/advice'
import { type AgreementIssue, issuedOf } from '../agreement/issue'
import { actedBy, prose, row, rows } from '../issue'
import type { RecordModel, Section } from '../model'

/** Section 4, the dissent record: every departure from advice on this agreement on which nothing is owed any more. */
export const dissentRecord = (a: Agreement, issue: AgreementIssue): RecordModel => {
  const departed = a.advice.filter(isDissentComplete)
  if (departed.length === 0) throw new Error('a departure from advice is recorded once it is complete')
  const isInternal = issue.copy === 'internal'
  return issuedOf('DISSENT', a, issue, {
    summary: `The council departs from advice of its Data Protection Officer on “${a.text.title}”.`,
    sections: [
      ...departed.flatMap((advice, place) => {
        const name = departed.length > 1 ? `Departure ${place + 1}` : 'The departure'
        return isInternal ? adviceInFull(advice, name) : [factsOf(advice, name)]
      }),
      opensNothing,
    ],
    signatures: departed.flatMap(isInternal ? signedAdvice : signedAnswer),
  })
}

export const opensNothing = prose(
  'What it does not do',
  'Departing from advice opens nothing that a check has closed. Where the law or the source of the data forbids it, nobody in the council can allow it.',
)

/** What was advised, and why it is not followed, stays inside the council; so does how high the risk is. */
const factsOf = ({ by, response, acknowledgement, boardNotified }: Advice, name: string): Section | null =>
  response?.dissent
    ? rows(
        name,
        row('In short', FOLLOWED_WORDS[response.followed]),
        row('Advice given on', dayOf(by.at)),
        row('Not followed', response.dissent.notFollowed.map(pointName).join('\n')),
        row('Decided by', `${actedBy(response.by)} (${GRADE_NAMES[response.grade]})`),
        row('The officer was told on', dayOf(response.communicatedOn)),
        row('Acknowledged by the officer on', acknowledgement && dayOf(acknowledgement.by.at)),
        row('The board was told on', boardNotified && dayOf(boardNotified.on)),
        row('Owner of the risk that remains', response.dissent.risk.post),
      )
    : null
