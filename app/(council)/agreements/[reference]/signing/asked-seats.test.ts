import { describe, expect, it } from 'vitest'
import { errorsOf } from '@/lib/actions/form-action'
import { director, headOfHousing, trustSignatory } from '@/lib/testing/people'
import { askedSeats, fieldOfSeat, rowsOf } from './asked-seats'

const [first, second, third] = [director.id, headOfHousing.id, trustSignatory.id]

const typed = (places: Readonly<Record<string, string>>, as = 'signatory') =>
  Object.fromEntries(
    Object.entries(places).flatMap(([id, place]) => [
      [`place-${id}`, place],
      [`as-${id}`, as],
    ]),
  )

const asked = (answers: Readonly<Record<string, unknown>>) => askedSeats.safeParse(rowsOf(answers))

const errorsFor = (answers: Readonly<Record<string, unknown>>) => {
  const { error } = asked(answers)
  return error ? errorsOf(error, fieldOfSeat) : {}
}

describe('who signs, as it was typed', () => {
  it('is an order by the numbers, and whoever has none does not sign', () => {
    const { data } = asked(typed({ [first]: '10', [second]: '', [third]: ' 2 ' }))
    expect(data?.order).toEqual([
      { personId: third, as: 'signatory' },
      { personId: first, as: 'signatory' },
    ])
  })

  it.each(['0', '13', '-1', '1.5', 'first'])('is asked again where a place is “%s”', (place) => {
    expect(Object.keys(errorsFor(typed({ [first]: place })))).toEqual([`place-${first}`])
  })

  it('is asked again where two people have one place', () => {
    expect(errorsFor(typed({ [first]: '1', [second]: '1' }))[`place-${second}`]).toContain('place 1')
  })

  it('is nobody only with an error', () => {
    expect(errorsFor(typed({ [first]: '' }))).toEqual({ '': 'Choose who signs' })
  })

  it('takes no capacity that there is not', () => {
    expect(errorsFor(typed({ [first]: '1' }, 'witness'))[`as-${first}`]).toContain('countersign')
    expect(errorsFor({ [`place-${first}`]: '1' })[`as-${first}`]).toContain('countersign')
  })
})
