import type { LibraryClause } from '../library'
import { ALL_KINDS, clause, PROCESSED } from './clause'

export const ENDING: readonly LibraryClause[] = [
  clause({
    key: 'start-review-and-ending',
    heading: 'Start, review, changes and ending',
    regimes: ALL_KINDS,
    covers: ['A28'],
    statute: 'UK GDPR Art 5(2); local policy',
    owner: 'Legal Services',
    text: `
      This agreement begins on the date at its head or, where there is none, when the last party has signed.
      Before then no information passes under it; what a law, a court or a danger to life demands is not
      held up by this.

      It is reviewed by the review date: at least every year where special category data, criminal offence
      data or children are concerned or data are used outside the United Kingdom, and at least every two
      years otherwise. A breach, a change in the law, a new item of data, a party that merges, a change of
      sub-processor or an upheld complaint leads to an earlier review. Where a review is 90 days late, the
      flow is suspended, unless a director of the council has recorded why it goes on.

      It is changed only by a numbered variation in writing, signed by those who may sign the agreement.
      Before the purpose, a role or the class of data changes, the parties must ask afresh which kind of
      agreement they need.

      It ends on its end date, or when a party gives the others written notice (months of notice:
      [[noticeMonths]]). A party may stop at once where going on would break the law or endanger people, or
      where another has broken this agreement seriously and not put it right within 10 working days.

      From the day it ends nothing more passes. Each recipient must return or destroy what it holds under
      this agreement (a processor as the council chooses), except what a law obliges it to keep or what
      Schedule 1 lets it keep until its period has run. It must certify this within 20 working days, list
      those to whom it passed information, and tell them of the last corrections and erasures. The duties in
      this agreement last as long as a party holds the information. The agreement itself is kept for six
      years after it ends, or for 12 if it is a deed.
    `,
  }),
  clause({
    key: 'processor-return',
    heading: 'Deletion or return when the work ends',
    regimes: PROCESSED,
    covers: ['B8'],
    statute: 'UK GDPR Art 28(3)(g)',
    owner: 'Data Protection Officer',
    text: `
      When the work ends, the processor must delete all the information or return all of it, as the council
      chooses, and delete the copies that exist. The council’s choice, until it says otherwise: [[atTheEnd]]

      The processor may keep only what a law of the United Kingdom obliges it to keep. It must name the law,
      the items and the date on which they will be deleted, and use them for nothing else.

      Within 20 working days it must give the council a certificate, signed by somebody with authority, that
      says what was returned or deleted, when, how and where, for its sub-processors as well. It may not
      hold the information back because of a dispute or an unpaid bill.
    `,
  }),
  clause({
    key: 'exit-plan',
    heading: 'Handing over',
    regimes: ALL_KINDS,
    covers: ['B16'],
    statute: 'UK GDPR Arts 5(1)(f), 28(3)(g), 32(1)(b); local policy',
    owner: 'Legal Services',
    text: `
      How services to people continue when this agreement ends, and who hands over what to whom:
      [[exitPlan]]

      The parties must look at this plan at each review and try the parts that have not been tried.
      Information that is handed over must be complete, in a common format, and checked by whoever receives
      it before the old copy is destroyed.

      A party that gave notice must help with the handover until it is done. Everybody’s access that is no
      longer needed must be withdrawn on the last day, and the register entry corrected.
    `,
  }),
]
