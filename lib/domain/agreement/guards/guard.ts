import type { Grade } from '../../shared/grades'
import type { Refusal } from '../../shared/outcome'
import type { Agreement } from '../agreement'
import type { AgreementContext } from '../command'

/** Null when it lets the act pass. A guard reads only what its verb's input has, hence the loose type here. */
export type Guard = (a: Agreement, context: AgreementContext, input: never) => Refusal | null

export const unless = (ok: boolean, rule: string, facts?: Refusal['facts']): Refusal | null =>
  ok ? null : { rule, ...(facts && { facts }) }

/** The role and grade of whoever acts; the system and guests have no grade. */
export const gradeOf = ({ actor }: AgreementContext) => ('grade' in actor ? actor.grade : null)

export const gradeOfPerson = (context: AgreementContext): Grade => {
  const grade = gradeOf(context)
  if (!grade) throw new Error('only a person of some grade decides')
  return grade
}

export const clauseOf = ({ text }: Pick<Agreement, 'text'>, key: string) =>
  text.clauses.find((one) => one.key === key)
