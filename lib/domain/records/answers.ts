import { type Asker, applicable, attachmentOf } from '../disclosure/questions'
import type { Attachment, Draft } from '../disclosure/request-inputs'
import * as words from '../disclosure/words'
import { dayOf } from '../shared/when'
import { LANE_PAGES } from './asked-in-lane'
import { lines } from './issue'

/** One page of the form; `value` is empty until it is answered. */
export type Answered = { readonly slug: string; readonly label: string; readonly value: string }

type Answer = { readonly label: string; readonly value: (draft: Draft) => string | undefined }

const list = (values: readonly string[] | undefined, labels: Readonly<Record<string, string>>, none = '') =>
  values && values.length > 0 ? values.map((value) => labels[value]).join('\n') : none

const ABOUT = { people: 'Who it is about', incident: 'Where and when it happened' } as const

const yesNo = (answer: 'yes' | 'no' | 'unknown' | undefined) => answer && words.YES_NO_WORDS[answer]

const file = (label: string, kind: Attachment['kind']): Answer => ({
  label,
  value: (draft) => attachmentOf(draft, kind)?.name,
})

const ofTheLane: Readonly<Record<string, Answer>> = Object.fromEntries(
  LANE_PAGES.map(({ slug, heading, rows }) => [
    slug,
    {
      label: heading,
      value: (draft) => lines(...rows(draft).map((row) => row && `${row.label}: ${row.value}`)),
    },
  ]),
)

/** A notice is not asked how the people it names are connected with the matter. */
const people = (isConnectionAsked: boolean): Answer => ({
  label: 'Who it is about',
  value: ({ subjects = [] }) =>
    subjects
      .map((s) =>
        lines(
          s.name ?? 'Not named',
          s.dob && `Born ${dayOf(s.dob)}`,
          s.lastAddress,
          isConnectionAsked && words.SUBJECT_ROLE_WORDS[s.role],
        ),
      )
      .join('\n\n'),
})

const ANSWERS: Readonly<Record<string, Answer>> = {
  danger: { label: 'Somebody in danger now', value: ({ danger }) => yesNo(danger) },
  'asking-or-telling': {
    label: 'Asking or telling',
    value: ({ demand }) => demand && words.DEMAND_WORDS[demand],
  },
  law: { label: 'What the law is', value: ({ law }) => law && words.LAW_WORDS[law] },
  victim: { label: 'Victim, or at risk of being one', value: ({ victim }) => yesNo(victim) },
  purpose: { label: 'Purpose', value: ({ purpose }) => purpose && words.PURPOSE_WORDS[purpose] },
  'instrument-file': file('Copy of the order or notice', 'instrument'),
  'third-party-material-form': file('Third-party-material form', 'thirdPartyMaterialForm'),
  'annex-6': file('Annex 6 form', 'annex6'),
  matter: {
    label: 'Offence or matter',
    value: (draft) =>
      lines(
        draft.offenceWithheld?.includes('yes') && 'Withheld: naming it would prejudice the investigation',
        draft.offence,
        draft.crimeRef && `Reference: ${draft.crimeRef}`,
      ),
  },
  requester: {
    label: 'Who is asking',
    value: ({ requester }) =>
      requester &&
      lines(
        requester.name,
        `${requester.rank}, ${requester.idNumber}`,
        requester.unit,
        requester.email,
        requester.phone,
        requester.supervisor && `Supervisor: ${requester.supervisor}`,
      ),
  },
  authoriser: {
    label: 'Who will authorise',
    value: ({ authoriser }) =>
      authoriser && lines(authoriser.name, `${authoriser.rank}, ${authoriser.idNumber}`, authoriser.email),
  },
  about: { label: 'What you know', value: ({ about }) => about && ABOUT[about] },
  subjects: people(true),
  'people-named': people(false),
  incident: {
    label: 'The incident',
    value: ({ incident }) =>
      incident &&
      lines(
        incident.place,
        `${dayOf(incident.fromDate)}, ${incident.fromTime} to ${dayOf(incident.toDate)}, ${incident.toTime}`,
        incident.whyLong,
      ),
  },
  'third-parties': {
    label: 'Other people’s information',
    value: (draft) => lines(yesNo(draft.thirdPartiesLikely), draft.thirdPartiesWho),
  },
  items: {
    label: 'What you need',
    value: ({ items = [] }) =>
      items
        .map((item, at) =>
          lines(
            `${at + 1}. ${item.description}`,
            `${dayOf(item.from)} to ${dayOf(item.to)}`,
            words.FORMAT_WORDS[item.format],
          ),
        )
        .join('\n\n'),
  },
  'why-necessary': { label: 'Why it is necessary', value: ({ whyNecessary }) => whyNecessary },
  prejudice: {
    label: 'What would be prejudiced',
    value: ({ prejudiceIfWithheld }) => prejudiceIfWithheld,
  },
  'less-intrusive': {
    label: 'What else was tried',
    value: ({ lessIntrusiveConsidered }) => lessIntrusiveConsidered,
  },
  sensitive: {
    label: 'Sensitive information',
    value: ({ specialCategories, criminalOffenceData }) =>
      lines(
        specialCategories &&
          list(specialCategories, words.SPECIAL_CATEGORY_WORDS, 'No special category information'),
        criminalOffenceData &&
          `Offences or allegations: ${words.YES_NO_WORDS[criminalOffenceData].toLowerCase()}`,
      ),
  },
  onward: {
    label: 'Who else may receive it',
    value: ({ onward, onwardWho }) => lines(list(onward, words.ONWARD_WORDS), onwardWho),
  },
  retention: {
    label: 'How long it is kept',
    value: ({ retentionByRecipient }) => retentionByRecipient,
  },
  'tipping-off': {
    label: 'Harm in telling the person',
    value: (draft) => lines(yesNo(draft.tippingOffRisk), draft.tippingOffReason),
  },
  urgency: {
    label: 'How urgent',
    value: (draft) =>
      lines(
        draft.urgency && words.URGENCY_WORDS[draft.urgency],
        draft.urgencyReason,
        draft.deadlineRequested && `Needed by ${dayOf(draft.deadlineRequested)}`,
      ),
  },
  ...ofTheLane,
}

/** The answers of a draft, page by page as its lane asks them, for checking before it is sent. */
export const answersOf = (draft: Draft, asker: Asker): readonly Answered[] =>
  applicable(draft, asker).map(({ slug }) => {
    const answer = ANSWERS[slug]
    if (!answer) throw new Error(`no words for the answers to ${slug}`)
    return { slug, label: answer.label, value: answer.value(draft) ?? '' }
  })
