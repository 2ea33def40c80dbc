import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { EarlierAdvice } from '@/lib/domain/agreement/advice-kept'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { canSeeAgreement, SHOWN_TO_THEM } from '@/lib/domain/permissions/agreement-visibility'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { aBorough, actor, NOW } from '@/lib/use-cases/demo/testing'
import { variationsOf } from './agreement-summaries'
import {
  agreementsWith,
  findAgreement,
  findByInvitation,
  newestVariationReference,
  saveAgreement,
  textOfVersion,
  versionsOf,
  withClockUp,
} from './agreements'

const { app, owner } = await aBorough()

const saving = (before: Agreement, change: Partial<Agreement>) =>
  app.transaction((tx) => saveAgreement(tx, before, { ...before, ...change }, PEOPLE.solicitor, NOW))

const retitled = (a: Agreement, title: string): Partial<Agreement> => ({
  text: { ...a.text, title },
  textVersion: a.textVersion + 1,
  textHash: title,
})

describe('a kept agreement', () => {
  it.each([...AGREEMENT_STATUSES])('comes back as it was when it is %s', async (status) => {
    const a = await placeAgreement(owner, status)
    expect(await findAgreement(app, a.reference)).toEqual(a)
  })

  it('that an earlier version kept has its advice, in which what came later was not asked', async () => {
    const answered = anAgreement().inStatus('NEGOTIATION').after('respondToAdvice')
    const a = await placeAgreement(owner, answered)
    const [today] = a.advice
    if (!today?.response) return expect.fail('it was advised and answered')
    const { concerns: _a, optOutConclusion: _b, transferConclusion: _c, validUntil: _d, ...advice } = today
    const { dissent: _e, ...response } = today.response
    const kept: EarlierAdvice = {
      ...advice,
      conditions: 'Delete after six months.',
      response: { ...response, followed: 'partly', alternative: 'It is kept for a year.' },
    }
    await owner.execute(
      sql`update agreement set version = version + 1, facts = jsonb_set(facts, '{advice}', ${JSON.stringify([kept])}::jsonb) where id = ${a.id}`,
    )
    const found = await findAgreement(app, a.reference)
    expect(found?.advice).toMatchObject([
      {
        concerns: { lawfulBasis: 'notAsked' },
        optOutConclusion: 'notAsked',
        transferConclusion: 'notAsked',
        conditions: [{ id: 'C1', text: 'Delete after six months.', blocking: true, closed: null }],
        validUntil: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        response: { followed: 'partly', dissent: { alternative: 'It is kept for a year.', notFollowed: [] } },
      },
    ])
  })

  it('comes back with all that was said and done on it', async () => {
    const rich = anAgreement()
      .ofKind('MIXED')
      .withData(aDataItem(['health', 'children']))
      .inStatus('NEGOTIATION')
      .after('addComment')
      .after('invite')
      .after('proposeWording')
      .after('answerProposal')
      .after('setPosition')
      .after('markNotApplicable')
      .after('addToAdvice')
      .after('respondToAdvice')
      .after('acknowledgeResponse')
      .after('keepOutsideReferences')
    const a = await placeAgreement(owner, rich)
    expect(await findAgreement(app, a.reference)).toEqual(a)
  })

  it('that nobody made is not found', async () => {
    expect(await findAgreement(app, 'AGR-1999-000001')).toBeNull()
  })

  it('is not saved over a version that somebody else has written meanwhile', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    expect(await saving(a, retitled(a, 'The first'))).toBe(true)
    expect(await saving(a, retitled(a, 'The second'))).toBe(false)
    expect(await findAgreement(app, a.reference)).toMatchObject({
      version: a.version + 1,
      text: { title: 'The first' },
    })
  })
})

describe('versions of a text', () => {
  it('are all kept, each with who wrote it, and read back by their number', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    await saving(a, retitled(a, 'Its second title'))
    const versions = await versionsOf(app, a.id)
    expect(versions.map(({ number, by }) => [number, by])).toEqual([
      [a.textVersion + 1, PEOPLE.solicitor.name],
      [a.textVersion, PEOPLE.boroughLawyer2.name],
    ])
    expect((await textOfVersion(app, a.id, a.textVersion))?.title).toBe(a.text.title)
    expect((await textOfVersion(app, a.id, a.textVersion + 1))?.title).toBe('Its second title')
    expect(await textOfVersion(app, a.id, 99)).toBeNull()
  })

  it('are not made by an act that leaves the text alone', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    await saving(a, { outside: { externalRef: 'ISG-1' } })
    expect(await versionsOf(app, a.id)).toHaveLength(1)
  })
})

