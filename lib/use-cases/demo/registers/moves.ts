import type { PersonKey } from '@/db/seeds/demo-people'
import type { Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../../handle-command'
import type { Shell } from '../../shell'
import { expected, who } from '../acting'
import type { Move } from '../agreements/play'

/** What people of the demo borough do with the council's own registers, told before it happens. */

type Entered = { readonly reference: string }

/** One act, so many days ago, on what the first of them entered. */
export type Told = {
  readonly daysAgo: number
  readonly by: PersonKey
  readonly make: (shell: Shell, who: Who, reference: string) => Promise<Outcome<Entered>>
}

const DAY_MS = 86_400_000

/** The acts of one thing that is kept, in their order; the first enters it. */
export const movesOf = (acts: readonly Told[], now: Date): readonly Move[] => {
  let reference = ''
  return acts.map(({ daysAgo, by, make }) => ({
    at: new Date(now.getTime() - daysAgo * DAY_MS),
    make: async (shell) => {
      reference = expected(await make(shell, who(by), reference), `what ${by} does`).reference
    },
  }))
}
