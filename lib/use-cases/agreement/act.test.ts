import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { entriesAbout } from '@/db/repositories/ledger'
import { person } from '@/db/schema'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementStatus } from '@/lib/domain/agreement/states'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { aBorough, as, NOW } from '../demo/testing'
import { sweep } from '../sweep'
import { handleAgreement } from './act'
import { actOnAgreement } from './act-or-declare'
import { actOrdinarily, placeAgreement } from './testing'

const { shell, owner } = await aBorough()
await insertDemoSignatories(owner, NOW)

/** Everything an agreement consists of outside the ledger, as one value to compare. */
const stateOf = async ({ id }: Pick<Agreement, 'id'>) => {
  const [row] = await owner.execute<{ state: string }>(sql`
    select md5(concat(
      (select a::text from agreement a where id = ${id}),
      (select string_agg(v::text, '|' order by number) from agreement_version v where agreement_id = ${id}),
      (select string_agg(n::text, '|' order by n.id) from agreement_notice n where agreement_id = ${id}),
      (select string_agg(o::text, '|' order by o.id) from outbox o where agreement_id = ${id}),
      (select string_agg(p::text, '|') from public_entry p where agreement_id = ${id})
    )) as state`)
  return row?.state
}

const ledgerOf = async ({ id }: Pick<Agreement, 'id'>) =>
  (await entriesAbout(shell.db, id)).map(({ action, rule, actor, after }) => ({ action, rule, actor, after }))

const allDone = async (a: Agreement, ...verbs: readonly AgreementVerb[]) => {
  for (const verb of verbs) {
    const outcome = await actOrdinarily(shell, a, verb)
    if (!outcome.ok) throw new Error(`${verb}: ${JSON.stringify(outcome.refusal)}`)
  }
  return (await findAgreement(shell.db, a.reference)) ?? expect.unreachable('it is there')
}

const NO_DRAFTER = { who: as('solicitor') }

describe('a refused attempt', () => {
  it.each<[string, string, AgreementStatus, PersonKey, AgreementVerb]>([
    ['the drafter reviews', 'REVIEWER', 'INTERNAL_REVIEW', 'boroughLawyer2', 'answerReview'],
    ['a lawyer approves', 'NOT_PERMITTED', 'APPROVAL', 'solicitor', 'approveAgreement'],
    ['the head of another service approves', 'SERVICE', 'APPROVAL', 'headOfCare', 'approveAgreement'],
    ['a deputy head approves', 'GRADE', 'APPROVAL', 'deputyHeadOfHousing', 'approveAgreement'],
    ['the Director signs before the counterpart', 'NOT_YOUR_TURN', 'SIGNATURE', 'director', 'signAgreement'],
    ['somebody without a seat signs', 'NOT_A_SIGNATORY', 'SIGNATURE', 'headOfHousing', 'signAgreement'],
    ['an act comes out of turn', 'WRONG_STATE', 'DRAFTING', 'headOfHousing', 'approveAgreement'],
    ['an administrator looks for a way in', 'NOT_FOUND', 'NEGOTIATION', 'administrator', 'addComment'],
    ['another counterpart comments', 'NOT_FOUND', 'NEGOTIATION', 'homecareSignatory', 'addComment'],
    ['the counterpart comments on a draft', 'NOT_FOUND', 'DRAFTING', 'trustSignatory', 'addComment'],
    ['the review is not due', 'NOT_PERMITTED', 'IN_FORCE', 'director', 'reviewFallsDue'],
  ])('in which %s is in the ledger as %s, and changes nothing else', async (_, rule, status, key, verb) => {
    const a = await placeAgreement(owner, status)
    const before = await stateOf(a)
    expect(await actOrdinarily(shell, a, verb, { who: as(key) })).toMatchObject({
      ok: false,
      refusal: { rule },
    })
    expect(await stateOf(a)).toBe(before)
    expect(await ledgerOf(a)).toMatchObject([{ action: `refused:${verb}`, rule, actor: PEOPLE[key].id }])
  })

  it('on an agreement that never was is told in the same words as on one that is not theirs', async () => {
    const trying = (reference: string) =>
      handleAgreement(shell, as('homecareSignatory'), {
        verb: 'addComment',
        reference,
        version: null,
        input: { audience: 'shared', body: 'Hello.' },
      })
    const { reference } = await placeAgreement(owner, 'NEGOTIATION')
    expect(await trying('AGR-1999-000001')).toEqual(await trying(reference))
    expect(await trying('no reference at all')).toEqual(await trying(reference))
  })

  it('from a page that is out of date names where the agreement stands now', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    expect(await actOrdinarily(shell, a, 'reviseText', { version: a.version - 1 })).toEqual({
      ok: false,
      refusal: { rule: 'STALE_VERSION', facts: { status: 'DRAFTING', version: a.version } },
    })
  })

  it('of somebody who has left is one of nobody', async () => {
    const a = await placeAgreement(owner, 'APPROVAL')
    await owner.update(person).set({ active: false }).where(eq(person.id, PEOPLE.headOfHousing.id))
    expect(await actOrdinarily(shell, a, 'approveAgreement')).toMatchObject({
      refusal: { rule: 'NOT_PERMITTED' },
    })
    await owner.update(person).set({ active: true }).where(eq(person.id, PEOPLE.headOfHousing.id))
    expect(await actOrdinarily(shell, a, 'approveAgreement')).toMatchObject({ ok: true })
  })
})

