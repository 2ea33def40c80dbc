import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { entriesAbout } from '@/db/repositories/ledger'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { INVITATION_DAYS } from '@/lib/domain/agreement/clocks'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { sha256Hex } from '@/lib/hash'
import { aBorough, as } from '../demo/testing'
import { handleAgreement } from './act'
import { invitationLink, invite } from './invite'
import { invitationFor, readInvitation, readInvited } from './invited'
import { placeAgreement } from './testing'

const { shell, owner, waitDays } = await aBorough()

const ADA = { name: 'Ada Quill', email: `ada.quill@${ORGANISATIONS.healthTrust.domains[0]}` }
const PRIVATE = 'They will give way if we wait until Friday.'
const UNKNOWN = 'A'.repeat(43)

const made = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)

const inviting = (a: Agreement, input = ADA, who: PersonKey = 'solicitor') =>
  invite(shell, as(who), { reference: a.reference, input })

const anInvitation = async (a?: Agreement) => {
  const agreement = a ?? (await placeAgreement(owner, 'NEGOTIATION'))
  const { secret } = made(await inviting(agreement))
  const known = await invitationFor(shell, secret)
  if (!known) throw new Error('the link does not open')
  return {
    a: agreement,
    secret,
    invitationId: known.invitationId,
    clause: agreement.text.clauses[0]?.key ?? '',
  }
}

type Invited = Awaited<ReturnType<typeof anInvitation>>

const actAs = <V extends AgreementVerb>(
  { invitationId }: Pick<Invited, 'invitationId'>,
  { reference }: Pick<Agreement, 'reference'>,
  verb: V,
  input: AgreementInput<V>,
) => handleAgreement(shell, { invitationId }, { verb, reference, version: null, input })

const says = (invited: Invited, clause = invited.clause) =>
  actAs(invited, invited.a, 'addComment', { clause, audience: 'shared', body: 'We cannot keep to this.' })

const keptOf = async ({ id }: Agreement) => {
  const [row] = await owner.execute<{ kept: string }>(sql`
    select concat(
      (select to_jsonb(a)::text from agreement a where id = ${id}),
      (select string_agg(to_jsonb(i)::text, '|') from agreement_invitation i where agreement_id = ${id}),
      (select string_agg(to_jsonb(e)::text, '|' order by index) from ledger_entry e)
    ) as kept`)
  return row?.kept ?? ''
}

describe('an invitation', () => {
  it('gives its secret once, and only its SHA-256 is kept', async () => {
    const { a, secret } = await anInvitation()
    expect(secret).toMatch(/^[\w-]{43}$/)
    const kept = await keptOf(a)
    expect(kept).not.toContain(secret)
    expect(kept).toContain(sha256Hex(secret))
    expect(invitationLink(secret)).toMatch(new RegExp(`/invitation/${secret}$`))
  })

  it.each([
    [
      'to somebody outside the other organisation',
      'INVITEE',
      { ...ADA, email: 'ada.quill@mail.example' },
      'solicitor',
    ],
    ['by somebody who is no lawyer', 'NOT_PERMITTED', ADA, 'housingCoordinator'],
  ] as const)('cannot be given %s', async (_, rule, input, who) => {
    const a = await placeAgreement(owner, 'NEGOTIATION')
    expect(ruleOf(await inviting(a, input, who))).toBe(rule)
    expect((await findAgreement(owner, a.reference))?.invitations).toEqual([])
  })

  it('cannot be given before the text may be shown', async () => {
    const a = await placeAgreement(owner, 'DRAFTING')
    expect(ruleOf(await inviting(a))).toBe('WRONG_STATE')
  })
})

describe('a mail scanner that follows the link', () => {
  it('changes nothing, however often it comes', async () => {
    const { a, secret } = await anInvitation()
    const before = await keptOf(a)
    await readInvitation(shell, secret)
    await readInvitation(shell, secret)
    expect(await keptOf(a)).toBe(before)
    expect(await readInvited(shell, secret)).not.toBeNull()
  })

  it('learns who invites whom to what kind of document, and nothing that it says', async () => {
    const { a, secret } = await anInvitation()
    const seen = await readInvitation(shell, secret)
    expect(seen).toMatchObject({
      from: { name: PEOPLE.solicitor.name },
      to: { name: ADA.name, organisation: ORGANISATIONS.healthTrust.name },
      kind: 'SHARING',
    })
    const words = JSON.stringify(seen)
    for (const secretOfText of [a.text.title, a.reference, ...a.text.clauses.map(({ heading }) => heading)])
      expect(words).not.toContain(secretOfText)
  })
})

