import { REFUSAL_CODES } from '../disclosure/codes'
import type { CaseFile } from '../disclosure/disclosure'
import { itemsAnswered } from './decided'
import { type Issue, issued, prose, row, rows, signed, table } from './issue'
import { ifYouDisagree, yourRequest } from './letter'
import type { RecordModel, Section } from './model'

const refused = ({ decision }: CaseFile): readonly (Section | null)[] =>
  decision?.outcome === 'REFUSED'
    ? [
        table('Why we are not disclosing', {
          caption: 'Reasons',
          head: ['Code', 'Reason', 'May you ask again?'],
          widths: [1, 7, 5],
          body: decision.codes.map((code) => [
            code,
            REFUSAL_CODES[code].meaning,
            REFUSAL_CODES[code].resubmit,
          ]),
        }),
        prose('What would change the answer', decision.wouldHelp),
      ]
    : []

/** R18: that the notice does not bind the council is told; why the legal team thinks so is privileged. */
const notBound = ({ request, validation }: CaseFile): Section | null =>
  request?.instrument && validation?.verdict === 'invalid'
    ? rows(
        'What we found of your notice',
        row('Reference on it', request.instrument.instrumentRef),
        row('Law it names', request.instrument.section),
        row('Found', 'It does not oblige the council, so we answered it as a request'),
      )
    : null

/** P4: the answer to the requester when it is not everything they asked for. */
export const decisionLetter = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P4', d, issue, {
    summary: `The council’s answer to request ${d.reference}.`,
    sections: [
      yourRequest(d),
      notBound(d),
      ...refused(d),
      d.decision?.outcome === 'APPROVED_PART' ? itemsAnswered(d.decision.items) : null,
      ifYouDisagree(d, issue),
    ],
    signatures: [signed('Decided', d.decision?.by)],
  })
