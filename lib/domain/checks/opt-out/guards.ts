import type { Refusal } from '../../shared/outcome'
import type { CheckContext } from '../kernel'
import { unless } from '../objections'
import { trainedAs } from '../run/guards'
import { rolesThatSpeakFor } from './confirmers'
import { isDetermined } from './determine'
import { evidenceOf, exemptionOf, lacking } from './exemptions'
import { determinedOf, type Flow, hasRunOut, isUpset } from './flow'
import type { FlowInputs } from './inputs'

type Guard = (flow: Flow, context: CheckContext, input: never) => Refusal | null

const unknownIn = (answers: Flow['answers'], context: CheckContext) => {
  const found = determinedOf({ answers, evidence: [], confirmations: [] }, context)
  return isDetermined(found) ? [] : found.needs
}

const asked = ({ conclusion }: Flow, { reference }: CheckContext) => {
  const row = conclusion && exemptionOf(conclusion.ground, reference)
  return row ? evidenceOf(row) : []
}

/** What a move of a flow needs (2.9). Nothing objects to what is not answered yet: a page asks before anybody did. */
export const FLOW_GUARDS = {
  authorIsTrained: (_flow, context) => trainedAs(context, 'author'),
  approverIsTrained: (_flow, context) => trainedAs(context, 'approver'),
  answersSuffice: (_flow, context, { answers }: Partial<FlowInputs['assess']>) => {
    const unknown = answers === undefined ? [] : unknownIn(answers, context)
    return unless(unknown.length === 0, 'OPT_OUT_ANSWERS', { missing: unknown.join(', ') })
  },
  evidenceIsAsked: (flow, context, { item }: Partial<FlowInputs['recordEvidence']>) =>
    unless(item === undefined || lacking([item], asked(flow, context)).length === 0, 'OPT_OUT_EVIDENCE'),
  roleIsAsked: ({ conclusion }, _context, { as }: Partial<FlowInputs['confirmAs']>) => {
    const roles = conclusion?.lacks.roles ?? []
    return unless(as === undefined ? roles.length > 0 : lacking([as], roles).length === 0, 'OPT_OUT_ROLE')
  },
  holdsThatRole: ({ conclusion }, { actor }, { as }: Partial<FlowInputs['confirmAs']>) => {
    const posts = as === undefined ? (conclusion?.lacks.roles ?? []) : [as]
    return unless(
      posts.some((post) => rolesThatSpeakFor(post).includes(actor.role)),
      'OPT_OUT_POST',
    )
  },
  evidenceIsThere: ({ conclusion }) =>
    unless(conclusion?.lacks.evidence.length === 0, 'OPT_OUT_EVIDENCE_FIRST'),
  confirmerDidNotAssess: ({ conclusion }, { actor }) =>
    unless(conclusion?.by.personId !== actor.id, 'OPT_OUT_OWN_ANSWERS'),
  confirmerIsAnother: ({ confirmations }, { actor }) =>
    unless(!confirmations.some(({ by }) => by.personId === actor.id), 'SECOND_PERSON'),
  isOutOfDate: (flow, context) => unless(hasRunOut(flow, context) || isUpset(flow, context), 'CLOCK'),
} satisfies Record<string, Guard>

export type FlowGuard = keyof typeof FLOW_GUARDS
