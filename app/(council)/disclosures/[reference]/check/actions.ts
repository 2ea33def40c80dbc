'use server'

import { commandAction } from '@/lib/actions/form-action'
import { packCheck } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const checkPack = commandAction({ verb: 'checkPack', schema: packCheck, next: paths.disclosure })
