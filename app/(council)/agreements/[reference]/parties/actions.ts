'use server'

import { formAction } from '@/lib/actions/form-action'
import { partyLine } from '@/lib/domain/agreement/draft-inputs'
import { removingLine, savingLine } from '../editing'
import { asParty, PARTIES } from './parties'

export const saveParty = formAction(savingLine(PARTIES, partyLine, asParty))

export const removeParty = formAction(removingLine(PARTIES))
