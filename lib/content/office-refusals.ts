import type { Refusal } from '@/lib/domain/shared/outcome'

type Facts = NonNullable<Refusal['facts']>

const counted = (facts: Facts, name: string) => Number(facts[name] ?? 0).toLocaleString('en-GB')

const SAVE_AS: Readonly<Record<string, string>> = {
  docx: 'Open it in Word, choose “Save as”, then “Word Document (.docx)”, and send that file.',
  xlsx: 'Open it in Excel, choose “Save as”, then “Excel Workbook (.xlsx)” or “CSV UTF-8”, and send that file.',
}

const saveAs = (facts: Facts) => SAVE_AS[String(facts.wanted)] ?? 'Save it again and send the new file.'

/** Why a Word file, a spreadsheet or a CSV file is not taken: what is wrong, then what to do. */
const WORDS = {
  NOT_A_ZIP: () =>
    'The file is damaged or did not arrive whole. Open it on your computer, save it again and send the new file.',
  TOO_LARGE: () =>
    'The file is too large: 10 MB at most, and 50 MB once unpacked. Take out pictures that are not needed, and send it again.',
  TOO_MANY_PARTS: (facts) =>
    `The file is made of ${counted(facts, 'parts')} parts, which no ordinary document is. Copy its text into a new document and send that.`,
  BOMB: () =>
    'The file unpacks to far more than it says, which is how computers are attacked. Ask whoever made it for a fresh copy.',
  MACROS: () =>
    'The file has macros (small programs) in it, which are not taken. Save it as an ordinary .docx or .xlsx file, and send that.',
  EXTERNAL_LINK: () =>
    'The file fetches something from outside itself: a template, a picture, another file. Break those links or paste the content in, and send it again. Web and email addresses may stay.',
  EMBEDDED_OBJECT: () =>
    'The file has another file inside it. Take it out, send it by itself, and send this one again.',
  ENCRYPTED: () =>
    'The file is locked with a password. Save a copy without the password, and send that by this secure page.',
  WRONG_KIND: (facts) => `This is not a kind of file that is taken here. ${saveAs(facts)}`,
  UNREADABLE: (facts) => `The file could not be read. ${saveAs(facts)}`,
  EMPTY: () => 'There is no text in the file. Check that you chose the right one.',
  TOO_LONG: () => 'The document is far longer than any agreement. Send only the agreement itself.',
  TOO_MANY_ROWS: (facts) =>
    `The table reaches to ${counted(facts, 'rows')} rows; 20,000 is the most at one time. Split it into smaller files, or delete the empty rows below it.`,
  TOO_MANY_COLUMNS: (facts) =>
    `The table reaches to ${counted(facts, 'columns')} columns; 100 is the most. Delete the columns that are not needed.`,
  NO_HEAD: () =>
    'The first row is empty. Put the names of the columns in it, delete what stands above them, and send it again.',
  WRONG_ENCODING: () =>
    'Some letters in the file cannot be read. Open it in Excel, choose “Save as”, then “CSV UTF-8”, and send that file.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>

export type OfficeRefusal = keyof typeof WORDS

export const OFFICE_REFUSALS = Object.keys(WORDS) as OfficeRefusal[]

export const officeWords = (code: OfficeRefusal, facts: Facts = {}): string => WORDS[code](facts)