describe('an act', () => {
  it('is kept with its entry in the ledger, its version and its notices', async () => {
    const a = await placeAgreement(owner, 'INTERNAL_REVIEW')
    const after = await allDone(a, 'answerReview', 'seekAdvice')
    expect(after).toMatchObject({ status: 'DPO_ADVICE', version: a.version + 2 })
    expect(await ledgerOf(a)).toMatchObject([
      { action: 'answerReview', rule: 'AG11', actor: PEOPLE.housingCoordinator.id },
      { action: 'seekAdvice', rule: 'AG12', after: 'DPO_ADVICE' },
    ])
    const told = await owner.execute(
      sql`select to_role, what from agreement_notice where agreement_id = ${a.id}`,
    )
    expect([...told]).toEqual([{ to_role: 'DPO', what: 'agreementAdviceAsked' }])
  })

  it('is kept whole or not at all: what the ledger cannot take is not done', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    const before = await stateOf(a)
    await owner.execute(sql`revoke insert on ledger_entry from gatehouse_worker`)
    await expect(actOrdinarily(shell, a, 'reviseText')).rejects.toThrow()
    await owner.execute(sql`grant insert on ledger_entry to gatehouse_worker`)
    expect(await stateOf(a)).toBe(before)
    expect(await actOrdinarily(shell, a, 'reviseText')).toMatchObject({ ok: true })
  })

  it('goes all the way: reviewed, advised, approved, signed by both, in force with its record', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    const signed = await allDone(
      a,
      'sendToReview',
      'answerReview',
      'seekAdvice',
      'adviseOnAgreement',
      'respondToAdvice',
      'finaliseText',
      'setSeats',
      'submitForApproval',
      'approveAgreement',
      'signAgreement',
      'signAgreement',
    )
    expect(signed).toMatchObject({
      status: 'IN_FORCE',
      force: { from: '2026-11-20', reviewOn: '2028-11-20' },
    })
    expect(signed.signatures.map(({ by }) => by.personId)).toEqual([
      PEOPLE.trustSignatory.id,
      PEOPLE.director.id,
    ])
    const records = await owner.execute<{ kind: string }>(
      sql`select distinct kind from issued_record where agreement_id = ${a.id} order by kind`,
    )
    expect(records.map(({ kind }) => kind)).toEqual(['P10', 'P9'])
  })
})

describe('acts at once', () => {
  it('of twenty people on one agreement are done once', async () => {
    const a = await placeAgreement(owner, 'APPROVAL')
    const keys = Array.from({ length: 20 }, (_, n): PersonKey => (n % 2 === 0 ? 'headOfHousing' : 'director'))
    const outcomes = await Promise.all(
      keys.map((key) => actOrdinarily(shell, a, 'approveAgreement', { who: as(key), version: a.version })),
    )
    const rules = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.rule]))
    expect(rules).toHaveLength(19)
    for (const rule of rules) expect(['STALE_VERSION', 'WRONG_STATE', 'BUSY']).toContain(rule)
    expect((await ledgerOf(a)).filter(({ action }) => action === 'approveAgreement')).toHaveLength(1)
  })

  it('never wait for ever: an agreement held elsewhere is busy, in words', async () => {
    const a = await placeAgreement(owner, 'APPROVAL')
    const outcome = await owner.transaction(async (tx) => {
      await tx.execute(sql`select 1 from agreement where id = ${a.id} for update`)
      return actOrdinarily(shell, a, 'approveAgreement')
    })
    expect(outcome).toEqual({ ok: false, refusal: { rule: 'BUSY' } })
  })

  it('of two lawyers on one clause lose neither: the second is told', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    const first = await actOrdinarily(shell, a, 'reviseText')
    const second = await actOrdinarily(shell, a, 'reviseText', { ...NO_DRAFTER, version: a.version })
    expect([first.ok, second]).toMatchObject([true, { refusal: { rule: 'STALE_VERSION' } }])
  })
})

describe('an interest', () => {
  it('that is declared takes the person off the agreement, and the act is not done', async () => {
    const a = await placeAgreement(owner, 'APPROVAL')
    const approving = (key: PersonKey, conflict: 'yes' | 'no', version: number) =>
      actOnAgreement(shell, as(key), {
        verb: 'approveAgreement',
        reference: a.reference,
        version,
        input: {
          note: 'It serves its purpose and no more.',
          conflict,
          conflictText: 'My sister works there.',
        },
      })
    expect(await approving('headOfHousing', 'yes', a.version)).toMatchObject({ refusal: { rule: 'SoD-8' } })
    const kept = await findAgreement(shell.db, a.reference)
    expect(kept).toMatchObject({ status: 'APPROVAL', conflicted: [PEOPLE.headOfHousing.id] })
    const version = a.version + 1
    expect(await approving('headOfHousing', 'no', version)).toMatchObject({ refusal: { rule: 'SoD-8' } })
    expect(await approving('director', 'no', version)).toMatchObject({
      ok: true,
      value: { status: 'SIGNATURE' },
    })
  })
})

