'use server'

import { commandAction } from '@/lib/actions/form-action'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

const toPeople = (reference: string) => paths.step(reference, 'people')

export const restrictCase = commandAction({
  verb: 'restrictCase',
  schema: inputs.restriction,
  next: toPeople,
})

export const assignPeople = commandAction({
  verb: 'assignPeople',
  schema: inputs.assignment,
  next: toPeople,
})
