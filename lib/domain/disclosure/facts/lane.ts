import { day, glossary, no, one } from '../../shared/describe'
import { ORGANISATION_TYPE_NAMES, ORGANISATION_TYPES } from '../../shared/ranks'
import { GATEWAY_CODES, gatewayOf } from '../gateways'
import { chooseLane, DEMANDS, LAWS, type LaneAnswers, PURPOSES } from '../lane'
import { LAW_WORDS, PURPOSE_WORDS } from '../words'

/** What chooses the lane: who asks or tells, of whom, and why. */

/** Bodies without a crime or tax function of their own, whatever they say their purpose is, and those who are no asking body at all. */
export const OTHER_BODIES = {
  insurer: 'an insurer',
  bailiff: 'a bailiff or enforcement agent',
  privateInvestigator: 'a private investigator',
  landlord: 'a private landlord',
  parent: 'a parent or another private person',
  otherBody: 'any other body with no crime or tax function',
  overseasPolice: 'police or prosecutors of another country',
  councillor: 'a councillor, about casework',
  internal: 'council staff who suspect terrorism and tell the police unasked (G23)',
} as const
export type OtherBody = keyof typeof OTHER_BODIES

/** Codes of table 2.2 that lead to no case: registers, and what is not a gateway. */
export const OTHER_CODES = ['G04b', 'G16', 'X01', 'X02', 'X03', 'X04'] as const

/** The row of table 2.2 beside each answer, as the lane would be chosen by that answer alone. */
const withRows = <T extends string>(
  words: Readonly<Record<T, string>>,
  answers: (code: T) => Partial<LaneAnswers>,
) =>
  Object.fromEntries(
    (Object.keys(words) as T[]).map((code) => [code, `${words[code]} (${chooseLane(answers(code)).row})`]),
  )

const laws = withRows(LAW_WORDS, (law) => ({ demand: 'telling', law }))
const purposes = withRows(PURPOSE_WORDS, (purpose) => ({ demand: 'asking', purpose }))
const bodies = Object.keys(OTHER_BODIES) as [OtherBody, ...OtherBody[]]
const gateways = Object.fromEntries(GATEWAY_CODES.map((code) => [code, gatewayOf(code).name]))

export const laneFacts = {
  onDate: day('the day', 'The day it is judged on, for what is in force. Default: the day of the ruleset.'),
  danger: no('Somebody is in danger now.'),
  demand: one(
    DEMANDS,
    'asking: they request it; telling: they say that the council must. Default: telling where law or order says so, otherwise asking.',
  ),
  law: one(LAWS, `Which law the order or notice names. ${glossary(laws)}`),
  order: no('A court order, warrant or production order: the same as demand "telling", law "courtOrder".'),
  aboutVictim: no('The person the information is about is a victim, or may become one.'),
  purpose: one(PURPOSES, `What the information is needed for. ${glossary(purposes)}`),
  organisationType: one(
    [...ORGANISATION_TYPES, ...bodies],
    `What kind of body asks. ${glossary({ ...ORGANISATION_TYPE_NAMES, ...OTHER_BODIES })}`,
  ),
  gateway: one(
    [...GATEWAY_CODES, ...OTHER_CODES],
    `The row of table 2.2 where it is settled already, as when intake corrects it; otherwise it follows from the facts above. G05s17 is section 17 of row G05, G22v the voluntary half of row G22. ${glossary(gateways)}`,
  ),
  alreadyPublic: no('The information is already published, or easily had elsewhere.'),
}
