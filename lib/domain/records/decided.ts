import { ITEM_CODES, REFUSAL_CODES } from '../disclosure/codes'
import {
  type Approval,
  type CaseFile,
  isApproval,
  type NilReturned,
  type ProposedItem,
  type Refused,
} from '../disclosure/disclosure'
import * as words from '../disclosure/words'
import { GRADE_NAMES, type Grade } from '../shared/grades'
import { momentOf } from '../shared/when'
import { periodOf, requestOf } from './asked'
import { actedBy, given, lines, listed, row, rows, table } from './issue'
import type { Row, Section } from './model'

/** What was decided, as the council tells itself and as it tells those who asked. */

export const approvalOf = ({ decision }: CaseFile): Approval | undefined =>
  isApproval(decision) ? decision : undefined

export const gradeRow = (grade: Grade | null): Row =>
  row('Grade at the time', grade ? GRADE_NAMES[grade] : 'None')

const codeWords = (code: NonNullable<ProposedItem['code']>) => `${code}: ${ITEM_CODES[code]}`

/** Internal: with what is held back, which may itself be personal data. */
export const itemsDecided = (d: CaseFile, items: readonly ProposedItem[]): Section | null =>
  items.length === 0
    ? null
    : table('What was decided, item by item', {
        caption: 'Decision on each item',
        head: ['No.', 'Information', 'Decision', 'Reason and what is held back'],
        widths: [1, 6, 3, 6],
        body: items.map((item, position) => {
          const asked = requestOf(d).items[position]
          return [
            String(position + 1),
            asked ? `${asked.description}\n${periodOf(asked)}` : '',
            words.PROPOSAL_WORDS[item.proposal],
            lines(
              item.code && codeWords(item.code),
              item.detail,
              item.redactions.length > 0 && `Redacted: ${listed(item.redactions, words.REDACTION_WORDS)}`,
            ) || 'As asked',
          ]
        }),
      })

/** External: classes of what is withheld, never its content (specification 2.6, "Partial"). */
export const itemsAnswered = (items: readonly ProposedItem[]): Section | null =>
  items.length === 0
    ? null
    : table('What we are disclosing and what we are not', {
        caption: 'Answer to each item',
        head: ['Item', 'Answer', 'Reason'],
        widths: [1, 4, 8],
        body: items.map((item, position) => [
          String(position + 1),
          words.PROPOSAL_WORDS[item.proposal],
          item.code ? codeWords(item.code) : 'As you asked',
        ]),
      })

export const theDecision = (d: CaseFile): Section => {
  const { decision } = d
  const approval = approvalOf(d)
  return rows(
    'The decision',
    row('Outcome', decision && words.STATUS_WORDS[decision.outcome]),
    row('Decided by', decision && actedBy(decision.by)),
    decision ? gradeRow(decision.grade) : null,
    given('Under delegation', decision?.delegation),
    given('Must be released by', approval?.expiresAt && momentOf(approval.expiresAt)),
    given('Conditions on the recipient', approval?.conditions),
    approval ? row('Advice followed', words.FOLLOWED_WORDS[approval.adviceFollowed]) : null,
    given('Why advice was not followed', approval?.adviceReason),
    row('Rules in force', decision?.ruleset),
  )
}

const whyRefused = ({ codes, text, wouldHelp }: Refused): Section => ({
  heading: 'Why it was refused',
  blocks: [
    { type: 'list', items: codes.map((code) => `${code}: ${REFUSAL_CODES[code].meaning}`) },
    { type: 'paragraphs', paragraphs: [text, `What would change the answer: ${wouldHelp}`] },
  ],
})

/** What was searched, and whose authority says that nothing goes: a nil return can itself reveal (T19). */
const nothingHeld = ({ neitherConfirmNorDeny, searched }: NilReturned): Section =>
  rows(
    'Nothing to disclose',
    row('Neither confirm nor deny', words.YES_NO_WORDS[neitherConfirmNorDeny]),
    row('What was searched', searched),
  )

/** In the decider's own words; internal. A challenge is told with the notice it challenges. */
export const whyNothingGoes = ({ decision }: CaseFile): Section | null => {
  if (decision?.outcome === 'REFUSED') return whyRefused(decision)
  return decision?.outcome === 'NIL_RETURN' ? nothingHeld(decision) : null
}
