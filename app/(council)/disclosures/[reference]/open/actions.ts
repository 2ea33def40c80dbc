'use server'

import { formAction } from '@/lib/actions/form-action'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import { openRestricted } from '@/lib/use-cases/restricted/opening'
import { shell } from '@/lib/use-cases/shell'

export const openIt = formAction({
  schema: reason,
  run: (input, { reference }, { who }) => openRestricted(shell(), who, { reference, reason: input.reason }),
  next: paths.disclosure,
})
