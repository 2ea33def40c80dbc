import type { LibraryClause } from '../library'
import { clause, JOINT } from './clause'

export const JOINT_CONTROL: readonly LibraryClause[] = [
  clause({
    key: 'joint-duties',
    heading: 'Who does what',
    regimes: JOINT,
    covers: ['C1'],
    statute: 'UK GDPR Art 26(1)',
    owner: 'Data Protection Officer',
    text: `
      The joint controllers decide together why and how the information is used. So that every duty has
      somebody who carries it out, above all the rights of people and what people are told, they have shared
      them out as follows: [[duties]]

      A duty that is not named falls on each of them for what it does itself. Each must carry out its part
      in time, and help the others with theirs.

      If one of them cannot carry out a duty, it must tell the others at once. They must then do what people
      are owed first, and settle between them afterwards who should have done it.
    `,
  }),
  clause({
    key: 'joint-contact-point',
    heading: 'One contact point',
    regimes: JOINT,
    covers: ['C2'],
    statute: 'UK GDPR Art 26(1); local policy',
    owner: 'Data Protection Officer',
    text: `
      The joint controllers have one contact point for people whose information is used: [[contactPoint]]

      It must take every question, request and complaint about the joint use, acknowledge it, and see that
      the party responsible answers. It must keep a list of what came in, when it was answered, and by whom.

      Each joint controller must name the contact point in its privacy notice. If the contact point changes,
      the notices must change on the same day.
    `,
  }),
  clause({
    key: 'joint-essence',
    heading: 'What the public is told of this arrangement',
    regimes: JOINT,
    covers: ['C3'],
    statute: 'UK GDPR Art 26(2)',
    owner: 'Data Protection Officer',
    text: `
      People must be able to learn the essence of this arrangement. The following text is meant for them and
      may be published as it stands: [[essence]]

      Each joint controller must publish that text where people find its privacy notice, and give it on
      paper, or in a form that a person can use, to whoever asks.

      When roles or duties change, the text must be changed with them, and the new text published before the
      change takes effect.
    `,
  }),
  clause({
    key: 'joint-either-party',
    heading: 'People may turn to either party',
    regimes: JOINT,
    covers: ['C4'],
    statute: 'UK GDPR Art 26(3)',
    owner: 'Data Protection Officer',
    text: `
      Whatever the joint controllers have agreed between them, a person may use every right against each of
      them. The contact point is an offer to people, and never a condition.

      A joint controller that is asked must not refuse because another has the duty. It must answer, or see
      that the other answers, within the time that runs from its own receipt.
    `,
  }),
  clause({
    key: 'joint-breach-lead',
    heading: 'Who leads on a breach',
    regimes: JOINT,
    covers: ['C5'],
    statute: 'UK GDPR Arts 26(1), 33–34',
    owner: 'Information Security',
    text: `
      Who leads when the joint use suffers a breach: [[breachLead]]

      The leading party must decide with the others what is reported, make the report to the regulator, tell
      the people concerned, and keep the record of the breach. The others must give it what it needs.

      If the leading party has not acted in time, any other may report, and must do so where the time would
      otherwise be missed. Each remains answerable to the regulator for its own duties.
    `,
  }),
  clause({
    key: 'joint-assessment-lead',
    heading: 'Who leads on the impact assessment',
    regimes: JOINT,
    covers: ['C6'],
    statute: 'UK GDPR Arts 26(1), 35–36',
    owner: 'Data Protection Officer',
    text: `
      The party that the division of duties names for it leads on the impact assessment of the joint use. If
      none is named, the council leads.

      The leading party must ask every joint controller for its part and for the advice of its data
      protection officer, and must record advice that is not followed, with the reasons. There is one
      assessment for the joint use, which all of them sign off.

      If a high risk remains, the leading party consults the regulator for all of them, and nobody begins
      until the answer has come.
    `,
  }),
  clause({
    key: 'joint-lawful-bases',
    heading: 'One map of lawful bases',
    regimes: JOINT,
    covers: ['C7'],
    statute: 'UK GDPR Arts 6, 9, 10, 26',
    owner: 'Data Protection Officer',
    text: `
      For each item, Schedule 1 shows the lawful basis on which the joint controllers use it. Joint control
      does not lend one party the basis of another: each must have a basis, and for special category or
      criminal offence data a condition, of its own.

      Where their bases differ, the rights of people may differ too. The joint controllers must then give
      people the fuller right wherever the law allows, and say in their notices which right exists against
      whom.
    `,
  }),
  clause({
    key: 'joint-keeping',
    heading: 'One standard for security, retention and leaving',
    regimes: JOINT,
    covers: ['C8'],
    statute: 'UK GDPR Arts 5(1)(e), 26, 32',
    owner: 'Information Security',
    text: `
      What this agreement says on keeping the information safe and on how long it is kept binds all joint
      controllers alike, for the systems that they use together as for their own. For what they hold
      together, the duties of a recipient fall on each of them.

      A system that they use together must have one party, named in the division of duties, that answers for
      its security and its deletions, and one list of those who have access.

      A joint controller that leaves must lose its access on the day it leaves. It may keep only what it
      needs under a power of its own, and must list that for the others; what it brought in stays, where the
      purpose still needs it and the law allows.
    `,
  }),
  clause({
    key: 'joint-liability',
    heading: 'How liability is split',
    regimes: JOINT,
    covers: ['C9'],
    statute: 'UK GDPR Art 82(2), (4)–(5)',
    owner: 'Legal Services',
    text: `
      Towards a person who suffered damage from the joint use, each joint controller that is responsible for
      it in any way answers for the whole, so that the person need not find out who did what.

      A joint controller that has paid the whole may claim back from the others the part that matches their
      responsibility. Who bears which loss between them follows the clause on that.
    `,
  }),
]
