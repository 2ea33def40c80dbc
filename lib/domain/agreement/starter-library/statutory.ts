import type { LibraryClause } from '../library'
import { BY_LAW, clause } from './clause'

/** An entry of the register and not a contract: it says what the law compels, and what keeps that in bounds. */
export const STATUTORY: readonly LibraryClause[] = [
  clause({
    key: 'statutory-power',
    heading: 'The law that compels it',
    regimes: BY_LAW,
    covers: ['E1'],
    statute: 'UK GDPR Art 6(1)(c), (3); the statute named in the entry',
    owner: 'Legal Services',
    text: `
      The council must disclose the information under this law: [[statute]]

      The legal team has checked that the law is in force, that it binds the council, and that it compels
      the disclosure and does not merely allow it. If it only allows it, this entry is not enough and an
      agreement is needed.

      Each new demand must be held against that law before it is answered.
    `,
  }),
  clause({
    key: 'statutory-dataset',
    heading: 'What is sent',
    regimes: BY_LAW,
    covers: ['E2'],
    statute: 'UK GDPR Art 5(1)(c); local policy',
    owner: 'Data Protection Officer',
    text: `
      What is sent, about whom and to whom: [[dataset]]

      Schedule 1 lists each item. The council sends what the law compels and nothing besides; a field that
      the recipient’s form offers but the law does not demand stays empty.

      If the recipient asks for more, the extra part is a new question: it is assessed afresh, and goes
      nowhere until it has been answered.
    `,
  }),
  clause({
    key: 'statutory-frequency',
    heading: 'How often it is sent',
    regimes: BY_LAW,
    covers: ['E3'],
    statute: 'Local policy; the statute named in the entry',
    owner: 'Data Protection Officer',
    text: `
      How often, and by which date: [[frequency]]

      Each sending is recorded with its date, what it contained in numbers, the channel and who sent it. A
      sending out of turn needs a written demand that names the law.
    `,
  }),
  clause({
    key: 'statutory-controls',
    heading: 'What keeps it in bounds',
    regimes: BY_LAW,
    covers: ['E4'],
    statute: 'UK GDPR Arts 5(1)(f), 13–14, 32, 35; local policy',
    owner: 'Information Security',
    text: `
      That a law compels a disclosure does not make it safe. These controls apply: [[controls]]

      Whether the effects on people were assessed, and with what result: [[impactAssessment]]

      A second person checks each sending against Schedule 1 before it goes, and it goes only by the channel
      named there. People are told of it in the privacy notice, unless the law provides otherwise.

      A mistake in what was sent is corrected with the recipient without delay. A loss or a wrong address is
      treated as a breach from the moment when somebody notices it.
    `,
  }),
  clause({
    key: 'statutory-owner',
    heading: 'Who owns this entry',
    regimes: BY_LAW,
    covers: ['E5'],
    statute: 'UK GDPR Art 5(2); local policy',
    owner: 'Data Protection Officer',
    text: `
      This entry belongs to: [[entryOwner]]

      The owner keeps it correct, sees that the controls are carried out, and answers questions about it.
      When the owner leaves the post, a new one is named before the next sending.
    `,
  }),
  clause({
    key: 'statutory-review',
    heading: 'When it is reviewed',
    regimes: BY_LAW,
    covers: ['E6'],
    statute: 'UK GDPR Art 5(2); local policy',
    owner: 'Data Protection Officer',
    text: `
      This entry is reviewed every year where it concerns special category data, criminal offence data or
      children, or where data are used outside the United Kingdom, and every two years otherwise. An earlier
      date at its head comes first.

      It is also reviewed when the law behind it changes, when an item is added, after a breach, and when a
      complaint about it is upheld. The review asks whether the law still compels the disclosure, whether
      what is sent is still what it demands, and whether the controls were kept.
    `,
  }),
]
