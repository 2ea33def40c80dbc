import { describe, expect, it } from 'vitest'
import { columnNames } from '@/lib/domain/agreement/register-inputs'
import { columnFields, columnValues, countLines, uploadProblem } from './import-words'

const issuesOf = (columns: readonly string[]) => {
  const parsed = columnNames.safeParse({ columns })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.at(1), message])
}

describe('the columns of a register', () => {
  it('are asked for one by one, by heading and by what stands in them', () => {
    const fields = columnFields({
      head: ['Title', '', 'Empty'],
      rows: [
        ['', 'x', ''],
        ['One', 'y', ''],
        ['Two', '', ''],
        ['Three', '', ''],
      ],
    })
    expect(fields).toMatchObject([
      { name: 'column-0', label: 'Title', hint: 'For example: One / Two' },
      { name: 'column-1', label: 'Column 2, which has no heading', hint: 'For example: x / y' },
      { name: 'column-2', hint: 'Nothing stands in this column.' },
    ])
    expect(columnValues(['title', null])).toEqual({ 'column-0': 'title', 'column-1': '' })
  })

  it('hold each field once, and the two that nothing works without', () => {
    expect(issuesOf(['title', 'counterpart', ''])).toEqual([])
    expect(issuesOf(['title', 'counterpart', 'title'])).toEqual([
      [2, 'Another column already holds “Title”. Choose one of the two'],
    ])
    expect(issuesOf(['', 'counterpart'])).toEqual([
      [undefined, 'Say which column holds “Title”: nothing can be imported without it'],
    ])
    expect(issuesOf(['title', 'constructor'])).toMatchObject([[1, 'Select what this column holds']])
  })
})

describe('what would happen', () => {
  it('is said in a line each, and nothing of what there is none of', () => {
    const none = {
      rows: 0,
      new: 0,
      alreadyHere: 0,
      duplicateInFile: 0,
      draft: 0,
      empty: 0,
      lacking: 0,
      withProblems: 0,
    }
    expect(countLines({ ...none, new: 1, draft: 1200 })).toEqual([
      '1 row will be imported',
      '1,200 rows left out: drafts, which are started here afresh',
    ])
    expect(countLines(none)).toEqual([])
  })
})

describe('a file that is not taken', () => {
  it('is answered with what to do, and with a sentence of ours whatever the address says', () => {
    expect(uploadProblem('TOO_MANY_ROWS', { rows: '100000' })).toMatch(/100,000 rows.*20,000 is the most/)
    expect(uploadProblem('no-file', {})).toMatch(/^Choose/)
    expect(uploadProblem('toString', {})).toMatch(/Send it again/)
    expect(uploadProblem(undefined, {})).toBeUndefined()
  })
})
