import { textOfVersion, versionsOf } from '@/db/repositories/agreements'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { compareTexts, summaryOf } from '@/lib/domain/agreement/comparison'
import type { AgreementText } from '@/lib/domain/agreement/text'
import type { Shell } from '../shell'

type Read = Pick<Shell, 'db'>
type Versioned = Pick<Agreement, 'id' | 'text' | 'textVersion'>

/** Every version of the text with who wrote it, newest first. */
export const readVersions = ({ db }: Read, { id }: Pick<Agreement, 'id'>) => versionsOf(db, id)

export type TextVersion = Awaited<ReturnType<typeof readVersions>>[number]

/** The text as that version has it; null for a version that is not there. */
export const readText = async (
  { db }: Read,
  { id, text, textVersion }: Versioned,
  version: number,
): Promise<AgreementText | null> => {
  if (version === textVersion) return text
  return version >= 1 && version < textVersion ? textOfVersion(db, id, version) : null
}

export const compareVersions = async (
  shell: Read,
  a: Versioned,
  { from, to }: { readonly from: number; readonly to: number },
) => {
  const [before, after] = await Promise.all([readText(shell, a, from), readText(shell, a, to)])
  if (!before || !after) return null
  const compared = compareTexts(before, after)
  return { compared, counts: summaryOf(compared) }
}
