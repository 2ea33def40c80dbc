import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAccount } from '@/db/repositories/identity'
import { entriesAbout } from '@/db/repositories/ledger'
import { findActor } from '@/db/repositories/people'
import { findSession, insertSession } from '@/db/repositories/sessions'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import { aBorough, as } from '../demo/testing'
import { verifyLedger } from '../ledger/verify'
import { sweep } from '../sweep'
import { policyTowards } from './agency-floor'
import { attest, deactivatePerson, readAgency, readAttestation } from './people'
import {
  agencyFacts,
  agree,
  proposeAgency,
  proposeAgencyChange,
  proposePerson,
  proposePersonChange,
  proposeUnlock,
  reject,
} from './propose'

const { shell, app, owner, waitDays } = await aBorough()

type Outcome = Awaited<ReturnType<typeof agree>>
const ruleOf = (outcome: Outcome) => (outcome.ok ? null : outcome.refusal.rule)
const idOf = (outcome: Outcome) => {
  if (!outcome.ok)
    throw new Error(`not done: ${outcome.refusal.rule} ${JSON.stringify(outcome.refusal.fields)}`)
  return outcome.value.id
}
const subjectOf = (outcome: Outcome) => {
  idOf(outcome)
  return outcome.ok ? String(outcome.value.payload.subjectId) : ''
}
const told = async (id: string) => (await entriesAbout(app, id)).map(({ action, rule }) => [action, rule])

const AGENCY = {
  type: 'force',
  name: 'Eastmere Constabulary',
  domains: ['eastmere.police.example'],
  switchboard: '020 7946 0910',
  switchboardSource: 'The force’s page in the national directory of forces',
  switchboardCheckedOn: '2026-11-19',
  channels: ['gatehouse', 'telephone'],
  rankFloor: undefined,
  signInPath: 'passkey',
  why: 'They asked to be taken in on 12 November.',
} as const
const agencyInput = { ...AGENCY, domains: [...AGENCY.domains], channels: [...AGENCY.channels] }

const officer = (organisationId: string, email: string, set: object = {}) => ({
  organisationId,
  name: 'Ruth Calloway',
  email,
  role: 'EXT_REQ' as const,
  grade: undefined,
  title: 'Police constable',
  idNumber: 'EM 12',
  phone: undefined,
  serviceId: undefined,
  why: 'Asked for by the force’s lead.',
  ...set,
})

/** Put in by two people, and answered. */
const taken = async (proposed: Promise<Outcome>, second: PersonKey = 'secondAdministrator') => {
  const outcome = await proposed
  idOf(await agree(shell, as(second), idOf(outcome)))
  return subjectOf(outcome)
}

const anAgency = (name: string, domain: string) =>
  taken(proposeAgency(shell, as('administrator'), { ...agencyInput, name, domains: [domain] }))

const eastmere = await anAgency(AGENCY.name, 'eastmere.police.example')
let number = 0
const anOfficer = (set: object = {}) => {
  number += 1
  return taken(
    proposePerson(
      shell,
      as('informationOfficer'),
      officer(eastmere, `officer.n${number}@eastmere.police.example`, set),
    ),
  )
}
const signIn = async (personId: string) => {
  const token = randomBytes(32).toString('base64url')
  const now = shell.clock()
  await insertSession(app, {
    token,
    personId,
    method: 'a test',
    now,
    expires: new Date(now.getTime() + 8 * 3_600_000),
  })
  await owner.execute(sql`update person set last_sign_in_at = ${now.toISOString()} where id = ${personId}`)
  return token
}
const isKnown = async (token: string) => (await findSession(app, token, shell.clock(), 15)) !== null

