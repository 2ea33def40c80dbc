import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { findAccount } from '@/db/repositories/identity'
import { proofsAbout } from '@/db/repositories/passkeys'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { PASSKEY_RULES } from '@/lib/domain/shared/outcome'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { aBorough, as } from '../demo/testing'
import type { Who } from '../handle-command'
import { askToEnrol, enrolPasskey } from '../passkeys/enrol'
import { aPasskey } from '../passkeys/testing'
import { METHOD_BY_PASSKEY } from '../signing/sign'
import { agree, proposePersonChange } from './propose'
import { agreeRecovery, askRecovery } from './recover'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, app, owner } = await aBorough()

type SignedIn = Who & { readonly session: SessionFacts }

const signedIn = (key: PersonKey, more: Partial<SessionFacts> = {}): SignedIn => ({
  ...as(key),
  session: { id: crypto.randomUUID(), factor: 'none-demo', authAt: null, provedAt: shell.clock(), ...more },
})

const withPasskey = async (key: PersonKey) => {
  const who = signedIn(key)
  const passkey = aPasskey()
  const asked = await askToEnrol(shell, who)
  if (!asked.ok) throw new Error(asked.refusal.rule)
  await enrolPasskey(shell, who, { answer: passkey.enrols(asked.value.challenge), name: 'phone' })
  return { who, passkey }
}

type Answer = Awaited<ReturnType<typeof agree>>
type Act = (who: Who) => Promise<Answer>

const ruleOf = (outcome: Answer) => (outcome.ok ? null : outcome.refusal.rule)
const idOf = (outcome: Answer) => (outcome.ok ? outcome.value.id : expect.fail(outcome.refusal.rule))

/** What a person who was asked for a signature answers with it. */
const asked = async ({ who, passkey }: Awaited<ReturnType<typeof withPasskey>>, act: Act): Promise<Who> => {
  const outcome = await act(who)
  const challenge = outcome.ok ? undefined : outcome.refusal.toSign?.options.challenge
  if (challenge === undefined) throw new Error('no signature was asked for')
  return { ...who, answer: passkey.answers(challenge) }
}

const entries = async () => {
  const [row] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from ledger_entry`)
  return row?.n
}
const methodOf = async (action: string) => {
  const [row] = await owner.execute<{ method: string }>(
    sql`select payload ->> 'method' as method from ledger_payload join ledger_entry using (index) where action = ${action} order by index desc limit 1`,
  )
  return row?.method
}

const proposer = await withPasskey('administrator')
const second = await withPasskey('secondAdministrator')

const { role, title, serviceId } = PEOPLE.housingCoordinator
const newTitle = (to: string): Act => {
  const facts = { role, title: to, grade: undefined, serviceId: serviceId ?? undefined, why: 'A new post.' }
  return (who) => proposePersonChange(shell, who, PEOPLE.housingCoordinator.id, facts)
}
const titleNow = async () => (await findAccount(app, PEOPLE.housingCoordinator.id))?.title

describe('a change of what somebody may do', () => {
  it('is signed by both of the two, each their own part, before anything of it is kept', async () => {
    const proposes = newTitle('Senior coordinator')
    const before = await entries()
    const signed = await asked(proposer, proposes)
    expect(await entries()).toBe(before)
    const id = idOf(await proposes(signed))
    expect(await methodOf('proposeIdentityChange')).toBe(METHOD_BY_PASSKEY)

    const agrees: Act = (who) => agree(shell, who, id)
    const answer = await asked(second, agrees)
    expect(await titleNow()).toBe(title)
    expect(idOf(await agrees(answer))).toBe(id)
    expect(await titleNow()).toBe('Senior coordinator')
    expect(await methodOf('agreeIdentityChange')).toBe(METHOD_BY_PASSKEY)
    expect(await proofsAbout(app, id)).toMatchObject([
      { personId: PEOPLE.secondAdministrator.id, verb: 'agreeIdentityChange' },
    ])
  })

  it('is not agreed to by a signature that was given for another one', async () => {
    const first = newTitle('Lead coordinator')
    const id = idOf(await first(await asked(proposer, first)))
    const other = (who: Who) =>
      proposePersonChange(shell, who, PEOPLE.headOfCare.id, {
        ...{ role: 'HOS', grade: 'headOfService', title: 'Head', why: 'A new post.' },
        serviceId: PEOPLE.headOfCare.serviceId ?? undefined,
      })
    const otherId = idOf(await other(await asked(proposer, other)))
    const forOther = await asked(second, (who) => agree(shell, who, otherId))
    expect(ruleOf(await agree(shell, forOther, id))).toBe(PASSKEY_RULES.textChanged)
    expect(await titleNow()).toBe('Senior coordinator')
  })

  it('is not proposed in a session whose sign-in at the provider is older than five minutes', async () => {
    const long = new Date(shell.clock().getTime() - 6 * 60_000)
    const dpo = signedIn('dpo', { factor: 'provider', authAt: long })
    const { id, role, serviceId } = PEOPLE.careCoordinator
    const facts = {
      role,
      title: 'Lead',
      grade: undefined,
      serviceId: serviceId ?? undefined,
      why: 'A new post.',
    }
    expect(ruleOf(await proposePersonChange(shell, dpo, id, facts))).toBe(PASSKEY_RULES.signInAgain)
    const now = signedIn('dpo', { factor: 'provider', authAt: shell.clock() })
    expect(ruleOf(await proposePersonChange(shell, now, id, facts))).toBeNull()
  })
})

describe('a lost passkey', () => {
  it('is replaced by two who each sign that it may be', async () => {
    const asks: Act = (who) => askRecovery(shell, who, PEOPLE.secondAdministrator.id, 'It was stolen.')
    const id = idOf(await asks(await asked(proposer, asks)))
    const dpo = await withPasskey('dpo')
    const agrees: Act = (who) => agreeRecovery(shell, who, id)
    const answer = await asked(dpo, agrees)
    const [row] = await owner.execute(sql`select state from recovery where id = ${id}`)
    expect(row).toEqual({ state: 'ASKED' })
    expect(idOf(await agrees(answer))).toBe(id)
    expect(await methodOf('askRecovery')).toBe(METHOD_BY_PASSKEY)
    expect(await methodOf('agreeRecovery')).toBe(METHOD_BY_PASSKEY)
  })
})
