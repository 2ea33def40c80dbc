import { z } from 'zod'
import { calendarDate } from '../../shared/dates'
import { choice, choices, line, optional, paragraph, YES_NO } from '../../shared/text'
import { isPlaceCode } from '../places'
import {
  CATEGORY_CODES,
  COUNT_BANDS,
  EXPORTER_ROLES,
  FREQUENCIES,
  INITIATORS,
  INSTRUMENT_FAULT_CODES,
  MODES,
  RECIPIENT_ROLES,
  RECIPIENT_TYPES,
  REGIMES,
  YES_OR_NO,
} from './codes'
import type { TransferContent } from './content'
import { NONE_OUTSIDE_UK } from './content-facts'

/** What each page of a transfer asks, and what of the content its answers are. */

export type ContentPage<S extends z.ZodType> = {
  readonly schema: S
  readonly toContent: (said: z.output<S>, behind: { today: string; by: string }) => Partial<TransferContent>
  readonly answersOf: (content: TransferContent) => Readonly<Record<string, unknown>>
}

const page = <S extends z.ZodType>(one: ContentPage<S>) => one

const yes = (answer: (typeof YES_NO)[number] | undefined) => answer === 'yes'
const asAnswer = (value: boolean) => (value ? 'yes' : 'no')
const yesNo = (question: string) => choice(YES_NO, question)
const text = (name: string, max = 300) => optional(line(name, { max }))
const long = (name: string, max = 4000) => optional(paragraph(name, { max }))

export const placeCode = z
  .string({ error: 'Select a place' })
  .trim()
  .refine((code) => code !== '', { error: 'Select a place', abort: true })
  .refine(isPlaceCode, { error: 'Enter the two letters of a country, such as PE' })

export const opening = z.strictObject({
  title: line('A name for it', { max: 120 }),
  recipientLegalName: line('The legal name of the recipient', { max: 200 }),
  purpose: paragraph('What it is for', { min: 10, max: 2000 }),
})

export const who = page({
  schema: z.strictObject({
    recipientLegalName: line('The legal name of the recipient', { max: 200 }),
    registrationNo: text('Its number in the register of companies', 60),
    registeredAddress: paragraph('Its registered address', { max: 500 }),
    parentCompany: text('Whom it belongs to'),
    recipientType: choice(RECIPIENT_TYPES, 'what the recipient is'),
    recipientRole: choice(RECIPIENT_ROLES, 'what the recipient is to the data'),
    recipientEstablishmentCode: placeCode,
  }),
  toContent: (said) => said,
  answersOf: (content) => content,
})

const PEOPLE = ['children', 'vulnerableAdults', 'protectedLocation'] as const

export const what = page({
  schema: z.strictObject({
    dataCategories: choices(CATEGORY_CODES, 'kinds of data').refine((codes) => codes.length > 0, {
      error: 'Select the kinds of data',
    }),
    people: choices(PEOPLE, 'who is among the people'),
    dataSubjectCountBand: choice(COUNT_BANDS, 'how many people it is about'),
    frequency: choice(FREQUENCIES, 'how often it goes'),
    mode: choice(MODES, 'how it goes'),
    initiator: choice(INITIATORS, 'who makes it go'),
    inboundOnly: yesNo('yes if data only comes in'),
    keyHolder: text('Who holds the key to the codes'),
    anonymityEvidence: long('What shows that nobody can be known'),
  }),
  toContent: ({ people, inboundOnly, keyHolder, anonymityEvidence, ...said }) => ({
    ...said,
    ...Object.fromEntries(PEOPLE.map((name) => [name, people.includes(name)])),
    inboundOnly: yes(inboundOnly),
    isPseudonymised: keyHolder !== undefined,
    keyHolder,
    isAnonymous: anonymityEvidence !== undefined,
    anonymityEvidence,
  }),
  answersOf: ({ inboundOnly, ...content }) => ({
    ...content,
    people: PEOPLE.filter((name) => content[name]),
    inboundOnly: asAnswer(inboundOnly),
  }),
})

export const purpose = page({
  schema: z.strictObject({
    purpose: paragraph('What it is for', { min: 10, max: 2000 }),
    lawfulBasisArt6: line('The lawful basis', { max: 300 }),
    conditionArt9: text('The condition for special category data'),
    dpaSch1Condition: text('The condition of Schedule 1'),
    retention: paragraph('How long the recipient keeps it', { max: 2000 }),
    exporterRole: choice(EXPORTER_ROLES, 'what the council is to the data'),
    regime: choice(REGIMES, 'which law it is under'),
  }),
  toContent: (said) => said,
  answersOf: (content) => content,
})

const reasonFor = (step: number) => paragraph(`Your reason for question ${step}`, { max: 2000 })

export const screen = page({
  schema: z.strictObject({
    screenStep1: choice(YES_OR_NO, 'yes or no to question 1'),
    screenReason1: reasonFor(1),
    screenStep2: choice(YES_OR_NO, 'yes or no to question 2'),
    screenReason2: reasonFor(2),
    screenStep3: choice(YES_OR_NO, 'yes or no to question 3'),
    screenReason3: reasonFor(3),
  }),
  toContent: (said) => said,
  answersOf: (content) => content,
})

