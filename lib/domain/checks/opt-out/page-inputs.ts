import { z } from 'zod'
import { calendarDate } from '../../shared/dates'
import { choice, choices, line, optional, paragraph, YES_NO } from '../../shared/text'
import {
  COMPULSIONS,
  CONSENTS,
  NUMBERS,
  namesOf,
  type OptOutAnswers,
  ORIGINS,
  SUPPORTS,
  TRACINGS,
} from './answers'
import { type PageName, pageOf } from './questions'

/** What is typed on each page of questions, and the answers that it stands for. */

const yesOrNo = (question: string) => choice(YES_NO, question).transform((said) => said === 'yes')

const origins = choices(namesOf(ORIGINS), 'where the information came from').refine(
  (some) => some.length > 0,
  { error: 'Select where the information came from' },
)

const GROUND = /^(none|[A-Z][A-Z0-9_]{1,40})$/

const REQUIRED_OF_LETTER = {
  reference: 'Enter the reference of the Confidentiality Advisory Group',
  date: 'Enter the date of the letter',
  reviewOn: 'Enter the day of the annual review',
} as const

/** Who has the letter can read it; who has not may not know what it says. */
const letter = z
  .strictObject({
    supplied: yesOrNo('whether you have the letter before you'),
    disapplies: yesOrNo('whether it says that the opt-out is not applied'),
    flowNamed: yesOrNo('whether it names this flow'),
    recipientNamed: yesOrNo('whether it names the recipient'),
    reference: optional(line('the reference', { max: 60 })),
    date: optional(calendarDate('the date of the letter')),
    reviewOn: optional(calendarDate('the day of the annual review')),
    expires: optional(calendarDate('the day the support ends')),
  })
  .superRefine((said, context) => {
    if (!said.supplied) return
    for (const [name, message] of Object.entries(REQUIRED_OF_LETTER))
      if (said[name as keyof typeof REQUIRED_OF_LETTER] === undefined)
        context.addIssue({ code: 'custom', path: [name], message })
  })

export const PAGE_INPUTS = {
  'where-from': z.strictObject({ origins }),
  england: z.strictObject({
    careInEngland: yesOrNo('whether any of the care was given or arranged in England'),
  }),
  confidential: z.strictObject({
    identifiable: yesOrNo('whether anybody could be identified'),
    keyInReach: yesOrNo('whether the recipient can reach the key'),
    smallCellsOrFreeText: yesOrNo('whether it has small counts or free text'),
    dutyOfConfidence: yesOrNo('whether it was given in confidence'),
    aboutHealthOrCare: yesOrNo('whether it says something about health or care'),
  }),
  'own-care': z.strictObject({ individualCare: yesOrNo('whether it is for their own care') }),
  consent: z.strictObject({ explicitConsent: choice(namesOf(CONSENTS), 'who agreed') }),
  'no-choice': z.strictObject({ compelledBy: choice(namesOf(COMPULSIONS), 'what compels it') }),
  'public-health': z.strictObject({ regulation3: yesOrNo('whether it is to control such a risk') }),
  'public-interest': z.strictObject({
    overridingPublicInterest: yesOrNo('whether that was found in writing'),
  }),
  programme: z.strictObject({
    namedGround: z.string({ error: 'Select a programme, or “No”' }).regex(GROUND, {
      error: 'Select a programme from the list, or “No”',
    }),
  }),
  approval: z.strictObject({ section251: choice(namesOf(SUPPORTS), 'whether it was approved') }),
  // Nothing typed is an answer too: nothing allows it.
  basis: z.strictObject({
    confidentialityBasis: optional(paragraph('what allows it', { min: 10, max: 1000 })).transform(
      (said) => said ?? '',
    ),
  }),
  letter: letter.transform((cagLetter) => ({ cagLetter })),
  numbers: z.strictObject({ nhsNumbers: choice(namesOf(NUMBERS), 'whether the records have NHS numbers') }),
  tracing: z.strictObject({ tracing: choice(namesOf(TRACINGS), 'what became of the missing numbers') }),
  'passed-on': z.strictObject({ passedOn: yesOrNo('whether the recipient will pass it on') }),
} as const satisfies Readonly<Record<PageName, z.ZodType<OptOutAnswers>>>

const typed = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)

/** What was answered on a page, as its form asks it. */
export const typedAnswers = (page: PageName, answers: OptOutAnswers): Readonly<Record<string, unknown>> => {
  const said = page === 'letter' ? { ...answers.cagLetter } : answers
  const asked: readonly string[] = page === 'letter' ? Object.keys(said) : pageOf(page).asks
  return Object.fromEntries(
    Object.entries(said)
      .filter(([name]) => asked.includes(name))
      .map(([name, value]) => [name, typed(value)]),
  )
}
