import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { passkeysOf } from '@/db/repositories/passkeys'
import { openRecoveryOf } from '@/db/repositories/recoveries'
import { PEOPLE } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import type { OpenedLetter } from '@/lib/domain/identity/letter'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough } from '../demo/testing'
import { enrolPasskey } from '../passkeys/enrol'
import { aPasskey } from '../passkeys/testing'
import { drainPost } from '../post/drain'
import { askEnrolmentCode, enrolByCode, inviteToEnrol } from './enrol'
import { askFirstPasskey, keepFirstPasskey } from './first-passkey'
import { deactivatePerson } from './people'
import {
  agreeRecovery,
  askRecovery,
  inviteAllDue,
  inviteByRecovery,
  stopRecovery,
  sweepRecoveries,
} from './recover'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, app, owner, waitDays } = await aBorough()
const HOUR = 1 / 24
// Those that wait in the demo borough would be found by the clock too.
await owner.execute(sql`update recovery set state = 'STOPPED', stopped_at = now()`)
await owner.execute(sql`update letter set done_at = now(), ended_as = 'withdrawn'`)

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)
const gotten = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value
}
const by = (personId: string) => ({ personId, method: 'a test' })

const ADMIN = PEOPLE.administrator.id
const SECOND = PEOPLE.secondAdministrator.id
const DPO = PEOPLE.dpo.id

let number = 0
const moment = () => sql`${shell.clock().toISOString()}::timestamptz`

const anOfficer = async (organisationId: string, role = 'EXT_REQ') => {
  number += 1
  const id = randomUUID()
  await owner.execute(sql`
    insert into person (id, name, email, role, title, organisation_id, known_since)
    values (${id}, ${`Somebody ${number}`}, ${`r${number}@recovery.example`}, ${role}, 'Officer', ${organisationId}, ${moment()})`)
  return id
}

/** An agency with its lead, of this moment, so that nobody of it is idle or unconfirmed. */
const anAgency = async () => {
  const id = randomUUID()
  await owner.execute(sql`
    insert into organisation (id, name, type, domains, switchboard, attested_at)
    values (${id}, ${`Body ${id}`}, 'other', ${sql`array['recovery.example']`}, '020 7946 0991', ${moment()})`)
  const lead = await anOfficer(id, 'EXT_AUTH')
  await owner.execute(sql`update organisation set lead_id = ${lead} where id = ${id}`)
  return { id, lead }
}

const holdsAKey = async (personId: string) => {
  const id = randomUUID()
  await owner.execute(sql`
    insert into passkey (id, credential_id, person_id, public_key, counter, transports, backed_up, name, created_at)
    values (${id}, ${randomUUID()}, ${personId}, ${randomBytes(77)}, 0, '{}', false, 'lost', ${moment()})`)
  return id
}

const isSignedIn = (personId: string) =>
  owner.execute(sql`
    insert into session (token_hash, person_id, method, factor, created_at, last_seen_at, expires)
    values (${randomBytes(32)}, ${personId}, 'passkey', 'passkey', ${moment()}, ${moment()}, ${moment()} + interval '8 hours')`)

const liveSessions = async (personId: string) =>
  (await owner.execute(sql`select 1 from session where person_id = ${personId} and ended_at is null`)).length

/** Somebody of an agency who has lost a passkey that opened a session somewhere. */
const somebodyWhoLostIt = async () => {
  const agency = await anAgency()
  const id = await anOfficer(agency.id)
  const key = await holdsAKey(id)
  await isSignedIn(id)
  return { id, key, lead: agency.lead, agency: agency.id }
}

const WHY = 'The telephone with the passkey was stolen from a car.'

const asked = async ({ id, lead }: { id: string; lead: string }) =>
  gotten(await askRecovery(shell, by(lead), id, WHY)).id

const agreed = async (lost: { id: string; lead: string }) => {
  const id = await asked(lost)
  gotten(await agreeRecovery(shell, by(ADMIN), id))
  return id
}

const leaveBy = async (secret: string) => {
  const { browser, code } = gotten(await askEnrolmentCode(shell, secret, 'home'))
  return gotten(await enrolByCode(shell, browser, code)).token
}

const makes = async (token: string) => {
  const passkey = aPasskey()
  const options = await askFirstPasskey(shell, token)
  if (!options.ok) return options
  return keepFirstPasskey(shell, token, { answer: passkey.enrols(options.value.challenge), name: 'New' })
}

