import { describe, expect, it } from 'vitest'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { AGREEMENT_VERBS, agreementRow } from '@/lib/domain/agreement/transitions'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { rowFor, VERBS } from '@/lib/domain/disclosure/transitions'
import { PERMISSIONS } from '@/lib/domain/permissions/permissions'
import { AGREEMENT_TRIED } from './agreement-timeline'
import { agreementPermissionsByState, permissionsBeside, permissionsByState } from './permissions-table'
import { TRIED } from './timeline'

const requests = permissionsByState()
const agreements = agreementPermissionsByState()
const parts = [...requests, ...agreements]
const acts = parts.flatMap((part) => part.acts)
const actsIn = (id: string) => parts.find((part) => part.id === id)?.acts ?? []

describe('the page of who may do what', () => {
  it('has a part for every state, and an address for each', () => {
    expect(requests).toHaveLength(STATUSES.length + 1)
    expect(agreements).toHaveLength(AGREEMENT_STATUSES.length + 1)
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  const timesSaid = (among: typeof requests, words: string) =>
    among.flatMap((part) => part.acts).filter(({ act }) => act.toLowerCase() === words.toLowerCase()).length

  it.each([...VERBS])('says where %s is open on a request', (verb) => {
    const open = STATUSES.filter((status) => rowFor(verb, status)).length
    expect([1, open]).toContain(timesSaid(requests, TRIED[verb]))
  })

  it.each([...AGREEMENT_VERBS])('says where %s is open on an agreement', (verb) => {
    const open = AGREEMENT_STATUSES.filter((status) => agreementRow(verb, status)).length
    expect([1, open]).toContain(timesSaid(agreements, AGREEMENT_TRIED[verb]))
  })

  it('says who, what is checked, what is recorded and where it leads', () => {
    expect(actsIn('prepare').find(({ act }) => act === 'Release the pack')).toMatchObject({
      who: ['Release officer'],
      next: ['Released'],
    })
    expect(actsIn('await-hos').find(({ act }) => act === 'Refuse it')).toMatchObject({
      who: ['Head of service', 'Director or above', 'Monitoring Officer'],
      next: ['Refused'],
    })
    expect(actsIn('agreement-approval').find(({ act }) => act === 'Approve it')).toMatchObject({
      who: ['Head of service', 'Director or above'],
      checks: expect.arrayContaining(['They neither drafted it nor advised on it']),
      recorded: 'Approval of exactly this version',
      next: ['Waiting for signatures', 'In force'],
    })
  })

  it('names whoever comes by an invitation, and what the service does by itself', () => {
    expect(actsIn('agreement-negotiation').find(({ act }) => act === 'Propose wording')?.who).toContain(
      'Somebody of the counterpart, by invitation',
    )
    expect(actsIn('agreement-in-force').find(({ act }) => act === 'Call for its review')?.who).toEqual([
      'The service itself',
    ])
  })

  it('says each thing in whole words', () => {
    for (const { act, who, checks, recorded } of acts) {
      expect(who.length).toBeGreaterThan(0)
      for (const words of [act, recorded, ...who, ...checks]) {
        expect(words).toMatch(/^[A-ZÀ-Ý].{3,}/)
        expect(words).not.toMatch(/undefined|[A-Z]_[A-Z]/)
      }
    }
  })

  it('says what is permitted beside a case too, and leaves no permission out', () => {
    expect(permissionsBeside().length + VERBS.length + AGREEMENT_VERBS.length).toBe(
      Object.keys(PERMISSIONS).length,
    )
    expect(permissionsBeside().find(({ act }) => act === 'Read the audit ledger')?.who).toEqual([
      'Data Protection Officer',
      'Internal audit',
    ])
  })
})
