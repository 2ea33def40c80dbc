import type { LibraryClause } from '../library'
import { clause, SHARED } from './clause'

export const DATA: readonly LibraryClause[] = [
  clause({
    key: 'data-described',
    heading: 'What passes, about whom, how often and how',
    regimes: SHARED,
    covers: ['A8'],
    statute: 'UK GDPR Arts 5(1)(c), 25',
    owner: 'Data Protection Officer',
    text: `
      Schedule 1 lists each item of data, the people it is about, its class, its lawful basis, how often it
      passes, by which channel and in which format, and how long it is kept. What is not in Schedule 1 does
      not pass under this agreement.

      The disclosing party must send no more than the purpose needs on that occasion, even where Schedule 1
      would allow more. Before sending, it must remove people and items that are not needed, and free text
      that has not been read.

      Information must pass only by the channel that Schedule 1 names. A new item, another group of people,
      a more frequent flow or another channel needs a variation of this agreement first.

      A recipient that finds more than Schedule 1 allows must not use it. It must tell the disclosing party
      within two working days, and return or destroy it as that party asks.
    `,
  }),
  clause({
    key: 'accuracy',
    heading: 'Keeping it correct',
    regimes: SHARED,
    covers: ['A14'],
    statute: 'UK GDPR Arts 5(1)(d), 16, 19',
    owner: 'Data Protection Officer',
    text: `
      The disclosing party must take reasonable care that what it sends is correct, up to date for the
      purpose and about the right person. It must say where information comes from, how old it is, and what
      is opinion.

      How mistakes are corrected: [[accuracy]]

      A party that finds a mistake must tell each party that holds it within two working days, and sooner
      where somebody could come to harm. Each must correct or mark its own copy, tell those to whom it
      passed the mistake, and look again at any decision that rested on it.
    `,
  }),
]
