import type { CaseFile } from '../disclosure/disclosure'
import { papers, requestOf } from './asked'
import { theInstrument } from './asked-in-lane'
import { approvalOf, itemsAnswered, itemsDecided } from './decided'
import { dispatch } from './dispatch'
import { type Issue, issued, signed } from './issue'
import { challenges, legalDeadline, privilegedOpinion, reachOfNotice, theDuty, validity } from './legal-check'
import { yourRequest } from './letter'
import type { RecordModel, Section } from './model'

/** Both copies of the sheet; only the council's has its lawyers' opinion and what is held back of an item. */
const sheet = (d: CaseFile, { copy }: Issue): readonly (Section | null)[] => {
  const items = approvalOf(d)?.items ?? []
  return [
    theDuty(d),
    validity(d, copy),
    copy === 'internal' ? privilegedOpinion(d) : null,
    reachOfNotice(d),
    legalDeadline(d),
    copy === 'internal' ? itemsDecided(d, items) : itemsAnswered(items),
    ...challenges(d),
    dispatch(d),
  ]
}

/** To the issuer the council says what it challenges; what its own lawyers found of the notice is not for them. */
const representation = (d: CaseFile): readonly (Section | null)[] => [legalDeadline(d), ...challenges(d)]

const entitled = (d: CaseFile, isRepresentation: boolean) =>
  isRepresentation
    ? {
        title: 'Representation on an order or notice',
        summary: `What the council says to ${d.organisation.name} about its order or notice, which it challenges.`,
      }
    : { summary: `How the council answers an order or notice of ${d.organisation.name}.` }

/** P6: an order or notice, what it reaches, and how it was answered or challenged. */
export const complianceSheet = (d: CaseFile, issue: Issue): RecordModel => {
  const external = issue.copy === 'external'
  const isRepresentation = external && d.decision?.outcome === 'CHALLENGE'
  return issued('P6', d, issue, {
    ...entitled(d, isRepresentation),
    sections: [
      yourRequest(d),
      theInstrument(requestOf(d)),
      papers(d),
      ...(isRepresentation ? representation(d) : sheet(d, issue)),
    ],
    signatures: [
      signed('Lodged', d.submitted),
      external ? null : signed('Checked for the legal team', d.validation?.by),
      signed('Decided', d.decision?.by),
      signed('Released', d.release?.by),
    ],
  })
}
