import { evidenceInWords, postInWords } from '@/lib/content/opt-out-words'
import { rolesThatSpeakFor } from '@/lib/domain/checks/opt-out/confirmers'
import { unprovenOf } from '@/lib/domain/checks/opt-out/determine'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import { wayOf } from '@/lib/domain/checks/opt-out/questions'
import { STALE_WORDS } from '@/lib/domain/checks/opt-out/words'
import type { Reference } from '@/lib/domain/checks/reference'
import { PERMISSIONS } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { askedEvidence } from './evidence/asked-evidence'

type Tables = Pick<Reference, 'exemptions'>

export type Missing = {
  readonly what: string
  /** Who can give it, in words. */
  readonly who: string
  /** Where it is given; null where that is not on a page of the flow. */
  readonly href: string | null
}

const named = (roles: readonly string[]) => roles.map((role) => ROLE_NAMES[role as Role] ?? role).join(', ')

const KEEPERS = named(PERMISSIONS.keepFlow)

const missingAnswers = (
  { reference, status, stale, answering }: Flow,
  tables: Tables,
): readonly Missing[] => {
  const to = { who: KEEPERS, href: paths.flowStep(reference, 'questions') }
  if (status === 'STALE') {
    const causes = (stale?.causes ?? []).map((cause) => STALE_WORDS[cause]).join('; ')
    return [{ what: `The questions, once more. ${causes}`, ...to }]
  }
  if (status !== 'NOT_ASSESSED') return []
  const isOpen = wayOf(answering, tables).next !== null
  return [{ what: isOpen ? 'Answers to the questions' : 'The conclusion from the answers', ...to }]
}

/** What is asked beside the row of exemptions is the letter itself, and whether it is here is a question. */
const missingEvidence = (flow: Flow, tables: Tables): readonly Missing[] => {
  const items = askedEvidence(flow, tables).map(({ item }) => item)
  return (flow.conclusion?.lacks.evidence ?? []).map((item) => ({
    what: evidenceInWords(item),
    who: KEEPERS,
    href: items.includes(item)
      ? paths.flowStep(flow.reference, 'evidence')
      : paths.flowQuestion(flow.reference, 'letter'),
  }))
}

const missingConfirmations = ({ reference, conclusion }: Flow): readonly Missing[] =>
  (conclusion?.lacks.roles ?? []).map((post) => ({
    what: `${postInWords(post)} confirms it`,
    who: named(rolesThatSpeakFor(post)),
    href: paths.flowStep(reference, 'confirm'),
  }))

const missingProcedure = ({ reference, status, conclusion, procedure }: Flow): readonly Missing[] => {
  const isNeeded = status === 'ASSESSED_APPLIES' && conclusion !== null && unprovenOf(conclusion) === null
  return isNeeded && !procedure
    ? [
        {
          what: 'How the check is run, in writing',
          who: KEEPERS,
          href: paths.flowStep(reference, 'procedure'),
        },
      ]
    : []
}

const missingBasis = ({ reference, status, conclusion }: Flow): readonly Missing[] =>
  status === 'ASSESSED_BLOCKED' && conclusion?.lacks.roles.length === 0
    ? [
        {
          what: 'Something that allows it: consent, national approval, or a basis in writing',
          who: KEEPERS,
          href: paths.flowQuestion(reference, 'basis'),
        },
      ]
    : []

/** A ground that is claimed, of which the table itself is not sure. */
const missingPolicy = ({ conclusion }: Flow): readonly Missing[] =>
  conclusion && unprovenOf(conclusion)?.length === 0
    ? [
        {
          what: 'This ground, found in the current policy and put into the table of exemptions',
          who: named(PERMISSIONS.proposePolicyChange),
          href: null,
        },
      ]
    : []

/** Everything that still has to be given before the conclusion may be relied on. */
export const missingOf = (flow: Flow, tables: Tables): readonly Missing[] => {
  const answers = missingAnswers(flow, tables)
  if (answers.length > 0) return answers
  return [
    ...missingBasis(flow),
    ...missingPolicy(flow),
    ...missingEvidence(flow, tables),
    ...missingConfirmations(flow),
    ...missingProcedure(flow),
  ]
}
