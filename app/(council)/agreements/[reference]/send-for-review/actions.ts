'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const sendToReview = agreementAction({ verb: 'sendToReview', schema: nothing, next: paths.agreement })
