import { missingForLocation } from '../location/rules'
import type { GuardId, GuardsGiven } from './facts'
import { hasNoPeriod, placedOn } from './given'
import { thatCount } from './transfers'

/** What must be known before each guard can let an agreement or a release pass. */

type Missing = readonly (string | false)[]

/** Names of the facts of a part that are not said. */
const unsaid = <T extends object>(part: string, facts: T, names: readonly (keyof T & string)[]): Missing =>
  names.map((name) => facts[name] === undefined && `${part}.${name}`)

const ROPA = [
  'exists',
  'listsRecipient',
  'listsDestination',
  'samePurpose',
  'sameRetention',
  'reviewedMonthsAgo',
  'confirmedMonthsAgo',
] as const

const noticeNeeds = ({ notice, transfers, optOut }: GuardsGiven): Missing =>
  notice
    ? [
        ...unsaid('notice', notice, ['named', 'coversRecipient']),
        ...(thatCount(transfers ?? []).length > 0
          ? unsaid('notice', notice, ['coversDestination', 'coversSafeguard'])
          : []),
        ...(optOut?.healthOrCareData ? unsaid('notice', notice, ['mentionsOptOut']) : []),
      ]
    : ['notice']

const trainingNeeds = ({ training, on }: GuardsGiven): Missing => {
  if (!training?.actors?.length) return ['training.actors']
  return [
    ...training.actors.map(({ courses }, at) => courses === undefined && `training.actors.${at}.courses`),
    training.actors.some(({ courses }) => courses !== undefined) && on === undefined && 'on',
    ...unsaid('training', training, ['recipientStatement']),
  ]
}

const retentionNeeds = ({ retention }: GuardsGiven): Missing =>
  retention
    ? retention.flatMap((kept, at) => [
        !hasNoPeriod(kept) && kept.recipientMonths === undefined && `retention.${at}.recipientMonths`,
        ...unsaid(`retention.${at}`, kept, ['councilMonths', 'complete']),
      ])
    : ['retention']

const locationNeeds = (given: GuardsGiven): Missing => {
  const placed = placedOn(given)
  return placed ? missingForLocation(placed).map((name) => `location.${name}`) : ['location']
}

const DISSENT = [
  'byDirectorOrSiro',
  'independent',
  'reasons',
  'alternative',
  'riskOwner',
  'toldInWriting',
  'acknowledged',
  'boardNotified',
] as const

const adviceNeeds = ({ advice }: GuardsGiven): Missing => {
  if (!advice?.level) return ['advice.level']
  return advice.dissent ? unsaid('advice.dissent', advice.dissent, DISSENT) : []
}

const optOutNeeds = ({ optOut }: GuardsGiven): Missing => {
  if (optOut?.healthOrCareData === undefined) return ['optOut.healthOrCareData']
  return optOut.healthOrCareData ? unsaid('optOut', optOut, ['blockedBy']) : []
}

const CAUSES = ['specialCategoryAtScale', 'vulnerablePeople', 'newTechnology', 'transferRiskHigh'] as const

const impactNeeds = ({ impact }: GuardsGiven): Missing => {
  if (!impact) return ['impact']
  if (impact.assessed) return []
  return CAUSES.some((cause) => impact[cause])
    ? unsaid('impact', impact, ['assessed'])
    : unsaid('impact', impact, CAUSES)
}

const NEEDS: Readonly<Record<GuardId, (given: GuardsGiven) => Missing>> = {
  'G-ROPA': ({ ropa }) => (ropa ? unsaid('ropa', ropa, ROPA) : ['ropa']),
  'G-NOTICE': noticeNeeds,
  'G-TRAIN': trainingNeeds,
  'G-RETAIN': retentionNeeds,
  'G-LOC': locationNeeds,
  'G-DPO': adviceNeeds,
  'G-NDO': optOutNeeds,
  'G-DPIA': impactNeeds,
  'G-TRANSFER': ({ transfers }) => [transfers === undefined && 'transfers'],
}

export const missingForGuard = (id: GuardId, given: GuardsGiven): readonly string[] =>
  NEEDS[id](given).filter((name) => name !== false)

/** The part of the facts that a guard reads, as `--rules` lists it. */
export const PART_OF: Readonly<Record<GuardId, keyof GuardsGiven>> = {
  'G-ROPA': 'ropa',
  'G-NOTICE': 'notice',
  'G-TRAIN': 'training',
  'G-RETAIN': 'retention',
  'G-LOC': 'location',
  'G-DPO': 'advice',
  'G-NDO': 'optOut',
  'G-DPIA': 'impact',
  'G-TRANSFER': 'transfers',
}
