import { describe, expect, it } from 'vitest'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { rowFor, VERBS } from '@/lib/domain/disclosure/transitions'
import { PERMISSIONS } from '@/lib/domain/permissions/permissions'
import { permissionsBeside, permissionsByState } from './permissions-table'
import { TRIED } from './timeline'

const parts = permissionsByState()
const acts = parts.flatMap((part) => part.acts)
const actsIn = (id: string) => parts.find((part) => part.id === id)?.acts ?? []

describe('the page of who may do what', () => {
  it('has a part for every state, and an address for each', () => {
    expect(parts).toHaveLength(STATUSES.length + 1)
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  it('says every act of the table, each where it is open', () => {
    for (const verb of VERBS) {
      const words = TRIED[verb].toLowerCase()
      const said = acts.filter(({ act }) => act.toLowerCase() === words)
      const open = STATUSES.filter((status) => rowFor(verb, status))
      expect([verb, [1, open.length].includes(said.length)]).toEqual([verb, true])
    }
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
    expect(permissionsBeside().length + VERBS.length).toBe(Object.keys(PERMISSIONS).length)
    expect(permissionsBeside().find(({ act }) => act === 'Read the audit ledger')?.who).toEqual([
      'Data Protection Officer',
      'Internal audit',
    ])
  })
})
