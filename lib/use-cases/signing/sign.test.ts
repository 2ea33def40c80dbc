import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { proofsAbout } from '@/db/repositories/passkeys'
import { findRecord, recordsOf } from '@/db/repositories/records'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { recordJson } from '@/lib/documents/record-json'
import { checkSigners } from '@/lib/documents/verify/signers'
import { verifyRecord } from '@/lib/documents/verify/verify-record'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { RecordModel, Signature } from '@/lib/domain/records/model'
import { AGENCY_METHOD } from '@/lib/domain/shared/provider-method'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { aBorough, as } from '../demo/testing'
import { handleCommand, type Who } from '../handle-command'
import { askToEnrol, enrolPasskey } from '../passkeys/enrol'
import { aPasskey } from '../passkeys/testing'
import { METHOD_BY_PASSKEY } from './sign'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell: still, owner, app, place, trust } = await aBorough()
let now = still.clock()
const shell = { ...still, clock: () => now }
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

type SignedIn = Who & { readonly session: SessionFacts }

const signedIn = (key: PersonKey, more: Partial<SessionFacts> = {}): SignedIn => ({
  ...as(key),
  session: {
    id: crypto.randomUUID(),
    factor: 'none-demo',
    authAt: null,
    provedAt: now,
    ...more,
  },
})

const withPasskey = async (key: PersonKey) => {
  const who = signedIn(key)
  const passkey = aPasskey()
  const asked = await askToEnrol(shell, who)
  if (!asked.ok) throw new Error(asked.refusal.rule)
  await enrolPasskey(shell, who, { answer: passkey.enrols(asked.value.challenge), name: 'phone' })
  return { who, passkey }
}

const APPROVAL: InputOf<'approveRequest'> = {
  items: [
    { proposal: 'disclose', redactions: [] },
    { proposal: 'disclose', redactions: [] },
  ],
  whyAppropriate:
    'Whoever lives there must be known before a door is opened, and nobody but the landlord can say so; the names alone are little to ask.',
  adviceFollowed: 'notAsked',
  notification: 'after',
  notificationReason: 'Told once the enquiry is over.',
  conflict: 'no',
}

type Placed = Awaited<ReturnType<typeof place>>

const approve = (who: Who, d: Placed, input: Partial<typeof APPROVAL> = {}) =>
  handleCommand(shell, who, {
    ...{ verb: 'approveRequest', reference: d.reference, version: d.version },
    input: { ...APPROVAL, ...input },
  })

/** What was asked to be signed. */
const asked = async (who: Who, d: Placed, input: Partial<typeof APPROVAL> = {}) => {
  const outcome = await approve(who, d, input)
  const challenge = outcome.ok ? undefined : outcome.refusal.toSign?.options.challenge
  if (challenge === undefined) throw new Error('no signature was asked for')
  return challenge
}

const stateOf = async ({ id }: Placed) => {
  const [row] = await owner.execute<{ status: string; version: number }>(
    sql`select status, version from disclosure where id = ${id}`,
  )
  return row
}

const entriesOf = async ({ id }: Placed) => {
  const rows = await owner.execute<{ action: string; rule: string }>(
    sql`select action, rule from ledger_entry where object_id = ${id} and action like '%approveRequest' order by index`,
  )
  return rows.map(({ action, rule }) => `${action} ${rule}`)
}

const refusedBy = (rule: string) => ({ ok: false, refusal: expect.objectContaining({ rule }) })

const issuedNoteOf = async ({ id }: Placed) => {
  const note = (await recordsOf(app, id)).find(({ kind }) => kind === 'P2')
  const found = note && (await findRecord(app, note.id))
  if (!found) throw new Error('no note was issued')
  return found
}

const noteOf = async (d: Placed) => new Uint8Array((await issuedNoteOf(d)).bytes)
const modelOf = async (d: Placed): Promise<RecordModel> => (await issuedNoteOf(d)).model

const { who, passkey } = await withPasskey('headOfHousing')

let d: Placed
beforeEach(async () => {
  d = await place('AWAIT_HOS')
})

