import type { CaseFile } from '../disclosure/disclosure'
import type { Request, RequestItem, Subject } from '../disclosure/request-inputs'
import * as words from '../disclosure/words'
import { dayOf } from '../shared/when'
import { listed, row, rows } from './issue'
import type { Section } from './model'

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

export const peopleAsking = (d: CaseFile): Section => {
  const { requester, authoriser } = requestOf(d)
  return rows(
    'Who asks',
    row('Organisation', d.organisation.name),
    row('Requester', `${requester.name}, ${requester.rank}, ${requester.idNumber}`),
    row('Unit', requester.unit),
    row('Email and phone', `${requester.email}, ${requester.phone}`),
    requester.supervisor ? row('Supervisor or officer in the case', requester.supervisor) : null,
    row('Named authoriser', `${authoriser.name}, ${authoriser.rank}, ${authoriser.idNumber}`),
    row('Authoriser’s email', authoriser.email),
  )
}

const subjectSection = (subject: Subject, position: number): Section =>
  rows(
    `Person ${position + 1}`,
    row('Name', subject.name),
    subject.aliases ? row('Also known as', subject.aliases) : null,
    subject.dob ? row('Date of birth', dayOf(subject.dob)) : null,
    subject.lastAddress ? row('Last known address', subject.lastAddress) : null,
    subject.identifiers ? row('Other identifiers', subject.identifiers) : null,
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
      incident?.whyLong ? row('Why this period', incident.whyLong) : null,
    ),
  ]
}

export const itemsAsked = (d: CaseFile): Section => ({
  heading: 'What is asked for',
  blocks: [
    {
      type: 'table',
      caption: 'Items asked for',
      head: ['No.', 'Information', 'Period', 'Form'],
      widths: [1, 7, 4, 3],
      body: requestOf(d).items.map((item, position) => [
        String(position + 1),
        [
          item.description,
          item.service && `Service: ${item.service}`,
          item.whyLong && `Why so long: ${item.whyLong}`,
        ]
          .filter(Boolean)
          .join('\n'),
        periodOf(item),
        words.FORMAT_WORDS[item.format],
      ]),
    },
  ],
})

export const circumstances = (d: CaseFile): Section => {
  const request = requestOf(d)
  return rows(
    'The matter',
    row('Gateway', 'G01: crime and taxation, Data Protection Act 2018, Schedule 2, Part 1, paragraph 2'),
    row('Request or requirement', 'Request. Nothing obliges the council to answer it'),
    row('Purpose', words.PURPOSE_WORDS[request.purpose]),
    row('Offence or matter', offenceOf(request)),
    row('Reference', request.crimeRef),
    row('Urgency', [words.URGENCY_WORDS[request.urgency], request.urgencyReason].filter(Boolean).join('. ')),
    request.deadlineRequested ? row('Needed by', dayOf(request.deadlineRequested)) : null,
    row('Special category information', listed(request.specialCategories, words.SPECIAL_CATEGORY_WORDS)),
    row('Information about offences', words.YES_NO_WORDS[request.criminalOffenceData]),
    row(
      'Other people likely to be included',
      [words.YES_NO_WORDS[request.thirdPartiesLikely], request.thirdPartiesWho].filter(Boolean).join('. '),
    ),
    row(
      'Who else may receive it',
      [listed(request.onward, words.ONWARD_WORDS), request.onwardWho].filter(Boolean).join('. '),
    ),
    row('How long it will be kept', request.retentionByRecipient),
    row(
      'Risk in telling the person',
      [words.YES_NO_WORDS[request.tippingOffRisk], request.tippingOffReason].filter(Boolean).join('. '),
    ),
  )
}