describe('an agency and its officer', () => {
  it('are there once two people of the council have said so, and the ledger has both', async () => {
    const proposed = await proposeAgency(shell, as('informationOfficer'), {
      ...agencyInput,
      name: 'Westmere Constabulary',
      domains: ['westmere.police.example'],
    })
    const id = subjectOf(proposed)
    expect(await readAgency(shell, id)).toBeNull()
    expect(ruleOf(await agree(shell, as('administrator'), idOf(proposed)))).toBeNull()
    const { agency } = (await readAgency(shell, id)) ?? {}
    expect(agency).toMatchObject({
      name: 'Westmere Constabulary',
      switchboardSource: AGENCY.switchboardSource,
    })
    expect(await told(idOf(proposed))).toEqual([
      ['proposeIdentityChange', 'SoD-10'],
      ['agreeIdentityChange', 'SoD-10'],
    ])
    const person = await taken(
      proposePerson(shell, as('administrator'), officer(id, 'Ruth.Calloway@WESTMERE.police.example')),
      'dpo',
    )
    expect(await findActor(app, person)).toMatchObject({
      email: 'ruth.calloway@westmere.police.example',
      organisation: 'Westmere Constabulary',
      role: 'EXT_REQ',
    })
  })

  it.each(['administrator', 'dpo', 'informationOfficer'] as const)(
    'are not there when the %s alone wants them, who may take it back',
    async (key) => {
      const id = idOf(
        await proposeAgency(shell, as(key), {
          ...agencyInput,
          name: `By ${key}`,
          domains: [`${key}.police.example`.toLowerCase()],
        }),
      )
      expect(ruleOf(await agree(shell, as(key), id))).toBe('ID-5')
      expect((await told(id)).at(-1)).toEqual(['refused:agreeIdentityChange', 'ID-5'])
      expect(ruleOf(await reject(shell, as(key), id, 'A slip of mine.'))).toBeNull()
      expect(ruleOf(await agree(shell, as('secondAdministrator'), id))).toBe('ID-8')
    },
  )

  it.each(['headOfHousing', 'auditor', 'solicitor', 'inspector'] as const)(
    'are not the %s’s to propose',
    async (key) => {
      expect(ruleOf(await proposeAgency(shell, as(key), agencyInput))).toBe('NOT_PERMITTED')
    },
  )

  it('are taken in once, by whoever answers first', async () => {
    const id = idOf(
      await proposeAgency(shell, as('administrator'), {
        ...agencyInput,
        name: 'Twice',
        domains: ['twice.example'],
      }),
    )
    const both = await Promise.all([agree(shell, as('dpo'), id), agree(shell, as('secondAdministrator'), id)])
    expect(both.map(ruleOf).toSorted()).toEqual(['ID-8', null])
  })

  it('share no domain, no name and no address with another', async () => {
    expect(await proposeAgency(shell, as('dpo'), { ...agencyInput, name: 'Other' })).toMatchObject({
      refusal: { fields: { domains: expect.stringContaining(AGENCY.name) } },
    })
    expect(await proposeAgency(shell, as('dpo'), { ...agencyInput, domains: ['x.example'] })).toMatchObject({
      refusal: { fields: { name: expect.any(String) } },
    })
    const address = PEOPLE.inspector.email
    expect(await proposePerson(shell, as('dpo'), officer(ORGANISATIONS.police.id, address))).toMatchObject({
      refusal: { fields: { email: expect.any(String) } },
    })
  })

  it('at a domain that is not on the list, and one of the council in no agency, are refused by rule', async () => {
    expect(
      ruleOf(await proposePerson(shell, as('dpo'), officer(eastmere, 'ruth@eastmere.p0lice.example'))),
    ).toBe('ID-3')
    expect(
      await proposePerson(
        shell,
        as('dpo'),
        officer(eastmere, 'ruth@eastmere.police.example', { role: 'HOS' }),
      ),
    ).toMatchObject({ refusal: { fields: { role: expect.any(String) } } })
  })

  it('are not changed upon what is true no longer', async () => {
    const facts = agencyFacts((await readAgency(shell, eastmere))?.agency as never)
    const changing = {
      ...facts,
      rankFloor: undefined,
      leadId: undefined,
      switchboardCheckedOn: '2026-11-19',
      why: 'They moved house.',
    }
    const id = idOf(
      await proposeAgencyChange(shell, as('administrator'), eastmere, {
        ...changing,
        switchboard: '020 7946 0911',
      }),
    )
    expect(ruleOf(await proposeAgencyChange(shell, as('dpo'), eastmere, changing))).toBe('ID-9')
    await owner.execute(sql`update organisation set switchboard = '020 7946 0999' where id = ${eastmere}`)
    expect(ruleOf(await agree(shell, as('dpo'), id))).toBe('ID-10')
    await owner.execute(
      sql`update organisation set switchboard = ${facts.switchboard} where id = ${eastmere}`,
    )
    expect(ruleOf(await agree(shell, as('dpo'), id))).toBeNull()
    expect((await readAgency(shell, eastmere))?.agency.switchboard).toBe('020 7946 0911')
  })
})

