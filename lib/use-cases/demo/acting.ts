import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { METHOD } from './story'

/** People of the demo borough act; what they are refused was told wrongly. */

export const who = (key: PersonKey): Who => ({ personId: PEOPLE[key].id, method: METHOD })

export const expected = <T>(outcome: Outcome<T>, what: string): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`${what} was refused: ${JSON.stringify(outcome.refusal)}`)
}
