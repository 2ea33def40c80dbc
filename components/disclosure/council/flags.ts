import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { HOLD_WORDS, RESTRICTION_WORDS } from '@/lib/domain/disclosure/words'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

/** What is true of a case beside its state, in words. `pressing` is red. */
export type Flag = {
  readonly name: string
  readonly text: string
  readonly pressing?: boolean
  readonly href?: string
}

const restricted = ({ restriction }: CaseFile): readonly Flag[] =>
  restriction
    ? [
        {
          name: 'Restricted',
          text: restriction.why.map((why) => RESTRICTION_WORDS[why] ?? why).join('. '),
        },
      ]
    : []

const held = ({ holds }: CaseFile): readonly Flag[] =>
  holds
    .filter(({ lifted }) => !lifted)
    .map(({ kind, what }) => ({
      name: kind === 'LEGAL_HOLD' ? 'Legal hold' : 'Preserved',
      text: `${HOLD_WORDS[kind]}: ${what}`,
      pressing: kind === 'LEGAL_HOLD',
    }))

const family = ({ partOf, parts }: CaseFile): readonly Flag[] => [
  ...(partOf
    ? [
        {
          name: 'Part',
          // No link: the whole is not every part's to see.
          text: `One service’s part of ${partOf.reference}`,
        },
      ]
    : []),
  ...(parts.length > 0
    ? [{ name: 'In parts', text: `Split between ${parts.length} services. It closes with the last.` }]
    : []),
]

const breached = ({ reference, breaches }: CaseFile, now: string): readonly Flag[] =>
  breaches.map(({ decided, reportBy }) => {
    const href = paths.step(reference, 'breach')
    if (decided)
      return {
        name: 'Breach, decided',
        text: `The regulator ${decided.reported === 'yes' ? 'was' : 'was not'} told`,
        href,
      }
    const late = now >= reportBy
    return {
      name: 'Breach, open',
      text: `${late ? 'Past the 72 hours, which ended' : 'The 72 hours to tell the regulator end'} ${momentOf(reportBy)}`,
      pressing: true,
      href,
    }
  })

const complained = ({ reference, complaints }: CaseFile, today: CalendarDate): readonly Flag[] =>
  complaints.map(({ acknowledged, answered, acknowledgeBy, receivedOn }) => {
    const href = paths.step(reference, 'complaint')
    if (answered) return { name: 'Complaint, answered', text: `Answered ${momentOf(answered.by.at)}`, href }
    if (acknowledged)
      return {
        name: 'Complaint, open',
        text: `Came ${dayOf(receivedOn)}, acknowledged, not yet answered`,
        href,
      }
    const late = today > acknowledgeBy
    return {
      name: 'Complaint, new',
      text: `${late ? 'Overdue: it had to be acknowledged by' : 'Acknowledge it by'} ${dayOf(acknowledgeBy)}`,
      pressing: true,
      href,
    }
  })

const corrected = ({ reference, corrections }: CaseFile): readonly Flag[] =>
  corrections.map(({ told, recipient, by }) => ({
    name: told === 'told' ? 'Correction sent' : 'Correction recorded',
    text:
      told === 'told'
        ? `To ${recipient}, ${momentOf(by.at)}`
        : `The recipient was not told, ${momentOf(by.at)}`,
    href: paths.step(reference, 'correct'),
  }))

const reviewed = ({ reference, review }: CaseFile): readonly Flag[] =>
  review
    ? [
        {
          name: review.decided ? 'Reviewed' : 'Review asked for',
          text: momentOf((review.decided?.by ?? review.askedBy).at),
          href: paths.step(reference, 'review'),
        },
      ]
    : []

const exceptional = ({ urgentDecision }: CaseFile): readonly Flag[] =>
  urgentDecision?.exception
    ? [
        {
          name: 'Exception',
          text: 'Decided below head of service, because nobody at that grade could be reached',
          pressing: true,
        },
      ]
    : []

/** Red clocks first. `now` is UTC, ISO 8601. */
export const flagsOf = (d: CaseFile, now: string, today: CalendarDate): readonly Flag[] => {
  const all = [
    ...breached(d, now),
    ...exceptional(d),
    ...complained(d, today),
    ...held(d),
    ...restricted(d),
    ...family(d),
    ...reviewed(d),
    ...corrected(d),
  ]
  return [...all.filter((flag) => flag.pressing), ...all.filter((flag) => !flag.pressing)]
}
