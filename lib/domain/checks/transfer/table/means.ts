import type { Reason } from '../../../shared/decision'
import { isBarred, isOpenDerogation, isRoutine, unwritten } from '../derogation'
import { unknownOf } from '../destinations'
import { isExecuted, isExpired, mechanismOf, unsoundness } from '../mechanisms'
import type { RiskFinding } from '../risk/finding'
import type { Look, TransferRow } from './look'

/** D17 to D25: where no adequacy regulations cover it, a safeguard with an assessment, an exception, or nothing. */

const SAFEGUARD = 'UK GDPR Art 46(1A), 46(6), 46(7)'
const EXCEPTION = 'UK GDPR Art 49'

const isSafeguard = ({ mechanism }: Look) => mechanism?.family === 'safeguard'
const faultsOf = ({ mechanism, facts }: Look) => (mechanism ? unsoundness(mechanism, facts) : [])
const isSound = (look: Look) => isSafeguard(look) && faultsOf(look).length === 0

/** Kinds of data that nobody looked at are not assessed, whatever the rest came to. */
const isCurrent = ({ day, facts }: Look, { expiresOn, assessed }: RiskFinding) =>
  (expiresOn === null || day <= expiresOn) &&
  (assessed === null || (facts.dataCategories ?? assessed).every((code) => assessed.includes(code)))

const leftUnprotected = ({ facts, risk }: Look) => {
  if (risk?.outcome !== 'PARTIAL') return []
  return risk.unprotected.filter((code) => facts.dataCategories?.includes(code) ?? true)
}

const isAssessed = (look: Look) =>
  isSound(look) && look.risk !== null && isCurrent(look, look.risk) && look.risk.measuresInForce

/** The exception that the transfer rests on, or that carries what the assessment left unprotected. */
const exceptionOf = (look: Look): string | undefined => {
  if (look.mechanism?.family === 'derogation') return look.mechanism.code
  const isCarried = isAssessed(look) && isExecuted(look.facts, look.day) && leftUnprotected(look).length > 0
  return isCarried ? look.risk?.derogation : undefined
}

const isOpen = (look: Look) => isOpenDerogation(exceptionOf(look), look.facts, look.reference, look.day)

const writtenGaps = (look: Look) => {
  const code = exceptionOf(look)
  return code === undefined ? [] : unwritten(code, look.facts.derogation)
}

const assessmentIsMissing = ({ risk, ...look }: Look) => {
  if (risk === null) return 'No transfer risk assessment was made.'
  if (!isCurrent({ risk, ...look }, risk))
    return 'The transfer risk assessment is past its review, or is of other data.'
  return 'The measures that the transfer risk assessment rests on are not all in force.'
}

/** Why a mechanism that is there carries nothing. */
const shortcomings = (look: Look): readonly Reason[] => {
  const { mechanism, facts, day } = look
  if (!mechanism) return []
  const texts = [
    ...faultsOf(look).filter(() => isSafeguard(look)),
    ...(isSafeguard(look) && !isExecuted(facts, day) ? ['The instrument is not signed yet.'] : []),
    ...writtenGaps(look).map((gap) => `This is not written down: ${gap}.`),
    ...(mechanism.family === 'adequacy' ? ['No UK adequacy regulations cover every place.'] : []),
  ]
  return texts.map((text) => ({ code: mechanism.code, text, source: `UK GDPR Art ${mechanism.article}` }))
}

const needsAdvice = (look: Look) => (exceptionOf(look) === 'DER_PUBLIC_INTEREST' ? ['DPO_ADVICE'] : [])

/** Closed to public powers; where it is open, people and the regulator have to be told (Article 49(1)). */
const needsTelling = (look: Look) => {
  const found = mechanismOf(exceptionOf(look), look.reference, look.day)
  return found?.isBarredToPublicPowers && found.code === 'DER_COMPELLING_LI'
    ? ['REGULATOR_TOLD', 'PEOPLE_TOLD']
    : []
}

