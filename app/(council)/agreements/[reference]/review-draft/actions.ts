'use server'

import { agreementAction } from '@/lib/actions/agreement-action'
import { review } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'

export const answerReview = agreementAction({ verb: 'answerReview', schema: review, next: paths.agreement })