describe('the rank floor of an agency', () => {
  it('is asked of its authorisers where it is above the floor of its kind, and never lowers that', async () => {
    const floor = async (rankFloor: string | null) => {
      await owner.execute(sql`update organisation set rank_floor = ${rankFloor} where id = ${eastmere}`)
      return (await policyTowards(app, eastmere, shell.clock())).floors.force
    }
    expect(await floor(null)).toBe('inspector')
    expect(await floor('Superintendent')).toBe('superintendent')
    expect(await floor('sergeant')).toBe('inspector')
    await floor(null)
  })
})

describe('a role', () => {
  it('is not granted to oneself, whoever helps, and both attempts stay in the ledger (F8)', async () => {
    const me = PEOPLE.administrator.id
    const wanted = {
      role: 'HOS',
      grade: 'headOfService',
      title: 'Head',
      serviceId: undefined,
      why: 'I should like it.',
    } as const
    expect(ruleOf(await proposePersonChange(shell, as('administrator'), me, wanted))).toBe('ID-6')
    const id = idOf(await proposePersonChange(shell, as('secondAdministrator'), me, wanted))
    expect(ruleOf(await agree(shell, as('administrator'), id))).toBe('ID-6')
    expect(ruleOf(await agree(shell, as('secondAdministrator'), id))).toBe('ID-5')
    expect((await findAccount(app, me))?.role).toBe('ADMIN')
    expect((await told(id)).map(([action]) => action)).toEqual([
      'proposeIdentityChange',
      'refused:agreeIdentityChange',
      'refused:agreeIdentityChange',
    ])
    idOf(await reject(shell, as('dpo'), id, 'No need is shown.'))
  })

  it('that changes ends every session of the one who held it', async () => {
    const person = await anOfficer()
    const tokens = await Promise.all([signIn(person), signIn(person)])
    const wanted = {
      role: 'EXT_AUTH',
      grade: undefined,
      title: 'Inspector',
      serviceId: undefined,
      why: 'Promoted on 1 November.',
    } as const
    const id = idOf(await proposePersonChange(shell, as('administrator'), person, wanted))
    expect(await Promise.all(tokens.map(isKnown))).toEqual([true, true])
    idOf(await agree(shell, as('dpo'), id))
    expect(await Promise.all(tokens.map(isKnown))).toEqual([false, false])
    expect((await findActor(app, person))?.role).toBe('EXT_AUTH')
  })
})

