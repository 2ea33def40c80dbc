type Answers = Record<string, unknown>

/** An answer that is upheld decides nothing about its items, whatever the form showed of them. */
export const withoutItemsIfUpheld = (answers: Answers): Answers =>
  answers.result === 'uphold'
    ? Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith('item-')))
    : answers
