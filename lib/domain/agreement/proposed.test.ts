import { describe, expect, it } from 'vitest'
import { proposedWords } from './proposed'
import { type AgreementText, EMPTY_TEXT } from './text'

const clause = (key: string, text: string) => ({
  key,
  heading: 'Security',
  text,
  covers: [],
  statute: '',
  from: null,
  mayNotBeConceded: false,
})

const TEXT: AgreementText = {
  ...EMPTY_TEXT,
  title: 'Hospital discharge',
  answers: { security: 'Locked rooms', liability: 'Our insurer pays up to a limit' },
  clauses: [clause('security', 'It is kept safe: [[security]].')],
}

const wordsOf = (clause: string | null, wording: string) =>
  proposedWords(TEXT, { clause, heading: 'Security', wording })
    .map(({ text }) => text)
    .join('')

describe('what a proposal would change', () => {
  it('is shown with the answers that the agreement says already', () => {
    expect(wordsOf('security', 'It is kept safer: [[security]].')).toContain('Locked rooms')
  })

  it.each(['security', null])('never tells an answer that no clause of it says (in clause %s)', (clause) => {
    expect(wordsOf(clause, 'It is kept safe: [[liability]].')).not.toContain('insurer')
  })
})
