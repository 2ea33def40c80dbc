import type { CaseFile, Part } from '@/lib/domain/disclosure/disclosure'
import type { Status } from '@/lib/domain/disclosure/states'
import type { Actor } from '@/lib/domain/shared/actor'
import { readCase } from '../read-case'
import type { Shell } from '../shell'

/** `status` is null where the part is not this person's to see. */
export type PartNow = Part & { readonly status: Status | null }

/** The parts of a split request as they stand now; each is looked up as a case of its own, with its own visibility. */
export const readParts = (shell: Shell, actor: Actor, { parts }: Pick<CaseFile, 'parts'>) =>
  Promise.all(
    parts.map(async (part): Promise<PartNow> => {
      const found = await readCase(shell, actor, part.reference)
      return { ...part, status: found?.status ?? null }
    }),
  )