const stateOf = async (id: string) =>
  (await owner.execute<{ state: string }>(sql`select state from recovery where id = ${id}`))[0]?.state

const toldAt = async (id: string, step: string) => {
  const rows = await owner.execute<{ to: string }>(
    sql`select sent_to "to" from letter where recovery_id = ${id} and step = ${step}`,
  )
  return rows.map(({ to }) => to)
}

const addressOf = async (id: string) =>
  (await owner.execute<{ email: string }>(sql`select email from person where id = ${id}`))[0]?.email

/** Every letter that is owed now, as the post would send it. */
const mailed = async () => {
  const letters: OpenedLetter[] = []
  await drainPost(shell, async (letter) => {
    letters.push(letter)
  })
  return letters
}

const secretIn = (letter: OpenedLetter | undefined) => (letter && 'secret' in letter ? letter.secret : '')

const alone = async (_: string, work: () => Promise<unknown>) => {
  await work()
}

describe('a lost passkey', () => {
  it('is replaced by two people and a day: one passkey is left, every session ends, and no session begins', async () => {
    const lost = await somebodyWhoLostIt()
    await holdsAKey(lost.id)
    const id = await agreed(lost)
    expect(ruleOf(await inviteByRecovery(shell, by(ADMIN), id))).toBe('ID-33')
    waitDays(24 * HOUR)
    const { secret, to } = gotten(await inviteByRecovery(shell, by(ADMIN), id))
    expect(to).toBe(await addressOf(lost.id))
    const token = await leaveBy(secret)
    expect(await liveSessions(lost.id)).toBe(1)
    expect(await makes(token)).toEqual({ ok: true, value: null })

    const own = await passkeysOf(app, lost.id)
    expect(own.map(({ name }) => name)).toEqual(['New'])
    expect(await liveSessions(lost.id)).toBe(0)
    expect(await stateOf(id)).toBe('USED')
    expect((await entriesAbout(app, id)).map(({ action, actor, rule }) => [action, actor, rule])).toEqual([
      ['askRecovery', lost.lead, 'A5'],
      ['agreeRecovery', ADMIN, 'A5'],
      ['refused:inviteByRecovery', ADMIN, 'ID-33'],
      ['inviteByRecovery', ADMIN, 'A5'],
      ['useRecovery', lost.id, 'A5'],
    ])
    expect(ruleOf(await makes(token))).toBe('ID-21')
    expect(ruleOf(await inviteByRecovery(shell, by(ADMIN), id))).toBe('ID-8')
  })

  it('is told to every known channel at each step, in the same transaction', async () => {
    const lost = await somebodyWhoLostIt()
    const [before, older] = [`before${number}@recovery.example`, `older${number}@recovery.example`]
    const now = await addressOf(lost.id)
    await owner.execute(sql`update person set email = ${older} where id = ${lost.id}`)
    await owner.execute(sql`update person set email = ${before} where id = ${lost.id}`)
    await owner.execute(sql`update person set email = ${now} where id = ${lost.id}`)
    await owner.execute(
      sql`update former_address set until = ${moment()} - interval '91 days' where address = ${older}`,
    )
    const id = await agreed(lost)
    waitDays(1)
    expect(
      await makes(await leaveBy(gotten(await inviteByRecovery(shell, by(lost.lead), id)).secret)),
    ).toEqual({ ok: true, value: null })
    const watching = [PEOPLE.dpo, PEOPLE.informationOfficer].map(({ email }) => email)
    for (const step of ['asked', 'agreed', 'used']) {
      const told = await toldAt(id, step)
      expect(told).toEqual(expect.arrayContaining([now, before, await addressOf(lost.lead), ...watching]))
      expect(told).not.toContain(older)
      expect(new Set(told).size).toBe(told.length)
    }
    const notices = await owner.execute<{ what: string; role: string }>(
      sql`select what, to_role "role" from account_notice where about_person = ${lost.id} order by at, what, to_role`,
    )
    expect(notices.map(({ what, role }) => `${what} ${role}`).toSorted()).toEqual(
      ['recoveryAgreed', 'recoveryAsked', 'recoveryUsed'].flatMap((what) =>
        ['ADMIN', 'DPO', 'INTAKE'].map((role) => `${what} ${role}`),
      ),
    )
    const theirs = (await mailed()).filter((letter) => letter.kind === 'recoveryNotice' && letter.isTheirs)
    expect(
      theirs.flatMap((letter) =>
        letter.kind === 'recoveryNotice' && letter.recoveryId === id ? letter.to : [],
      ),
    ).toEqual([now, now, now])
  })

  it('gets its link by the clock, once, and a newer one by either of the two', async () => {
    const lost = await somebodyWhoLostIt()
    const id = await agreed(lost)
    const links = async () => {
      await inviteAllDue(shell)
      return (await mailed()).filter(({ kind }) => kind === 'recoveryLink')
    }
    expect(await links()).toEqual([])
    waitDays(1)
    const [first] = await links()
    expect(first).toMatchObject({ to: await addressOf(lost.id) })
    expect(await links()).toEqual([])
    const newer = gotten(await inviteByRecovery(shell, by(lost.lead), id))
    expect(ruleOf(await askEnrolmentCode(shell, secretIn(first), 'home'))).toBe('ID-13')
    expect(ruleOf(await inviteByRecovery(shell, by(DPO), id))).toBe('NOT_FOUND')
    expect(await makes(await leaveBy(newer.secret))).toEqual({ ok: true, value: null })
  })

  it.each([
    ['the person', (lost: { id: string }) => lost.id],
    ['whoever asked', (lost: { lead: string }) => lost.lead],
    ['whoever agreed', () => ADMIN],
    ['the DPO', () => DPO],
  ] as const)('is stopped by %s alone, even with the link opened and the code typed', async (_, whom) => {
    const lost = await somebodyWhoLostIt()
    const id = await agreed(lost)
    waitDays(1)
    const token = await leaveBy(gotten(await inviteByRecovery(shell, by(ADMIN), id)).secret)
    gotten(await stopRecovery(shell, by(whom(lost as never)), id, 'The telephone was found.'))
    expect(ruleOf(await makes(token))).toBe('ID-8')
    expect((await passkeysOf(app, lost.id)).map((one) => one.id)).toEqual([lost.key])
    expect(await liveSessions(lost.id)).toBe(1)
    expect(await toldAt(id, 'stopped')).toContain(await addressOf(lost.id))
  })

  it('is not there to stop for anybody else', async () => {
    const lost = await somebodyWhoLostIt()
    const id = await agreed(lost)
    const colleague = await anOfficer(lost.agency)
    expect(ruleOf(await stopRecovery(shell, by(colleague), id, 'No reason at all.'))).toBe('NOT_FOUND')
    expect(ruleOf(await stopRecovery(shell, by(PEOPLE.headOfHousing.id), id, 'No reason.'))).toBe(
      'NOT_PERMITTED',
    )
    expect(await stateOf(id)).toBe('AGREED')
  })

  it.each([
    ['the account ends', (lost: { id: string }) => deactivatePerson(shell, by(ADMIN), lost.id, 'Left.')],
    [
      'the role is another one',
      (lost: { id: string }) => owner.execute(sql`update person set role = 'EXT_AUTH' where id = ${lost.id}`),
    ],
    [
      'the agency is locked',
      (lost: { agency: string }) =>
        owner.execute(
          sql`update organisation set attested_at = ${moment()} - interval '91 days' where id = ${lost.agency}`,
        ),
    ],
    ['the lead leaves', (lost: { lead: string }) => deactivatePerson(shell, by(ADMIN), lost.lead, 'Left.')],
  ] as const)('comes to nothing where %s, and the clock stops it', async (_, change) => {
    const lost = await somebodyWhoLostIt()
    const id = await agreed(lost)
    waitDays(1)
    const token = await leaveBy(gotten(await inviteByRecovery(shell, by(ADMIN), id)).secret)
    await change(lost as never)
    const tried = await makes(token)
    expect(['ID-34', 'ID-21']).toContain(ruleOf(tried))
    await sweepRecoveries(shell, alone)
    expect(await stateOf(id)).toBe('STOPPED')
    expect(await entriesAbout(app, id)).toMatchObject([{}, {}, {}, { action: 'stopRecovery', rule: 'A5' }])
  })

  it('is over when nobody agreed within fourteen days', async () => {
    const lost = await somebodyWhoLostIt()
    const id = await asked(lost)
    waitDays(14)
    expect(ruleOf(await agreeRecovery(shell, by(ADMIN), id))).toBe('ID-36')
    await sweepRecoveries(shell, alone)
    expect(await stateOf(id)).toBe('EXPIRED')
    expect(await openRecoveryOf(app, lost.id)).toBeNull()
  })

  it('is asked for once at a time, and by nobody for themselves', async () => {
    const lost = await somebodyWhoLostIt()
    await asked(lost)
    expect(ruleOf(await askRecovery(shell, by(lost.lead), lost.id, WHY))).toBe('ID-9')
    expect(ruleOf(await askRecovery(shell, by(lost.id), lost.id, WHY))).toBe('ID-6')
    expect(ruleOf(await inviteToEnrol(shell, by(ADMIN), lost.id))).toBe('ID-16')
  })

  it('by a council keeper is agreed to by another office, never by the same person', async () => {
    const id = await anOfficer(PEOPLE.administrator.organisationId, 'DDC')
    await holdsAKey(id)
    const recovery = gotten(await askRecovery(shell, by(DPO), id, WHY)).id
    expect(ruleOf(await agreeRecovery(shell, by(DPO), recovery))).toBe('ID-5')
    expect(ruleOf(await agreeRecovery(shell, by(PEOPLE.informationOfficer.id), recovery))).toBe(
      'NOT_PERMITTED',
    )
    expect(ruleOf(await agreeRecovery(shell, by(ADMIN), recovery))).toBeNull()
  })

  it('takes with it a passkey that was being added with the lost one', async () => {
    const lost = await somebodyWhoLostIt()
    const id = await agreed(lost)
    waitDays(1)
    const token = await leaveBy(gotten(await inviteByRecovery(shell, by(ADMIN), id)).secret)
    const session = { id: randomUUID(), factor: 'passkey', authAt: null, provedAt: shell.clock() } as const
    const thief = { ...by(lost.id), session }
    const adding = aPasskey()
    const { askToEnrol } = await import('../passkeys/enrol')
    const { challenge } = gotten(await askToEnrol(shell, thief))
    gotten(await makes(token))
    const answer = adding.enrols(challenge)
    expect(ruleOf(await enrolPasskey(shell, thief, { answer, name: 'thief' }))).not.toBeNull()
    expect((await passkeysOf(app, lost.id)).map(({ name }) => name)).toEqual(['New'])
  })
})

