import type { Agreement } from '@/lib/domain/agreement/agreement'
import { regimesOf } from '@/lib/domain/agreement/checklist'
import { type DraftPage, pagesFor } from '@/lib/domain/agreement/questions'
import { readLibrary } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'

/**
 * What this agreement is asked: by its own clauses, one written for it among them, and by those of the library
 * that it could still take.
 */
export const draftPagesOf = async ({
  kind,
  text,
}: Pick<Agreement, 'kind' | 'text'>): Promise<readonly DraftPage[]> => {
  const regimes = kind ? regimesOf(kind, text.activities) : []
  const own = text.clauses.map(({ text: wording }) => ({ text: wording, regimes }))
  return pagesFor(regimes, [...(await readLibrary(shell())), ...own])
}
