import type { Database, Tx } from '@/db/client'
import { findAgreement } from '@/db/repositories/agreements'
import { findDisclosure } from '@/db/repositories/disclosures'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Matter } from '@/lib/domain/checks/kernel'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import { canSeeAgreement } from '@/lib/domain/permissions/agreement-visibility'
import { may } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { isAgreementReference, isReference } from '@/lib/domain/shared/reference'
import { isShut } from '../restricted/opening'

/** The agreement or the disclosure that checks belong to. */
export type MatterFile =
  | { readonly kind: 'agreement'; readonly a: Agreement }
  | { readonly kind: 'disclosure'; readonly d: CaseFile }

export const matterOf = (file: MatterFile): Matter => {
  const { id, reference } = file.kind === 'agreement' ? file.a : file.d
  return { kind: file.kind, id, reference }
}

/** Whoever may see it; for the product's own work. */
export const loadMatter = async (db: Database | Tx, reference: string): Promise<MatterFile | null> => {
  if (isAgreementReference(reference)) {
    const a = await findAgreement(db, reference)
    return a && { kind: 'agreement', a }
  }
  if (!isReference(reference)) return null
  const d = await findDisclosure(db, reference)
  return d && { kind: 'disclosure', d: caseFile(d) }
}

const sees = (actor: Actor, file: MatterFile) =>
  file.kind === 'agreement' ? canSeeAgreement(actor, file.a) : canSee(actor, seenAs(file.d))

/** Null for one that is not theirs and for one that never was: whoever may not see a case sees no check of it. */
export const readMatter = async (
  db: Database | Tx,
  actor: Actor,
  reference: string,
): Promise<MatterFile | null> => {
  if (!may(actor, 'readChecks')) return null
  const file = await loadMatter(db, reference)
  return file && sees(actor, file) ? file : null
}

type Asking = { readonly db: Database | Tx; readonly now: Date }

/** The same, and null too for a restricted case that this person gave no reason to open (2.6). */
export const readOpenMatter = async (
  { db, now }: Asking,
  actor: Actor,
  reference: string,
): Promise<MatterFile | null> => {
  const file = await readMatter(db, actor, reference)
  if (file?.kind !== 'disclosure') return file
  return (await isShut({ db, now }, actor, file.d)) ? null : file
}

/** Whether this person may know of a check at all: one of a restricted case is as shut as the case is. */
export const seesMatter = async (asking: Asking, actor: Actor, matter: Matter | null): Promise<boolean> =>
  matter === null
    ? may(actor, 'readChecks')
    : (await readOpenMatter(asking, actor, matter.reference)) !== null
