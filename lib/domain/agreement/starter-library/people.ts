import type { LibraryClause } from '../library'
import { clause, SHARED } from './clause'

export const PEOPLE: readonly LibraryClause[] = [
  clause({
    key: 'telling-people',
    heading: 'Telling people',
    regimes: SHARED,
    covers: ['A11'],
    statute: 'UK GDPR Arts 5(1)(a), 12–14',
    owner: 'Data Protection Officer',
    text: `
      People must be able to learn, in plain words and free of charge, who holds information about them,
      why, on what basis, who receives it, how long it is kept and what rights they have. Each controller
      answers for its own privacy notice.

      Who tells people, and how: [[whoTells]]

      A recipient that did not collect the information from the person must see that the person is told
      within a reasonable time: at the latest after one month, when it first writes to them, or before it
      first passes the information on, whichever comes first.

      Nobody may be left untold only because telling is inconvenient. A party that relies on an exception,
      for example because telling would prejudice an investigation or put somebody in danger, must decide
      this case by case, and record which exception, why, and until when.
    `,
  }),
  clause({
    key: 'rights',
    heading: 'The rights of people',
    regimes: SHARED,
    covers: ['A12'],
    statute: 'UK GDPR Arts 12, 12A, 15–22D',
    owner: 'Data Protection Officer',
    text: `
      People may ask for a copy of their information, for correction, erasure, restriction or transfer, and
      may object. They may ask any party; so that nobody is sent from door to door, there is one contact:
      [[rightsContact]]

      A party that receives a request meant for another must pass it on within two working days and tell the
      person. Each controller answers for what it holds, free of charge, within one month or the longer time
      that the law allows for the case. The parties must help each other to find and to understand what is
      held.

      A party that corrects, erases or restricts information must tell every recipient of it, unless that is
      impossible or would take effort out of all proportion, and must tell the person who they are on
      request. A recipient so told must do the same with its copy.

      While an objection or a dispute about accuracy is open, the parties must weigh whether to pause the
      disclosure for that person. No party may take a decision with serious effects for a person by
      automated means alone, unless this agreement says so and the safeguards of the law are in place.
    `,
  }),
  clause({
    key: 'complaints',
    heading: 'Complaints',
    regimes: SHARED,
    covers: ['A13'],
    statute: 'DPA 2018 ss.164A, 165 (s.164A in force 19 June 2026)',
    owner: 'Data Protection Officer',
    text: `
      Whoever thinks that a party has broken data protection law with their information may complain to it.
      Where to complain: [[complaintsContact]]

      Each controller must make complaining easy, for example with a form that can be filled in online and
      on paper. It must acknowledge a complaint within 30 days of receiving it, look into it without undue
      delay, keep the person informed, and tell them the outcome and their right to turn to the regulator or
      to a court.

      A complaint that concerns another party must reach it within two working days. The parties must agree
      who answers, so that the person receives one answer. The 30 days run from the day on which the first
      of them received it.

      A complaint that is upheld must be told to all parties, without naming the person where the name is
      not needed, and leads to a review of this agreement.
    `,
  }),
  clause({
    key: 'children',
    heading: 'Children',
    regimes: SHARED,
    covers: ['A25'],
    statute: 'UK GDPR recital 38; UN Convention on the Rights of the Child Art 3',
    owner: 'Data Protection Officer',
    text: `
      Where the information is about a child, what is best for that child must weigh heavily in every
      decision to disclose it, to withhold it and to keep it. It may be disclosed only for a compelling
      reason, and the need to keep a child safe is one.

      What protects children here: [[children]]

      What children are told must be in words that they understand. A child who understands what is at stake
      may use the rights in this agreement alone; a parent’s wish does not prevail where it is against the
      child’s interests. Nothing in this agreement stands in the way of disclosing what is needed to protect
      a child from harm.
    `,
  }),
]
