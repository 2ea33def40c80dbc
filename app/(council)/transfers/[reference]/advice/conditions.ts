import { CONDITION_PLACES } from '@/lib/content/transfer-act-words'

/** Conditions are typed one under another in the form, and kept as a list of those that say anything. */

type Answers = Readonly<Record<string, unknown>>

const PARTS = ['text', 'owner', 'dueOn', 'blocking'] as const

const at = (answers: Answers, place: number) =>
  Object.fromEntries(PARTS.map((part) => [part, answers[`${part}-${place}`]]))

const isSaid = ({ text, owner, dueOn }: Answers) =>
  [text, owner, dueOn].some((value) => typeof value === 'string' && value.trim() !== '')

export const withConditions = (answers: Answers): Answers => ({
  ...answers,
  conditions: CONDITION_PLACES.map((place) => at(answers, place))
    .filter(isSaid)
    .map((one) => ({ ...one, blocking: one.blocking !== 'no' })),
})

/** The first condition without a fault stands first in the form only where none before it was left empty. */
export const conditionFieldAt = (path: readonly PropertyKey[]) => {
  const [name, place, part] = path
  if (name !== 'conditions') return path.map(String).join('-')
  return typeof place === 'number' ? `${String(part)}-${place + 1}` : 'text-1'
}
