import type { CaseFile } from '../disclosure/disclosure'
import { ID_METHOD_WORDS } from '../disclosure/words'
import { momentOf } from '../shared/when'
import { circumstances, itemsAsked, peopleAsking, requestOf, whoItIsAbout } from './asked'
import { type Issue, issued, prose, row, rows, signed } from './issue'
import type { RecordModel, Section } from './model'

const verification = (d: CaseFile, issue: Issue): Section => {
  if (!d.intake)
    return rows('Identity check by the council', row('Result', 'Not yet made when this record was issued'))
  const result = row('Result', 'Verified')
  if (issue.copy === 'external') return rows('Identity check by the council', result)
  return rows(
    'Identity check by the council',
    result,
    row('Method', ID_METHOD_WORDS[d.intake.idMethod]),
    row('Number or address used', d.intake.idNumberUsed),
    row('Where that came from', d.intake.idSource),
    row('Checked by', `${d.intake.by.name}, ${momentOf(d.intake.by.at)}`),
  )
}

/** What was asked, in the order of blocks B to D; the authoriser reads this and the record repeats it. */
export const asAsked = (d: CaseFile): readonly Section[] => {
  const request = requestOf(d)
  return [
    peopleAsking(d),
    ...whoItIsAbout(d),
    itemsAsked(d),
    circumstances(d),
    prose('Why it is necessary', request.whyNecessary),
    prose('What would be prejudiced without it', request.prejudiceIfWithheld),
    prose('What else was tried or considered', request.lessIntrusiveConsidered),
  ].filter((section) => section !== null)
}

/** P1: the request exactly as the senior officer authorised it. */
export const requestAsAuthorised = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P1', d, issue, {
    summary: `What ${d.organisation.name} asked the council to disclose, as its senior officer authorised it.`,
    sections: [...asAsked(d), verification(d, issue)],
    signatures: [signed('Asked', d.submitted), signed('Authorised', d.authorisation)],
  })
