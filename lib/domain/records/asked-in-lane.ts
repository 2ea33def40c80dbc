import type { Draft } from '../disclosure/request-inputs'
import * as words from '../disclosure/words'
import { dayOf } from '../shared/when'
import { given, row, rowsGiven } from './issue'
import type { Row, Section } from './model'

/** What only some lanes ask: by the page it is asked on, so that the answers to check and the record agree. */
type LanePage = {
  readonly slug: string
  readonly heading: string
  readonly rows: (asked: Draft) => readonly (Row | null)[]
}

const INSTRUMENT: LanePage = {
  slug: 'instrument',
  heading: 'The order or notice',
  rows: ({ instrument }) =>
    instrument
      ? [
          row('Reference on it', instrument.instrumentRef),
          row('Issued by', instrument.issuer),
          row('Law it names', instrument.section),
          row('Dated', dayOf(instrument.issuedOn)),
          row('Received', dayOf(instrument.servedOn)),
          row('Must be answered by', dayOf(instrument.deadlineLegal)),
          given('Approval or agreement it shows', instrument.evidence),
        ]
      : [],
}

export const LANE_PAGES: readonly LanePage[] = [
  INSTRUMENT,
  {
    slug: 'legal-claim',
    heading: 'The legal claim',
    rows: (asked) => [
      given('Proceedings or claim', asked.proceedings),
      given('Acting for', asked.party && words.PARTY_WORDS[asked.party]),
      given('How the usual rules would prevent it', asked.wouldPrevent),
    ],
  },
  {
    slug: 'partnership',
    heading: 'Working together',
    rows: (asked) => [
      given('Purpose it serves', asked.partnershipPurpose),
      given('Agreement it is asked under', asked.agreementRef),
    ],
  },
  {
    slug: 'victim-reasons',
    heading: 'Why information about a victim is asked for',
    rows: (asked) => [
      given('Why it is believed to be held', asked.reasonBelieveHeld),
      given('Line of enquiry', asked.reasonableLineOfEnquiry),
      given('Why it is necessary and proportionate', asked.necessaryProportionate),
    ],
  },
  {
    slug: 'victim-notice',
    heading: 'Notice to the victim',
    rows: (asked) => [
      given('Given', asked.noticeGiven && words.NOTICE_GIVEN_WORDS[asked.noticeGiven]),
      given('Why none is given', asked.noticeExemptReason),
      given('Who received it for them', asked.noticeReceivedBy),
    ],
  },
  {
    slug: 'victim-views',
    heading: 'The victim’s views',
    rows: (asked) => [
      given('Asked for their views', asked.viewsObtained && words.YES_NO_WORDS[asked.viewsObtained]),
      given('Their views, or why not obtained', asked.victimViews),
    ],
  },
  {
    slug: 'counselling',
    heading: 'Counselling or emotional support',
    rows: (asked) => [
      given('Asked for', asked.counsellingInformation && words.YES_NO_WORDS[asked.counsellingInformation]),
      given('Why it has substantial value as evidence', asked.substantialProbativeValue),
      given('Why the presumption against asking is overcome', asked.presumptionRebuttal),
      given('Approved by', asked.seniorApprover),
    ],
  },
  {
    slug: 'family-material',
    heading: 'Family proceedings or children’s services material',
    rows: (asked) => [
      given('Why it is relevant', asked.annex6Relevance),
      given('Line of enquiry', asked.annex6Enquiry),
      given('Why it is proportionate', asked.annex6Proportionate),
      given('Charge brought', asked.beforeCharge && words.YES_NO_WORDS[asked.beforeCharge]),
    ],
  },
]

const sectionOf = (asked: Draft) => (page: LanePage) => rowsGiven(page.heading, ...page.rows(asked))

export const laneSections = (asked: Draft): readonly (Section | null)[] => LANE_PAGES.map(sectionOf(asked))

export const theInstrument = (asked: Draft): Section | null => sectionOf(asked)(INSTRUMENT)
