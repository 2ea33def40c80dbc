'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { columnName, importWordsFor } from '@/lib/content/import-words'
import { columnNames } from '@/lib/domain/agreement/register-inputs'
import { nothing } from '@/lib/domain/disclosure/council-inputs'
import { HOUSE_RULES, refused } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { importRegister, nameColumns } from '@/lib/use-cases/agreement/import-register'
import { shell } from '@/lib/use-cases/shell'

const notThere = async () => refused(HOUSE_RULES.notFound)
const isId = (id: string) => z.uuid().safeParse(id).success

export const nameRegisterColumns = formAction({
  schema: columnNames,
  words: importWordsFor,
  shape: (answers) => ({
    columns: Object.keys(answers).map((_, at) => answers[columnName(at)] ?? ''),
  }),
  fieldAt: ([, at]) => (typeof at === 'number' ? columnName(at) : ''),
  run: ({ columns }, { reference: id }, { who }) =>
    isId(id) ? nameColumns(shell(), who, id, columns) : notThere(),
  next: (id) => `${paths.importStep(id)}/check`,
})

export const importUploaded = formAction({
  schema: nothing,
  words: importWordsFor,
  run: (_input, { reference: id }, { who }) => (isId(id) ? importRegister(shell(), who, id) : notThere()),
  next: paths.importStep,
})
