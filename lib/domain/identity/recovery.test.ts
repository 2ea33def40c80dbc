import { describe, expect, it } from 'vitest'
import type { Role } from '../shared/actor'
import {
  againstAgreeing,
  againstAsking,
  againstStopping,
  againstUsing,
  type Circumstances,
  hasMoved,
  type Lost,
  opensAfter,
  type Recovering,
} from './recovery'

const NOW = new Date('2026-11-20T10:00:00.000Z')
const HOUR_MS = 3_600_000
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS)

const standing = {
  active: true,
  isInside: false,
  demo: false,
  lockedFor: null,
  lastSignInAt: NOW,
  knownSince: NOW,
  attestedAt: NOW,
} as const

const officer: Lost = { ...standing, id: 'officer', role: 'EXT_REQ', hasEnrolled: true, leadId: 'lead' }
const clerk: Lost = { ...officer, id: 'clerk', role: 'DDC', isInside: true, leadId: null }

const LEAD = { id: 'lead', role: 'EXT_AUTH' } as const
const ADMIN = { id: 'admin', role: 'ADMIN' } as const
const DPO = { id: 'dpo', role: 'DPO' } as const
const DEPUTY = { id: 'deputy', role: 'DPO' } as const

const ruleOf = (refusal: { readonly rule: string } | null) => refusal?.rule ?? null

describe('to ask for it', () => {
  it.each<[string, Lost, { id: string; role: Role }, string | null]>([
    ['the lead of their agency', officer, LEAD, null],
    ['a keeper where there is a lead', officer, ADMIN, 'ID-31'],
    ['a keeper where no lead can', { ...officer, leadId: null }, ADMIN, null],
    ['a keeper for the council’s own', clerk, DPO, null],
    ['the information team', clerk, { id: 'intake', role: 'INTAKE' }, 'NOT_PERMITTED'],
    ['a colleague of the agency', officer, { id: 'colleague', role: 'EXT_AUTH' }, 'NOT_FOUND'],
    ['the person themselves', officer, { id: 'officer', role: 'EXT_REQ' }, 'ID-6'],
    ['a keeper for themselves', { ...clerk, id: 'admin', role: 'ADMIN' }, ADMIN, 'ID-6'],
    ['the lead for somebody who left', { ...officer, active: false }, LEAD, 'ID-15'],
    ['the lead for somebody who is locked', { ...officer, lockedFor: 'idle' }, LEAD, 'ID-15'],
    ['the lead for somebody who never had one', { ...officer, hasEnrolled: false }, LEAD, 'ID-32'],
  ])('%s', (_, lost, actor, rule) => {
    expect(ruleOf(againstAsking(lost, actor, NOW))).toBe(rule)
  })
})

const asked: Recovering = {
  personId: 'officer',
  personRole: 'EXT_REQ',
  state: 'ASKED',
  askedBy: 'lead',
  askedAs: 'EXT_AUTH',
  expiresAt: later(100),
  agreedBy: null,
  agreedAs: null,
  opensAt: null,
}
const agreed: Recovering = {
  ...asked,
  state: 'AGREED',
  agreedBy: 'admin',
  agreedAs: 'ADMIN',
  opensAt: later(24),
}

describe('to agree to it', () => {
  it.each<[string, Partial<Recovering>, { id: string; role: Role }, string | null]>([
    ['a keeper after the lead', {}, ADMIN, null],
    ['another keeper after a keeper', { askedBy: 'admin', askedAs: 'ADMIN' }, DPO, null],
    ['the same keeper', { askedBy: 'admin', askedAs: 'ADMIN' }, ADMIN, 'ID-5'],
    ['the deputy after the DPO', { askedBy: 'dpo', askedAs: 'DPO' }, DEPUTY, 'ID-5'],
    ['the person, who keeps accounts', { personId: 'admin' }, ADMIN, 'ID-6'],
    ['the information team', {}, { id: 'intake', role: 'INTAKE' }, 'NOT_PERMITTED'],
    ['the lead', {}, LEAD, 'NOT_PERMITTED'],
    ['a keeper too late', { expiresAt: NOW }, ADMIN, 'ID-36'],
    ['a keeper where it was stopped', { state: 'STOPPED' }, ADMIN, 'ID-8'],
    ['a third one', { state: 'AGREED' }, DPO, 'ID-8'],
  ])('%s', (_, row, actor, rule) => {
    expect(ruleOf(againstAgreeing({ ...asked, ...row }, actor, NOW))).toBe(rule)
  })

  it('opens a day later at the least, whatever is set', () => {
    for (const hours of [-5, 0, 1, 23.99]) expect(opensAfter(NOW, hours)).toEqual(later(24))
    expect(opensAfter(NOW, 48)).toEqual(later(48))
  })
})

