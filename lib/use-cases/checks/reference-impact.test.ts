import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertCheck } from '@/db/repositories/checks'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { confirmersOf, evidenceOf } from '@/lib/domain/checks/opt-out/exemptions'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { transferContent } from '@/lib/domain/checks/transfer/content'
import { decideTransfer } from '@/lib/domain/checks/transfer/decision'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { shippedReference } from '@/lib/reference-data/shipped'
import { aFlow, DISAPPLIED_ANSWERS } from '@/lib/testing/flow'
import { ACROSS_THE_BRIDGE, at, factsOf, type Given } from '@/lib/testing/transfer-facts'
import { placeAgreement } from '../agreement/testing'
import { aBorough, actor, as } from '../demo/testing'
import { readReferenceVersion } from './read-reference'
import { withdrawRow } from './reference'
import { impactFor, readImpact } from './reference-impact'

const { shell, owner } = await aBorough()

const DECIDED_ON = '2026-11-21'

/** What an assessment keeps of the facts; the rest is found out when it is decided. */
const contentOf = ({ onDate, riskAssessment, ...content }: Given) => transferContent.parse(content)

let number = 0

const placeTransfer = async (matter: Agreement, status: TransferStatus, given: Given = ACROSS_THE_BRIDGE) => {
  number += 1
  const result = decideTransfer(factsOf(given), shippedReference(), SETTINGS)
  const transfer = {
    id: randomUUID(),
    reference: `TRF-2026-90000${number}`,
    version: 1,
    status,
    title: `Hosting, number ${number}`,
    matter: { kind: 'agreement', id: matter.id, reference: matter.reference },
    openedBy: matter.openedBy,
    createdAt: '2026-11-21T10:00:00.000Z',
    clock: null,
    content: contentOf(given),
    contentVersion: 1,
    derogationUse: 1,
    anonymityReview: null,
    assessment: null,
    decided: status === 'DRAFT' ? null : result,
  } as unknown as Transfer
  await owner.transaction((tx) => insertCheck(tx, 'transfer', transfer, PEOPLE.solicitor.id, new Date()))
  return { reference: transfer.reference, outcome: result.outcome }
}

const GROUNDS = {
  effectiveFrom: '2027-03-01',
  why: 'A court set the regulations aside on 12 November.',
  source: 'The judgment',
}

const impactOf = async (id: string, key: Parameters<typeof actor>[0] = 'dpo') => {
  const read = await readReferenceVersion(shell, id)
  if (!read) throw new Error('the change was proposed')
  return impactFor(shell, actor(key), await readImpact(shell, read.version, read.versions))
}

const idOf = (outcome: Awaited<ReturnType<typeof withdrawRow>>) =>
  outcome.ok ? outcome.value.id : expect.fail(JSON.stringify(outcome.refusal))

const withdraw = async (key: string) =>
  idOf(await withdrawRow(shell, as('administrator'), 'adequacy', { ...GROUNDS, key }))

const first = await placeAgreement(owner, 'DRAFTING')
const second = await placeAgreement(owner, 'DRAFTING')
const live = await placeTransfer(first, 'ACTIVE')
const due = await placeTransfer(first, 'REVIEW_DUE')
const ready = await placeTransfer(second, 'READY')
await placeTransfer(second, 'TERMINATED')
await placeTransfer(second, 'DRAFT')
await placeTransfer(second, 'ACTIVE', { ...ACROSS_THE_BRIDGE, ...at('IE') })

describe('withdrawing the adequacy of the United States', () => {
  it('is shown as each assessment it turns from allowed to blocked, though their checks are old by then', async () => {
    expect(live.outcome).toBe('ALLOW')
    const impact = await impactOf(await withdraw('US'))
    expect(impact).toMatchObject({ assessments: 3, agreements: 2, live: 2 })
    expect(impact.shifts.map(({ from, to }) => [from, to])).toEqual([['ALLOW', 'BLOCK_NO_MECHANISM']])
    expect(impact.open.map(({ reference }) => reference).toSorted()).toEqual(
      [live, due, ready].map(({ reference }) => reference),
    )
    expect(impact.openAgreements.map(({ reference }) => reference).toSorted()).toEqual(
      [first.reference, second.reference].toSorted(),
    )
  })

  it('tells an administrator how many, and names none that is not theirs to see', async () => {
    const impact = await impactOf(await withdraw('US'), 'secondAdministrator')
    expect(impact).toMatchObject({ assessments: 3, agreements: 2, live: 2, open: [], openAgreements: [] })
  })

  it('does not touch what goes elsewhere', async () => {
    const impact = await impactOf(await withdraw('IE'))
    expect(impact).toMatchObject({ assessments: 1, agreements: 1, live: 1 })
    expect(await impactOf(await withdraw('NZ'))).toMatchObject({ assessments: 0, shifts: [] })
  })
})

describe('withdrawing a ground on which the opt-out does not apply', () => {
  it('is shown as each flow that would have to be checked', async () => {
    const key = 'EX_CAG_EXEMPT'
    const row = shippedReference().exemptions.find(({ code }) => code === key)
    if (!row) throw new Error('the ground is shipped')
    const flow = aFlow({
      id: randomUUID(),
      reference: 'NDO-2026-900001',
      matter: { kind: 'agreement', id: first.id, reference: first.reference },
      status: 'ASSESSED_EXEMPT',
      answers: DISAPPLIED_ANSWERS,
      evidence: evidenceOf(row).map((item) => ({
        item,
        ground: key,
        reference: 'Letter',
        by: first.openedBy,
      })),
      confirmations: confirmersOf(row).map((role) => ({ as: role, by: first.openedBy })),
      conclusion: { code: key, on: DECIDED_ON } as Flow['conclusion'],
    })
    await owner.transaction((tx) => insertCheck(tx, 'flow', flow, PEOPLE.solicitor.id, new Date()))
    const id = idOf(await withdrawRow(shell, as('administrator'), 'exemptions', { ...GROUNDS, key }))
    const { shifts, live: flows } = await impactOf(id)
    expect(shifts).toMatchObject([
      { from: key, to: 'CHECK_REQUIRED', moved: [{ reference: flow.reference }] },
    ])
    expect(flows).toBe(1)
  })
})
