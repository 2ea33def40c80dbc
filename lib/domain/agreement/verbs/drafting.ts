import { addDays, endOfLondonDay } from '../../shared/dates'
import { signatory } from '../../shared/signatory'
import type { Agreement, Proposal } from '../agreement'
import { type AgreementApply, noteBy, revised } from '../change'
import { INVITATION_DAYS } from '../clocks'
import type { AgreementContext, Edit } from '../command'
import type { AgreementText, Clause } from '../text'

/** Last where it follows none, and where a colleague took out the one that it was to follow. */
const inserted = (clauses: readonly Clause[], clause: Clause, after: string | null) => {
  const place = clauses.findIndex(({ key }) => key === after) + 1
  return clauses.toSpliced(place || clauses.length, 0, clause)
}

const rewritten = (text: AgreementText, key: string, set: Partial<Clause>): AgreementText => ({
  ...text,
  clauses: text.clauses.map((one) => (one.key === key ? { ...one, ...set } : one)),
})

export const edited = (text: AgreementText, edit: Edit): AgreementText => {
  switch (edit.edit) {
    case 'answers':
      return { ...text, answers: { ...text.answers, ...edit.answers } }
    case 'title':
      return { ...text, title: edit.title }
    case 'parties':
      return { ...text, parties: edit.parties }
    case 'data':
      return { ...text, data: edit.data }
    case 'activities': {
      const fresh = edit.clauses.filter(({ key }) => !text.clauses.some((one) => one.key === key))
      return { ...text, activities: edit.activities, clauses: [...text.clauses, ...fresh] }
    }
    case 'dates':
      return {
        ...text,
        start: edit.start,
        reviewOn: edit.reviewOn,
        endsOn: edit.endsOn,
        protocol: edit.protocol,
      }
    case 'clause':
      return rewritten(text, edit.key, { heading: edit.heading, text: edit.text })
    case 'addClause':
      return { ...text, clauses: inserted(text.clauses, edit.clause, edit.after) }
    case 'removeClause':
      return { ...text, clauses: text.clauses.filter(({ key }) => key !== edit.key) }
  }
}

const APPROVED: readonly Agreement['status'][] = ['APPROVAL', 'SIGNATURE']

const side = ({ actor }: AgreementContext) =>
  actor.role === 'INVITED' || actor.role === 'SIGN' ? 'theirs' : 'ours'

const accepted = (a: Agreement, { clause, heading, wording, id }: Proposal): AgreementText =>
  clause === null
    ? {
        ...a.text,
        clauses: [
          ...a.text.clauses,
          {
            key: `proposed-${id.slice(0, 8)}`,
            heading,
            text: wording,
            covers: [],
            statute: '',
            from: null,
            mayNotBeConceded: false,
          },
        ],
      }
    : rewritten(a.text, clause, { heading, text: wording })

