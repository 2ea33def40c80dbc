import { describe, expect, it } from 'vitest'
import { SOMEBODY } from '@/lib/testing/people'
import { aBorough, actor, as } from '../demo/testing'
import { handleAgreement } from './act'
import { readPartnerAgreement, readPartnerAgreements } from './partner-view'
import { placeAgreement } from './testing'

const { shell, owner } = await aBorough()

const talkedOver = await placeAgreement(owner, 'NEGOTIATION')
const drafted = await placeAgreement(owner, 'DRAFTING')
const inForce = await placeAgreement(owner, 'IN_FORCE')

const trust = actor('trustSignatory')

describe('somebody who signs for a counterpart', () => {
  it('finds every agreement that was put to their organisation, and no draft', async () => {
    const found = (await readPartnerAgreements(shell, trust)).map(({ reference }) => reference)
    expect(found.sort()).toEqual([talkedOver.reference, inForce.reference].sort())
    expect(await readPartnerAgreement(shell, trust, talkedOver.reference)).not.toBeNull()
    expect(await readPartnerAgreement(shell, trust, drafted.reference)).toBeNull()
  })

  it('sees what must be destroyed and when', async () => {
    const page = await readPartnerAgreement(shell, trust, inForce.reference)
    expect(page?.view.evidence).toEqual(
      inForce.evidence.map(({ item, dueOn }) => ({ item, dueOn, shownOn: null })),
    )
    expect(page?.view.evidence.length).toBeGreaterThan(0)
  })

  it('proposes wording, and reads it beside the clause', async () => {
    const [clause] = talkedOver.text.clauses
    await handleAgreement(shell, as('trustSignatory'), {
      verb: 'proposeWording',
      reference: talkedOver.reference,
      version: null,
      input: {
        clause: clause?.key,
        heading: clause?.heading ?? '',
        wording: 'The parties are those named here.',
        why: 'It is shorter.',
      },
    })
    const page = await readPartnerAgreement(shell, trust, talkedOver.reference)
    expect(page?.view.proposals).toMatchObject([{ clause: clause?.key, by: { name: trust.name } }])
  })

  it('finds nothing of another organisation', async () => {
    expect(await readPartnerAgreements(shell, actor('homecareSignatory'))).toEqual([])
    expect(await readPartnerAgreement(shell, actor('homecareSignatory'), inForce.reference)).toBeNull()
  })
})

describe('everybody else', () => {
  it.each(Object.values(SOMEBODY).filter(({ role }) => role !== 'SIGN'))(
    'has no page among the counterpart’s: $role',
    async (person) => {
      const inTheirPlace = { ...person, organisationId: trust.organisationId }
      expect(await readPartnerAgreements(shell, inTheirPlace)).toEqual([])
      expect(await readPartnerAgreement(shell, inTheirPlace, inForce.reference)).toBeNull()
    },
  )
})
