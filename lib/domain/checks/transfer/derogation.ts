import type { CalendarDate } from '../../shared/dates'
import type { Derogation } from './content-facts'
import type { ContentFacts } from './facts'
import { type Mechanism, type Mechanisms, mechanismOf } from './mechanisms'

/** Exceptions for one transfer at a time, several of them closed to public bodies (Article 49). */

type Acting = Pick<ContentFacts, 'actingIn' | 'actingInReason'>

/** Acting as a private person would has to be shown; the officer's reason shows it. */
const usesPublicPowers = ({ actingIn, actingInReason }: Acting) =>
  actingIn === 'PUBLIC_POWERS' || !actingInReason

export const isBarred = ({ family, isBarredToPublicPowers }: Mechanism, facts: Acting) =>
  family === 'derogation' && isBarredToPublicPowers && usesPublicPowers(facts)

export const isOpenDerogation = (
  code: string | undefined,
  facts: Acting,
  mechanisms: Mechanisms,
  day: CalendarDate,
) => {
  const found = mechanismOf(code, mechanisms, day)
  return found?.family === 'derogation' && found.isAvailable && !isBarred(found, facts)
}

type Written = Exclude<keyof Derogation, 'code' | 'whyNoSafeguard'>

const ASKED: Readonly<Record<Written, string>> = {
  necessity: 'why it is strictly necessary',
  proportionality: 'why it is in proportion',
  domesticLawRef: 'the enactment or rule of law that recognises the interest',
  incapacityReason: 'why the person cannot consent, and what harm threatens',
  claimRef: 'the legal claim',
  registerRef: 'the register, and which extract goes',
  agreedRef: 'the wording and dates of what was agreed',
}

/** What each has to show beside necessity and proportion ("evidence_required" of table 1.5). */
const SHOWN_BY: Readonly<Record<string, Written>> = {
  DER_PUBLIC_INTEREST: 'domesticLawRef',
  DER_VITAL_INTERESTS: 'incapacityReason',
  DER_LEGAL_CLAIMS: 'claimRef',
  DER_PUBLIC_REGISTER: 'registerRef',
  DER_CONSENT: 'agreedRef',
  DER_CONTRACT_DS: 'agreedRef',
  DER_CONTRACT_INTEREST: 'agreedRef',
}

/** What is not written down and has to be. */
export const unwritten = (code: string, written: Derogation = {}): readonly string[] => {
  const special = SHOWN_BY[code]
  const asked: readonly Written[] = ['necessity', 'proportionality', ...(special ? [special] : [])]
  return asked.filter((name) => !written[name]?.trim()).map((name) => ASKED[name])
}

/** From this use on within twelve months it is a routine, and the officer is asked (1.8). */
const ROUTINE_USE = 3

export const isRoutine = ({
  frequency,
  derogationUse = 1,
}: Pick<ContentFacts, 'frequency'> & { readonly derogationUse?: number | undefined }) =>
  frequency === 'REGULAR' || frequency === 'CONTINUOUS' || derogationUse >= ROUTINE_USE