describe('the database, whatever the program says', () => {
  it('keeps a day between, two people, and one way', async () => {
    const lost = await somebodyWhoLostIt()
    const id = await asked(lost)
    const agree = (who: string, hours: number) =>
      sql`update recovery set state = 'AGREED', agreed_by = ${who}, agreed_as = 'ADMIN', agreed_at = ${moment()},
        opens_at = ${moment()} + ${hours} * interval '1 hour' where id = ${id}`
    expect(await answerTo(app, agree(ADMIN, 23))).toContain('A5 a day between')
    expect(await answerTo(app, agree(lost.lead, 24))).toContain('another keeper of accounts')
    expect(await answerTo(app, agree(lost.id, 24))).toContain('another keeper of accounts')
    const used = sql`update recovery set state = 'USED', used_at = ${moment()}, passkey_id = ${lost.key} where id = ${id}`
    expect(await answerTo(app, used)).toContain('goes one way')
    gotten(await agreeRecovery(shell, by(SECOND), id))
    expect(await answerTo(app, used)).toContain('one passkey and no session')
    const sooner = sql`update recovery set opens_at = ${moment()} where id = ${id}`
    expect(await answerTo(app, sooner)).toContain('goes one way')
    expect(await answerTo(app, sql`delete from recovery where id = ${id}`)).toContain('permission denied')
    expect(await answerTo(owner, sql`delete from recovery where id = ${id}`)).toContain('recoveries are kept')
  })

  it('invites nobody anew who has a passkey', async () => {
    const lost = await somebodyWhoLostIt()
    const id = await agreed(lost)
    const invite = (recovery: string | null) => sql`
      insert into enrolment_invitation (id, person_id, secret_hash, sent_to, invited_by, created_at, expires_at, recovery_id)
      values (${randomUUID()}, ${lost.id}, ${randomBytes(32)}, 'x@y.example', ${ADMIN}, ${moment()}, ${moment()} + interval '1 day', ${recovery})`
    for (const recovery of [null, id])
      expect(await answerTo(app, invite(recovery))).toContain('a lost passkey is replaced by two people')
  })
})

