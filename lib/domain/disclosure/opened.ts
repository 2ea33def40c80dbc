import type { CaseFile, In, UrgentCall } from './disclosure'
import type { GatewayCode } from './gateways'

type Opening = Pick<
  In<'DRAFT'>,
  'id' | 'reference' | 'organisation' | 'requesterId' | 'keyedById' | 'createdAt' | 'linkedTo' | 'draft'
>

/** What every case has from the first moment, so that no list of it is ever missing. */
export const FRESH = {
  version: 1,
  gateway: 'G01',
  serviceId: null,
  reachedAt: null,
  hiddenFrom: [],
  insideGrade: null,
  restriction: null,
  assigned: [],
  holds: [],
  partOf: null,
  parts: [],
  corrected: [],
  corrections: [],
  breaches: [],
  complaints: [],
  accessChecks: [],
  conflicts: [],
  clarifications: [],
  advice: [],
  voided: [],
  chasers: [],
} as const satisfies Partial<CaseFile>

/** A case as it begins: a draft of whoever keys it in, with nothing asked yet. */
export const opened = (opening: Opening): In<'DRAFT'> => ({ ...FRESH, ...opening, status: 'DRAFT' })

type Logging = Pick<
  In<'U_LOGGED'>,
  'id' | 'reference' | 'organisation' | 'keyedById' | 'createdAt' | 'hiddenFrom' | 'insideGrade'
> & { readonly gateway: Extract<GatewayCode, 'G06' | 'G23'>; readonly urgent: UrgentCall }

/** T31: an emergency begins as a call that was called back, not as a draft. */
export const logged = (logging: Logging): In<'U_LOGGED'> => ({
  ...FRESH,
  ...logging,
  status: 'U_LOGGED',
  requesterId: null,
  linkedTo: null,
  serviceId: logging.urgent.serviceId,
  reachedAt: logging.createdAt,
})
