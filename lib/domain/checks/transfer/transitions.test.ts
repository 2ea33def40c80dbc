import { describe, expect, it } from 'vitest'
import { SOMEBODY } from '@/lib/testing/people'
import { aTransferIn, ordinaryTransferInput, transferContext, tryTransfer } from '@/lib/testing/transfer'
import { permit } from '../../permissions/permissions'
import { ROLES, SYSTEM } from '../../shared/actor'
import { checkAllows } from '../kernel'
import { TRANSFER_GUARDS } from './guards'
import type { TransferVerb } from './inputs'
import { TRANSFER } from './module'
import { TRANSFER_STATUSES, type TransferStatus } from './states'
import { TRANSFER_TRANSITIONS } from './transitions'

const PEOPLE = [...ROLES.map((role) => SOMEBODY[role]), SYSTEM]
const VERBS = Object.keys(TRANSFER.apply) as TransferVerb[]

const rowFor = (verb: TransferVerb, status: TransferStatus) =>
  TRANSFER_TRANSITIONS.find((row) => row.verb === verb && row.from.includes(status))

const endsOf = (verb: TransferVerb, status: TransferStatus) =>
  (rowFor(verb, status)?.to ?? []).map((to) => (to === 'same' ? status : to))

describe('the table of transitions', () => {
  it('gives each row an id of its own in order, and no verb two rows in one state', () => {
    expect(TRANSFER_TRANSITIONS.map(({ id }) => id)).toEqual(
      TRANSFER_TRANSITIONS.map((_, place) => `TR${place + 1}`),
    )
    for (const verb of VERBS) {
      const from = TRANSFER_TRANSITIONS.filter((row) => row.verb === verb).flatMap((row) => [...row.from])
      expect([verb, from]).toEqual([verb, [...new Set(from)]])
    }
  })

  it('has a row for every verb, and uses every guard', () => {
    expect(new Set(TRANSFER_TRANSITIONS.map(({ verb }) => verb))).toEqual(new Set(VERBS))
    expect(new Set(TRANSFER_TRANSITIONS.flatMap(({ guards }) => guards))).toEqual(
      new Set(Object.keys(TRANSFER_GUARDS)),
    )
  })

  it.each<[TransferStatus, readonly TransferStatus[]]>([
    ['ACTIVE', ['READY', 'REVIEW_DUE']],
    ['READY', ['CONDITIONS_OPEN', 'DISSENT_PENDING', 'DPO_REVIEW']],
    ['DPO_REVIEW', ['MECHANISM_SET', 'NOT_RESTRICTED', 'RESTRICTED', 'TRA_DONE']],
    ['TRA_DONE', ['TRA_OPEN']],
    ['BLOCKED', ['DRAFT', 'RESTRICTED', 'TRA_OPEN']],
    ['SUSPENDED', ['ACTIVE', 'REVIEW_DUE']],
    ['REVIEW_DUE', ['ACTIVE']],
    ['TERMINATED', ['ACTIVE', 'REVIEW_DUE', 'SUSPENDED']],
  ])('leads to %s only from %j', (status, expected) => {
    const from = TRANSFER_STATUSES.filter((state) =>
      VERBS.some((verb) => endsOf(verb, state).includes(status)),
    )
    expect(from.filter((state) => state !== status).toSorted()).toEqual(expected)
  })

  it('has no way out of TERMINATED', () => {
    expect(new Set(VERBS.flatMap((verb) => endsOf(verb, 'TERMINATED')))).toEqual(new Set(['TERMINATED']))
  })
})

it.each([...TRANSFER_STATUSES])('a transfer is brought to %s by acts that real people may do', (status) => {
  expect(aTransferIn(status).status).toBe(status)
})

describe.each([...TRANSFER_STATUSES])('every verb, by every role, %s', (status) => {
  const given = aTransferIn(status)

  it('is decided, done or refused by a rule', () => {
    for (const verb of VERBS)
      for (const by of PEOPLE) {
        const outcome = tryTransfer({ given, verb, by })
        const row = rowFor(verb, status)
        const permission = TRANSFER_TRANSITIONS.find((one) => one.verb === verb)?.permission ?? 'SYSTEM'
        const isDenied = permission === 'SYSTEM' ? by.role !== 'SYSTEM' : permit(by, permission) !== null
        if (isDenied) expect([verb, by.role, outcome.ok]).toEqual([verb, by.role, false])
        else if (!row) expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'WRONG_STATE' } })
        else if (!outcome.ok) expect(outcome.refusal.rule).toMatch(/^[A-Z][A-Za-z0-9_-]+$/)
        else expect(endsOf(verb, status)).toContain(outcome.value.next.status)
      }
  })

  it('changes nothing of the transfer that it was given', () => {
    const before = JSON.stringify(given)
    for (const verb of VERBS) tryTransfer({ given, verb })
    expect(JSON.stringify(given)).toBe(before)
  })

  it('looking, before anything is answered, faults for nobody', () => {
    for (const verb of VERBS)
      for (const by of PEOPLE)
        expect(checkAllows(TRANSFER, given, verb, transferContext(by), {}).ok).toBeTypeOf('boolean')
    expect(Object.keys(ordinaryTransferInput(given)).toSorted()).toEqual(VERBS.toSorted())
  })
})
