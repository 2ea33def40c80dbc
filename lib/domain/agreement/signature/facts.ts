import { z } from 'zod'
import { GUARD_IDS } from '../../checks/guards/facts'
import { count, glossary, many, maybe, no, one, said, several } from '../../shared/describe'
import { GRADES } from '../../shared/grades'
import { ADVICE_LEVELS, FOLLOWED } from '../advice'
import { FOLLOWED_WORDS, LEVEL_WORDS } from '../advice-words'
import { ITEM_IDS } from '../checklist'
import { DISSENT_GAP_IDS, DISSENT_GAPS } from '../dissent'
import { KIND_NAMES, KINDS, REGIME_NAMES, REGIMES, TIER_NAMES, TIERS } from '../kinds'
import { DATA_CLASS_NAMES, DATA_CLASSES } from '../text'

/** An agreement put in plain facts, for `gatehouse decide agreement-signature`. */

const TRIAGED = {
  confirmed: 'the questions were answered on the text as it is',
  stale: 'the purpose, the roles or the kind of data changed since',
  missing: 'they were not answered',
} as const

const COUNTERPART = 'the other party'

const item = z.enum(ITEM_IDS as [string, ...string[]])
const people = (description: string) => z.array(z.string().min(1)).optional().describe(description)

const seat = z.strictObject({
  person: z.string().min(1).describe('Who signs, by any name that tells people apart.'),
  side: z.enum(['ours', 'theirs']).describe('For whom: ours, the council; theirs, another party.'),
  organisation: z
    .string()
    .default(COUNTERPART)
    .describe(`Which other party, where there are several. Default: ${COUNTERPART}.`),
  as: z
    .enum(['signatory', 'countersignatory'])
    .default('signatory')
    .describe('Whether the person signs or countersigns, as a Caldicott Guardian does. Default: signatory.'),
  grade: one(GRADES, 'The council grade of somebody who signs for the council.'),
  authorityOnFile: maybe('The person is on the list of authorised signatories on the day of the act.'),
})

export const signatureFacts = z.strictObject({
  tier: z
    .enum(TIERS)
    .default('2')
    .describe(`How high the document stands. ${glossary(TIER_NAMES)} Default: 2.`),
  kind: one(KINDS, `What kind of agreement it is. ${glossary(KIND_NAMES)} Charters and protocols have none.`),
  classes: z
    .array(z.enum(DATA_CLASSES))
    .optional()
    .describe(`Kinds of data in its schedule. ${glossary(DATA_CLASS_NAMES)}`),
  nhsPlanningOrResearch: no(
    'Confidential NHS information passes for planning or research (regulation 2 or 5), which is the class health.',
  ),
  optOutChecked: maybe(
    'The national data opt-out was checked; counts as saying item A30, or as not saying it.',
  ),
  activities: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('What is done.'),
        regime: one(REGIMES, `Whose purpose it serves. ${glossary(REGIME_NAMES)}`),
      }),
    )
    .max(20)
    .default([])
    .describe('Activities of a mixed agreement, each with its list of the checklist. Default: none.'),
  itemsSaid: z
    .array(item)
    .optional()
    .describe('Items of the checklist (3.2) that some clause says, by their ids, such as A6.'),
  itemsNotApplicable: z
    .array(item)
    .default([])
    .describe('Items marked as not applicable, with a reason and initials of the legal team. Default: none.'),
  dataItems: many(0, 'Lines of the data schedule; a charter or protocol has none.'),
  triage: one(
    Object.keys(TRIAGED) as [keyof typeof TRIAGED, ...(keyof typeof TRIAGED)[]],
    `Whether the facts of triage are confirmed. ${glossary(TRIAGED)}`,
  ),
  impactScreened: maybe('It is said whether an impact assessment is needed.'),
  protocolSaid: maybe('It names the protocol it stands under, or says that there is none.'),

  adviceLevel: one(
    ['notGiven', ...ADVICE_LEVELS],
    `What the Data Protection Officer advised. ${glossary({ notGiven: 'No advice yet', ...LEVEL_WORDS })}`,
  ),
  adviceStale: no(
    'The advice was given on another purpose, other data, other recipients or roles, other places, or other periods of retention.',
  ),
  adviceOld: no(
    'The advice is past its last day, 12 months after it was given unless the council says otherwise.',
  ),
  adviceFollowed: one(
    ['notAnswered', ...FOLLOWED],
    `What became of the advice. ${glossary({ notAnswered: 'Nobody answered it', ...FOLLOWED_WORDS })}`,
  ),
  reasons: said('Reasons for departing from the advice; empty where none are recorded.'),
  alternative: said('What is done instead of what was advised; empty where that is not recorded.'),
  decidedByGrade: one(GRADES, 'The grade of whoever departed from the advice.'),
  communicated: maybe('The Data Protection Officer was formally told of the departure.'),
  boardNotified: maybe('The Information Governance Board was told of the departure.'),
  departureLacks: several(
    DISSENT_GAP_IDS,
    `What else the record of a departure lacks. ${glossary(DISSENT_GAPS)}`,
  ),
  conditionsOpen: z
    .array(z.string().min(1))
    .max(5)
    .default([])
    .describe('Conditions of the advice that block, are open and were not departed from. Default: none.'),

  drafters: people('Whoever wrote any of it, by the same names as the people who sign.'),
  advisers: people('Whoever advised on it as Data Protection Officer, by the same names.'),
  seats: z.array(seat).max(12).optional().describe('Whoever is to sign or countersign.'),
  counterparts: z
    .array(z.string().min(1))
    .default([COUNTERPART])
    .describe(`The other parties by name. Default: one, called ${COUNTERPART}.`),
  clausesWithGaps: z
    .array(z.string())
    .default([])
    .describe('Headings of clauses in which an answer is still missing. Default: none.'),
  openProposals: many(0, 'Wording proposed by the other party that nobody has answered.'),
  concededItems: several(
    ITEM_IDS as [string, ...string[]],
    'Items said by a clause that was conceded; one that is starred cannot be.',
  ),

  checksBlocked: several(
    GUARD_IDS,
    'Checks that block (see gatehouse decide guards), such as G-LOC for where the data is.',
  ),

  reviewOverdueDays: count('Of an agreement in force: days since its review fell due.'),
  directorReason: said('Why a Director lets it go on although its review is late.'),
  deletionCertificate: maybe(
    'Of an agreement under notice or in force: the recipient has certified that it deleted or returned the data.',
  ),
  deletionOverdueDays: count(
    'Days since that certificate fell due. Left out: the last day has passed and none came.',
  ),
})
export type SignatureFacts = z.output<typeof signatureFacts>
export type SignatureFact = keyof SignatureFacts