describe('to stop it', () => {
  it.each([
    ['the person', 'officer', 'EXT_REQ', null],
    ['whoever asked', 'lead', 'EXT_AUTH', null],
    ['whoever agreed', 'admin', 'ADMIN', null],
    ['the DPO', 'dpo', 'DPO', null],
    ['a new lead', 'newLead', 'EXT_AUTH', null],
    ['a colleague', 'colleague', 'EXT_AUTH', 'NOT_FOUND'],
    ['a head of service', 'head', 'HOS', 'NOT_FOUND'],
  ] as const)('%s', (_, id, role, rule) => {
    expect(ruleOf(againstStopping(agreed, 'newLead', { id, role }, NOW))).toBe(rule)
  })

  it.each(['USED', 'STOPPED'] as const)('not once it is %s', (state) => {
    expect(ruleOf(againstStopping({ ...agreed, state }, null, DPO, NOW))).toBe('ID-8')
  })
})

const party = (id: string, role: Role) => ({ as: role, now: { ...standing, id, role } })
const same: Circumstances = {
  lost: officer,
  asker: party('lead', 'EXT_AUTH'),
  agreer: { ...party('admin', 'ADMIN'), now: { ...standing, isInside: true, id: 'admin', role: 'ADMIN' } },
}

const MOVED: readonly (readonly [string, Circumstances])[] = [
  ['the person is gone', { ...same, lost: null }],
  ['the person left', { ...same, lost: { ...officer, active: false } }],
  ['the person is locked', { ...same, lost: { ...officer, lockedFor: 'idle' } }],
  ['the person has another role', { ...same, lost: { ...officer, role: 'EXT_AUTH' } }],
  ['their agency is not confirmed', { ...same, lost: { ...officer, attestedAt: later(-24 * 91) } }],
  ['there is another lead', { ...same, lost: { ...officer, leadId: 'newLead' } }],
  ['there is no lead', { ...same, lost: { ...officer, leadId: null } }],
  ['whoever asked left', { ...same, asker: { as: 'EXT_AUTH', now: null } }],
  ['whoever asked has another role', { ...same, asker: { ...same.asker, as: 'SIGN' } }],
  ['whoever agreed keeps no accounts', { ...same, agreer: { as: 'ADMIN', now: party('admin', 'HOS').now } }],
  ['whoever agreed left', { ...same, agreer: { as: 'ADMIN', now: null } }],
]

describe('to use it', () => {
  const hour = (hours: number, row: Recovering = agreed, how = same) =>
    ruleOf(againstUsing(row, how, later(hours)))

  it('is for after the wait and before its end, once', () => {
    expect(hour(0)).toBe('ID-33')
    expect(ruleOf(againstUsing(agreed, same, new Date(later(24).getTime() - 1)))).toBe('ID-33')
    expect(hour(24)).toBeNull()
    expect(hour(100)).toBe('ID-36')
    expect(hour(25, asked)).toBe('ID-35')
    for (const state of ['USED', 'STOPPED'] as const) expect(hour(25, { ...agreed, state })).toBe('ID-8')
  })

  it.each(MOVED)('is not where %s', (_, how) => {
    expect(hasMoved(agreed, how, NOW)).toBe(true)
    expect(hour(25, agreed, how)).toBe('ID-34')
  })

  it('is while all stand as they did', () => {
    expect(hasMoved(agreed, same, NOW)).toBe(false)
  })
})
