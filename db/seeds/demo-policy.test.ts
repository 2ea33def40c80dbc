import { expect, it } from 'vitest'
import { allDelegations } from '@/db/repositories/delegations'
import { entriesAbout } from '@/db/repositories/ledger'
import { allChanges } from '@/db/repositories/policy'
import { referenceVersions } from '@/db/repositories/reference'
import { testDatabase } from '@/db/testing'
import { againstReferenceApproval, isWaitingVersion } from '@/lib/domain/checks/reference-changes'
import { againstDelegation, againstDelegationApproval } from '@/lib/domain/disclosure/delegation'
import { againstApproval, againstProposal } from '@/lib/domain/disclosure/policy-guards'
import { insertDemoBorough } from './demo-borough'
import { PEOPLE } from './demo-people'
import { insertDemoPolicy } from './demo-policy'

const { app, owner } = await testDatabase()
await insertDemoBorough(owner)
await app.transaction((tx) => insertDemoPolicy(tx, new Date('2026-11-20T10:00:00.000Z')))

const TODAY = '2026-11-20'

it('leaves a change that could have been proposed, for the second administrator to approve', async () => {
  const [change, ...more] = await allChanges(app)
  if (!change) throw new Error('no change')
  expect(more).toEqual([])
  expect(againstProposal(change, TODAY, [])).toBeNull()
  expect(againstApproval(change, PEOPLE.secondAdministrator, TODAY)).toBeNull()
  expect((await entriesAbout(app, change.id)).map(({ action }) => action)).toEqual(['proposePolicyChange'])
})

it('leaves a delegation that could have been proposed, for the DPO to approve', async () => {
  const [delegation, ...more] = await allDelegations(app)
  if (!delegation) throw new Error('no delegation')
  expect(more).toEqual([])
  const [delegator, delegate] = [PEOPLE.headOfHousing, PEOPLE.headOfSafety]
  expect(againstDelegation(delegation, { delegator, delegate }, TODAY)).toBeNull()
  expect(againstDelegationApproval(delegation, PEOPLE.dpo, delegate, TODAY)).toBeNull()
  expect((await entriesAbout(app, delegation.id)).map(({ action }) => action)).toEqual(['proposeDelegation'])
})

it('leaves a change of a table that could have been proposed, for the second administrator to approve', async () => {
  const [version, ...more] = (await referenceVersions(app)).filter(isWaitingVersion)
  if (!version) throw new Error('no change of a table')
  expect(more).toEqual([])
  const looked = { seen: 1, now: 1 }
  expect(againstReferenceApproval(version, PEOPLE.secondAdministrator, TODAY, looked)).toBeNull()
  expect((await entriesAbout(app, version.id)).map(({ action }) => action)).toEqual([
    'proposeReferenceChange',
  ])
})
