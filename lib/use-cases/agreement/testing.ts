/** Agreements of the demo borough with its health trust, put into the database without being played. */
import { randomUUID } from 'node:crypto'
import type { Database } from '@/db/client'
import { insertAgreement, newAgreementReference } from '@/db/repositories/agreements'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { NOW } from '../demo/testing'

const { healthTrust } = ORGANISATIONS

const ofTheBorough = (built: Agreement, reference: string): Agreement => ({
  ...built,
  id: randomUUID(),
  reference,
  organisation: { id: healthTrust.id, name: healthTrust.name },
  serviceId: SERVICES.housing.id,
  service: SERVICES.housing.name,
  openedBy: { ...built.openedBy, personId: PEOPLE.solicitor.id },
  approval: built.approval && {
    ...built.approval,
    by: { ...built.approval.by, personId: PEOPLE.headOfHousing.id },
  },
  text: {
    ...built.text,
    parties: built.text.parties.map((party) =>
      party.own ? party : { ...party, organisationId: healthTrust.id, name: healthTrust.name },
    ),
  },
})

/** In that state, but for what is said otherwise. */
export const placeAgreement = (
  owner: Database,
  status: AgreementStatus,
  change: Partial<Agreement> = {},
): Promise<Agreement> =>
  owner.transaction(async (tx) => {
    const reference = await newAgreementReference(tx, NOW)
    const a = { ...ofTheBorough(anAgreement().inStatus(status).build(), reference), ...change }
    await insertAgreement(tx, a, PEOPLE.solicitor, NOW)
    return a
  })
