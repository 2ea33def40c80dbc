import { CONDITION_PLACES } from '@/lib/domain/checks/transfer/small-inputs'

/** Conditions are typed one under another, each part with the number of its place. */

type Answers = Readonly<Record<string, unknown>>

const PARTS = ['text', 'owner', 'dueOn', 'blocking'] as const

const at = (answers: Answers, place: number) =>
  Object.fromEntries(PARTS.map((part) => [part, answers[`${part}-${place}`]]))

/** Which of the two is chosen says nothing while the place is empty; what nobody offered is refused all the same. */
const OFFERED: readonly unknown[] = [undefined, 'yes', 'no']

const isSaid = ({ text, owner, dueOn, blocking }: Answers) =>
  !OFFERED.includes(blocking) ||
  [text, owner, dueOn].some((value) => typeof value === 'string' && value.trim() !== '')

const blockingOf = ({ blocking }: Answers) => (OFFERED.includes(blocking) ? blocking !== 'no' : blocking)

const conditionAt = (answers: Answers, place: number) => {
  const said = at(answers, place)
  return isSaid(said) ? { ...said, blocking: blockingOf(said) } : undefined
}

const NUMBERED = new Set(PARTS.flatMap((part) => CONDITION_PLACES.map((place) => `${part}-${place}`)))

export const withConditions = (answers: Answers): Answers => ({
  ...Object.fromEntries(Object.entries(answers).filter(([name]) => !NUMBERED.has(name))),
  ...Object.fromEntries(CONDITION_PLACES.map((place) => [`condition${place}`, conditionAt(answers, place)])),
})

/** From `condition2`, `text` to the field of the form. */
export const conditionFieldAt = ([name, part]: readonly PropertyKey[]) => {
  const [, place] = /^condition(\d)$/.exec(String(name)) ?? []
  return place === undefined ? String(name) : `${String(part)}-${place}`
}
