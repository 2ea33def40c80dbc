import { INVALID, numberIn } from '../run/nhs-number'
import { NO_LINE, numberOfLine, type ResponseFacts } from '../run/response'

/** A short message read at once, by the rules that the import of a long one streams by (2.6). */

type Given = {
  readonly message: ResponseFacts['message']
  readonly text: string
  readonly submitted: readonly string[]
  readonly ofThisRun: boolean
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Both line endings are accepted, and blank lines at the end are no lines. */
const linesOf = (text: string) => {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

const numberOf = (text: string) => {
  const bytes = bytesOf(text)
  return numberIn(bytes, 0, bytes.length, 'either')
}

const lineNumber = (line: string) => {
  const bytes = bytesOf(line)
  return numberOfLine(bytes, 0, bytes.length)
}

export const responseFactsOf = ({ message, text, submitted, ofThisRun }: Given): ResponseFacts => {
  const sent = new Set(submitted.map(numberOf))
  const lines = linesOf(text).map(lineNumber)
  const numbers = lines.filter((number) => number !== NO_LINE)
  const known = numbers.filter((number) => number !== INVALID && sent.has(number))
  return {
    message,
    bytes: bytesOf(text).length,
    isStatusDocument: /^[\t-\r ]*\{/.test(text),
    numberLines: numbers.length,
    otherLines: lines.length - numbers.length,
    strangers: numbers.length - known.length,
    repeated: known.length - new Set(known).size,
    isOfThisRun: ofThisRun,
  }
}
