/** A7: whatever a stranger tries under somebody's name, it is the stranger who is kept out. */
import { expect, it, vi } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { inTransaction } from '@/db/transaction'
import { aBorough, as } from '../demo/testing'
import { askIn } from '../passkeys/ask'
import { askToEnrol, enrolPasskey } from '../passkeys/enrol'
import { proveIn } from '../passkeys/prove'
import { aPasskey } from '../passkeys/testing'
import { spendBreakGlassCode } from './break-glass'
import { enrolByCode } from './enrol'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, app } = await aBorough()
const now = shell.clock()
const clocked = { db: app, clock: () => now }
const SOMEBODY = PEOPLE.administrator
const session = { id: crypto.randomUUID(), factor: 'none-demo', authAt: null, provedAt: null } as const

const asked = { purpose: 'signIn', personId: null, boundTo: 'a browser', now } as const
const challenge = () => inTransaction(app, (tx) => askIn(tx, asked))

type Passkey = ReturnType<typeof aPasskey>
const signsIn = async (passkey: Passkey, behaviour = {}) => {
  const answer = passkey.answers(await challenge(), behaviour)
  return inTransaction(app, (tx) => proveIn(tx, { answer, ...asked }))
}

const TOGETHER = 50
/** As many at once as a server would have on its hands. */
const inTurns = async (many: number, attempt: (at: number) => Promise<{ readonly ok: boolean }>) => {
  let admitted = 0
  for (let at = 0; at < many; at += TOGETHER) {
    const some = await Promise.all(Array.from({ length: TOGETHER }, (_, one) => attempt(at + one)))
    admitted += some.filter(({ ok }) => ok).length
  }
  return admitted
}

it('after 10,000 bad tries in their name a person still signs in, and none of the tries did', async () => {
  const passkey = aPasskey()
  const who = { ...as('administrator'), session }
  const enrolling = await askToEnrol(clocked, who)
  if (!enrolling.ok) throw new Error(enrolling.refusal.rule)
  const answer = passkey.enrols(enrolling.value.challenge)
  expect(await enrolPasskey(clocked, who, { answer, name: 'phone' })).toMatchObject({ ok: true })

  const codes = await inTurns(9_000, (at) =>
    spendBreakGlassCode(clocked, { email: SOMEBODY.email, code: String(at).padStart(12, '2') }),
  )
  const invitations = await inTurns(800, (at) => enrolByCode(clocked, `guess ${at}`, 'AAAAA-AAAAA'))
  const passkeys = await inTurns(200, () => signsIn(passkey, { verified: false }))
  expect([codes, invitations, passkeys]).toEqual([0, 0, 0])

  expect(await signsIn(passkey)).toMatchObject({ ok: true, value: { passkey: { personId: SOMEBODY.id } } })
}, 300_000)