describe('the database says so too', async () => {
  const person = await anOfficer()
  const wanted = {
    role: 'EXT_AUTH',
    grade: undefined,
    title: 'Inspector',
    serviceId: undefined,
    why: 'Promoted on 1 November.',
  } as const
  const waiting = idOf(await proposePersonChange(shell, as('administrator'), person, wanted))

  it.each([
    ['promotes somebody by hand', sql`update person set role = 'ADMIN' where id = ${person}`],
    ['puts somebody in by hand', sql`insert into person select * from person limit 1`],
    ['adds a domain by hand', sql`update organisation set domains = '{evil.example}'`],
  ])('nobody %s', async (_, statement) => {
    expect(await answerTo(app, statement)).toContain('permission denied')
  })

  it.each([
    [
      'applies what nobody agreed on',
      sql`select apply_proposal(${waiting})`,
      'only what two people agreed on',
    ],
    [
      'agrees with themselves',
      sql`update proposal set state = 'AGREED', decided_by = proposed_by, decided_at = proposed_at where id = ${waiting}`,
      'SoD-10 two people agree',
    ],
    [
      'agrees about themselves',
      sql`update proposal set state = 'AGREED', decided_by = subject_id, decided_at = proposed_at where id = ${waiting}`,
      'keeps accounts',
    ],
    [
      'agrees who keeps no accounts',
      sql`update proposal set state = 'AGREED', decided_by = ${PEOPLE.headOfHousing.id}, decided_at = proposed_at where id = ${waiting}`,
      'keeps accounts',
    ],
    [
      'agrees too late',
      sql`update proposal set state = 'AGREED', decided_by = ${PEOPLE.dpo.id}, decided_at = expires_at where id = ${waiting}`,
      'in time',
    ],
  ])('nobody %s', async (_, statement, answer) => {
    expect(await answerTo(app, statement)).toContain(answer)
  })

  it('what was proposed is what is agreed on, whoever owns the tables', async () => {
    const other = sql`update proposal set after = '{"role": "ADMIN"}' where id = ${waiting}`
    expect(await answerTo(owner, other)).toBe('what was proposed does not change')
    expect(await answerTo(app, other)).toContain('permission denied')
    expect(await answerTo(owner, sql`delete from proposal`)).toBe('proposals are kept')
  })

  it('nobody applies it twice', async () => {
    idOf(await agree(shell, as('dpo'), waiting))
    expect(await answerTo(app, sql`select apply_proposal(${waiting})`)).toContain('and once')
  })

  it('a leaver is not let in again by one, and has no session by any way', async () => {
    const leaver = await anOfficer()
    idOf(await deactivatePerson(shell, as('dpo'), leaver, 'Left the force.'))
    expect(await answerTo(app, sql`update person set active = true where id = ${leaver}`)).toBe(
      'two people let somebody in again',
    )
    expect(await signIn(leaver).catch((fault: Error) => String(fault.cause))).toContain(
      'no session for somebody who left',
    )
  })
})

describe('a leaver', () => {
  it('has none of 50 sessions at the next request, by the word of one person', async () => {
    const person = await anOfficer()
    const tokens = await Promise.all(Array.from({ length: 50 }, () => signIn(person)))
    expect((await Promise.all(tokens.map(isKnown))).filter(Boolean)).toHaveLength(50)
    idOf(await deactivatePerson(shell, as('informationOfficer'), person, 'Left the force.'))
    expect((await Promise.all(tokens.map(isKnown))).filter(Boolean)).toEqual([])
    expect(await findActor(app, person)).toBeNull()
    expect((await entriesAbout(app, person)).at(-1)).toMatchObject({
      action: 'deactivatePerson',
      payload: { sessions: 50 },
    })
    expect(ruleOf(await deactivatePerson(shell, as('dpo'), person, 'Again.'))).toBe('ID-8')
  })

  it('is not oneself, nor one of the council by the information team', async () => {
    expect(ruleOf(await deactivatePerson(shell, as('dpo'), PEOPLE.dpo.id, 'A slip.'))).toBe('ID-6')
    const head = PEOPLE.headOfHousing.id
    expect(ruleOf(await deactivatePerson(shell, as('informationOfficer'), head, 'A slip.'))).toBe(
      'NOT_PERMITTED',
    )
  })

  it('comes back by two people', async () => {
    const person = await anOfficer()
    idOf(await deactivatePerson(shell, as('dpo'), person, 'Seconded elsewhere.'))
    const id = idOf(await proposeUnlock(shell, as('administrator'), person, 'Came back from elsewhere.'))
    expect(ruleOf(await agree(shell, as('administrator'), id))).toBe('ID-5')
    idOf(await agree(shell, as('informationOfficer'), id))
    expect(await findActor(app, person)).not.toBeNull()
  })
})

