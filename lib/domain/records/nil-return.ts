import type { CaseFile, NilReturned } from '../disclosure/disclosure'
import { theDecision, whyNothingGoes } from './decided'
import { type Issue, issued, prose, signed } from './issue'
import { ifYouDisagree, yourRequest } from './letter'
import type { RecordModel, Section } from './model'

/** Worded alike whether anything is held or not when the answer neither confirms nor denies (R19). */
const answered = ({ neitherConfirmNorDeny }: NilReturned): Section | null =>
  prose(
    'Our answer',
    neitherConfirmNorDeny === 'yes'
      ? 'The council neither confirms nor denies that it holds the information you asked for (R19). This answer says nothing about whether it does.'
      : 'The council searched for the information you asked for and holds none.',
  )

/** P8: nothing goes, either because nothing is held or because saying so would itself tell. */
export const nilReturn = (d: CaseFile, issue: Issue): RecordModel => {
  const nothing = d.decision?.outcome === 'NIL_RETURN' ? d.decision : null
  return issued('P8', d, issue, {
    summary: `The council’s answer to request ${d.reference}.`,
    sections: [
      yourRequest(d),
      nothing && answered(nothing),
      ...(issue.copy === 'internal' ? [whyNothingGoes(d), theDecision(d)] : []),
      ifYouDisagree(d, issue),
    ],
    signatures: [signed('Decided', d.decision?.by)],
  })
}