describe('whoever has a passkey', () => {
  it('is asked to sign before anything is done, and the ledger does not call it a refusal', async () => {
    await asked(who, d)
    expect(await stateOf(d)).toMatchObject({ status: 'AWAIT_HOS', version: d.version })
    expect(await entriesOf(d)).toEqual([])
  })

  it('signs exactly what is done, and the proof is kept by act', async () => {
    const answer = passkey.answers(await asked(who, d))
    expect(await approve({ ...who, answer }, d)).toMatchObject({ ok: true })
    expect(await stateOf(d)).toMatchObject({ status: 'APPROVED_FULL' })
    expect(await proofsAbout(app, d.reference)).toMatchObject([
      { personId: who.personId, verb: 'approveRequest', credentialId: passkey.credentialId },
    ])
  })

  it('who changes a word after being asked has done nothing', async () => {
    const answer = passkey.answers(await asked(who, d))
    const changed = { notificationReason: 'Told once the enquiry is over!' }
    expect(await approve({ ...who, answer }, d, changed)).toEqual(refusedBy('SIGNED_TEXT_CHANGED'))
    expect(await stateOf(d)).toMatchObject({ status: 'AWAIT_HOS', version: d.version })
    expect(await entriesOf(d)).toEqual(['refused:approveRequest SIGNED_TEXT_CHANGED'])
    expect(await proofsAbout(app, d.reference)).toEqual([])
  })

  it('cannot use the signature for another case', async () => {
    const other = await place('AWAIT_HOS')
    const answer = passkey.answers(await asked(who, d))
    expect(await approve({ ...who, answer }, other)).toEqual(refusedBy('SIGNED_TEXT_CHANGED'))
    expect(await approve({ ...who, answer }, d)).toEqual(refusedBy('PASSKEY_CHALLENGE'))
    expect(await stateOf(other)).toMatchObject({ status: 'AWAIT_HOS' })
  })

  it('cannot use it in another session, after five minutes, or without the session', async () => {
    const late = await asked(who, d)
    expect(await approve({ ...signedIn('headOfHousing'), answer: passkey.answers(late) }, d)).toEqual(
      refusedBy('PASSKEY_CHALLENGE'),
    )
    pass(301)
    expect(await approve({ ...who, answer: passkey.answers(late) }, d)).toEqual(
      refusedBy('PASSKEY_CHALLENGE'),
    )
    expect(await approve(as('headOfHousing'), d)).toEqual(refusedBy('SIGN_IN_AGAIN'))
    expect(await stateOf(d)).toMatchObject({ status: 'AWAIT_HOS' })
  })

  it('signs once, however often the same form is sent at the same moment', async () => {
    const answer = passkey.answers(await asked(who, d))
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => approve({ ...who, answer }, d)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await proofsAbout(app, d.reference)).toHaveLength(1)
  })
})

