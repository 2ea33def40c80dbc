import { z } from 'zod'
import type { FormState } from '@/components/forms/form-spec'
import { markNoticesRead } from '@/lib/use-cases/disclosure/read-notices'
import { shell } from '@/lib/use-cases/shell'
import { formAction } from './form-action'

/** Those that the page showed, so that one which came since stays unread. */
const shown = z.strictObject({
  ids: z
    .string()
    .max(5_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).max(100)),
})

/** The same act from two lists: the council's page of notices, and the asking side's own requests. */
export const marksRead = (next: () => string) => (state: FormState, form: FormData) =>
  formAction({
    schema: shown,
    run: ({ ids }, _submission, { who }) => markNoticesRead(shell(), who, ids),
    next,
  })('', state, form)