export const drafting = {
  reviseText: (a, context, edit) => {
    const next = revised(a, context, edited(a.text, edit), 'The text was changed')
    // Saved as it was, it is no other text: what was approved and signed still stands.
    const status = next !== a && APPROVED.includes(a.status) ? 'LEGAL_FINAL' : a.status
    return {
      next: { ...next, status },
      payload: { edit: edit.edit, textVersion: next.textVersion, textHash: next.textHash },
    }
  },
  markNotApplicable: (a, context, { item, reason, initials }) => {
    const mark = { item, reason, initials, by: context.actor.name, at: context.now }
    const others = a.text.notApplicable.filter((one) => one.item !== item)
    const text = { ...a.text, notApplicable: [...others, mark] }
    return {
      next: revised(a, context, text, 'A point was marked as not applicable'),
      payload: { item, reason, initials },
    }
  },
  unmarkNotApplicable: (a, context, { item }) => ({
    next: revised(
      a,
      context,
      { ...a.text, notApplicable: a.text.notApplicable.filter((one) => one.item !== item) },
      'A mark was taken away',
    ),
    payload: { item },
  }),

  sendToReview: (a) => ({
    next: { ...a, status: 'INTERNAL_REVIEW', internalReview: null },
    payload: { textVersion: a.textVersion },
  }),
  answerReview: (a, context, { result, note }) => ({
    next: {
      ...a,
      status: result === 'ready' ? 'INTERNAL_REVIEW' : 'DRAFTING',
      internalReview:
        result === 'ready' ? { ...noteBy(context, note, a.textHash), textVersion: a.textVersion } : null,
      comments: [
        ...a.comments,
        {
          id: context.actId,
          clause: null,
          audience: 'internal',
          side: 'ours',
          textVersion: a.textVersion,
          body: note,
          by: signatory(context, a.textHash),
        },
      ],
    },
    payload: { result, note },
  }),

  invite: (a, context, { name, email, tokenHash }) => ({
    next: {
      ...a,
      invitations: [
        ...a.invitations,
        {
          id: context.actId,
          name,
          email: email.toLowerCase(),
          tokenHash,
          by: signatory(context, ''),
          expiresAt: endOfLondonDay(addDays(context.today, INVITATION_DAYS)),
          withdrawnAt: null,
        },
      ],
    },
    payload: { invitation: context.actId, name, email },
  }),
  withdrawInvitation: (a, { now }, { invitation }) => ({
    next: {
      ...a,
      invitations: a.invitations.map((one) => (one.id === invitation ? { ...one, withdrawnAt: now } : one)),
    },
    payload: { invitation },
  }),
  addComment: (a, context, { clause, audience, body }) => ({
    next: {
      ...a,
      comments: [
        ...a.comments,
        {
          id: context.actId,
          clause: clause ?? null,
          audience,
          side: side(context),
          textVersion: a.textVersion,
          body,
          by: signatory(context, a.textHash),
        },
      ],
    },
    payload: { comment: context.actId, clause: clause ?? null, audience, by: context.actor.name },
  }),
  proposeWording: (a, context, { clause, heading, wording, why }) => ({
    next: {
      ...a,
      proposals: [
        ...a.proposals,
        {
          id: context.actId,
          clause: clause ?? null,
          heading,
          wording,
          why,
          textVersion: a.textVersion,
          by: signatory(context, a.textHash),
          answer: null,
        },
      ],
    },
    payload: { proposal: context.actId, clause: clause ?? null, by: context.actor.name },
    notices: [{ to: 'LEGAL', what: 'agreementProposed' }],
  }),
  answerProposal: (a, context, { proposal, result, reason }) => {
    const found = a.proposals.find(({ id }) => id === proposal)
    if (!found) throw new Error('a proposal is answered once it was made')
    const next =
      result === 'accepted' ? revised(a, context, accepted(a, found), 'A proposal was accepted') : a
    const answer = { ...noteBy(context, reason, a.textHash), result }
    return {
      next: {
        ...next,
        proposals: next.proposals.map((one) => (one.id === proposal ? { ...one, answer } : one)),
      },
      payload: { proposal, result, reason, textVersion: next.textVersion },
    }
  },
  setPosition: (a, context, { clause, position, reason }) => ({
    next: {
      ...a,
      positions: { ...a.positions, [clause]: { position, reason, by: signatory(context, a.textHash) } },
    },
    payload: { clause, position, reason },
  }),
  finaliseText: (a) => ({ next: { ...a, status: 'LEGAL_FINAL' }, payload: { textVersion: a.textVersion } }),
  reopenNegotiation: (a, _context, { reason }) => ({
    next: { ...a, status: 'NEGOTIATION' },
    payload: { reason },
  }),
  abandon: (a, context, { reason }) => ({
    next: { ...a, status: 'ABANDONED', abandoned: noteBy(context, reason) },
    payload: { reason },
  }),
} satisfies Partial<AgreementApply>
