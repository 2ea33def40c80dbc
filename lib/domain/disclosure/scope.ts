import { addMonths } from '../shared/dates'
import type { Draft, RequestItem, Subject } from './request-inputs'
import { LIMITS } from './settings'

/** Something worth another look before the request is sent. It does not stop anybody (specification 2.1 D). */
export type Pointer = { readonly code: 'R04' | 'R05' | 'R06'; readonly text: string; readonly step: string }

const TRAWL =
  /\b(all|any|every(thing)?|entire|full|complete|whole)\b[^.]{0,40}\b(file|files|record|records|history|data|information|correspondence|tenants?|residents?|emails?|documents?|held|held on|known)\b|\beverything\b/i
const EVERYBODY =
  /\b(all|every|any)\b[^.]{0,20}\b(tenants?|residents?|people|persons?|occupants?|males?|females?|employees?|staff)\b|\bevery(one|body)\b/i
const FORMULA =
  /\b(standard practice|routine enquir|usual procedure|as part of (our|the|an) (ongoing )?(investigation|enquir)|to assist (with )?(our|the) enquiries|would be useful|may be helpful|background information)/i

/** As much of a draft as pointing needs. */
type Asking = Pick<Draft, 'about' | 'whyNecessary' | 'prejudiceIfWithheld'> & {
  readonly items?: readonly Pick<RequestItem, 'description' | 'from' | 'to'>[] | undefined
  readonly subjects?: readonly Pick<Subject, 'name'>[] | undefined
}

const tooWide = ({ description }: Pick<RequestItem, 'description'>) =>
  TRAWL.test(description) || EVERYBODY.test(description)

/** Longer than this has to be explained. */
export const isLong = ({ from, to }: Pick<RequestItem, 'from' | 'to'>) =>
  to > addMonths(from, LIMITS.longRangeMonths)

/** Over-broad wording, long periods, and reasons that say only that it would be useful. */
export const pointersOf = (draft: Asking): readonly Pointer[] => {
  const pointers: Pointer[] = []
  draft.items?.forEach((item, position) => {
    const number = position + 1
    if (tooWide(item))
      pointers.push({
        code: 'R06',
        step: 'items',
        text: `Item ${number} asks very widely. Name the document, event or fact you need; a wide request is usually returned.`,
      })
    if (isLong(item))
      pointers.push({
        code: 'R06',
        step: 'items',
        text: `Item ${number} covers more than two years. Shorten it if you can.`,
      })
  })
  if (draft.about === 'people' && (draft.subjects?.filter((s) => s.name === undefined).length ?? 0) > 1)
    pointers.push({
      code: 'R06',
      step: 'subjects',
      text: 'More than one person has no name. Name each person, or ask about one incident.',
    })
  if (draft.whyNecessary && FORMULA.test(draft.whyNecessary))
    pointers.push({
      code: 'R04',
      step: 'why-necessary',
      text: 'Useful is not enough. Say what you cannot do without this information.',
    })
  if (draft.prejudiceIfWithheld && FORMULA.test(draft.prejudiceIfWithheld))
    pointers.push({
      code: 'R05',
      step: 'prejudice',
      text: 'Say what would be harmed, how, and how likely that is.',
    })
  return pointers
}

export const isOverBroad = (draft: Asking) => pointersOf(draft).some((pointer) => pointer.code === 'R06')
