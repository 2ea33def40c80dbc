import type { Field } from '@/components/forms/form-spec'
import { OFFICE_REFUSALS, type OfficeRefusal, officeWords } from '@/lib/content/office-refusals'
import type { MatchedClause, ReturnedDocument } from '@/lib/domain/agreement/returned-document'

/** A document that came back from the counterpart, in words. */

const isOffice = (code: string): code is OfficeRefusal =>
  (OFFICE_REFUSALS as readonly string[]).includes(code)

/** The code comes from the address, where anybody may write anything. */
export const returnedProblem = (code: string | undefined, parts = ''): string | undefined => {
  if (!code) return undefined
  if (isOffice(code)) return officeWords(code, { wanted: 'docx', parts: Number(parts) || 0 })
  return code === 'NO_FILE'
    ? 'Choose the document they sent back'
    : 'You cannot take a document in now. Look at what this page says, and try again.'
}

const counted = (count: number, one: string, many: string) =>
  count > 0 ? [`${count} ${count === 1 ? one : many}`] : []

/** What whoever reads the result must know of the document; empty for a plain one. */
export const marksWords = ({
  insertions,
  deletions,
  comments,
  notes,
}: ReturnedDocument): readonly string[] => [
  ...counted(insertions, 'tracked insertion, read as accepted', 'tracked insertions, read as accepted'),
  ...counted(deletions, 'tracked deletion, read as accepted', 'tracked deletions, read as accepted'),
  ...counted(comments, 'comment in the margin, not read', 'comments in the margin, not read'),
  ...counted(notes, 'footnote or endnote, not read', 'footnotes or endnotes, not read'),
]

export const MATCHED_WORDS: Readonly<Record<MatchedClause['matched'], string>> = {
  heading: 'Found by its heading',
  similar: 'Found by its words: check that it is the same clause',
  new: 'Not in our text',
}

export type Found = {
  readonly place: number
  readonly heading: string
  readonly matched: MatchedClause['matched']
}

export const chosenFields = (found: readonly Found[]): readonly Field[] => [
  {
    kind: 'checkboxes',
    name: 'chosen',
    label: 'Which of them become proposals?',
    hint: 'Each is then accepted or declined by itself. The other organisation sees them.',
    options: found.map(({ place, heading, matched }) => ({
      value: String(place),
      label: heading,
      hint: MATCHED_WORDS[matched],
    })),
    small: true,
  },
]
