import { ITEM_CODES, REFUSAL_CODES } from '../disclosure/codes'
import type { CaseFile } from '../disclosure/disclosure'
import { PROPOSAL_WORDS } from '../disclosure/words'
import { type Issue, issued, prose, row, rows, signed } from './issue'
import type { RecordModel, Section } from './model'

const REVIEW = [
  'You may ask for a review within 20 working days, saying why. Somebody at or above the decider’s grade who took no part will look at it afresh.',
  'A court may be asked for an order. The council obeys an order of the court.',
]

const refused = (d: CaseFile): readonly (Section | null)[] =>
  d.decision?.outcome === 'REFUSED'
    ? [
        {
          heading: 'Why we are not disclosing',
          blocks: [
            {
              type: 'table',
              caption: 'Reasons',
              head: ['Code', 'Reason', 'May you ask again?'],
              widths: [1, 7, 5],
              body: d.decision.codes.map((code) => [
                code,
                REFUSAL_CODES[code].meaning,
                REFUSAL_CODES[code].resubmit,
              ]),
            },
          ],
        },
        prose('What would change the answer', d.decision.wouldHelp),
      ]
    : []

/** Classes of what is withheld, never its content (specification 2.6, "Partial"). */
const partial = (d: CaseFile): readonly Section[] =>
  d.decision?.outcome === 'APPROVED_PART'
    ? [
        {
          heading: 'What we are disclosing and what we are not',
          blocks: [
            {
              type: 'table',
              caption: 'Answer to each item',
              head: ['Item', 'Answer', 'Reason'],
              widths: [1, 4, 8],
              body: d.decision.items.map((item, position) => [
                String(position + 1),
                PROPOSAL_WORDS[item.proposal],
                item.code ? `${item.code}: ${ITEM_CODES[item.code]}` : 'As you asked',
              ]),
            },
          ],
        },
      ]
    : []

/** Worded alike whether anything is held or not when the answer neither confirms nor denies (R19). */
const nothing = (d: CaseFile): readonly (Section | null)[] =>
  d.decision?.outcome === 'NIL_RETURN'
    ? [
        prose(
          'Our answer',
          d.decision.neitherConfirmNorDeny === 'yes'
            ? 'The council neither confirms nor denies that it holds the information you asked for (R19). This answer says nothing about whether it does.'
            : 'The council searched for the information you asked for and holds none.',
        ),
      ]
    : []

/** P4: the answer to the requester when it is not everything they asked for. No personal data beyond the reference. */
export const decisionLetter = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P4', d, issue, {
    summary: `The council’s answer to request ${d.reference}.`,
    sections: [
      rows(
        'Your request',
        row('Council’s reference', d.reference),
        row('Your reference', d.request?.crimeRef),
        row('Asked by', d.organisation.name),
      ),
      ...refused(d),
      ...partial(d),
      ...nothing(d),
      { heading: 'If you disagree', blocks: [{ type: 'list', items: REVIEW }] },
    ],
    signatures: [signed('Decided', d.decision?.by)],
  })
