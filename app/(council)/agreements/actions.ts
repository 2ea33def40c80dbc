'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { savedView } from '@/lib/domain/agreement/register-inputs'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { HOUSE_RULES, refused } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { removeView, saveView } from '@/lib/use-cases/agreement/saved-views'
import { shell } from '@/lib/use-cases/shell'
import { filtersOf, queryOf } from './filters'

/** What was typed is a query of ours and nothing else by the time it is kept: it becomes a link. */
export const saveRegisterView = formAction({
  schema: savedView,
  run: ({ name, query }, _, { who, actor }) => {
    const filters = filtersOf(Object.fromEntries(new URLSearchParams(query)), actor)
    return saveView(shell(), who, { name, query: queryOf(filters) })
  },
  next: (_reference, { query }) => `${paths.agreements()}?${new URLSearchParams(query)}`,
})

export const removeRegisterView = formAction({
  schema: nothing,
  run: (_input, { reference: id }, { who }) =>
    z.uuid().safeParse(id).success
      ? removeView(shell(), who, id)
      : Promise.resolve(refused(HOUSE_RULES.notFound)),
  next: paths.agreements,
})