/* Every order of it */

const WALKS = 100
const STEPS = 20
const SEED = 20_261_122

const chance = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Done = { readonly what: string; readonly who: string; readonly at: number }

/** What must have come before a new passkey, read from what was done and never from the product's own rows. */
const wrongIn = (
  done: readonly Done[],
  lost: { readonly id: string; readonly lead: string },
): string | null => {
  const last = (what: string) => done.findLast((one) => one.what === what)
  const [ask, agree, stop, made] = [last('ask'), last('agree'), last('stop'), last('made')]
  if (!ask || !agree || !made) return 'one person alone'
  if (ask.who === agree.who || [ask.who, agree.who].includes(lost.id)) return 'one person alone'
  if (ask.who !== lost.lead || ![ADMIN, SECOND, DPO].includes(agree.who)) return 'somebody who may not'
  if (agree.at < ask.at || made.at - agree.at < 24 * 3_600_000) return 'less than a day'
  return stop && stop.at >= agree.at && done.indexOf(stop) > done.indexOf(agree)
    ? 'after it was stopped'
    : null
}

it(`in ${WALKS} walks over who asks, agrees, stops, waits and enrols, none gets by with less`, {
  timeout: 300_000,
}, async () => {
  const pick = chance(SEED)
  const found: string[] = []
  const made = { passkeys: 0, stopped: 0, refused: 0, done: 0 }
  for (let walk = 0; walk < WALKS; walk++) {
    const lost = await somebodyWhoLostIt()
    const people = [
      lost.lead,
      ADMIN,
      SECOND,
      DPO,
      lost.id,
      await anOfficer((await anAgency()).id),
      PEOPLE.headOfHousing.id,
    ]
    const done: Done[] = []
    const tokens: string[] = []
    const tried = (what: string, who: string, outcome: Outcome<unknown>) => {
      if (outcome.ok) done.push({ what, who, at: shell.clock().getTime() })
      made[outcome.ok ? 'done' : 'refused'] += 1
      return outcome.ok
    }
    const enrol = async () => {
      const token = tokens[pick(tokens.length)]
      if (!token || !tried('made', lost.id, await makes(token))) return
      made.passkeys += 1
      const wrong = wrongIn(done, lost)
      if (wrong) found.push(`walk ${walk}: ${wrong}`)
      if (await liveSessions(lost.id)) found.push(`walk ${walk}: a session is left`)
    }
    const invite = async (who: string) => {
      const row = await openRecoveryOf(app, lost.id)
      const invited = await inviteByRecovery(shell, by(who), row?.row.id ?? randomUUID())
      if (tried('invite', who, invited) && invited.ok) tokens.push(await leaveBy(invited.value.secret))
    }
    const open = async () => (await openRecoveryOf(app, lost.id))?.row.id ?? randomUUID()
    const acts = [
      async (who: string) => tried('ask', who, await askRecovery(shell, by(who), lost.id, WHY)),
      async (who: string) => tried('agree', who, await agreeRecovery(shell, by(who), await open())),
      // Less often than it could be, or nothing would come to its end.
      async (who: string) =>
        pick(3) === 0 &&
        tried('stop', who, await stopRecovery(shell, by(who), await open(), 'It was found.')),
      async () => waitDays(([1, 11, 23, 24][pick(4)] ?? 0) * HOUR),
      async () => waitDays(24 * HOUR),
      invite,
      () => invite(lost.lead),
      () => invite(lost.lead),
      enrol,
      enrol,
      enrol,
      async (who: string) => tried('inviteAlone', who, await inviteToEnrol(shell, by(who), lost.id)),
    ]
    // Half of them begin where it matters; the others find their own way.
    if (walk % 2 === 0) {
      await acts[0]?.(lost.lead)
      await acts[1]?.([ADMIN, SECOND, DPO][pick(3)] ?? ADMIN)
    }
    for (let step = 0; step < STEPS; step++) {
      const before = (await passkeysOf(app, lost.id)).map(({ id }) => id)
      const count = made.passkeys
      await acts[pick(acts.length)]?.(people[pick(people.length)] ?? lost.id)
      const after = (await passkeysOf(app, lost.id)).map(({ id }) => id)
      if (after.length !== 1) found.push(`walk ${walk}: ${after.length} factors`)
      if (made.passkeys === count && after.join() !== before.join())
        found.push(`walk ${walk}: another factor`)
    }
    made.stopped += done.filter(({ what }) => what === 'stop').length
    if (done.some(({ what }) => what === 'inviteAlone')) found.push(`walk ${walk}: invited by one`)
  }
  console.info(`recovery: seed ${SEED}, ${WALKS} walks of ${STEPS} steps`, made, `${found.length} wrong`)
  expect(found).toEqual([])
  expect(made.passkeys).toBeGreaterThan(10)
  expect(made.stopped).toBeGreaterThan(10)
})
