'use server'

import type { FormState } from '@/components/forms/form-spec'
import { marksRead } from '@/lib/actions/mark-notices-read'
import { paths } from '@/lib/paths'

export async function partnerMarksRead(state: FormState, form: FormData) {
  return marksRead(paths.partnerAgreements)(state, form)
}
