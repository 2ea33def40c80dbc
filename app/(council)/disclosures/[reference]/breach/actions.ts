'use server'

import { commandAction } from '@/lib/actions/form-action'
import { breach, breachDecision } from '@/lib/domain/disclosure/after-inputs'
import { paths } from '@/lib/paths'

const back = (reference: string) => paths.step(reference, 'breach')

export const reportBreach = commandAction({ verb: 'reportBreach', schema: breach, next: back })

export const decideBreach = commandAction({ verb: 'decideBreach', schema: breachDecision, next: back })
