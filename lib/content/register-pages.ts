import type { Field } from '@/components/forms/form-spec'
import { type AgreementStatus, BINDING, STANDING } from '@/lib/domain/agreement/states'
import { addDays, type CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'

/** The register of agreements and the way into the public one, in words. */

export type RegisterView =
  | 'mine'
  | 'all'
  | 'making'
  | 'signing'
  | 'force'
  | 'review'
  | 'suspended'
  | 'ending'
  | 'past'

type View = { readonly text: string; readonly statuses?: readonly AgreementStatus[] }

/** Groups of states as people speak of them; `mine` depends on who looks. */
export const REGISTER_VIEWS: Readonly<Record<RegisterView, View>> = {
  mine: { text: 'Waiting for you' },
  all: { text: 'All agreements' },
  making: {
    text: 'Being prepared',
    statuses: ['TRIAGE', 'DRAFTING', 'INTERNAL_REVIEW', 'DPO_ADVICE', 'NEGOTIATION', 'LEGAL_FINAL'],
  },
  signing: { text: 'To be approved or signed', statuses: ['APPROVAL', 'SIGNATURE'] },
  force: { text: 'In force', statuses: STANDING },
  review: { text: 'Review due', statuses: ['REVIEW_DUE'] },
  suspended: { text: 'Suspended', statuses: ['SUSPENDED'] },
  ending: { text: 'Being ended', statuses: ['TERMINATING'] },
  past: { text: 'Ended or not needed', statuses: ['ENDED', 'ABANDONED', 'NOT_NEEDED'] },
}

export const isRegisterView = (name: string): name is RegisterView => Object.hasOwn(REGISTER_VIEWS, name)

export const REVIEW_WORDS = { overdue: 'Review overdue', soon: 'Review due in 90 days' } as const

export const SORT_WORDS = {
  best: 'Best match',
  updated: 'Last changed',
  review: 'Review date',
  title: 'Title',
} as const

type Counted = { readonly total: number; readonly isMore: boolean }

const number = (total: number) => total.toLocaleString('en-GB')

const NONE: Counted = { total: 0, isMore: false }

/** Counting stops at a thousand. */
export const countOf = ({ total, isMore } = NONE) => (isMore ? `over ${number(total)}` : number(total))

export const agreementsCounted = ({ total, isMore }: Counted) => {
  if (isMore) return `More than ${number(total)} agreements`
  if (total === 0) return 'No agreement matches'
  return total === 1 ? '1 agreement' : `${number(total)} agreements`
}

type Reviewed = {
  readonly status: AgreementStatus
  readonly reviewOn: CalendarDate | null
  readonly reviewDueSince: CalendarDate | null
}

export type Review = { readonly text: string; readonly pressing: boolean }

const SOON_DAYS = 30

/** When it is reviewed, said so that nobody has to read a colour; null where no review runs. */
export const reviewWords = (
  { status, reviewOn, reviewDueSince }: Reviewed,
  today: CalendarDate,
): Review | null => {
  if (!BINDING.includes(status) || status === 'TERMINATING') return null
  if (reviewDueSince && reviewDueSince < today && status === 'REVIEW_DUE')
    return { text: `Overdue: its review has been due since ${dayOf(reviewDueSince)}`, pressing: true }
  if (status === 'REVIEW_DUE') return { text: 'Its review is due now', pressing: true }
  if (reviewOn === null) return null
  if (reviewOn < today) return { text: `Overdue: its review was due on ${dayOf(reviewOn)}`, pressing: true }
  return reviewOn <= addDays(today, SOON_DAYS)
    ? { text: `Review due soon, on ${dayOf(reviewOn)}`, pressing: false }
    : { text: `Review ${dayOf(reviewOn)}`, pressing: false }
}

export const lacksWords = (lacks: number) =>
  lacks === 1 ? 'Imported: 1 thing missing' : `Imported: ${lacks} things missing`

export const SAVE_VIEW_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'name',
    label: 'Name for this list',
    hint: 'It keeps the filters, not the agreements. Only you see it.',
    width: 20,
  },
]

export const PROPOSE_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'contact',
    label: 'Mailbox that the public may write to',
    hint: 'A team’s mailbox, not a person’s. An address with a person’s name in it is left out of the public entry.',
    type: 'email',
    inputMode: 'email',
    spellcheck: false,
  },
]

export const PUBLICATION_ADVICE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your advice on publishing it',
    hint: 'Say whether anything above could point to a person, an operation or a weakness.',
    rows: 5,
    maxLength: 2000,
  },
]

export const WITHDRAW_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why it is taken out',
    hint: 'The public page is gone at once, and lists that others fetched within minutes. The reason stays inside.',
    rows: 4,
    maxLength: 2000,
  },
]

/** What an entry never shows, whoever publishes it (3.7). */
export const WITHHELD: readonly string[] = [
  'the clauses themselves, above all how the data is kept safe',
  'names of people, and addresses that name a person',
  'operational detail of the police: only general classes of data are shown for them',
  'legal advice, comments, and what the Data Protection Officer wrote; only how often advice was not followed is shown',
  'signatures, drafts and earlier versions',
]

export const PERSONAL_MAILBOX =
  'This address seems to be somebody’s own. It stays inside: the public entry names the council’s information governance team instead. Enter a team’s mailbox if you want it shown.'