describe('what somebody searches for', () => {
  const matches = async ({ id }: Agreement, words: string) => {
    const [row] = await owner.execute<{ found: boolean }>(
      sql`select search @@ websearch_to_tsquery('english', ${words}) as found from agreement where id = ${id}`,
    )
    return row?.found
  }

  it('is found in the reference, title, parties, data and the clauses as they are read', async () => {
    const a = await placeAgreement(owner, anAgreement().inStatus('DRAFTING').after('keepOutsideReferences'))
    for (const words of [
      a.reference,
      'ISG-2291',
      'discharge',
      ORGANISATIONS.healthTrust.name,
      'tenant address',
      '"as the two parties agreed"',
    ])
      expect([words, await matches(a, words)]).toEqual([words, true])
    expect(await matches(a, 'hovercraft')).toBe(false)
  })
})

describe('the agreements of an organisation', async () => {
  const places = await Promise.all(AGREEMENT_STATUSES.map((status) => placeAgreement(owner, status)))
  const elsewhere = await placeAgreement(owner, 'IN_FORCE', (a) => ({
    ...a,
    organisation: { id: ORGANISATIONS.homecare.id, name: ORGANISATIONS.homecare.name },
    text: { ...a.text, parties: a.text.parties.filter(({ own }) => own) },
  }))
  const named = await placeAgreement(owner, 'IN_FORCE', (a) => ({ ...a, organisation: null }))
  const all = [...places, elsewhere, named]

  it.each(['trustSignatory', 'homecareSignatory', 'regionalSignatory'] as const)(
    'in a list are exactly those that the rules let %s see',
    async (key) => {
      const { organisationId } = actor(key)
      const rows = await agreementsWith(app, organisationId, SHOWN_TO_THEM)
      const listed = all.filter(({ reference }) => rows.some((row) => row.reference === reference))
      const visible = all.filter((a) => canSeeAgreement(actor(key), a))
      expect(listed.map(({ status }) => status)).toEqual(visible.map(({ status }) => status))
      if (key === 'trustSignatory') expect(visible).toHaveLength(SHOWN_TO_THEM.length + 1)
    },
  )
})

describe('a link of an invitation', () => {
  it('leads to its agreement and to no other', async () => {
    const a = await placeAgreement(owner, 'NEGOTIATION')
    const [invitation] = anAgreement().inStatus('NEGOTIATION').after('invite').build().invitations
    const given = {
      ...(invitation ?? expect.unreachable('it was given')),
      id: randomUUID(),
      tokenHash: randomUUID(),
    }
    await saving(a, { invitations: [given] })
    expect(await findByInvitation(app, given.tokenHash)).toEqual({
      reference: a.reference,
      invitation: given.id,
    })
    expect(await findByInvitation(app, 'another')).toBeNull()
  })
})

describe('variations', () => {
  it('are found in order, and the newest in force hands its text on', async () => {
    const a = await placeAgreement(owner, 'IN_FORCE')
    const variation = (status: 'DRAFTING' | 'IN_FORCE', number: number) =>
      placeAgreement(owner, status, (one) => ({ ...one, variationOf: { reference: a.reference, number } }))
    expect(await newestVariationReference(app, a.reference)).toBeNull()
    const first = await variation('IN_FORCE', 1)
    const second = await variation('DRAFTING', 2)
    expect((await variationsOf(app, a.reference)).map(({ reference }) => reference)).toEqual([
      first.reference,
      second.reference,
    ])
    expect(await newestVariationReference(app, a.reference)).toBe(first.reference)
    const third = await variation('IN_FORCE', 3)
    expect(await newestVariationReference(app, a.reference)).toBe(third.reference)
  })
})

describe('agreements in which time has something to do', () => {
  it('are those whose day has come, the longest waiting first', async () => {
    const soon = await placeAgreement(
      owner,
      anAgreement()
        .withData({ ...aDataItem(), retentionMonths: 1 })
        .inStatus('IN_FORCE'),
    )
    const later = await placeAgreement(
      owner,
      anAgreement().withDates({ reviewOn: '2026-11-15' }).inStatus('IN_FORCE'),
    )
    const up = async (day: string) =>
      (await withClockUp(app, day, 100))
        .map(({ reference }) => reference)
        .filter((reference) => [soon.reference, later.reference].includes(reference))
    expect(await up('2026-11-08')).toEqual([])
    expect(await up('2026-11-09')).toEqual([soon.reference])
    expect(await up('2026-11-15')).toEqual([soon.reference, later.reference])
    expect(await withClockUp(app, '2026-11-15', 1)).toHaveLength(1)
  })
})
