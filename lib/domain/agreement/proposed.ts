import type { Proposal } from './agreement'
import { type Answers, namedIn } from './answers'
import { compareTexts, type Words } from './comparison'
import { type AgreementText, type Clause, EMPTY_TEXT } from './text'

/** Whoever proposes may name any answer; they read those alone that the agreement says somewhere already. */
const answersSaid = ({ answers, clauses }: AgreementText): Answers =>
  Object.fromEntries(clauses.flatMap(({ text }) => namedIn(text)).map((name) => [name, answers[name]]))

const alone = (text: AgreementText, clause: Clause): AgreementText => ({
  ...EMPTY_TEXT,
  title: text.title,
  answers: answersSaid(text),
  clauses: [clause],
})

/** What a proposal would change in our clause, word by word; all of it is new where it answers to no clause. */
export const proposedWords = (
  text: AgreementText,
  { clause, heading, wording }: Pick<Proposal, 'clause' | 'heading' | 'wording'>,
): readonly Words[] => {
  const ours = text.clauses.find(({ key }) => key === clause)
  if (!ours) return [{ kind: 'added', text: wording }]
  const compared = compareTexts(alone(text, ours), alone(text, { ...ours, heading, text: wording }))
  return compared.find(({ key }) => key === `clause:${ours.key}`)?.words ?? []
}
