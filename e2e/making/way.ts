/** Which verbs lead an ordinary case to where a plan wants it. */
import type { CasePlan } from '../case-plan'
import { ORDINARY_WAY, type OrdinaryVerb } from '../ordinary-case'

type Last = CasePlan['after']

/** After which verb of the ordinary way another one leaves it. */
const BRANCHES: Partial<Record<Last, OrdinaryVerb>> = {
  askClarification: 'authoriseRequest',
  returnIncomplete: 'authoriseRequest',
  askAdvice: 'recordAssessment',
  refuseRequest: 'proposeDecision',
}

export function verbsOf(last: Last, advised = false): readonly OrdinaryVerb[] {
  if (last === 'startRequest') return []
  if (last === 'expireCase') return verbsOf('authoriseRequest')
  const branch = BRANCHES[last]
  if (branch) return [...verbsOf(branch), last]
  const way = ORDINARY_WAY.slice(0, ORDINARY_WAY.indexOf(last) + 1)
  return way.flatMap((verb) =>
    verb === 'proposeDecision' && advised ? ['askAdvice', 'giveAdvice', verb] : [verb],
  )
}