describe('somebody invited', () => {
  it('comments and proposes in their own name, and both stand in the ledger', async () => {
    const invited = await anInvitation()
    made(await says(invited))
    made(
      await actAs(invited, invited.a, 'proposeWording', {
        clause: invited.clause,
        heading: 'Another heading',
        wording: 'Wording that we could keep to.',
        why: 'We have no such system.',
      }),
    )
    const page = await readInvited(shell, invited.secret)
    expect(page?.view.comments).toMatchObject([{ side: 'theirs', by: { name: ADA.name } }])
    expect(page?.view.proposals).toMatchObject([{ answer: null, by: { name: ADA.name } }])
    const actions = (await entriesAbout(shell.db, invited.a.id)).map(({ action, actor }) => [action, actor])
    expect(actions).toContainEqual(['addComment', invited.invitationId])
    expect(actions).toContainEqual(['proposeWording', invited.invitationId])
  })

  it('never sees what is only the council’s', async () => {
    const invited = await anInvitation()
    made(
      await handleAgreement(shell, as('solicitor'), {
        verb: 'addComment',
        reference: invited.a.reference,
        version: null,
        input: { clause: invited.clause, audience: 'internal', body: PRIVATE },
      }),
    )
    expect(JSON.stringify(await findAgreement(owner, invited.a.reference))).toContain(PRIVATE)
    const page = JSON.stringify(await readInvited(shell, invited.secret))
    expect(page).not.toContain(PRIVATE)
    expect(page).not.toContain(invited.a.advice[0]?.text)
  })

  it('cannot write among the council’s own comments', async () => {
    const invited = await anInvitation()
    const outcome = await actAs(invited, invited.a, 'addComment', {
      audience: 'internal',
      body: 'Hello there.',
    })
    expect(ruleOf(outcome)).toBe('INTERNAL')
  })

  it.each([
    ['sign', 'signAgreement', { typedName: ADA.name, textHash: 'x' }],
    ['close the negotiation', 'finaliseText', {}],
    ['invite others', 'invite', { ...ADA, tokenHash: 'x' }],
    [
      'answer their own proposal',
      'answerProposal',
      { proposal: randomUUID(), result: 'accepted', reason: 'Mine' },
    ],
  ] as const)('cannot %s', async (_, verb, input) => {
    const invited = await anInvitation()
    expect(ruleOf(await actAs(invited, invited.a, verb, input as never))).toBe('NOT_PERMITTED')
  })

  it('cannot say anything about another agreement, nor about a clause that is not in theirs', async () => {
    const invited = await anInvitation()
    const other = await placeAgreement(owner, 'NEGOTIATION')
    const elsewhere = await actAs(invited, other, 'addComment', { audience: 'shared', body: 'Hello there.' })
    expect(ruleOf(elsewhere)).toBe('NOT_PERMITTED')
    expect((await findAgreement(owner, other.reference))?.comments).toEqual(other.comments)
    expect(ruleOf(await says(invited, 'a-clause-of-another'))).toBe('CLAUSE')
  })
})

const opens = async (secret: string) => [
  await readInvitation(shell, secret),
  await readInvited(shell, secret),
  await invitationFor(shell, secret),
]
const NOTHING = [null, null, null]

describe('a link that does not stand', () => {
  it('opens nothing when it never was, whatever is in the address', async () => {
    for (const secret of [UNKNOWN, '', '../agreement', `${UNKNOWN}'--`, '\u0000'.repeat(43)])
      expect(await opens(secret)).toEqual(NOTHING)
  })

  it('opens nothing once it is withdrawn, just as if it never was', async () => {
    const invited = await anInvitation()
    made(
      await handleAgreement(shell, as('solicitor'), {
        verb: 'withdrawInvitation',
        reference: invited.a.reference,
        version: null,
        input: { invitation: invited.invitationId },
      }),
    )
    expect(await opens(invited.secret)).toEqual(NOTHING)
    expect(ruleOf(await says(invited))).toBe('NOT_PERMITTED')
  })

  it('opens nothing while the council drafts again', async () => {
    const invited = await anInvitation()
    await owner.execute(
      sql`update agreement set status = 'DRAFTING', version = version + 1 where id = ${invited.a.id}`,
    )
    expect(await opens(invited.secret)).toEqual(NOTHING)
    expect(ruleOf(await says(invited))).toBe('NOT_FOUND')
  })

  it('opens nothing once it has run out', async () => {
    const invited = await anInvitation()
    waitDays(INVITATION_DAYS)
    expect(await opens(invited.secret)).not.toEqual(NOTHING)
    waitDays(1)
    expect(await opens(invited.secret)).toEqual(NOTHING)
    expect(ruleOf(await says(invited))).toBe('NOT_PERMITTED')
  })
})
