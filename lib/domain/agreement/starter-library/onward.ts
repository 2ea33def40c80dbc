import type { LibraryClause } from '../library'
import { ALL_KINDS, clause, SHARED } from './clause'

export const ONWARD: readonly LibraryClause[] = [
  clause({
    key: 'onward-disclosure',
    heading: 'Passing it on',
    regimes: SHARED,
    covers: ['A18'],
    statute: 'UK GDPR Arts 5(1)(b), 28',
    owner: 'Data Protection Officer',
    text: `
      The recipient must not disclose the information to anybody else, except as follows: [[onward]]

      If a law or a court obliges the recipient to disclose more, it must tell the disclosing party before
      it does so, unless the law forbids that, and must disclose no more than it has to.

      The recipient may let a processor work for it only under a written contract that the law accepts, with
      duties no weaker than those of this agreement. It must name its processors on request, and answers for
      what they do as if it did it itself.

      The recipient must keep a list of everybody to whom it passed the information, so that a correction or
      an erasure can follow it.
    `,
  }),
  clause({
    key: 'transfers-abroad',
    heading: 'Transfers abroad',
    regimes: ALL_KINDS,
    covers: ['A19'],
    statute: 'UK GDPR Chapter V (Arts 44A–49)',
    owner: 'Data Protection Officer',
    text: `
      What may leave the United Kingdom, and what protects it there: [[transfers]]

      Anything else must stay. To let somebody abroad read the information counts as a transfer, even where
      it is kept here.

      A transfer needs one of three things: regulations of the Secretary of State that approve the country
      or body; safeguards that the law recognises, after a recorded test that protection there would not be
      materially lower; or, for single cases only, one of the narrow exceptions. The party that transfers
      must be able to show which.

      If what protects a transfer falls away, the transfer must stop at once, and the others must be told
      within two working days.
    `,
  }),
]
