import { isSameName } from '../names'
import { isInUk } from '../places'
import { ANY_OTHER } from './adequacy'
import type { Initiator } from './codes'
import { NONE_OUTSIDE_UK } from './content-facts'
import type { ContentFacts } from './facts'

/**
 * Where the data goes, one (entity, place, access) at a time. Null is not known yet. A place at which a
 * sub-processor is counts as the sub-processor's, not the recipient's.
 */

type SubProcessor = ContentFacts['subProcessors'][number]

export type Destination = {
  readonly kind: 'recipient' | 'subProcessor' | 'onward'
  readonly name: string
  readonly entity: string | null
  readonly place: string | null
  readonly access: string | null
  readonly initiator: Initiator
  readonly mechanismCode: string | undefined
  readonly subProcessor: SubProcessor | null
}

const RECIPIENT = 'the recipient'

/** Nobody abroad can look at it, and something shows that. */
const IN_UK = 'GB'

const accessOf = ({ accessLocationCodes, accessEvidence }: ContentFacts): readonly (string | null)[] => {
  if (!accessLocationCodes?.includes(NONE_OUTSIDE_UK)) return accessLocationCodes ?? [null]
  return [accessEvidence ? IN_UK : null]
}

/** What is left for the recipient itself; it is at least where it is established. */
const own = (codes: readonly (string | null)[], facts: ContentFacts): readonly (string | null)[] => {
  const theirs = facts.subProcessors.map(({ locationCode }) => locationCode)
  const left = codes.filter((code) => code === null || !theirs.includes(code))
  return left.length > 0 ? left : [facts.recipientEstablishmentCode ?? null]
}

/** A recipient that our processor chose is one of its processors, and is authorised in the line that names it. */
const chosenByOurProcessor = ({ initiator, subProcessors, recipientLegalName = '' }: ContentFacts) =>
  (initiator === 'OUR_PROCESSOR' && subProcessors.find(({ name }) => isSameName(name, recipientLegalName))) ||
  null

const atRecipient = (facts: ContentFacts): readonly Destination[] => {
  const each = {
    kind: 'recipient',
    name: facts.recipientLegalName || RECIPIENT,
    entity: facts.recipientEstablishmentCode ?? null,
    initiator: facts.initiator,
    mechanismCode: facts.mechanismCode ?? facts.derogation?.code,
    subProcessor: chosenByOurProcessor(facts),
  } as const
  if (facts.mode === 'PUBLISH')
    return [{ ...each, entity: ANY_OTHER, place: ANY_OTHER, access: ANY_OTHER, name: 'anybody' }]
  return own(facts.processingLocationCodes ?? [null], facts).flatMap((place) =>
    own(accessOf(facts), facts).map((access) => ({ ...each, place, access })),
  )
}

const atSubProcessor = (subProcessor: SubProcessor): Destination => ({
  kind: 'subProcessor',
  name: subProcessor.name,
  entity: subProcessor.entityCode,
  place: subProcessor.locationCode,
  access: subProcessor.locationCode,
  initiator: 'OUR_PROCESSOR',
  mechanismCode: subProcessor.mechanismCode,
  subProcessor,
})

const onwardFrom = (facts: ContentFacts): readonly Destination[] =>
  facts.onwardTransfers.map(({ recipient, code, mechanismCode }) => ({
    kind: 'onward',
    name: recipient,
    entity: code,
    place: code,
    access: code,
    initiator: 'COUNCIL',
    mechanismCode: mechanismCode ?? facts.mechanismCode,
    subProcessor: null,
  }))

export const destinationsOf = (facts: ContentFacts): readonly Destination[] => [
  ...atRecipient(facts),
  ...facts.subProcessors.map(atSubProcessor),
  ...onwardFrom(facts),
]

export const knownCodes = ({ entity, place, access }: Destination) => [
  ...new Set([place, access, entity].filter((code) => code !== null)),
]

export const abroad = (destination: Destination): readonly string[] =>
  knownCodes(destination).filter((code) => !isInUk(code))

/** Which of the three is not known, by the fact that would say it. */
export const unknownOf = ({ entity, place, access }: Destination, facts: ContentFacts): readonly string[] => [
  ...(entity === null ? ['recipientEstablishmentCode'] : []),
  ...(place === null ? ['processingLocationCodes'] : []),
  ...(access === null ? [facts.accessLocationCodes ? 'accessEvidence' : 'accessLocationCodes'] : []),
]
