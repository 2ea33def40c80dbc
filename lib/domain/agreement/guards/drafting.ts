import { starredItems } from '../gate'
import { isAdviser, isDrafter, isSeated } from '../segregation'
import { isDecided, triageBasis } from '../triage/triage'
import { clauseOf, type Guard, unless } from './guard'

export const MOST_SAID_BY_A_GUEST = 300

/** Triage, the text, its review and what the two sides say about it. */
export const draftingGuards = {
  triageIsDecided: (a) => unless(isDecided(a.answering), 'TRIAGE'),
  triageWasConcluded: (a) => unless(a.triage !== null, 'TRIAGE'),
  triageIsCurrent: (a) =>
    unless(a.triage === null ? a.kind === null : a.triage.basis === triageBasis(a.text), 'TRIAGE_STALE'),

  drafterHasNoOtherSeat: (a, { actor }) => unless(!isAdviser(a, actor.id) && !isSeated(a, actor.id), 'SoD-5'),
  hasNoDeclaredInterest: (a, { actor }) => unless(!a.conflicted.includes(actor.id), 'SoD-8'),
  clauseIsAsSeen: (a, context, input: { key?: string; clauseWas?: string }) => {
    if (input.clauseWas === undefined || input.key === undefined) return null
    const clause = clauseOf(a, input.key)
    const isSame = clause && context.hash([clause.heading, clause.text]) === input.clauseWas
    return unless(Boolean(isSame), 'CLAUSE_MOVED')
  },
  editFits: (a, _context, input: { edit?: string; clause?: { key: string }; after?: string | null }) => {
    if (input.edit !== 'addClause') return null
    const isNew = input.clause !== undefined && !clauseOf(a, input.clause.key)
    return unless(isNew, 'CLAUSE_THERE')
  },
  itemIsStarred: (a, _context, { item }: { item?: string }) =>
    unless(item === undefined || starredItems(a).some(({ id }) => id === item), 'ITEM'),
  itemIsMarked: (a, _context, input: { item?: string }) =>
    unless(input.item === undefined || a.text.notApplicable.some(({ item }) => item === input.item), 'ITEM'),
  textIsBegun: (a) => unless(a.text.clauses.length > 0, 'EMPTY'),

  reviewerIsNotTheDrafter: (a, { actor }) => unless(!isDrafter(a, actor.id), 'REVIEWER'),
  isReviewed: (a) => unless(a.internalReview !== null, 'UNREVIEWED'),

  thereIsACounterpart: (a) => unless(a.organisation !== null, 'NO_COUNTERPART'),
  inviteeIsOfTheCounterpart: (_a, { counterpartDomains }, { email }: { email?: string }) => {
    const domain = email?.split('@')[1]?.toLowerCase() ?? ''
    return unless(email === undefined || counterpartDomains.includes(domain), 'INVITEE')
  },
  invitationStands: (a, _context, { invitation }: { invitation?: string }) => {
    const standing = a.invitations.filter(({ withdrawnAt }) => withdrawnAt === null)
    const isOneOfThem = invitation === undefined || standing.some(({ id }) => id === invitation)
    return unless(standing.length > 0 && isOneOfThem, 'INVITATION')
  },
  /** An outside person speaks to both sides or not at all. */
  mayCommentForThem: (_a, { actor }, { audience = 'shared' }: { audience?: string }) =>
    unless(audience === 'shared' || (actor.role !== 'INVITED' && actor.role !== 'SIGN'), 'INTERNAL'),
  clauseIsThere: (a, _context, { clause }: { clause?: string | undefined }) =>
    unless(clause === undefined || clauseOf(a, clause) !== undefined, 'CLAUSE'),
  proposalIsOpen: (a, _context, { proposal }: { proposal?: string }) => {
    const open = a.proposals.filter(({ answer }) => answer === null)
    const isOneOfThem = proposal === undefined || open.some(({ id }) => id === proposal)
    return unless(open.length > 0 && isOneOfThem, 'PROPOSAL')
  },
  /** Wording accepted for a clause that is gone would be agreed to and stand nowhere. */
  itsClauseIsThere: (a, _context, { proposal, result }: { proposal?: string; result?: string }) => {
    const clause = a.proposals.find(({ id }) => id === proposal)?.clause ?? null
    return unless(
      result !== 'accepted' || clause === null || clauseOf(a, clause) !== undefined,
      'CLAUSE_GONE',
    )
  },
  /** No account stands behind a link, and the whole agreement is read again for every word in it. */
  guestHasRoom: ({ comments, proposals }, { actor }) => {
    const said = [...comments, ...proposals].filter(({ by }) => by.personId === actor.id).length
    return unless(actor.role !== 'INVITED' || said < MOST_SAID_BY_A_GUEST, 'SAID_ENOUGH')
  },
  proposalsAreAnswered: (a) => {
    const open = a.proposals.filter(({ answer }) => answer === null).length
    return unless(open === 0, 'PROPOSALS', { open })
  },
  /** Starred clauses cannot be conceded (3.3); the counterpart's better wording of one can be agreed. */
  clauseMayBeConceded: (a, _context, input: { clause?: string; position?: string }) => {
    if (input.position !== 'conceded' || input.clause === undefined) return null
    return unless(clauseOf(a, input.clause)?.mayNotBeConceded === false, 'CONCEDED')
  },
} satisfies Record<string, Guard>
