'use server'

import { commandAction, formAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { intakeVerb } from '@/lib/domain/disclosure/requirement'
import { paths } from '@/lib/paths'
import { actOrDeclare } from '@/lib/use-cases/disclosure/act-or-declare'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

/** One form, two ways on: to the service, or to the legal team first (T12, T10). */
export const takeIn = formAction({
  schema: inputs.intake,
  run: async (input, { reference, version }, { actor, who }) => {
    // A case that is not theirs takes either verb: both are refused as not found.
    const gateway = (await readCase(shell(), actor, reference))?.gateway ?? 'G01'
    const verb = intakeVerb(gateway, input.legalCheck)
    return actOrDeclare(shell(), who, { verb, reference, version, input })
  },
  next: paths.disclosure,
})

export const returnIncomplete = commandAction({
  verb: 'returnIncomplete',
  schema: inputs.returnIncomplete,
  next: paths.disclosure,
})

export const routeOut = commandAction({ verb: 'routeOut', schema: inputs.routeOut, next: paths.disclosure })
