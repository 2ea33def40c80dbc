import type { CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import { blockedIn, type GuardResult, type GuardRow, guardsOf } from '../guard'
import { type Impact, impactBlocks, needsImpactAssessment } from '../impact'
import { type LocationResult, RULE_SOURCE } from '../location/location'
import { type Notice, type NoticeNeed, noticeBlocks } from '../notice'
import { when } from '../objections'
import { type EntryFacts, type ProcessingNeed, processingBlocks } from '../processing/processing'
import { type RetentionLine, retentionBlocks } from '../retention/retention'
import { type TrainingFacts, trainingBlocks } from '../training/training'
import { adviceBlocks, type GuardAdvice } from './advice'
import { type GuardTransfer, thatCount, transferBlocks } from './transfers'

/** Every named check that an agreement or a release passes before anybody signs or sends (3.6), as one table. */

export type GuardFacts = {
  /** The day of the act. */
  readonly day: CalendarDate
  /** Regular sharing under an agreement; of a single release the rows about an agreement are not asked. */
  readonly isRegular: boolean
  /** It is a transfer abroad that is signed, not the agreement or the release itself. */
  readonly signsTransfer: boolean
  readonly processing: { readonly entry: EntryFacts | null; readonly need: ProcessingNeed }
  readonly notice: Notice | null
  readonly noticeNeed: NoticeNeed
  readonly training: TrainingFacts
  readonly retention: readonly RetentionLine[]
  /** Whether it was said which of the council’s datasets go into it, none of them being an answer too (3.2). */
  readonly datasets: 'said' | 'unsaid' | 'notAsked'
  /** Some source, or national guidance, says where it may be; of regular sharing it is asked whoever says so. */
  readonly placesMatter: boolean
  /** Null, or without a place, where nobody said where the data is. */
  readonly location: Pick<LocationResult, 'results' | 'reasons'> | null
  readonly advice: GuardAdvice | null
  /** NB1 to NB10, and of a release the run of its own. */
  readonly optOut: readonly GuardResult[]
  readonly impact: Impact
  readonly transfers: readonly GuardTransfer[]
}

const always = () => true
const regular = ({ isRegular }: GuardFacts) => isRegular
/** A transfer goes on under its own signature, whatever it is of (1.7). */
const lasting = ({ isRegular, signsTransfer }: GuardFacts) => isRegular || signsTransfer

const isLocated = ({ isRegular, placesMatter }: GuardFacts) => isRegular || placesMatter

const locationBlocks = ({ datasets, location, ...facts }: GuardFacts): readonly Reason[] => [
  ...when(
    datasets === 'unsaid',
    'DATASETS_UNSAID',
    'Nobody says which of the council’s datasets go into it, or that none does.',
    RULE_SOURCE,
  ),
  ...when(
    isLocated({ datasets, location, ...facts }) && (location === null || location.results.length === 0),
    'LOCATION_UNSAID',
    'Nobody says where the data is kept, worked on or seen.',
    RULE_SOURCE,
  ),
  ...(location?.reasons ?? []),
]

export const GUARDS: readonly GuardRow<GuardFacts>[] = [
  {
    id: 'G-ROPA',
    name: 'It is in the register of processing',
    source: 'UK GDPR Art 30(1); local policy, register of processing',
    clears:
      'A live entry that lists the recipient and the places, with the same purpose and retention, reviewed within 12 months and confirmed within 24',
    who: 'The system owner and the department’s coordinator',
    applies: lasting,
    blocks: ({ processing: { entry, need }, day }) => processingBlocks(entry, need, day),
  },
  {
    id: 'G-NOTICE',
    name: 'People are told of it',
    source: 'UK GDPR Art 13 and 14',
    clears: 'A privacy notice that covers the recipient, where it goes, what protects it, and any opt-out',
    who: 'The information owner',
    applies: lasting,
    blocks: ({ notice, noticeNeed }) => noticeBlocks(notice, noticeNeed),
  },
  {
    id: 'G-TRAIN',
    name: 'Everybody who acts is trained',
    source: 'Local policy, mandatory training',
    clears: 'A course completed, or another person who has completed it',
    who: 'The person named; whoever keeps the training register enters it',
    applies: always,
    blocks: ({ training, day }) => trainingBlocks(training, day),
  },
  {
    id: 'G-RETAIN',
    name: 'The recipient keeps it no longer than it may',
    source: 'Local policy, retention by recipients',
    clears: 'A period no longer than the shortest limit, and what becomes of the data at its end',
    who: 'Whoever drafts the agreement, with the recipient',
    applies: lasting,
    blocks: ({ retention }) => retentionBlocks(retention),
  },
  {
    id: 'G-LOC',
    name: 'It is only where its sources permit',
    source: 'Local policy, storage location',
    clears:
      'Which data it is, and where. Another place, or a waiver by the source; nobody in the council can waive',
    who: 'The organisation that the data came from; the supplier, by moving it',
    applies: (facts) => isLocated(facts) || facts.datasets !== 'notAsked' || facts.location !== null,
    blocks: locationBlocks,
  },
  {
    id: 'G-DPO',
    name: 'The Data Protection Officer has advised',
    source: 'UK GDPR Art 38 and 39; local policy, advice and dissent',
    clears: 'Advice on this very text with its conditions met, or a departure from it recorded in full',
    who: 'The Data Protection Officer; a Director or the senior information risk owner departs from advice',
    applies: regular,
    blocks: ({ advice, day }) => adviceBlocks(advice, day),
  },
  {
    id: 'G-NDO',
    name: 'The national data opt-out is settled',
    source: 'National data opt-out operational policy',
    clears: 'Every flow of health or care data determined, with its evidence',
    who: 'Whoever keeps the flows, with the people who confirm them',
    applies: ({ optOut }) => optOut.some(({ state }) => state !== 'notApplicable'),
    blocks: ({ optOut }) => blockedIn(optOut).flatMap(({ reasons }) => reasons),
  },
  {
    id: 'G-DPIA',
    name: 'Its impact is assessed',
    source: 'UK GDPR Art 35',
    clears: 'An impact assessment, by its reference',
    who: 'Whoever is responsible for the use, with the Data Protection Officer',
    applies: ({ isRegular, impact }) => isRegular && needsImpactAssessment(impact),
    blocks: ({ impact }) => impactBlocks(impact),
  },
  {
    id: 'G-TRANSFER',
    name: 'Every transfer abroad may go',
    source: 'UK GDPR Art 44A to 49',
    clears:
      'Before a signature each transfer ready or signed, before a release each one signed; none blocked or suspended, and no exception used twice',
    who: 'Whoever keeps the transfer; no role lifts a block',
    applies: ({ transfers }) => thatCount(transfers).length > 0,
    blocks: ({ transfers, isRegular }) => transferBlocks(transfers, isRegular ? 'signature' : 'release'),
  },
]

export const guardPanel = (facts: GuardFacts): readonly GuardResult[] => guardsOf(GUARDS, facts)
