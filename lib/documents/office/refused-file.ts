import { type OfficeRefusal, officeWords } from '@/lib/content/office-refusals'
import { type Refusal, refused } from '@/lib/domain/shared/outcome'

/** A file that is not taken: the field is always `file`, and the sentence comes with the code. */
export const refusedFile = (code: OfficeRefusal, facts: NonNullable<Refusal['facts']> = {}) =>
  refused(code, { facts, fields: { file: officeWords(code, facts) } })
