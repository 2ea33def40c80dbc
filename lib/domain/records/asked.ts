import type { CaseFile } from '../disclosure/disclosure'
import type { Request, RequestItem, Subject } from '../disclosure/request-inputs'
import * as words from '../disclosure/words'
import { dayOf } from '../shared/when'
import { given, lines, listed, row, rows, sentences, sizeOf, table } from './issue'
import type { Section } from './model'
import { gatewayName, obligationOf, powerOf } from './power'

/** Blocks A to D as they were asked; P1 shows them whole, P2 repeats what the note needs. */

export const requestOf = (d: CaseFile): Request => {
  if (!d.request) throw new Error('a record of a case begins with its request')
  return d.request
}

export const offenceOf = (request: Request) =>
  request.offenceWithheld.includes('yes')
    ? 'Withheld: naming it would prejudice the investigation'
    : (request.offence ?? '')

export const periodOf = (item: RequestItem) => `${dayOf(item.from)} to ${dayOf(item.to)}`

/** What the asking body calls the matter. */
export const theirReference = ({ request }: CaseFile) =>
  request?.crimeRef ?? request?.instrument?.instrumentRef

export const peopleAsking = (d: CaseFile): Section => {
  const { requester, authoriser, instrument } = requestOf(d)
  return rows(
    'Who asks',
    row('Organisation', d.organisation.name),
    row('Requester', `${requester.name}, ${requester.rank}, ${requester.idNumber}`),
    row('Unit', requester.unit),
    row('Email and phone', `${requester.email}, ${requester.phone}`),
    given('Supervisor or officer in the case', requester.supervisor),
    given('Named authoriser', authoriser && `${authoriser.name}, ${authoriser.rank}, ${authoriser.idNumber}`),
    given('Authoriser’s email', authoriser?.email),
    given('Issuer, in place of an authoriser', instrument?.issuer),
  )
}

const subjectSection = (subject: Subject, position: number): Section =>
  rows(
    `Person ${position + 1}`,
    row('Name', subject.name),
    given('Also known as', subject.aliases),
    given('Date of birth', subject.dob && dayOf(subject.dob)),
    given('Last known address', subject.lastAddress),
    given('Other identifiers', subject.identifiers),
    row('Connection', words.SUBJECT_ROLE_WORDS[subject.role]),
    row(
      'Under 18',
      `Now: ${words.YES_NO_WORDS[subject.childNow]}. At the time: ${words.YES_NO_WORDS[subject.childThen]}`,
    ),
    row('Council staff or councillor', words.YES_NO_WORDS[subject.staffOrMember]),
  )

export const whoItIsAbout = (d: CaseFile): readonly Section[] => {
  const { about, subjects, incident } = requestOf(d)
  if (about === 'people') return subjects.map(subjectSection)
  return [
    rows(
      'The incident',
      row('Place', incident?.place),
      row('From', incident && `${dayOf(incident.fromDate)}, ${incident.fromTime}`),
      row('To', incident && `${dayOf(incident.toDate)}, ${incident.toTime}`),
      given('Why this period', incident?.whyLong),
    ),
  ]
}

export const itemsAsked = (d: CaseFile): Section =>
  table('What is asked for', {
    caption: 'Items asked for',
    head: ['No.', 'Information', 'Period', 'Form'],
    widths: [1, 7, 4, 3],
    body: requestOf(d).items.map((item, position) => [
      String(position + 1),
      lines(
        item.description,
        item.service && `Service: ${item.service}`,
        item.whyLong && `Why so long: ${item.whyLong}`,
      ),
      periodOf(item),
      words.FORMAT_WORDS[item.format],
    ]),
  })

export const papers = (d: CaseFile): Section | null => {
  const { attachments } = requestOf(d)
  if (attachments.length === 0) return null
  return table('Papers sent with it', {
    caption: 'Papers and their SHA-256',
    head: ['Paper', 'File', 'Size', 'SHA-256'],
    widths: [3, 4, 2, 6],
    body: attachments.map(({ kind, name, bytes, sha256 }) => [
      words.ATTACHMENT_WORDS[kind],
      name,
      sizeOf(bytes),
      sha256,
    ]),
  })
}

/** Answered `none` is told; not asked in this lane is not. */
const sensitiveRows = ({ criminalOffenceData, specialCategories }: Request) =>
  criminalOffenceData === undefined
    ? []
    : [
        row('Special category information', listed(specialCategories, words.SPECIAL_CATEGORY_WORDS)),
        row('Information about offences', words.YES_NO_WORDS[criminalOffenceData]),
      ]

const yesNo = (answer: 'yes' | 'no' | undefined, more: string | undefined) =>
  answer && sentences(words.YES_NO_WORDS[answer], more)

export const circumstances = (d: CaseFile): Section => {
  const request = requestOf(d)
  const { purpose, urgency, onward } = request
  return rows(
    'The matter',
    given('Part of', d.partOf?.reference),
    row('Gateway', gatewayName(d.gateway)),
    row('Law', powerOf(d)),
    row('Request or requirement', obligationOf(d.gateway).asked),
    given('Purpose', purpose && words.PURPOSE_WORDS[purpose]),
    given('Offence or matter', offenceOf(request)),
    row('Reference', theirReference(d)),
    given('Urgency', urgency && sentences(words.URGENCY_WORDS[urgency], request.urgencyReason)),
    given('Needed by', request.deadlineRequested && dayOf(request.deadlineRequested)),
    ...sensitiveRows(request),
    given('Other people likely to be included', yesNo(request.thirdPartiesLikely, request.thirdPartiesWho)),
    onward.length > 0
      ? row('Who else may receive it', sentences(listed(onward, words.ONWARD_WORDS), request.onwardWho))
      : null,
    given('How long it will be kept', request.retentionByRecipient),
    given('Risk in telling the person', yesNo(request.tippingOffRisk, request.tippingOffReason)),
  )
}