/** Without these nobody can say that an assessment counts, for all that is sent or for the part beside an exception. */
const askedOfAssessment = (look: Look) => {
  if (!isAssessed(look)) return []
  const { facts, risk } = look
  return [
    ...(risk?.assessed && !facts.dataCategories ? ['dataCategories'] : []),
    ...(risk?.expiresOn === null ? ['riskAssessment.completedOn'] : []),
  ]
}

export const meansRows: readonly TransferRow[] = [
  {
    id: 'D17',
    condition: 'a safeguard is signed and sound, and its transfer risk assessment is passed and current',
    outcome: 'ALLOW_AFTER_TRA',
    code: 'ALLOW_AFTER_TRA',
    source: SAFEGUARD,
    restricted: 'yes',
    needs: ['mechanismCode', 'mechanismExecutedOn', 'authorisationRef', 'riskAssessment', 'dataCategories'],
    applies: (look) =>
      isAssessed(look) &&
      look.risk?.outcome !== 'FAIL' &&
      leftUnprotected(look).length === 0 &&
      isExecuted(look.facts, look.day),
    asks: (look) => [...unknownOf(look.to, look.facts), ...askedOfAssessment(look)],
    because: ({ mechanism }) =>
      `${mechanism?.name ?? 'The safeguard'} protects it, and the transfer risk assessment is passed.`,
    requires: ({ risk }) => [
      ...(risk?.outcome === 'PASS_WITH_MEASURES' ? ['MEASURES'] : []),
      ...['SECURITY', 'G-NOTICE', 'G-ROPA'],
    ],
  },
  {
    id: 'D18',
    condition:
      'a sound safeguard is chosen, and its transfer risk assessment is missing, past its review, of other data, or passed on measures that are not in force',
    outcome: 'BLOCK_NO_TRA',
    code: 'BLOCK_NO_TRA',
    source: SAFEGUARD,
    restricted: 'yes',
    needs: ['mechanismCode', 'riskAssessment'],
    applies: (look) =>
      isSound(look) &&
      (look.risk === null ||
        !isCurrent(look, look.risk) ||
        (!look.risk.measuresInForce && look.risk.outcome !== 'FAIL')),
    because: assessmentIsMissing,
    requires: () => ['TRA'],
  },
  {
    id: 'D19',
    condition: 'it rests on clauses or a scheme that ended, or that is good in the European Union only',
    outcome: 'BLOCK_EXPIRED_INSTRUMENT',
    code: 'BLOCK_EXPIRED_INSTRUMENT',
    source: 'UK GDPR Art 46; DPA 2018 Sch 21 (transitional life ended 21 March 2024)',
    restricted: 'yes',
    needs: ['mechanismCode', 'instrumentFaults'],
    applies: ({ mechanism, facts }) =>
      mechanism !== null &&
      ['invalid', 'safeguard'].includes(mechanism.family) &&
      isExpired(mechanism, facts),
    because: ({ mechanism }) =>
      `This is no safeguard for data from the United Kingdom: ${mechanism?.name ?? 'what it rests on'}.`,
    requires: () => ['VALID_INSTRUMENT'],
  },
  {
    id: 'D20',
    condition: 'the transfer risk assessment failed, or left data unprotected that is still sent',
    outcome: 'BLOCK_TRA_FAILED',
    code: 'BLOCK_TRA_FAILED',
    source: SAFEGUARD,
    restricted: 'yes',
    needs: ['riskAssessment', 'dataCategories'],
    applies: (look) =>
      isSound(look) &&
      (look.risk?.outcome === 'FAIL' ||
        (leftUnprotected(look).length > 0 && look.risk?.derogation === undefined)),
    because: () =>
      'The data would not be protected well enough there. Take out what fails, or use an exception for just that part.',
    requires: () => ['REMOVE_FAILING_DATA', 'DEROGATION_FOR_PART'],
  },
  {
    id: 'D21',
    condition: 'it rests on an exception that is closed to a council using its public powers',
    outcome: 'BLOCK_DEROGATION_BARRED',
    code: 'BLOCK_DEROGATION_BARRED',
    source: 'UK GDPR Art 49(3)',
    restricted: 'yes',
    needs: ['mechanismCode', 'actingIn', 'actingInReason'],
    applies: (look) => {
      const found = mechanismOf(exceptionOf(look), look.reference, look.day)
      return found !== null && isBarred(found, look.facts)
    },
    because: () =>
      'A council that uses its public powers may not rely on this exception. Nobody can allow it.',
    requires: () => ['OTHER_MECHANISM'],
  },
  {
    id: 'D22',
    condition:
      'an open exception, everything it rests on written down, for a transfer made once or now and then',
    outcome: 'ALLOW_DEROGATION',
    code: 'ALLOW_DEROGATION',
    source: EXCEPTION,
    restricted: 'yes',
    needs: ['mechanismCode', 'derogation', 'frequency', 'derogationUse', 'riskAssessment', 'dataCategories'],
    applies: (look) => isOpen(look) && !isRoutine(look.facts) && writtenGaps(look).length === 0,
    // An exception is for one transfer to somebody: where nothing is known of where it goes, it is none yet.
    asks: (look) => [
      ...(look.known.length === 0 ? unknownOf(look.to, look.facts) : []),
      ...askedOfAssessment(look),
      ...(look.facts.frequency === undefined ? ['frequency'] : []),
    ],
    because: () => 'An exception allows this one transfer. Every later use is decided afresh.',
    requires: (look) => [...needsAdvice(look), ...needsTelling(look), 'DATA_MINIMISED', 'G-ROPA'],
  },
  {
    id: 'D23',
    condition:
      'an open exception, everything it rests on written down, for a transfer made regularly, all the time, or for the third time in twelve months',
    outcome: 'REFER_DPO',
    code: 'REFER_DPO',
    source: EXCEPTION,
    restricted: 'yes',
    needs: ['mechanismCode', 'derogation', 'frequency', 'derogationUse', 'riskAssessment', 'dataCategories'],
    applies: (look) => isOpen(look) && isRoutine(look.facts) && writtenGaps(look).length === 0,
    asks: askedOfAssessment,
    because: () => 'Exceptions are for what is exceptional. The Data Protection Officer is asked first.',
    requires: ({ facts }) => [
      'DPO_ADVICE',
      ...(facts.derogation?.whyNoSafeguard?.trim() ? [] : ['WHY_NO_SAFEGUARD']),
    ],
  },
  {
    id: 'D24',
    condition: 'it is published on the open web',
    outcome: 'REFER_DPO',
    code: 'REFER_DPO',
    source: 'ICO guidance on restricted transfers (unclear in 2026)',
    restricted: 'unclear',
    needs: ['mode'],
    applies: ({ facts, to }) => facts.mode === 'PUBLISH' && to.kind === 'recipient',
    because: () => 'Anybody anywhere could read it. The Data Protection Officer is asked first.',
    requires: () => ['DPO_ADVICE'],
  },
  {
    id: 'D25',
    condition: 'anything else',
    outcome: 'BLOCK_NO_MECHANISM',
    code: 'BLOCK_NO_MECHANISM',
    source: 'UK GDPR Art 44A',
    restricted: 'yes',
    needs: ['recipientEstablishmentCode', 'processingLocationCodes', 'accessLocationCodes', 'mechanismCode'],
    applies: () => true,
    asks: ({ covers, to, facts }) => (covers.length === 0 ? unknownOf(to, facts) : []),
    because: () => 'Nothing that the law accepts covers this transfer.',
    details: shortcomings,
    requires: () => ['MECHANISM'],
  },
]
