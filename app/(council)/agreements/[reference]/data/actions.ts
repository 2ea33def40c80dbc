'use server'

import { formAction } from '@/lib/actions/form-action'
import { dataLine } from '@/lib/domain/agreement/draft-inputs'
import { removingLine, savingLine } from '../editing'
import { DATA } from './data-schedule'

export const saveDataItem = formAction(savingLine(DATA, dataLine, (item) => item))

export const removeDataItem = formAction(removingLine(DATA))
