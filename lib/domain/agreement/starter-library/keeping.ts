import type { LibraryClause } from '../library'
import { ALL_KINDS, clause, SHARED } from './clause'

export const KEEPING: readonly LibraryClause[] = [
  clause({
    key: 'retention',
    heading: 'How long it is kept, and how it is destroyed',
    regimes: SHARED,
    covers: ['A15'],
    statute: 'UK GDPR Art 5(1)(e); local policy',
    owner: 'Data Protection Officer',
    text: `
      The recipient must keep the information no longer than the purpose needs, and never longer than
      Schedule 1 allows for the item. The reason for these periods: [[retention]]

      How it is destroyed, and how this is shown: [[disposal]]

      When a period has run, the recipient must destroy the item in every place where it is kept, copies and
      backups included, and give the disclosing party evidence of it within 10 working days. Where a backup
      cannot be changed at once, the item must be put beyond use until the backup is overwritten.

      Evidence that is missing after a reminder counts as a breach of this agreement. The recipient may keep
      an item longer only where a law or a court obliges it, and must say which item, which law and until
      when.
    `,
  }),
  clause({
    key: 'security',
    heading: 'Keeping it safe',
    regimes: ALL_KINDS,
    covers: ['A16', 'B4'],
    statute: 'UK GDPR Arts 5(1)(f), 28(3)(c), 29, 32; local policy',
    owner: 'Information Security',
    text: `
      Every party that holds the information, a processor included, must take all the technical and
      organisational measures that the law demands for the risk, on the way and at rest: against loss,
      misuse, change and disclosure without authority. These are the least: [[security]]

      Only staff who need the information for their work may reach it, each under a name of their own, and
      what they open must be logged. They must be checked before they begin, trained, and bound to
      confidence. What this means here: [[training]]

      The information may be kept and read only in these places: [[places]]

      Each party must test its measures regularly, mend weaknesses in an order that follows the risk, and be
      able to restore what was lost. It must tell the others of a weakness that endangers the information,
      and must not lower its measures without their agreement in writing.
    `,
  }),
  clause({
    key: 'breach',
    heading: 'When something goes wrong',
    regimes: SHARED,
    covers: ['A17'],
    statute: 'UK GDPR Arts 33–34',
    owner: 'Information Security',
    text: `
      A party that becomes aware that the information was lost, changed, destroyed, or seen by somebody who
      had no right to it must tell every other party within [[breachHours]] hours. It must not wait until
      everything is known.

      It must say what happened and when, which data, about which and how many people, what may follow for
      them, what has been done, and whom to call; what is missing must follow as it becomes known.

      The controller of the information concerned must tell the regulator without undue delay, and within 72
      hours of becoming aware where that can be done, unless a risk to people is unlikely. It must tell the
      people themselves without undue delay where the risk to them is high. The parties must agree what is
      said, without missing these times.

      The party where it happened must contain it, preserve the evidence and bear the work of putting it
      right. Every breach must be recorded, whether or not it is reported, and leads to a review of this
      agreement.
    `,
  }),
]
