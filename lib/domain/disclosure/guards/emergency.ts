import { isAtLeast } from '../../shared/grades'
import type { Inputs } from '../command'
import { mayDecide } from '../findings'
import * as sod from '../segregation'
import { type Guard, person, unless } from './guard'

/** The emergency lane (T32–T36). */
export const emergencyGuards = {
  // The exception is for life at risk, when nobody at the grade can be reached, and only where the council
  // has adopted it; whoever uses it says whom they tried.
  isReachableApprover: (d, context, input: Partial<Inputs['decideUrgent']>) => {
    const { grade } = person(context)
    if (mayDecide(grade)) return null
    if (context.policy.settings.dutyOfficerRule !== 1 || !isAtLeast(grade, 'manager'))
      return { rule: 'GRADE' }
    if (d.urgent?.risk !== 'riskToLife') return { rule: 'T32' }
    return unless(input.tried !== undefined, 'INPUT', {
      fields: {
        tried:
          'Say whom you tried to reach, and when. A head of service or above decides if they can be reached',
      },
    })
  },
  isTheNamedConfirmer: (d, context) => unless(d.urgent?.confirmerEmail === person(context).email, 'SoD-2'),
  // SoD-1: who called does not confirm their own call.
  isNotTheCaller: (d, context) => unless(!d.urgent || !sod.called(d.urgent, person(context)), 'R02'),
  isUnconfirmed: (d) => unless(d.confirmation === undefined, 'WRONG_STATE'),
  // What we tell the police ourselves has nobody to confirm it (G23).
  isConfirmed: (d) => unless(d.confirmation !== undefined || d.gateway === 'G23', 'T34'),
  isNotADuty: (d) => unless(d.gateway !== 'G23', 'WRONG_STATE'),
  confirmationIsLate: (d, context) =>
    unless(d.confirmation === undefined && d.confirmBy !== undefined && context.now >= d.confirmBy, 'CLOCK'),
} satisfies Record<string, Guard>
