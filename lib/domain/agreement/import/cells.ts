import { cleaned, textMessages } from '../../shared/text'
import { FIELDS, type FieldName, type Mapping } from './columns'
import { saysNothing } from './words'

/** What a cell says that could not be taken over, and what somebody can do about it. */
export type Problem = { readonly field: FieldName; readonly was: string; readonly todo: string }

export type CellReader = {
  /** The words of a cell, cleaned; empty where it says nothing. */
  readonly text: (field: FieldName) => string
  /** What `parse` makes of the words; where it makes nothing of them that is a problem, and they are kept. */
  readonly value: <T>(field: FieldName, parse: (text: string) => T | null, todo: string) => T | null
  readonly refuse: (field: FieldName, todo: string) => void
  readonly problems: readonly Problem[]
  /** Lines for the notes, each under its own heading, so that what was typed is not lost. */
  readonly kept: readonly string[]
}

const SHOWN = 60

/** Enough of it to find the cell again, and no half of a character. */
const shown = (text: string) =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\p{Cs}$/u, '')}…`

const LEFT_OUT = 'It is left out: shorten it in the spreadsheet, or type it in afterwards.'

/** Which columns are read, and as what. */
export type Columns = { readonly head: readonly string[]; readonly mapping: Mapping }

/** The cells of one row, found by what their column holds. */
export const cellReader = (cells: readonly string[], { head, mapping }: Columns): CellReader => {
  const problems: Problem[] = []
  const kept: string[] = []

  const words = new Map<FieldName, string>()
  mapping.forEach((field, at) => {
    if (field === null) return
    const text = cleaned(cells[at] ?? '')
    const { label, max } = FIELDS[field]
    if (text === '' || saysNothing(text)) return
    if (text.length <= max) words.set(field, text)
    else problems.push({ field, was: shown(text), todo: `${textMessages(label).tooLong(max)}. ${LEFT_OUT}` })
  })

  const text = (field: FieldName) => words.get(field) ?? ''
  const refuse = (field: FieldName, todo: string) => {
    problems.push({ field, was: shown(text(field)), todo })
    kept.push(`${shown(cleaned(head[mapping.indexOf(field)] ?? ''))}: ${text(field)}`)
  }
  return {
    text,
    refuse,
    value: (field, parse, todo) => {
      if (text(field) === '') return null
      const value = parse(text(field))
      if (value === null) refuse(field, todo)
      return value
    },
    problems,
    kept,
  }
}