describe('somebody who came by an invitation', () => {
  const commenting = (reference: string, invitationId: string, clock = shell.clock) =>
    handleAgreement(
      { ...shell, clock },
      { invitationId },
      {
        verb: 'addComment',
        reference,
        version: null,
        input: { audience: 'shared', body: 'We cannot keep to this.' },
      },
    )
  const invited = async () => {
    const a = await allDone(await placeAgreement(owner, 'NEGOTIATION'), 'invite')
    return { a, id: a.invitations[0]?.id ?? '' }
  }

  it('says what they say under their own name', async () => {
    const { a, id } = await invited()
    const outcome = await commenting(a.reference, id)
    expect(outcome.ok && outcome.value.comments.at(-1)).toMatchObject({
      by: { name: 'Ada Quill', method: 'invitation link, not signed in' },
      side: 'theirs',
    })
    expect((await ledgerOf(a)).at(-1)).toMatchObject({ action: 'addComment', actor: id })
  })

  const silenced = async (a: Agreement, id: string, clock = shell.clock) => {
    const before = await stateOf(a)
    const outcome = await commenting(a.reference, id, clock)
    expect(await stateOf(a)).toBe(before)
    return outcome.ok ? 'said' : outcome.refusal.rule
  }

  it('says nothing after it ran out, or was withdrawn', async () => {
    const { a, id } = await invited()
    const later = () => new Date('2027-01-15T10:00:00.000Z')
    expect(await silenced(a, id, later)).toBe('NOT_PERMITTED')
    await allDone(a, 'withdrawInvitation')
    expect(await silenced(a, id)).toBe('NOT_PERMITTED')
  })

  it('says nothing on another agreement, or by an invitation that nobody gave', async () => {
    const { a } = await invited()
    expect(await silenced(a, (await invited()).id)).toBe('NOT_PERMITTED')
    expect(await silenced(a, randomUUID())).toBe('NOT_PERMITTED')
  })

  it('says nothing while the text is the council’s own business', async () => {
    const { a, id } = await invited()
    await allDone(a, 'seekAdvice')
    expect(await silenced(a, id)).toBe('NOT_FOUND')
  })

  it('does nothing else', async () => {
    const { a, id } = await invited()
    for (const verb of [
      'reviseText',
      'answerProposal',
      'finaliseText',
      'declareInterest',
      'signAgreement',
    ] as const)
      expect(await actOrdinarily(shell, a, verb, { who: { invitationId: id } })).toMatchObject({
        refusal: { rule: 'NOT_PERMITTED' },
      })
  })
})

describe('a variation that comes into force', () => {
  it('hands its text to the agreement it varies, once', async () => {
    const parent = await placeAgreement(owner, 'IN_FORCE')
    const started = await actOrdinarily(shell, parent, 'startVariation')
    expect(started).toMatchObject({ ok: true, value: { variations: 1, version: parent.version + 1 } })
    const [opened] = await owner.execute<{ reference: string }>(
      sql`select reference from agreement where variation_of = ${parent.reference}`,
    )
    const variation =
      (await findAgreement(shell.db, opened?.reference ?? '')) ?? expect.unreachable('it was opened')
    const way = [
      'reviseText',
      'sendToReview',
      'answerReview',
      'seekAdvice',
      'adviseOnAgreement',
      'respondToAdvice',
      'finaliseText',
      'setSeats',
      'submitForApproval',
      'approveAgreement',
      'signAgreement',
      'signAgreement',
    ] as const
    await allDone(variation, ...way)

    const varied = await findAgreement(shell.db, parent.reference)
    expect(varied).toMatchObject({
      status: 'VARIED',
      textVersion: parent.textVersion + 1,
      text: { title: `${parent.text.title}, revised` },
      reviews: [{ outcome: 'varied', text: `Varied by ${variation.reference}` }],
    })
    const again = await handleAgreement(shell, SYSTEM, {
      verb: 'adoptVariation',
      reference: parent.reference,
      version: null,
      input: {},
    })
    expect(again).toMatchObject({ refusal: { rule: 'VARIATION' } })
    await sweep(shell)
    const [waiting] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from outbox where agreement_id in (${parent.id}, ${variation.id}) and done_at is null`,
    )
    expect(waiting?.n).toBe(0)
  })
})

describe('a kind that triage finds anew', () => {
  it('is kept with its clauses as a version of the text, and nobody drafts by answering', async () => {
    const a = await placeAgreement(owner, anAgreement().inStatus('NEGOTIATION'))
    const after = await allDone(a, 'overruleTriage')
    expect(after).toMatchObject({ kind: 'PROCESSING', status: 'DRAFTING', drafters: a.drafters })
    expect(after.text.clauses.length).toBeGreaterThan(a.text.clauses.length)
  })
})
