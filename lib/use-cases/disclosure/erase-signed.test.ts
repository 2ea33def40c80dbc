import { describe, expect, it, vi } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { entriesAbout } from '@/db/repositories/ledger'
import { proofsAbout } from '@/db/repositories/passkeys'
import type { PersonKey } from '@/db/seeds/demo-people'
import { aBorough, as } from '../demo/testing'
import type { Who } from '../handle-command'
import { verifyLedger } from '../ledger/verify'
import { askToEnrol, enrolPasskey } from '../passkeys/enrol'
import { aPasskey } from '../passkeys/testing'
import { METHOD_BY_PASSKEY } from '../signing/sign'
import { answerErasureOf, askErasure } from './erase-case'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, place, app, waitDays } = await aBorough()

const withPasskey = async (key: PersonKey) => {
  const session = { factor: 'none-demo', authAt: null, provedAt: shell.clock(), enrolUntil: null } as const
  const who = { ...as(key), session: { ...session, id: crypto.randomUUID() } }
  const passkey = aPasskey()
  const asked = await askToEnrol(shell, who)
  if (!asked.ok) throw new Error(asked.refusal.rule)
  await enrolPasskey(shell, who, { answer: passkey.enrols(asked.value.challenge), name: 'phone' })
  return { who, passkey }
}

const cases = await Promise.all([place('CLOSED'), place('CLOSED')])
waitDays(366 * 6 + 2)
const officer = await withPasskey('dpo')
const director = await withPasskey('director')

const WHY = 'Its six years have passed and nobody needs it.'
type Act = (who: Who) => ReturnType<typeof askErasure>

/** What was asked to be signed, signed. */
const signs = async ({ who, passkey }: typeof officer, act: Act): Promise<Who> => {
  const outcome = await act(who)
  const toSign = outcome.ok ? undefined : outcome.refusal.toSign
  if (!toSign) throw new Error(`no signature was asked for: ${JSON.stringify(outcome)}`)
  return { ...who, answer: passkey.answers(toSign.options.challenge) }
}

describe('an erasure by people with passkeys', () => {
  const [{ id, reference }, other] = cases
  const ask: Act = (who) => askErasure(shell, who, { reference, why: WHY })
  const agree: Act = (who) => answerErasureOf(shell, who, { reference, agreed: true })

  it('is not asked for before the officer signed exactly that case and that reason', async () => {
    const answered = await signs(officer, ask)
    expect((await entriesAbout(app, id)).map(({ action }) => action)).not.toContain('askErasure')
    expect(
      await askErasure(shell, answered, { reference, why: `${WHY} And something that was not signed.` }),
    ).toMatchObject({ refusal: { rule: 'SIGNED_TEXT_CHANGED' } })
    const elsewhere = await signs(officer, ask)
    expect(await askErasure(shell, elsewhere, { reference: other.reference, why: WHY })).toMatchObject({
      refusal: { rule: 'SIGNED_TEXT_CHANGED' },
    })
    expect(await ask(await signs(officer, ask))).toMatchObject({ ok: true })
    expect((await entriesAbout(app, id)).at(-1)?.payload).toMatchObject({ method: METHOD_BY_PASSKEY })
  })

  it('is not kept instead by the signature of an agreement', async () => {
    const answered = await signs(director, agree)
    const keep = { reference, agreed: false, why: 'An inquiry was announced today.' } as const
    expect(await answerErasureOf(shell, answered, keep)).toMatchObject({
      refusal: { rule: 'SIGNED_TEXT_CHANGED' },
    })
  })

  it('is done when the second person signed it, and both proofs outlive the case', async () => {
    const answered = await signs(director, agree)
    expect(await findDisclosure(app, reference)).not.toBeNull()
    expect(await agree(answered)).toMatchObject({ ok: true })
    expect(await findDisclosure(app, reference)).toBeNull()
    expect((await proofsAbout(app, reference)).map(({ verb }) => verb)).toEqual([
      'askErasure',
      'agreeErasure',
    ])
    expect((await verifyLedger(app)).fault).toBeNull()
  })

  it('is kept by a signature too', async () => {
    await askErasure(shell, await signs(officer, (who) => askErasure(shell, who, { ...other, why: WHY })), {
      ...other,
      why: WHY,
    })
    const keep: Act = (who) =>
      answerErasureOf(shell, who, { reference: other.reference, agreed: false, why: 'It is needed again.' })
    expect(await keep(await signs(director, keep))).toMatchObject({ ok: true })
    expect((await proofsAbout(app, other.reference)).map(({ verb }) => verb)).toContain('declineErasure')
  })
})
