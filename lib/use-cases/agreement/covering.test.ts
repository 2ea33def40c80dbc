import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertAgreement } from '@/db/repositories/agreements'
import { ORGANISATIONS, type OrganisationKey, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { opened } from '@/lib/domain/agreement/opened'
import { EMPTY_TEXT } from '@/lib/domain/agreement/text'
import { type CaseFile, caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { hashOf } from '@/lib/hash'
import { aBorough, actor, as, NOW } from '../demo/testing'
import { handleCommand } from '../handle-command'
import { readCovering } from './covering'
import { disclosuresUnder } from './disclosures-under'

const { shell, owner, place } = await aBorough()

const begun = { actor: PEOPLE.solicitor, now: NOW.toISOString(), hash: hashOf, method: 'a test' }
const IN_FORCE = { from: '2026-01-01', reviewOn: '2027-01-01', endsOn: null }

let made = 0

const partyOf = (key: OrganisationKey) => ({
  organisationId: ORGANISATIONS[key].id,
  name: ORGANISATIONS[key].name,
  own: false,
  role: 'controller' as const,
  contact: '',
  dpo: '',
})

/** In force with the police, but for what is said otherwise. */
const put = async (
  title: string,
  change: Partial<Agreement> = {},
  parties: OrganisationKey[] = ['police'],
) => {
  made += 1
  const [first = 'police'] = parties
  const { id, name } = ORGANISATIONS[first]
  const a: Agreement = {
    ...opened.imported(
      {
        id: randomUUID(),
        reference: `AGR-2026-${String(made).padStart(6, '0')}`,
        title,
        tier: '2',
        organisation: { id, name },
        serviceId: SERVICES.housing.id,
        service: SERVICES.housing.name,
        parties: [],
      },
      {
        status: 'IN_FORCE',
        kind: 'SHARING',
        outside: {},
        force: IN_FORCE,
        text: {
          ...EMPTY_TEXT,
          title,
          answers: { purpose: `The purpose of ${title}` },
          parties: parties.map(partyOf),
        },
        imported: { source: 'A register, row 2', lacks: [], notes: '' },
      },
      begun,
    ),
    ...change,
  }
  await owner.transaction((tx) => insertAgreement(tx, a, PEOPLE.solicitor, NOW))
  return a
}

const reviewDue = { since: '2026-10-01', trigger: 'date', what: '', told: [], keptGoing: null } as const

const standing = await put('Burglary enquiries')
const shared = await put('Serious violence', {}, ['healthTrust', 'police'])
const late = await put('Tenancy fraud', { status: 'REVIEW_DUE', reviewDue })
const suspended = await put('Camera footage', { status: 'SUSPENDED' })
const over = await put('A pilot', { force: { ...IN_FORCE, endsOn: '2026-06-30' } })
const theirs = await put('Hospital discharges', {}, ['healthTrust'])
await put('The borough’s promise', { tier: '0', kind: null })
const lobby = await put('Lobby damage')
await put('Ended long ago', { status: 'ENDED' })
await put('Burglary enquiries, varied', { variationOf: { reference: standing.reference, number: 1 } })

const withPolice = async (key: PersonKey) => {
  const found = await readCovering(shell, actor(key), ORGANISATIONS.police.id)
  return found?.map(({ title, covering }) => `${title}: ${covering}`)
}

describe('agreements beside a request of the police', () => {
  it('are those in being with them, alone or with others, and one that covers nothing says so', async () => {
    expect(await withPolice('informationOfficer')).toEqual([
      'Burglary enquiries: covers',
      'Lobby damage: covers',
      'Serious violence: covers',
      'Tenancy fraud: reviewDue',
      'A pilot: over',
      'Camera footage: suspended',
    ])
  })

  it('say what they are for', async () => {
    const found = await readCovering(shell, actor('housingCoordinator'), ORGANISATIONS.healthTrust.id)
    expect(found?.map(({ purpose }) => purpose)).toEqual([
      'The purpose of Hospital discharges',
      'The purpose of Serious violence',
    ])
  })

  it('are not for those who may not read the register', async () => {
    expect(await withPolice('constable')).toBeUndefined()
    expect(await withPolice('releaseOfficer')).toBeUndefined()
  })
})

const name = (d: Disclosure, agreement: string) =>
  handleCommand(shell, as('informationOfficer'), {
    verb: 'nameAgreement',
    reference: d.reference,
    version: d.version,
    input: { agreement, why: 'It asks for what its schedule lists.' },
  })

describe('naming one of them', () => {
  it.each([standing, shared, late])('is open for $text.title', async ({ reference, text }) => {
    const outcome = await name(await place('INTAKE'), reference)
    expect(outcome.ok && caseFile(outcome.value).agreement).toMatchObject({ reference, title: text.title })
  })

  it.each([
    ['is suspended', suspended.reference],
    ['ended by its own date', over.reference],
    ['is with another body', theirs.reference],
    ['nobody ever made', 'AGR-2026-999999'],
  ])('is refused for one that %s, and the attempt is in the ledger', async (_, reference) => {
    const d = await place('ASSESS')
    expect(await name(d, reference)).toMatchObject({ ok: false, refusal: { rule: 'COVER' } })
    const [entry] = await owner.execute<{ action: string; rule: string }>(
      sql`select action, rule from ledger_entry where object_id = ${d.id} order by index desc limit 1`,
    )
    expect(entry).toMatchObject({ action: 'refused:nameAgreement', rule: 'COVER' })
  })

  it('moves no deadline and no gateway', async () => {
    const d = await place('INTAKE')
    const outcome = await name(d, standing.reference)
    if (!outcome.ok) expect.unreachable(outcome.refusal.rule)
    const kept = ({ status, gateway, dueOn, serviceId }: CaseFile) => ({ status, gateway, dueOn, serviceId })
    expect(kept(caseFile(outcome.value))).toEqual(kept(caseFile(d)))
  })
})

describe('the disclosures made under an agreement', async () => {
  const under = async (change: Partial<CaseFile> = {}) => {
    const d = await place('ASSESS', {}, (one) => ({ ...one, ...change }) as Disclosure)
    const outcome = await name(d, lobby.reference)
    if (!outcome.ok) throw new Error(outcome.refusal.rule)
    return d.reference
  }
  const open = await under()
  const hidden = await under({ hiddenFrom: [PEOPLE.auditor.id] })
  const restricted = await under({
    restriction: { why: ['staffOrMember'], at: NOW.toISOString() },
    assigned: [PEOPLE.informationOfficer.id],
  })

  const seenBy = async (key: PersonKey) => {
    const { rows, seen, others } = await disclosuresUnder(shell, actor(key), lobby)
    expect(rows).toHaveLength(seen)
    return { seen: rows.map(({ reference }) => reference).toSorted(), others }
  }

  it('are listed to whoever may see each, and the rest are counted', async () => {
    expect(await seenBy('dpo')).toEqual({ seen: [open, hidden, restricted].toSorted(), others: 0 })
    expect(await seenBy('housingCoordinator')).toEqual({ seen: [open, hidden].toSorted(), others: 1 })
    expect(await seenBy('headOfCare')).toEqual({ seen: [], others: 3 })
  })

  it('are not even counted for somebody they are hidden from (SoD-7)', async () => {
    expect(await seenBy('auditor')).toEqual({ seen: [open, restricted].toSorted(), others: 0 })
  })

  it('are none of another agreement’s', async () => {
    const { seen, others } = await disclosuresUnder(shell, actor('dpo'), theirs)
    expect(seen + others).toBe(0)
  })
})
