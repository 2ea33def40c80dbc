import type { LibraryClause } from '../library'
import { ALL_KINDS, clause, SHARED } from './clause'

export const PARTIES_AND_PURPOSE: readonly LibraryClause[] = [
  clause({
    key: 'parties',
    heading: 'Who this agreement is between',
    regimes: ALL_KINDS,
    covers: ['A1'],
    statute: 'UK GDPR Arts 5(2), 37–39',
    owner: 'Legal Services',
    text: `
      The parties are the organisations in the list of parties at the head of this agreement. For each, the
      list gives its role, the person to contact and its data protection officer, or says why it has none.

      Each party must keep its entry in the list correct, and must tell the others in writing within 10
      working days when a contact or a data protection officer changes. Such a change alters nothing else in
      this agreement.

      Each party answers for its own staff, agents and contractors. It must be able to show, at any time,
      that it does what this agreement asks of it.

      A party that expects to merge, to change its legal form or to hand its work to another body must say
      so in good time. Nobody takes a party’s place under this agreement until the others have agreed in
      writing.
    `,
  }),
  clause({
    key: 'how-to-read',
    heading: 'How to read this agreement',
    regimes: ALL_KINDS,
    covers: [],
    statute: 'UK GDPR Art 4',
    owner: 'Legal Services',
    text: `
      “The information” is the personal data described in Schedule 1. “The council” is the local authority
      whose name stands at the head of this agreement. A “disclosing party” is one that passes information
      on, and a “recipient” one that receives it; where information passes both ways, each party is both.
      “The processor” is a party that uses information only on the council’s instructions.

      Schedule 1 lists the data. Schedule 2, where there is one, lists the activities and says of each
      whether it is sharing, processing or done jointly; a clause about one of these applies only to the
      activities of that sort. Schedule 3 shows which clause answers each point that the law or the
      council’s policy demands.

      “Data protection law” means the UK GDPR, the Data Protection Act 2018 and whatever changes or replaces
      them. “The regulator” is the public body that oversees that law in the United Kingdom. A “working day”
      is any day but a Saturday, a Sunday or a public holiday in England.

      A charter or protocol named at the head of this agreement states principles. Only this agreement lets
      information pass; if the two differ, this agreement counts, and if this agreement and the law differ,
      the law counts.
    `,
  }),
  clause({
    key: 'purpose',
    heading: 'What the information is for',
    regimes: SHARED,
    covers: ['A2'],
    statute: 'UK GDPR Arts 5(1)(b), 8A',
    owner: 'Data Protection Officer',
    text: `
      The information is disclosed for this purpose: [[purpose]]

      What good this does, and for whom: [[benefits]]

      The recipient must use the information for that purpose and for no other. It must not match it with
      other data, profile people with it, do research on it or train software with it, unless the purpose
      above says so.

      Whoever wants to use it for something else must ask the disclosing party in writing before doing so.
      The answer is no until both have recorded a legal power and a lawful basis for the new use, have found
      it compatible with the reason for which the information was collected, and have changed this
      agreement.
    `,
  }),
  clause({
    key: 'why-necessary',
    heading: 'Why it is needed, and why less would not do',
    regimes: SHARED,
    covers: ['A3'],
    statute: 'Human Rights Act 1998, Sch 1, Art 8; UK GDPR Art 5(1)(c)',
    owner: 'Data Protection Officer',
    text: `
      Before making this agreement the parties asked whether the purpose could be reached without personal
      data, with fewer data, about fewer people, or by asking the people themselves. What they found:
      [[whyNecessary]]

      To disclose information is to step into people’s private and family life. That is allowed only where
      the law provides for it, where it serves an aim that the right to private life itself recognises, and
      as far as that aim demands. Each party that is bound by this right must weigh it for each disclosure
      or regular flow, and not once for all.

      A party that comes to think that less would do must say so without waiting for the next review. Until
      Schedule 1 is changed, the parties must leave out what is no longer needed.
    `,
  }),
  clause({
    key: 'controllers',
    heading: 'Who is controller of what',
    regimes: SHARED,
    covers: ['A9'],
    statute: 'UK GDPR Arts 4(7), 24, 26, 28(10)',
    owner: 'Data Protection Officer',
    text: `
      The role of each party stands in the list of parties. Unless it says that parties are joint
      controllers, each is a controller in its own right: it decides why and how it uses the information
      that it holds, and answers for that.

      The disclosing party is controller of the information until it has arrived. From then on the recipient
      is controller of what it received, and the disclosing party remains controller of what it kept.

      What the parties do decides their roles, and not what they call themselves. A party that begins to act
      on another’s instructions, or to decide together with another why and how information is used, must
      tell the others at once. The new activity must wait until its role has been looked at again and the
      right clauses are in place.
    `,
  }),
]
