'use server'

import { z } from 'zod'
import { commandAction } from '@/lib/actions/form-action'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

const toPack = (reference: string) => paths.step(reference, 'prepare')

export const startPreparing = commandAction({ verb: 'startPreparing', schema: nothing, next: toPack })

const position = z.strictObject({ position: z.coerce.number().int().min(0) })

export const removePackFile = commandAction({ verb: 'removePackFile', schema: position, next: toPack })
