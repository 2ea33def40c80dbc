import { closed } from '../../location/intersection'
import { placeName } from '../../location/words'
import { isInUk } from '../../places'
import type { Cover } from '../adequacy'
import { isBarred } from '../derogation'
import { unknownOf } from '../destinations'
import type { Mechanism } from '../mechanisms'
import type { Look, TransferRow } from './look'

/** D1 to D9: what stops or leaves the module before anybody asks what covers a transfer. */

const GATE = 'UK GDPR Art 44A; ICO guidance on restricted transfers, three-step test'

const outsidePermitted = ({ facts, known }: Look): readonly string[] => {
  if (facts.permittedLocationCodes === null) return []
  const permitted = closed(facts.permittedLocationCodes)
  return known.filter((code) => !permitted.includes(code))
}

/** While a source limits it, nothing is clear until every place is known. */
export const locationAsks = ({ facts, to }: Look) =>
  facts.permittedLocationCodes === null ? [] : unknownOf(to, facts)

const isRecipient = ({ to }: Look) => to.kind === 'recipient'
const isAllInUk = ({ known, facts }: Look) =>
  facts.mode !== 'PUBLISH' && known.length > 0 && known.every(isInUk)

/** A condition is proved of the recipient itself, or by what its processor shows of whom it chose. */
const isAdequate = ({ to, covers }: Look, { code }: Mechanism) => {
  const isShown = ({ standing, mechanism }: Cover) =>
    standing === 'proved' || (mechanism === code && Boolean(to.subProcessor?.evidence))
  return covers.every((cover) => cover.standing === 'full' || isShown(cover))
}

/** Whether what a processor claims for its own transfer can carry it at all. */
const isSoundClaim = (look: Look, claimed: Mechanism) => {
  if (claimed.family === 'adequacy') return isAdequate(look, claimed)
  return (
    claimed.isAvailable && !['invalid', 'none'].includes(claimed.family) && !isBarred(claimed, look.facts)
  )
}

/** What is not shown yet of a processor that sends data abroad by itself. Adequacy alone needs no summary. */
const unassured = (look: Look): readonly string[] => {
  const { to, mechanism, day } = look
  const { authorisedOn, evidence } = to.subProcessor ?? {}
  return [
    ...(authorisedOn !== undefined && authorisedOn <= day ? [] : ['SUB_PROCESSOR_AUTHORISATION']),
    ...(mechanism !== null && isSoundClaim(look, mechanism) ? [] : ['SUB_PROCESSOR_MECHANISM']),
    ...(mechanism?.family === 'adequacy' || evidence ? [] : ['TRA_SUMMARY']),
  ]
}

