import { z } from 'zod'
import { seats } from '@/lib/domain/agreement/inputs'

/** The form has a row for everybody on the list; the order is of those who were given a place in it. */

const PLACE = /^place-(.+)$/

const row = z.strictObject({
  place: z.string().regex(/^([1-9]|1[0-2])$/, { error: 'Enter a place in the order from 1 to 12' }),
  as: seats.shape.order.element.shape.as,
})

type Rows = Readonly<Record<string, z.output<typeof row>>>

/** Two people in one place: each signs in turn, so the second is asked again. */
const withoutTies = (rows: Rows, context: z.core.$RefinementCtx) => {
  const taken = new Set<string>()
  for (const [personId, { place }] of Object.entries(rows)) {
    if (taken.has(place))
      context.addIssue({
        code: 'custom',
        path: [personId, 'place'],
        message: `Somebody else has place ${place}. Give each person a place of their own`,
      })
    taken.add(place)
  }
}

const inOrder = (rows: Rows) => ({
  order: Object.entries(rows)
    .toSorted(([, one], [, other]) => Number(one.place) - Number(other.place))
    .map(([personId, { as }]) => ({ personId, as })),
})

export const askedSeats = z.record(z.uuid(), row).superRefine(withoutTies).transform(inOrder).pipe(seats)

/** The rows with a place typed in them. Whoever has none does not sign. */
export const rowsOf = (answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([name, place]) => {
      const personId = PLACE.exec(name)?.[1]
      if (personId === undefined || typeof place !== 'string' || place.trim() === '') return []
      return [[personId, { place: place.trim(), as: answers[`as-${personId}`] }]]
    }),
  )

/** The order as a whole has no field of its own. */
export const fieldOfSeat = ([personId, part]: readonly PropertyKey[]) =>
  part === 'place' || part === 'as' ? `${part}-${String(personId)}` : ''