describe('whoever has none', () => {
  const decided = async (session: Partial<SessionFacts>, method = 'a test') => {
    const head: Who = { ...signedIn('headOfHousing', session), personId: PEOPLE.headOfHousing.id, method }
    await owner.execute(
      sql`update passkey set person_id = ${PEOPLE.dpo.id} where person_id = ${head.personId}`,
    )
    const outcome = await approve(head, d)
    await owner.execute(
      sql`update passkey set person_id = ${head.personId} where person_id = ${PEOPLE.dpo.id}`,
    )
    return outcome.ok ? (await modelOf(d)).signatures.at(-1)?.method : outcome.refusal.rule
  }
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

  it.each([
    ['demo', () => ({ factor: 'none-demo' }), 'a test'],
    [
      'a provider just now',
      () => ({ factor: 'provider', authAt: ago(20) }),
      'provider sign-in, less than a minute old',
    ],
    [
      'a provider lately',
      () => ({ factor: 'provider', authAt: ago(200) }),
      'provider sign-in, 3 minutes old',
    ],
    ['a provider too long ago', () => ({ factor: 'provider', authAt: ago(301) }), 'SIGN_IN_AGAIN'],
    ['a provider that does not say when', () => ({ factor: 'provider' }), 'SIGN_IN_AGAIN'],
    ['a passkey that was removed', () => ({ factor: 'passkey' }), 'SIGN_IN_AGAIN'],
    [
      'a code and a call of this hour',
      () => ({ factor: 'codeAndCallback', authAt: ago(3599) }),
      'code and call-back, 59 minutes old (weaker than a passkey)',
    ],
    [
      'a code and a call too long ago',
      () => ({ factor: 'codeAndCallback', authAt: ago(3601) }),
      'SIGN_IN_AGAIN',
    ],
    ['a code and a call that nobody made', () => ({ factor: 'codeAndCallback' }), 'SIGN_IN_AGAIN'],
  ] as readonly (readonly [string, () => Partial<SessionFacts>, string])[])(
    'and signed in by %s is recorded honestly',
    async (_, session, said) => {
      expect(await decided(session())).toBe(said)
    },
  )

  it('and signed in by their organisation’s own account is recorded with the weaker mark, and its age', async () => {
    expect(await decided({ factor: 'provider', authAt: ago(301) }, AGENCY_METHOD)).toBe('SIGN_IN_AGAIN')
    const said = await decided({ factor: 'provider', authAt: ago(200) }, AGENCY_METHOD)
    expect(said).toBe('sign-in by the organisation’s own account, 3 minutes old (weaker than a passkey)')
  })
})

describe('the record', () => {
  const signedNote = async () => {
    const answer = passkey.answers(await asked(who, d))
    await approve({ ...who, answer }, d)
    return modelOf(d)
  }

  it('proves the signature by itself, from the PDF alone', async () => {
    await signedNote()
    const report = await verifyRecord(await noteOf(d), { trust, now: new Date(now.getTime() + 86_400_000) })
    const found = report.checks.find(({ id }) => id === 'signers')
    expect(found).toMatchObject({
      outcome: 'passed',
      detail: expect.stringContaining(PEOPLE.headOfHousing.name),
    })
    expect(report.valid).toBe(true)
  })

  it('says the method honestly', async () => {
    expect((await signedNote()).signatures.map(({ method }) => method)).toContain(METHOD_BY_PASSKEY)
  })

  it('is found out when one byte of any part of the proof is changed', async () => {
    const model = await signedNote()
    expect(checkSigners(model).outcome).toBe('passed')
    const place = model.signatures.findIndex(({ proof }) => proof)
    const proof = model.signatures[place]?.proof
    if (!proof) throw new Error('no proof')
    const changed = (part: Partial<Signature>): RecordModel => ({
      ...model,
      signatures: model.signatures.map((one, at) => (at === place ? { ...one, ...part } : one)),
    })
    const flipped = (text: string, at: number) =>
      `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    const parts = [
      'preimage',
      'clientDataJSON',
      'authenticatorData',
      'signature',
      'publicKey',
      'rpId',
      'origin',
    ] as const
    for (const part of parts) {
      const text = proof[part]
      // Of base64url the last character may carry bits that mean nothing.
      for (let at = 0; at < text.length - 1; at += 1) {
        const { outcome } = checkSigners(changed({ proof: { ...proof, [part]: flipped(text, at) } }))
        expect(outcome, `${part} at ${at}`).toBe('failed')
      }
    }
    for (const other of [
      { name: 'Somebody Else' },
      { bound: '0'.repeat(64) },
      { method: 'demo sign-in, no factor checked' },
      { at: new Date(now.getTime() + 600_000).toISOString() },
      { proof: undefined },
    ])
      expect(checkSigners(changed(other)).outcome, JSON.stringify(other)).toBe('failed')
  })

  it('of somebody without a passkey is valid and says that none was used', () => {
    const signatures: Signature[] = []
    expect(checkSigners({ signatures }).outcome).toBe('not checked')
  })

  it('is written and read back with its proof', async () => {
    const model = await signedNote()
    expect(new TextDecoder().decode(recordJson(model).bytes)).toContain('"proof"')
  })
})
