import { agreementsWith } from '@/db/repositories/agreements'
import { type PartnerView, partnerView } from '@/lib/domain/agreement/partner-view'
import { isTheirs, SHOWN_TO_THEM } from '@/lib/domain/permissions/agreement-visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'
import { type Looked, lookAt, readAgreement, readAgreementRecords } from './read-agreement'

/** All that this person's organisation is party to and was shown. */
export const readPartnerAgreements = async (
  { db }: Pick<Shell, 'db'>,
  actor: Actor,
): Promise<readonly PartnerView[]> =>
  isTheirs(actor) ? (await agreementsWith(db, actor.organisationId, SHOWN_TO_THEM)).map(partnerView) : []

export type PartnerPage = {
  readonly view: PartnerView
  readonly refuses: Looked['refuses']
  /** Sealed copies that are theirs to keep. How many of the council's own are being sealed tells them nothing. */
  readonly issued: Awaited<ReturnType<typeof readAgreementRecords>>['issued']
}

/** Null for one that is not theirs, one that never was, and anybody of the council. */
export const readPartnerAgreement = async (
  shell: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  reference: string,
): Promise<PartnerPage | null> => {
  const a = isTheirs(actor) ? await readAgreement(shell, actor, reference) : null
  if (!a) return null
  const [{ refuses }, { issued }] = await Promise.all([
    lookAt(shell, actor, a),
    readAgreementRecords(shell, actor, a),
  ])
  return { view: partnerView(a), refuses, issued }
}
