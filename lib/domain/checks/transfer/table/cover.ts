import type { Cover } from '../adequacy'
import { isBridge, isEea } from '../adequacy'
import { unknownOf } from '../destinations'
import type { Look, TransferRow } from './look'

/** D11 to D16: places that UK adequacy regulations cover. No transfer risk assessment, yet a restricted transfer. */

const ADEQUATE = 'UK GDPR Art 44A(2)(a), 45A'
const BRIDGE = 'SI 2023/1028'

const isCovered = ({ standing }: Cover) => standing === 'full' || standing === 'proved'
const isAllCovered = ({ covers }: Look) => covers.length > 0 && covers.every(isCovered)
const isPartial = ({ row }: Cover) => row.status === 'partial'
const ofBridge = (cover: Cover) => isPartial(cover) && isBridge(cover.row)
const ofCondition = (cover: Cover) => isPartial(cover) && !isBridge(cover.row)

/** Only the contract is with the EEA; nothing is kept or seen there or anywhere else abroad. */
const isEeaByContractOnly = ({ covers, to }: Look) =>
  covers.every(({ code, row }) => code === to.entity && isEea(row)) &&
  to.place !== to.entity &&
  to.access !== to.entity

const ANOTHER_WAY: readonly string[] = ['safeguard', 'derogation', 'invalid']

/** Where adequacy fails, it may still rest on something else; then that is what decides (D17 on). */
const restsOnAdequacy = ({ mechanism }: Look) => mechanism === null || !ANOTHER_WAY.includes(mechanism.family)

const unproved = (look: Look, which: (cover: Cover) => boolean) =>
  look.covers.filter((cover) => cover.standing === 'unproved' && which(cover))

const asksOf = ({ covers, to, facts }: Look) => [
  ...unknownOf(to, facts),
  ...covers.flatMap(({ asks }) => asks),
]

const namesOf = (covers: readonly Cover[]) => covers.map(({ row }) => row.territory).join(', ')

const isPlain = (conditions: string) => conditions === '' || /^none beyond/i.test(conditions)

/** What a row says of itself is said with the decision: Israel by hand, the north of Cyprus. */
const notesOf = ({ covers }: Look) =>
  covers.flatMap(({ mechanism, row }) =>
    mechanism === null || isPlain(row.conditions)
      ? []
      : [{ code: mechanism, text: `${row.territory}: ${row.conditions}.`, source: row.legal_instrument }],
  )

const STILL_OWED = ['CONTRACT', 'SECURITY', 'G-NOTICE', 'G-ROPA']

const allowed = {
  outcome: 'ALLOW',
  code: 'ALLOW',
  restricted: 'yes',
  asks: asksOf,
  details: notesOf,
  requires: () => STILL_OWED,
} as const

const unproven = {
  outcome: 'BLOCK_CONDITION_UNPROVEN',
  code: 'BLOCK_CONDITION_UNPROVEN',
  restricted: 'yes',
} as const

export const coverRows: readonly TransferRow[] = [
  {
    ...allowed,
    id: 'D11',
    condition: 'UK adequacy regulations cover every place that it goes to',
    source: ADEQUATE,
    needs: ['recipientEstablishmentCode', 'processingLocationCodes', 'accessLocationCodes'],
    applies: (look) =>
      look.covers.length > 0 &&
      look.covers.every(({ standing }) => standing === 'full') &&
      !isEeaByContractOnly(look),
    because: ({ covers }) => `UK adequacy regulations cover ${namesOf(covers)}.`,
  },
  {
    ...allowed,
    id: 'D12',
    condition: 'a country is covered for some recipients only, and this one is proved to be among them',
    source: ADEQUATE,
    needs: ['recipientType', 'scopeConditionEvidence'],
    applies: (look) => isAllCovered(look) && look.covers.some(ofCondition) && !look.covers.some(ofBridge),
    because: ({ covers }) => `UK adequacy regulations cover this recipient in ${namesOf(covers)}.`,
  },
  {
    ...unproven,
    id: 'D13',
    condition:
      'a country is covered for some recipients only, this one is not proved to be among them or is a public body, and it rests on nothing else',
    source: ADEQUATE,
    needs: ['recipientType', 'scopeConditionEvidence', 'mechanismCode'],
    applies: (look) => restsOnAdequacy(look) && unproved(look, ofCondition).length > 0,
    because: (look) =>
      `UK adequacy regulations cover only some recipients in ${namesOf(unproved(look, ofCondition))}, and this one is not shown to be one of them.`,
    details: (look) => unproved(look, ofCondition).flatMap(({ failures }) => failures),
    requires: () => ['SCOPE_CONDITION', 'OTHER_MECHANISM'],
  },
  {
    ...allowed,
    id: 'D14',
    condition: 'it goes to the United States, and every condition of the bridge is proved on the day',
    source: BRIDGE,
    needs: ['usDpf', 'dataCategories'],
    applies: (look) => isAllCovered(look) && look.covers.some(ofBridge),
    because: () => 'The recipient meets every condition of the bridge to the United States.',
  },
  {
    ...unproven,
    id: 'D15',
    condition:
      'it goes to the United States, a condition of the bridge is not proved, and it rests on nothing else',
    source: BRIDGE,
    needs: ['usDpf', 'dataCategories', 'mechanismCode'],
    applies: (look) => restsOnAdequacy(look) && unproved(look, ofBridge).length > 0,
    because: () => 'A condition of the bridge to the United States is not proved.',
    details: (look) => unproved(look, ofBridge).flatMap(({ failures }) => failures),
    requires: () => ['BRIDGE_CONDITION', 'OTHER_MECHANISM'],
  },
  {
    ...allowed,
    id: 'D16',
    condition:
      'the contract is with a recipient in the EEA, and the data is kept and seen in the United Kingdom',
    source: ADEQUATE,
    needs: ['recipientEstablishmentCode', 'processingLocationCodes', 'accessLocationCodes'],
    applies: (look) =>
      isAllCovered(look) &&
      look.covers.every(({ standing }) => standing === 'full') &&
      isEeaByContractOnly(look),
    because: ({ covers }) =>
      `The data is in the United Kingdom and the recipient in ${namesOf(covers)}, which UK adequacy regulations cover. Record both.`,
  },
]
