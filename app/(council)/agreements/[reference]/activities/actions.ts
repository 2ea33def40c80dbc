'use server'

import { formAction } from '@/lib/actions/form-action'
import { activityLine } from '@/lib/domain/agreement/draft-inputs'
import { removingLine, savingLine } from '../editing'
import { ACTIVITIES } from './activities'

export const saveActivity = formAction(savingLine(ACTIVITIES, activityLine, (activity) => activity))

export const removeActivity = formAction(removingLine(ACTIVITIES))
