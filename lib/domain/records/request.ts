import type { CaseFile } from '../disclosure/disclosure'
import { gatewayOf } from '../disclosure/gateways'
import { ID_METHOD_WORDS } from '../disclosure/words'
import { circumstances, itemsAsked, papers, peopleAsking, requestOf, whoItIsAbout } from './asked'
import { laneSections } from './asked-in-lane'
import { actedBy, type Issue, issued, prose, row, rows, signed } from './issue'
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
    row('Checked by', actedBy(d.intake.by)),
  )
}

/** What was asked, in the order of blocks B to E; the authoriser reads this and the record repeats it. */
export const asAsked = (d: CaseFile): readonly Section[] => {
  const request = requestOf(d)
  return [
    peopleAsking(d),
    ...whoItIsAbout(d),
    itemsAsked(d),
    circumstances(d),
    ...laneSections(request),
    prose('Why it is necessary', request.whyNecessary),
    prose('What would be prejudiced without it', request.prejudiceIfWithheld),
    prose('What else was tried or considered', request.lessIntrusiveConsidered),
    papers(d),
  ].filter((section) => section !== null)
}

/** A requirement is lodged; nobody authorises it beyond the issuer whom it names (2.1 B). */
const entitled = ({ gateway, organisation: { name } }: CaseFile) => {
  switch (gatewayOf(gateway).nature) {
    case 'mandatory':
      return { title: 'Requirement as lodged', summary: `What ${name} requires of the council, as lodged.` }
    case 'application':
      return {
        title: 'Notice as lodged',
        summary: `What ${name} is applying for an order about, as lodged. It must be kept.`,
      }
    default:
      return {
        title: 'Request as authorised',
        summary: `What ${name} asked the council to disclose, as its senior officer authorised it.`,
      }
  }
}

/** P1: the request exactly as the senior officer authorised it, or the requirement as it was lodged. */
export const requestAsAuthorised = (d: CaseFile, issue: Issue): RecordModel =>
  issued('P1', d, issue, {
    ...entitled(d),
    sections: [...asAsked(d), verification(d, issue)],
    signatures: [
      signed(d.authorisation ? 'Asked' : 'Lodged', d.submitted),
      signed('Authorised', d.authorisation),
    ],
  })