describe('the lead of an agency', async () => {
  const southmere = await anAgency('Southmere Constabulary', 'southmere.example')
  const [lead, stays, leaves] = await Promise.all(
    ['lead', 'stays', 'leaves'].map((name, at) =>
      taken(
        proposePerson(
          shell,
          as('informationOfficer'),
          officer(southmere, `${name}.x@southmere.example`, { name: `${name} x${at}` }),
        ),
      ),
    ),
  )
  const asLead = { personId: lead ?? '', method: 'a test' }
  const facts = agencyFacts((await readAgency(shell, southmere))?.agency as never)
  await taken(
    proposeAgencyChange(shell, as('administrator'), southmere, {
      ...facts,
      rankFloor: undefined,
      switchboardCheckedOn: '2026-11-19',
      leadId: lead,
      why: 'The chief constable named them.',
    }),
  )

  it('says who is still there; the others are out at once, and ninety days begin again', async () => {
    const token = await signIn(leaves ?? '')
    waitDays(1)
    idOf(await attest(shell, asLead, southmere, [stays ?? '']))
    expect(await isKnown(token)).toBe(false)
    expect(await findActor(app, leaves ?? '')).toBeNull()
    expect(await findActor(app, stays ?? '')).not.toBeNull()
    const read = await readAttestation(shell, { id: lead ?? '', organisationId: southmere })
    expect(read?.people.map(({ id }) => id).toSorted()).toEqual([lead, stays].toSorted())
    expect(read?.dueBy).toEqual(new Date(shell.clock().getTime() + 90 * 86_400_000))
  })

  it('is the only one who may, of their own agency alone', async () => {
    const other = { personId: stays ?? '', method: 'a test' }
    expect(ruleOf(await attest(shell, other, southmere, [stays ?? '']))).toBe('ID-11')
    expect(ruleOf(await attest(shell, asLead, eastmere, []))).toBe('NOT_FOUND')
    expect(ruleOf(await attest(shell, as('administrator'), southmere, []))).toBe('NOT_PERMITTED')
    expect(await readAttestation(shell, { id: stays ?? '', organisationId: southmere })).toBeNull()
  })
})

describe('by the clock', () => {
  it('whoever does not sign in is there on day 29 and locked on day 31, with no session left', async () => {
    const idle = await anOfficer()
    const locked = async () => (await findAccount(app, idle))?.lockedFor
    waitDays(29)
    await sweep(shell)
    expect(await locked()).toBeNull()
    waitDays(2)
    await sweep(shell)
    expect(await locked()).toBe('idle')
    expect(await findActor(app, idle)).toBeNull()
    const locks = async () => (await entriesAbout(app, idle)).filter(({ action }) => action === 'lockPerson')
    expect(await locks()).toHaveLength(1)
    await sweep(shell)
    expect(await locks()).toHaveLength(1)
    const id = idOf(await proposeUnlock(shell, as('administrator'), idle, 'Back from leave.'))
    idOf(await agree(shell, as('dpo'), id))
    await sweep(shell)
    expect(await locked()).toBeNull()
    expect(await findActor(app, PEOPLE.headOfHousing.id)).not.toBeNull()
  })

  it('an agency that nobody confirms is open on day 89 and shut on day 91, whoever signed in', async () => {
    const northmere = await anAgency('Northmere Constabulary', 'northmere.example')
    const person = await taken(proposePerson(shell, as('dpo'), officer(northmere, 'a.b@northmere.example')))
    for (const days of [29, 30, 30]) {
      waitDays(days)
      await owner.execute(
        sql`update person set last_sign_in_at = ${shell.clock().toISOString()} where id = ${person}`,
      )
    }
    await sweep(shell)
    const token = await signIn(person)
    expect(await isKnown(token)).toBe(true)
    waitDays(2)
    const late = await signIn(person)
    await sweep(shell)
    expect((await findAccount(app, person))?.lockedFor).toBe('unattested')
    expect(await isKnown(late)).toBe(false)
  })

  it('a proposal that nobody answered is over after fourteen days', async () => {
    const id = idOf(
      await proposeAgency(shell, as('administrator'), {
        ...agencyInput,
        name: 'Too late',
        domains: ['late.example'],
      }),
    )
    waitDays(14)
    expect(ruleOf(await agree(shell, as('dpo'), id))).toBe('ID-7')
    await sweep(shell)
    expect((await told(id)).at(-1)).toEqual(['expireIdentityChange', 'ID-7'])
  })
})

it('leaves a ledger that is whole', async () => {
  expect((await verifyLedger(app)).fault).toBeNull()
})
