'use server'

import type { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { ownReport, urgentCall } from '@/lib/domain/disclosure/urgent-inputs'
import { paths } from '@/lib/paths'
import { type Emergency, logEmergency } from '@/lib/use-cases/disclosure/log-emergency'
import { shell } from '@/lib/use-cases/shell'

const logging =
  <S extends z.ZodType>(schema: S, emergencyOf: (call: z.output<S>) => Emergency) =>
  async (state: FormState, form: FormData) => {
    let reference = ''
    const log = formAction({
      schema,
      run: async (call, _submission, { who }) => {
        const outcome = await logEmergency(shell(), who, emergencyOf(call))
        if (outcome.ok) reference = outcome.value.reference
        return outcome
      },
      next: () => paths.step(reference, 'emergency'),
    })
    return log('', state, form)
  }

export const logCall = logging(urgentCall, (call) => ({ gateway: 'G06', call }))

export const logOwnReport = logging(ownReport, (call) => ({ gateway: 'G23', call }))
