import { upper } from './text'

/**
 * Who may authorise for the requesting body (table 2.2, "Rank floor").
 *
 * No statute fixes a countersigning rank for paragraph 2 requests; the floors are the council's own
 * and are dated data, shown to the council as theirs to confirm.
 */
export const ORGANISATION_TYPES = [
  'force',
  'hmrc',
  'dwp',
  'nca',
  'homeOffice',
  'council',
  'court',
  'coroner',
  'psfa',
  'regulator',
  'safeguarding',
  'emergency',
  'solicitor',
  'other',
] as const
export type OrganisationType = (typeof ORGANISATION_TYPES)[number]

export const ORGANISATION_TYPE_NAMES: Readonly<Record<OrganisationType, string>> = {
  force: 'Police force',
  hmrc: 'HM Revenue and Customs',
  dwp: 'Department for Work and Pensions',
  nca: 'National Crime Agency',
  homeOffice: 'Home Office',
  council: 'Another council',
  court: 'Court',
  coroner: 'Coroner',
  psfa: 'Public Sector Fraud Authority',
  regulator: 'Regulator or enforcer',
  safeguarding: 'Safeguarding or health partner',
  emergency: 'Ambulance or fire service',
  solicitor: 'Solicitor, insurer or party to a claim',
  other: 'Another body',
}

const POLICE = [
  'police constable',
  'detective constable',
  'sergeant',
  'detective sergeant',
  'inspector',
  'detective inspector',
  'chief inspector',
  'detective chief inspector',
  'superintendent',
  'detective superintendent',
  'chief superintendent',
  'commander',
  'assistant chief constable',
  'deputy chief constable',
  'chief constable',
] as const
const AGENCY = ['officer', 'higher officer', 'senior officer', 'senior manager', 'director'] as const
const NCA = ['g6', 'g5', 'g4', 'g3', 'g2', 'g1'] as const
const REVENUE = ['officer', 'higher officer', 'senior officer', 'grade 7', 'grade 6'] as const
const HOME_OFFICE = [
  'executive officer',
  'higher executive officer',
  'senior executive officer',
  'grade 7',
  'grade 6',
] as const
const COURT = ['court officer', 'judge'] as const
const CORONER = ['coroner’s officer', 'assistant coroner', 'area coroner', 'senior coroner'] as const
const LAW_FIRM = ['fee earner', 'solicitor', 'supervising solicitor', 'partner'] as const

/** Ranks lowest first, by kind of body. */
const LADDERS: Readonly<Record<OrganisationType, readonly string[]>> = {
  force: POLICE,
  hmrc: REVENUE,
  dwp: REVENUE,
  nca: NCA,
  homeOffice: HOME_OFFICE,
  council: AGENCY,
  court: COURT,
  coroner: CORONER,
  psfa: REVENUE,
  regulator: AGENCY,
  safeguarding: AGENCY,
  emergency: AGENCY,
  solicitor: LAW_FIRM,
  other: AGENCY,
}

export type Floors = Readonly<Record<OrganisationType, string>>

/** The first rank that may authorise, as shipped on 21 November 2026. */
export const SHIPPED_FLOORS: Floors = {
  force: 'inspector',
  hmrc: 'higher officer',
  dwp: 'senior officer',
  nca: 'g4',
  homeOffice: 'senior executive officer',
  council: 'senior manager',
  court: 'court officer',
  coroner: 'coroner’s officer',
  psfa: 'senior officer',
  regulator: 'senior manager',
  safeguarding: 'senior manager',
  emergency: 'senior manager',
  solicitor: 'supervising solicitor',
  other: 'senior manager',
}

const tidy = (rank: string) => rank.trim().toLowerCase().replaceAll("'", '’').replace(/\s+/g, ' ')

export const ranksOf = (type: OrganisationType) => LADDERS[type].map(upper)

export const rankFloor = (type: OrganisationType, floors: Floors = SHIPPED_FLOORS) => upper(floors[type])

export const isKnownRank = (type: OrganisationType, rank: string) => LADDERS[type].includes(tidy(rank))

/** A rank of some organisation; which one is asking is the case's to know. */
export const isRank = (rank: string) => ORGANISATION_TYPES.some((type) => isKnownRank(type, rank))

/** An unknown rank never meets a floor. */
export const meetsRankFloor = (type: OrganisationType, rank: string, floors: Floors = SHIPPED_FLOORS) =>
  isAtLeastRank(type, rank, floors[type])

/** At or above another rank of the same ladder; false when either is not on it. */
export const isAtLeastRank = (type: OrganisationType, rank: string, floor: string) => {
  const least = LADDERS[type].indexOf(tidy(floor))
  return least >= 0 && LADDERS[type].indexOf(tidy(rank)) >= least
}