export const instrument = page({
  schema: z.strictObject({
    mechanismInstrumentRef: text('Where the instrument is'),
    mechanismVersion: text('The version of its form', 60),
    mechanismExecutedOn: optional(calendarDate('the day it was signed')),
    authorisationRef: text('The reference of the regulator'),
    instrumentIsBinding: yesNo('yes if it binds and can be enforced'),
    instrumentFaults: choices(INSTRUMENT_FAULT_CODES, 'what is wrong with it'),
  }),
  toContent: ({ instrumentIsBinding, ...said }) => ({
    ...said,
    instrumentIsBinding: yes(instrumentIsBinding),
  }),
  answersOf: ({ instrumentIsBinding, ...content }) => ({
    ...content,
    ...(instrumentIsBinding !== undefined && { instrumentIsBinding: asAnswer(instrumentIsBinding) }),
  }),
})

const BRIDGE_REGULATORS = ['FTC', 'DOT', 'NEITHER'] as const

/** Whoever looks at the list answers with their name and the day. */
export const bridge = page({
  schema: z.strictObject({
    listedName: line('The name on the list', { max: 200 }),
    active: yesNo('yes if the entry is active'),
    ukExtension: yesNo('yes if it takes part in the UK Extension'),
    coversHr: yesNo('yes if it covers staff data'),
    coversNonHr: yesNo('yes if it covers other data'),
    regulator: choice(BRIDGE_REGULATORS, 'which authority it answers to'),
    nextRecertOn: optional(calendarDate('the day of recertification')),
    sensitiveFlagSentOn: optional(calendarDate('the day of the notice')),
  }),
  toContent: ({ listedName, regulator, nextRecertOn, sensitiveFlagSentOn, ...found }, { today, by }) => ({
    usDpf: {
      ...{ listedName, nextRecertOn, sensitiveFlagSentOn },
      active: yes(found.active),
      ukExtension: yes(found.ukExtension),
      coversHr: yes(found.coversHr),
      coversNonHr: yes(found.coversNonHr),
      regulator: regulator === 'NEITHER' ? undefined : regulator,
      checkedOn: today,
      checkedBy: by,
    },
  }),
  answersOf: ({ usDpf }) =>
    Object.fromEntries(
      Object.entries(usDpf ?? {}).map(([name, value]) => [
        name,
        typeof value === 'boolean' ? asAnswer(value) : value,
      ]),
    ),
})

export const derogation = page({
  schema: z.strictObject({
    necessity: long('Why it is strictly necessary'),
    proportionality: long('Why it is in proportion'),
    domesticLawRef: text('The rule of law that recognises the interest'),
    incapacityReason: long('Why the person cannot consent, and what harm threatens'),
    claimRef: text('The legal claim'),
    registerRef: text('The register, and which extract goes'),
    agreedRef: text('The wording and dates of what was agreed'),
    whyNoSafeguard: long('Why no safeguard can be used'),
  }),
  toContent: (written) => ({ derogation: { code: undefined, ...written } }),
  answersOf: ({ derogation: written }) => written ?? {},
})

export const care = page({
  schema: z.strictObject({
    identity: long('Who it is, and how that was checked'),
    financialStanding: long('Its financial standing'),
    securityCerts: long('Its security certificates'),
    breachHistory: long('Data that it lost before'),
    governmentAccessHistory: long('What public bodies demanded of it'),
    contractControlsEqualToUk: yesNo('yes if the contract asks the same as at home'),
    alternativesShown: long('Others that were looked at'),
    alternativesConsidered: paragraph('What else was considered', { max: 4000 }),
    dpiaRef: text('The impact assessment'),
  }),
  toContent: ({ alternativesConsidered, dpiaRef, contractControlsEqualToUk, ...found }) => ({
    alternativesConsidered,
    dpiaRef,
    dueDiligence: { ...found, contractControlsEqualToUk: yes(contractControlsEqualToUk) },
  }),
  answersOf: ({ dueDiligence, alternativesConsidered, dpiaRef }) => ({
    ...dueDiligence,
    ...(dueDiligence && { contractControlsEqualToUk: asAnswer(dueDiligence.contractControlsEqualToUk) }),
    ...{ alternativesConsidered, dpiaRef },
  }),
})

/** Where data is kept or worked on, and from where people look at it. */
export const PLACE_LISTS = ['processingLocationCodes', 'accessLocationCodes'] as const
export type PlaceList = (typeof PLACE_LISTS)[number]

export const placeOf = z.strictObject({
  list: choice(PLACE_LISTS, 'what happens there'),
  code: placeCode,
})

const listed = (content: TransferContent, list: PlaceList) =>
  (content[list] ?? []).filter((code) => code !== NONE_OUTSIDE_UK)

export const withPlace = (
  content: TransferContent,
  { list, code }: z.output<typeof placeOf>,
): TransferContent => ({ ...content, [list]: [...new Set([...listed(content, list), code])] })

/** A list without a place is a list that nobody gave. */
export const withoutPlace = (
  content: TransferContent,
  { list, code }: z.output<typeof placeOf>,
): TransferContent => {
  const left = listed(content, list).filter((one) => one !== code)
  return { ...content, [list]: left.length > 0 ? left : undefined }
}

export const nobodyAbroad = z.strictObject({
  accessEvidence: paragraph('What shows it', { max: 2000 }),
})

export const withNobodyAbroad = (
  content: TransferContent,
  { accessEvidence }: z.output<typeof nobodyAbroad>,
): TransferContent => ({ ...content, accessLocationCodes: [NONE_OUTSIDE_UK], accessEvidence })
