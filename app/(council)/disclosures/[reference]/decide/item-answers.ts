import { itemPrefix } from '@/lib/content/decision-forms'
import type { ProposedItem } from '@/lib/domain/disclosure/disclosure'

/** The approval asks about every item on one flat form: `item-0-proposal` is `items[0].proposal`. */

type Answers = Record<string, unknown>

const PARTS = ['proposal', 'code', 'detail', 'redactions'] as const

const nameOf = (position: number, part: string) => `${itemPrefix(position)}${part}`

const isAsked = (answers: Answers, position: number) =>
  PARTS.some((part) => nameOf(position, part) in answers)

/** Stops at the first item that is not there, so that a made-up number cannot make a long list. */
export const withItems = (answers: Answers): Answers => {
  const rest = { ...answers }
  const items: Answers[] = []
  for (let position = 0; isAsked(rest, position); position += 1) {
    const item: Answers = {}
    for (const part of PARTS) {
      const name = nameOf(position, part)
      if (name in rest) item[part] = rest[name]
      delete rest[name]
    }
    items.push(item)
  }
  return { ...rest, items }
}

/** `['items', 0, 'code']` is asked as `item-0-code`; one box of a list of boxes is no field of its own. */
export const fieldOfItem = (path: readonly PropertyKey[]): string => {
  const [first, position, part] = path
  return first === 'items' && typeof position === 'number'
    ? nameOf(position, String(part ?? 'proposal'))
    : String(first)
}

/** The coordinator's proposal, as the form's first answers. */
export const itemAnswers = (items: readonly (ProposedItem | null)[]): Answers =>
  Object.fromEntries(
    items.flatMap((item, position) => PARTS.map((part) => [nameOf(position, part), item?.[part]] as const)),
  )
