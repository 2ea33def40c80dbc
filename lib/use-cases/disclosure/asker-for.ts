import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { askerOf } from '@/lib/domain/disclosure/guards/guard'
import type { Asker } from '@/lib/domain/disclosure/questions'
import { readPolicy } from '../policy/current-policy'
import type { Shell } from '../shell'

/** Who asks, and under which of the council's choices today: a page chooses the same lane as the guard that decides. */
export const askerFor = async (shell: Shell, d: Pick<CaseFile, 'organisation'>): Promise<Asker> =>
  askerOf(d, { policy: await readPolicy(shell), now: shell.clock().toISOString() })