export const gateRows: readonly TransferRow[] = [
  {
    id: 'D1',
    condition: 'a source of the data does not permit a place of the recipient, of processing or of access',
    outcome: 'BLOCK_LOCATION',
    code: 'BLOCK_LOCATION',
    source: 'Restriction of the source; local policy, storage location',
    restricted: 'notApplicable',
    needs: ['permittedLocationCodes'],
    applies: (look) => outsidePermitted(look).length > 0,
    because: (look) =>
      `Where the data came from does not permit ${outsidePermitted(look)
        .map((code) => placeName(code, look.reference))
        .join(' or ')}. Only the source can lift that.`,
    requires: () => ['SOURCE_WAIVER'],
  },
  {
    id: 'D2',
    condition: 'the council acts as a law enforcement authority',
    outcome: 'ROUTE_PART3',
    code: 'ROUTE_PART3',
    source: 'DPA 2018 ss.72 to 78',
    restricted: 'notApplicable',
    needs: ['regime'],
    applies: ({ facts }) => facts.regime === 'DPA_PART3',
    because: () => 'The council enforces the law with this data itself, so other rules on transfers apply.',
    requires: () => ['PART3_ROUTE'],
  },
  {
    id: 'D3',
    condition: 'the data is anonymous, and somebody other than the author reviewed what shows it',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: 'UK GDPR Art 4(1), recital 26',
    restricted: 'no',
    needs: ['isAnonymous', 'anonymityEvidence', 'anonymityReviewedByAnother'],
    applies: ({ facts }) =>
      facts.isAnonymous && Boolean(facts.anonymityEvidence) && facts.anonymityReviewedByAnother === true,
    because: () => 'Nobody can be known from this data, so it is not personal data.',
  },
  {
    id: 'D4',
    condition: 'it only passes through between two organisations in the United Kingdom',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: GATE,
    restricted: 'no',
    needs: ['mode', 'recipientEstablishmentCode'],
    applies: (look) =>
      isRecipient(look) &&
      look.facts.mode === 'TRANSIT_ONLY' &&
      (look.to.entity === null || isInUk(look.to.entity)),
    asks: ({ to }) => (to.entity === null ? ['recipientEstablishmentCode'] : []),
    because: () => 'Passing through is no transfer. It still has to be kept safe on its way.',
    requires: () => ['SECURITY'],
  },
  {
    id: 'D5',
    condition: 'data only comes into the United Kingdom',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: GATE,
    restricted: 'no',
    needs: ['inboundOnly'],
    applies: (look) => isRecipient(look) && look.facts.inboundOnly,
    because: () => 'Nothing leaves the United Kingdom.',
  },
  {
    id: 'D6',
    condition: 'the recipient is employed by the council, or is a branch of its own',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: GATE,
    restricted: 'no',
    needs: ['recipientRole'],
    applies: (look) => isRecipient(look) && look.facts.recipientRole === 'EMPLOYEE_OF_EXPORTER',
    because: () =>
      'Our own people are no organisation apart from us. Security, the travel policy and limits of the source still hold.',
    requires: () => ['SECURITY', 'TRAVEL_POLICY'],
  },
  {
    id: 'D7',
    condition: 'the recipient is the person the data is about',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: 'ICO quick reference on international transfers (confidence medium)',
    restricted: 'no',
    needs: ['recipientRole'],
    applies: (look) => isRecipient(look) && look.facts.recipientRole === 'DATA_SUBJECT',
    because: () =>
      'People may have their own data wherever they are. Make sure who they are, and of the channel.',
    requires: () => ['IDENTITY', 'SECURE_CHANNEL'],
  },
  {
    id: 'D8',
    condition: 'the recipient is established in the United Kingdom, and everything is kept and seen there',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: GATE,
    restricted: 'no',
    needs: ['recipientEstablishmentCode', 'processingLocationCodes', 'accessLocationCodes', 'accessEvidence'],
    applies: isAllInUk,
    asks: ({ to, facts }) => unknownOf(to, facts),
    because: () =>
      'Nothing is sent or shown abroad. Record whom the recipient belongs to, and whether somebody abroad could compel it.',
    requires: () => ['FOREIGN_COMPULSION'],
  },
  {
    id: 'D9',
    condition: 'our processor sends it abroad, to a processor that it chose',
    outcome: 'ASSURANCE_REQUIRED',
    code: 'ASSURANCE_REQUIRED',
    source: 'UK GDPR Art 28(2), 28(3)(a), 44A; ICO guidance on sub-processing',
    restricted: 'byProcessor',
    needs: ['initiator', 'subProcessors'],
    applies: ({ to, covers }) => to.initiator === 'OUR_PROCESSOR' && covers.length > 0,
    because: ({ to }) =>
      `Our processor sends it to ${to.name} by itself. The council signs once it has authorised that and seen what covers it.`,
    requires: unassured,
  },
  {
    id: 'SCREEN',
    condition: 'another controller makes it go, for which the council only processes, and step 2 says why',
    outcome: 'NOT_RESTRICTED',
    code: 'NOT_RESTRICTED',
    source: GATE,
    restricted: 'no',
    needs: ['initiator', 'screenStep2', 'screenReason2'],
    applies: (look) =>
      isRecipient(look) &&
      look.to.initiator === 'OTHER_CONTROLLER' &&
      look.facts.screenStep2 === 'NO' &&
      Boolean(look.facts.screenReason2),
    because: () => 'Another controller makes this transfer, and answers for it.',
  },
]
