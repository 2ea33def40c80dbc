'use server'

import { commandAction } from '@/lib/actions/form-action'
import { reviewRequest } from '@/lib/domain/disclosure/after-inputs'
import { paths } from '@/lib/paths'

export const askReview = commandAction({ verb: 'askReview', schema: reviewRequest, next: paths.request })
