import { describe, expect, it } from 'vitest'
import { hashOf } from '@/lib/hash'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { TRIAGE_TO, TRIAGE_TO_NONE } from '@/lib/testing/agreements/answers'
import { changeBy, doneBy, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import { coordinator, dpo, headOfHousing, lawyer, otherLawyer, trustSignatory } from '@/lib/testing/people'
import type { Agreement } from './agreement'
import { regimesOf } from './checklist'
import type { Guest } from './command'
import { MOST_SAID_BY_A_GUEST } from './guards/drafting'
import { KINDS } from './kinds'
import { STARTER_LIBRARY } from './starter-library'
import type { TriageStep } from './triage/inputs'
import { isStale, triageBasis } from './triage/triage'

const guest: Guest = {
  id: '7e570000-0000-4000-8003-000000009999',
  name: 'Ada Quill',
  role: 'INVITED',
  title: 'ada.quill@health-trust.example',
  organisation: trustSignatory.organisation,
  organisationId: trustSignatory.organisationId,
  email: 'ada.quill@health-trust.example',
}

const answered = (given: AgreementBuilder, steps: readonly TriageStep[]) =>
  steps.reduce((so, input) => so.after('answerTriage', { input }), given)

describe('the questions about its kind', () => {
  it.each([...KINDS])('that come to %s give the clauses of the library for it', (kind) => {
    const a = answered(anAgreement(), TRIAGE_TO[kind]).after('concludeTriage').build()
    const regimes = regimesOf(kind, a.text.activities)
    expect(a).toMatchObject({ kind, status: 'DRAFTING', triage: { outcome: kind, overruled: null } })
    expect(a.text.clauses.map(({ key }) => key)).toEqual(
      STARTER_LIBRARY.filter((one) => one.regimes.some((regime) => regimes.includes(regime))).map(
        ({ key }) => key,
      ),
    )
  })

  it('that come to none end it there, with the reason and the facts', () => {
    const a = answered(anAgreement(), TRIAGE_TO_NONE).after('concludeTriage').build()
    expect(a).toMatchObject({ kind: null, status: 'NOT_NEEDED', triage: { outcome: 'NONE', row: 'Q1' } })
    expect(a.triage?.answers).toEqual(a.answering)
  })

  it('are not concluded before they are answered', () => {
    expect(ruleOn({ given: anAgreement(), verb: 'concludeTriage' })).toBe('TRIAGE')
    expect(ruleOn({ given: anAgreement(), verb: 'overruleTriage' })).toBe('TRIAGE')
  })

  it('make nobody a drafter: the clauses are the library’s', () => {
    const a = answered(anAgreement(), TRIAGE_TO.SHARING).after('concludeTriage').build()
    expect(a.drafters).toEqual([])
    expect(a.textVersion).toBe(2)
  })

  it('go stale when purpose, role or class of data changes, and at nothing else', () => {
    const a = anAgreement().inStatus('DRAFTING').build()
    const isNowStale = (text: Partial<Agreement['text']>) =>
      isStale(a.triage?.basis ?? null, triageBasis({ ...a.text, ...text }))
    expect(isNowStale({})).toBe(false)
    expect(isNowStale({ title: 'Another title' })).toBe(false)
    expect(isNowStale({ answers: { ...a.text.answers, purpose: 'Another purpose' } })).toBe(true)
    expect(isNowStale({ data: a.text.data.map((one) => ({ ...one, classes: ['offence'] as const })) })).toBe(
      true,
    )
    expect(
      isNowStale({ parties: a.text.parties.map((one) => ({ ...one, role: 'processor' as const })) }),
    ).toBe(true)
  })

  it('answered again may change its kind, which takes it back to the draft with the new clauses', () => {
    const given = answered(anAgreement().inStatus('LEGAL_FINAL'), TRIAGE_TO.MIXED)
    const a = given.after('confirmTriage').build()
    expect(a).toMatchObject({ kind: 'MIXED', status: 'DRAFTING' })
    expect(a.pastTriage.at(-1)?.outcome).toBe('SHARING')
    expect(a.text.activities.map(({ regime }) => regime)).toEqual(['B', 'A'])
    expect(a.text.clauses.length).toBeGreaterThan(given.build().text.clauses.length)
  })

  it('confirmed again bring back no clause that somebody took out, and still bring those of another kind', () => {
    const before = anAgreement().inStatus('DRAFTING')
    const [first] = before.build().text.clauses
    if (!first) throw new Error('a draft has clauses')
    const clauseWas = hashOf([first.heading, first.text])
    const without = before.after('reviseText', { input: { edit: 'removeClause', key: first.key, clauseWas } })
    const keysAfter = (given: AgreementBuilder) =>
      given
        .after('confirmTriage')
        .build()
        .text.clauses.map(({ key }) => key)
    expect(keysAfter(without)).toEqual(without.build().text.clauses.map(({ key }) => key))
    const mixed = keysAfter(answered(without, TRIAGE_TO.MIXED))
    expect(mixed).not.toContain(first.key)
    expect(mixed.length).toBeGreaterThan(without.build().text.clauses.length)
  })

  it('answered again may find that none is needed after all', () => {
    const a = answered(anAgreement().inStatus('NEGOTIATION'), TRIAGE_TO_NONE).after('confirmTriage').build()
    expect(a).toMatchObject({ kind: null, status: 'NOT_NEEDED' })
  })

  it('leave an agreement in force as it was signed, and its renewal to a variation', () => {
    const before = anAgreement().inStatus('REVIEW_DUE')
    const given = answered(before, TRIAGE_TO.MIXED).after('confirmTriage')
    const a = given.build()
    expect(a).toMatchObject({
      ...before.build(),
      version: a.version,
      answering: a.answering,
      triage: { outcome: 'MIXED' },
      pastTriage: [{}, {}],
    })
    expect(ruleOn({ given, verb: 'renewAgreement' })).toBe('TRIAGE_STALE')
    expect(
      ruleOn({ given: answered(before, TRIAGE_TO_NONE).after('confirmTriage'), verb: 'renewAgreement' }),
    ).toBe('TRIAGE_STALE')
    expect(ruleOn({ given: before.after('confirmTriage'), verb: 'renewAgreement' })).toBe('passes')
  })
})

describe('the officer overrules what the questions say', () => {
  const overrule = (outcome: string) => ({ verb: 'overruleTriage' as const, input: { outcome } })

  it('with a reason, which stands beside the outcome of the table', () => {
    const a = doneBy({ given: anAgreement().inStatus('DRAFTING'), ...overrule('PROCESSING') })
    expect(a).toMatchObject({
      kind: 'PROCESSING',
      status: 'DRAFTING',
      triage: { outcome: 'SHARING', overruled: { outcome: 'PROCESSING', by: { personId: dpo.id } } },
    })
  })

  it('and drafts nothing by it, so may still advise', () => {
    const given = anAgreement().inStatus('DPO_ADVICE').after('overruleTriage')
    expect(given.build().drafters).not.toContain(dpo.id)
    const again = given.after('sendToReview').after('answerReview').after('seekAdvice')
    expect(ruleOn({ given: again, verb: 'adviseOnAgreement' })).toBe('passes')
  })

  it('with the same kind leaves it where it is', () => {
    const a = doneBy({ given: anAgreement().inStatus('NEGOTIATION'), ...overrule('SHARING') })
    expect(a.status).toBe('NEGOTIATION')
  })

  it('with none ends it, and with a kind begins it after all', () => {
    expect(doneBy({ given: anAgreement().inStatus('NEGOTIATION'), ...overrule('NONE') }).status).toBe(
      'NOT_NEEDED',
    )
    const begun = doneBy({ given: anAgreement().inStatus('NOT_NEEDED'), ...overrule('SHARING') })
    expect(begun).toMatchObject({ status: 'DRAFTING', kind: 'SHARING' })
    expect(begun.text.clauses.length).toBeGreaterThan(0)
  })

  it('while somebody is answering the questions anew', () => {
    const input = { several: 'yes' as const, names: ['Visits', 'Reports'] }
    const several: TriageStep = { page: 'activities', activity: null, input }
    const given = anAgreement().inStatus('DRAFTING').after('answerTriage', { input: several })
    expect(doneBy({ given, ...overrule('JOINT') }).kind).toBe('JOINT')
  })
})

describe('a change of the text', () => {
  const approved = anAgreement().inStatus('SIGNATURE')

  it.each([
    ['after approval', approved, 0],
    ['after the first signature', approved.after('signAgreement'), 1],
  ])(
    '%s takes it back to the legal team, and undoes what was approved and signed',
    (_, given, signatures) => {
      const before = given.build()
      const a = doneBy({ given: before, verb: 'reviseText' })
      expect(a).toMatchObject({
        status: 'LEGAL_FINAL',
        approval: null,
        signatures: [],
        textVersion: before.textVersion + 1,
      })
      expect(a.voided).toMatchObject([{ approval: before.approval, by: { personId: lawyer.id } }])
      expect(a.voided[0]?.signatures).toHaveLength(signatures)
    },
  )

  it('while it is being approved takes it back too', () => {
    expect(doneBy({ given: anAgreement().inStatus('APPROVAL'), verb: 'reviseText' }).status).toBe(
      'LEGAL_FINAL',
    )
  })

  it('must be approved again before anybody signs', () => {
    const given = approved.after('reviseText').after('submitForApproval')
    expect(ruleOn({ given, verb: 'signAgreement' })).toBe('WRONG_STATE')
    const again = given.after('approveAgreement')
    expect(ruleOn({ given: again, verb: 'signAgreement' })).toBe('passes')
    expect(
      ruleOn({ given: again, verb: 'signAgreement', input: { textHash: approved.build().textHash } }),
    ).toBe('TEXT_MOVED')
  })

  it('that changes nothing is no version', () => {
    const before = anAgreement().inStatus('DRAFTING').build()
    const a = doneBy({
      given: before,
      verb: 'reviseText',
      input: { edit: 'title', title: before.text.title },
    })
    expect([a.textVersion, a.drafters]).toEqual([before.textVersion, before.drafters])
  })

  it('names everybody who wrote any of it, each once', () => {
    const given = anAgreement()
      .inStatus('DRAFTING')
      .after('reviseText', { by: otherLawyer })
      .after('reviseText')
    expect(given.build().drafters).toEqual([lawyer.id, otherLawyer.id])
  })

  it.each([
    ['returned by the head', 'returnToLegal', 'LEGAL_FINAL'],
    ['declined by a signatory', 'declineToSign', 'NEGOTIATION'],
  ] as const)('is not the only thing that undoes signatures: so does being %s', (_, verb, status) => {
    const given = approved.after('signAgreement')
    const a = doneBy({ given, verb, input: { reason: 'The board wants one more look at it.' } })
    expect(a).toMatchObject({ status, approval: null, signatures: [] })
    expect(a.voided).toMatchObject([{ why: 'The board wants one more look at it.', signatures: [{}] }])
  })
})

describe('two lawyers edit one clause', () => {
  const given = anAgreement().inStatus('DRAFTING').build()
  const [clause] = given.text.clauses
  const rewritten = (wording: string, seen = clause) => ({
    verb: 'reviseText' as const,
    input: {
      edit: 'clause',
      key: clause?.key,
      heading: clause?.heading,
      text: wording,
      clauseWas: hashOf([seen?.heading, seen?.text]),
    },
  })

  it('and the second is told, instead of undoing the first', () => {
    const first = doneBy({ given, ...rewritten('The parties are named below.') })
    expect(first.text.clauses[0]?.text).toBe('The parties are named below.')
    expect(ruleOn({ given: first, ...rewritten('They are named above.'), by: otherLawyer })).toBe(
      'CLAUSE_MOVED',
    )
    expect(toldOn({ given: first, ...rewritten('They are named above.') })).toContain('kept below')
    expect(ruleOn({ given: first, ...rewritten('They are named above.', first.text.clauses[0]) })).toBe(
      'passes',
    )
  })

  it('and none is taken out, or put in twice, by accident', () => {
    const out = { edit: 'removeClause', key: clause?.key, clauseWas: 'another' }
    expect(ruleOn({ given, verb: 'reviseText', input: out })).toBe('CLAUSE_MOVED')
    expect(ruleOn({ given, verb: 'reviseText', input: { edit: 'addClause', clause, after: null } })).toBe(
      'CLAUSE_THERE',
    )
    const added = doneBy({
      given,
      verb: 'reviseText',
      input: { edit: 'addClause', clause: { ...clause, key: 'own' }, after: clause?.key },
    })
    expect(added.text.clauses[1]?.key).toBe('own')
  })

  it('and one that was to follow a clause which a colleague took out comes last', () => {
    const added = doneBy({
      given,
      verb: 'reviseText',
      input: { edit: 'addClause', clause: { ...clause, key: 'own' }, after: 'taken-out' },
    })
    expect(added.text.clauses.at(-1)?.key).toBe('own')
  })
})

describe('negotiation', () => {
  const given = anAgreement().inStatus('NEGOTIATION')
  it.each([guest, trustSignatory])('lets $name comment to both sides, and never inside', (by) => {
    expect(ruleOn({ given, verb: 'addComment', by, input: { audience: 'internal' } })).toBe('INTERNAL')
    const a = doneBy({ given, verb: 'addComment', by, input: { audience: 'shared' } })
    expect(a.comments.at(-1)).toMatchObject({ audience: 'shared', side: 'theirs', by: { name: by.name } })
  })

  it('closes when every proposal is answered', () => {
    const proposed = given.after('proposeWording', { by: guest })
    expect(ruleOn({ given: proposed, verb: 'finaliseText' })).toBe('PROPOSALS')
    expect(ruleOn({ given: proposed.after('answerProposal'), verb: 'finaliseText' })).toBe('passes')
    expect(ruleOn({ given: proposed.after('answerProposal'), verb: 'answerProposal' })).toBe('PROPOSAL')
  })

  it('turns an accepted proposal into a version, and a declined one into a reason', () => {
    const proposed = given.after('proposeWording').build()
    const accepted = doneBy({ given: proposed, verb: 'answerProposal' })
    expect(accepted.textVersion).toBe(proposed.textVersion + 1)
    expect(accepted.text.clauses[0]?.text).toBe(proposed.proposals[0]?.wording)
    const declined = doneBy({ given: proposed, verb: 'answerProposal', input: { result: 'declined' } })
    expect([declined.textVersion, declined.proposals[0]?.answer?.result]).toEqual([
      proposed.textVersion,
      'declined',
    ])
  })

  it('takes a proposal of something new as a clause of its own', () => {
    const proposed = given
      .after('proposeWording', { input: { clause: undefined, heading: 'Mergers' } })
      .build()
    const added = doneBy({ given: proposed, verb: 'answerProposal' }).text.clauses.at(-1)
    expect(added).toMatchObject({ heading: 'Mergers', from: null, mayNotBeConceded: false })
  })

  it('concedes no clause that the law asks for, and keeps the reason for any other', () => {
    const { clauses } = given.build().text
    const conceding = (mayNotBeConceded: boolean) => ({
      verb: 'setPosition' as const,
      input: {
        position: 'conceded',
        clause: clauses.find((one) => one.mayNotBeConceded === mayNotBeConceded)?.key,
      },
    })
    expect(ruleOn({ given, ...conceding(true) })).toBe('CONCEDED')
    const a = doneBy({ given, ...conceding(false) })
    expect(Object.values(a.positions)).toMatchObject([
      { position: 'conceded', reason: 'Both sides read it.' },
    ])
  })

  it('invites people of the counterpart alone', () => {
    const a = doneBy({ given, verb: 'invite' })
    expect(a.invitations).toMatchObject([
      { name: 'Ada Quill', withdrawnAt: null, expiresAt: '2026-11-09T00:00:00.000Z' },
    ])
    expect(ruleOn({ given, verb: 'invite', input: { email: 'ada@webmail.example' } })).toBe('INVITEE')
    expect(ruleOn({ given: { ...given.build(), organisation: null }, verb: 'invite' })).toBe('NO_COUNTERPART')
    expect(
      ruleOn({ given: doneBy({ given: a, verb: 'withdrawInvitation' }), verb: 'withdrawInvitation' }),
    ).toBe('INVITATION')
  })
})

describe('the internal review', () => {
  const given = anAgreement().inStatus('INTERNAL_REVIEW')

  it('is not by whoever wrote any of it', () => {
    expect(ruleOn({ given, verb: 'answerReview', by: lawyer })).toBe('REVIEWER')
    for (const by of [coordinator, otherLawyer, headOfHousing])
      expect(ruleOn({ given, verb: 'answerReview', by })).toBe('passes')
  })

  it('that asks for changes sends it back, with what was found', () => {
    const a = doneBy({ given, verb: 'answerReview', input: { result: 'changes' } })
    expect(a).toMatchObject({ status: 'DRAFTING', internalReview: null })
    expect(a.comments.at(-1)).toMatchObject({ audience: 'internal', by: { personId: coordinator.id } })
  })

  it('has something to review', () => {
    const empty = anAgreement().inStatus('DRAFTING').build()
    const bare = { ...empty, text: { ...empty.text, clauses: [] } }
    expect(ruleOn({ given: bare, verb: 'sendToReview' })).toBe('EMPTY')
  })
})

describe('what an act promises', () => {
  it('is the record of the advice, of the agreement and of each event of its life', () => {
    const kinds = (given: AgreementBuilder, verb: Parameters<typeof changeBy>[0]['verb']) =>
      changeBy({ given, verb }).effects?.flatMap((one) =>
        one.type === 'issueAgreementRecord' ? [`${one.kind}, ${one.copy}`] : [],
      )
    expect(kinds(anAgreement().inStatus('DPO_ADVICE'), 'adviseOnAgreement')).toEqual(['P10, internal'])
    expect(kinds(anAgreement().inStatus('SIGNATURE').after('signAgreement'), 'signAgreement')).toEqual([
      'P9, external',
      'P9, internal',
    ])
    expect(kinds(anAgreement().inStatus('IN_FORCE'), 'suspendAgreement')).toEqual(['P11, internal'])
    expect(kinds(anAgreement().inStatus('IN_FORCE'), 'giveNotice')).toEqual(['P11, external'])
  })

  it('binds whoever acted to exactly what they acted on', () => {
    const a = anAgreement().inStatus('IN_FORCE').build()
    expect(a.approval?.by.bound).toBe(a.textHash)
    expect(a.signatures.map(({ by }) => by.bound)).toEqual([a.textHash, a.textHash])
    expect(a.textHash).toBe(agreementContext(lawyer).hash({ kind: a.kind, text: a.text }))
  })
})

describe('wording proposed for a clause that was taken out since', () => {
  const proposed = anAgreement().inStatus('NEGOTIATION').after('proposeWording').build()
  const [first] = proposed.text.clauses
  const given = { ...proposed, text: { ...proposed.text, clauses: proposed.text.clauses.slice(1) } }

  it('cannot be accepted as if it changed anything, and can be declined', () => {
    expect(proposed.proposals).toMatchObject([{ clause: first?.key }])
    expect(ruleOn({ given, verb: 'answerProposal' })).toBe('CLAUSE_GONE')
    expect(ruleOn({ given, verb: 'answerProposal', input: { result: 'declined' } })).toBe('passes')
    expect(ruleOn({ given: proposed, verb: 'answerProposal' })).toBe('passes')
  })
})

describe('somebody who came by an invitation and is not signed in', () => {
  const talked = anAgreement()
    .inStatus('NEGOTIATION')
    .after('addComment', { by: guest, input: { audience: 'shared' } })
    .build()
  const [said] = talked.comments.slice(-1)
  const given = { ...talked, comments: said ? Array.from({ length: MOST_SAID_BY_A_GUEST }, () => said) : [] }

  it.each(['addComment', 'proposeWording'] as const)('does not %s without end', (verb) => {
    const saying = { verb, by: guest, input: { audience: 'shared' } } as const
    expect(ruleOn({ given: talked, ...saying })).toBe('passes')
    expect(ruleOn({ given, ...saying })).toBe('SAID_ENOUGH')
    expect(ruleOn({ given, verb, by: lawyer })).toBe('passes')
  })
})
