import type { Draft } from '../disclosure/request-inputs'
import * as words from '../disclosure/words'
import { dayOf } from '../shared/when'

/** The answers of a draft, page by page, for checking before it is submitted. */
export type Answered = { readonly slug: string; readonly label: string; readonly value: string }

const lines = (...texts: readonly (string | undefined | false)[]) => texts.filter(Boolean).join('\n')

const list = (values: readonly string[] | undefined, labels: Readonly<Record<string, string>>, none = '') =>
  values && values.length > 0 ? values.map((value) => labels[value]).join('\n') : none

export const answersOf = (draft: Draft): readonly Answered[] => {
  const { requester, authoriser, incident } = draft
  const answers: readonly (Answered | false)[] = [
    { slug: 'danger', label: 'Somebody in danger now', value: words.YES_NO_WORDS[draft.danger ?? 'unknown'] },
    { slug: 'order', label: 'Order, warrant or notice', value: words.YES_NO_WORDS[draft.order ?? 'unknown'] },
    {
      slug: 'victim',
      label: 'Victim, or at risk of being one',
      value: words.YES_NO_WORDS[draft.victim ?? 'unknown'],
    },
    { slug: 'purpose', label: 'Purpose', value: draft.purpose ? words.PURPOSE_WORDS[draft.purpose] : '' },
    {
      slug: 'matter',
      label: 'Offence or matter',
      value: lines(
        draft.offenceWithheld?.includes('yes') && 'Withheld: naming it would prejudice the investigation',
        draft.offence,
        draft.crimeRef && `Reference: ${draft.crimeRef}`,
      ),
    },
    {
      slug: 'requester',
      label: 'Who is asking',
      value: requester
        ? lines(
            requester.name,
            `${requester.rank}, ${requester.idNumber}`,
            requester.unit,
            requester.email,
            requester.phone,
            requester.supervisor && `Supervisor: ${requester.supervisor}`,
          )
        : '',
    },
    {
      slug: 'authoriser',
      label: 'Who will authorise',
      value: authoriser
        ? lines(authoriser.name, `${authoriser.rank}, ${authoriser.idNumber}`, authoriser.email)
        : '',
    },
    draft.about === 'people' && {
      slug: 'subjects',
      label: 'Who it is about',
      value: (draft.subjects ?? [])
        .map((s) =>
          lines(
            s.name ?? 'Not named',
            s.dob && `Born ${dayOf(s.dob)}`,
            s.lastAddress,
            words.SUBJECT_ROLE_WORDS[s.role],
          ),
        )
        .join('\n\n'),
    },
    draft.about === 'incident' && {
      slug: 'incident',
      label: 'The incident',
      value: incident
        ? lines(
            incident.place,
            `${dayOf(incident.fromDate)}, ${incident.fromTime} to ${dayOf(incident.toDate)}, ${incident.toTime}`,
            incident.whyLong,
          )
        : '',
    },
    {
      slug: 'third-parties',
      label: 'Other people’s information',
      value: lines(
        draft.thirdPartiesLikely && words.YES_NO_WORDS[draft.thirdPartiesLikely],
        draft.thirdPartiesWho,
      ),
    },
    {
      slug: 'items',
      label: 'What you need',
      value: (draft.items ?? [])
        .map((i, at) =>
          lines(
            `${at + 1}. ${i.description}`,
            `${dayOf(i.from)} to ${dayOf(i.to)}`,
            words.FORMAT_WORDS[i.format],
          ),
        )
        .join('\n\n'),
    },
    { slug: 'why-necessary', label: 'Why it is necessary', value: draft.whyNecessary ?? '' },
    { slug: 'prejudice', label: 'What would be prejudiced', value: draft.prejudiceIfWithheld ?? '' },
    { slug: 'less-intrusive', label: 'What else was tried', value: draft.lessIntrusiveConsidered ?? '' },
    {
      slug: 'sensitive',
      label: 'Sensitive information',
      value: lines(
        list(
          draft.specialCategories,
          words.SPECIAL_CATEGORY_WORDS,
          draft.specialCategories && 'No special category information',
        ),
        draft.criminalOffenceData &&
          `Offences or allegations: ${words.YES_NO_WORDS[draft.criminalOffenceData].toLowerCase()}`,
      ),
    },
    {
      slug: 'onward',
      label: 'Who else may receive it',
      value: lines(list(draft.onward, words.ONWARD_WORDS), draft.onwardWho),
    },
    { slug: 'retention', label: 'How long it is kept', value: draft.retentionByRecipient ?? '' },
    {
      slug: 'tipping-off',
      label: 'Harm in telling the person',
      value: lines(draft.tippingOffRisk && words.YES_NO_WORDS[draft.tippingOffRisk], draft.tippingOffReason),
    },
    {
      slug: 'urgency',
      label: 'How urgent',
      value: lines(
        draft.urgency && words.URGENCY_WORDS[draft.urgency],
        draft.urgencyReason,
        draft.deadlineRequested && `Needed by ${dayOf(draft.deadlineRequested)}`,
      ),
    },
  ]
  return answers.filter((answer) => answer !== false)
}
