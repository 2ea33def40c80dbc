'use server'

import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { markNoticesRead } from '@/lib/use-cases/disclosure/read-notices'
import { shell } from '@/lib/use-cases/shell'

/** Those that the page showed, so that one which came since stays unread. */
const shown = z.strictObject({
  ids: z
    .string()
    .max(5_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).max(100)),
})

export async function markRead(state: FormState, form: FormData) {
  const mark = formAction({
    schema: shown,
    run: ({ ids }, _submission, { who }) => markNoticesRead(shell(), who, ids),
    next: paths.notices,
  })
  return mark('', state, form)
}
