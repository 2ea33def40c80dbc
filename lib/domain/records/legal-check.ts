import { psfaReviewBy } from '../disclosure/clocks'
import type { CaseFile, Challenged } from '../disclosure/disclosure'
import { type GatewayCode, gatewayOf, isMandatory, validityOf } from '../disclosure/gateways'
import * as words from '../disclosure/words'
import { dayOf, momentOf } from '../shared/when'
import { requestOf } from './asked'
import { actedBy, given, listed, prose, row, rows, rowsGiven, table } from './issue'
import type { Copy, Section } from './model'
import { gatewayName } from './power'

/** An order or notice as the legal team found it (T11), and what became of a challenge to it (T17). */

/** The gateway it was checked as: one found invalid has since become another. */
const checkedAs = ({ gateway, corrected, validation }: CaseFile): GatewayCode =>
  corrected.find(({ by }) => by.bound === validation?.by.bound && by.at === validation.by.at)?.from ?? gateway

/** A requirement names the duty to answer it, in place of a task of the council and what would prejudice it. */
export const theDuty = (d: CaseFile): Section | null => {
  const code = d.validation ? checkedAs(d) : d.gateway
  if (!isMandatory(code)) return null
  const { statute, reach } = gatewayOf(code)
  return rows(
    d.validation?.verdict === 'invalid' ? 'The duty that was claimed' : 'The duty to answer',
    row('Gateway', gatewayName(code)),
    row('Law', statute),
    row('Law it names', requestOf(d).instrument?.section),
    given('The most it reaches', reach),
  )
}

/** Outside, what was found of the notice; who looked, and what made them, stays inside. */
export const validity = (d: CaseFile, copy: Copy): Section | null => {
  const { validation } = d
  if (!validation) return null
  const tests = Object.entries(validityOf(checkedAs(d)))
  return rows(
    'Legal check',
    row('Found', words.VERDICT_WORDS[validation.verdict]),
    ...tests.map(([id, test]) => row(test, validation.tests.includes(id) ? 'Yes' : 'Not found')),
    copy === 'internal' ? row('Why it was checked', listed(validation.why, words.LEGAL_CHECK_WORDS)) : null,
    copy === 'internal' ? row('Checked by', actedBy(validation.by)) : null,
  )
}

export const reachOfNotice = (d: CaseFile): Section | null =>
  d.validation
    ? table('What the notice reaches, item by item', {
        caption: 'Whether the power reaches each item',
        head: ['No.', 'Information', 'Found'],
        widths: [1, 8, 5],
        body: requestOf(d).items.map((item, position) => {
          const reach = d.validation?.items[position]
          return [String(position + 1), item.description, reach ? words.REACH_WORDS[reach] : '']
        }),
      })
    : null

/** Legally privileged: never in an external copy. */
export const privilegedOpinion = (d: CaseFile): Section | null =>
  prose('Opinion of the legal team (legally privileged)', d.validation?.opinion)

export const legalDeadline = (d: CaseFile): Section | null => {
  const { instrument } = requestOf(d)
  if (!instrument) return null
  return rows(
    'Deadline in law',
    row('Must be answered by', dayOf(instrument.deadlineLegal)),
    given(
      'Review of it to be sought by',
      d.gateway === 'G17' ? dayOf(psfaReviewBy(instrument.issuedOn)) : '',
    ),
    row('Answered', d.release ? momentOf(d.release.by.at) : 'Not yet when this record was issued'),
  )
}

/** In the order they were made; the last stands in the decision until it is answered. */
const challengesOf = ({ voided, decision }: CaseFile): readonly Challenged[] =>
  [...voided.map((one) => one.decision), decision].filter((one) => one?.outcome === 'CHALLENGE')

export const challenges = (d: CaseFile): readonly (Section | null)[] =>
  challengesOf(d).flatMap((challenge, position) => {
    const number = position + 1
    const answer = d.challenges?.[position]
    return [
      rows(
        `Challenge ${number}`,
        row('Grounds', listed(challenge.grounds, words.GROUND_WORDS)),
        row('Decided by', actedBy(challenge.by)),
        row('Sent', dayOf(challenge.sentOn)),
      ),
      prose(`What the council says to the issuer (challenge ${number})`, challenge.representation),
      rowsGiven(
        `Answer to challenge ${number}`,
        given('Result', answer && words.CHALLENGE_RESULT_WORDS[answer.result]),
        given('What the issuer answered', answer?.text),
        given('New date to answer by', answer?.newDeadline && dayOf(answer.newDeadline)),
        given('Recorded by', answer && actedBy(answer.by)),
      ),
    ]
  })
