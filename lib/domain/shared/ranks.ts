/**
 * Who may authorise for the requesting body (table 2.2, "Rank floor").
 *
 * No statute fixes a countersigning rank for paragraph 2 requests; the floors are the council's own
 * and are dated data, shown to the council as theirs to confirm.
 */
export const ORGANISATION_TYPES = ['force', 'hmrc', 'dwp', 'nca', 'council', 'regulator'] as const
export type OrganisationType = (typeof ORGANISATION_TYPES)[number]

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

/** Ranks lowest first, and the first that may authorise. From 21 November 2026. */
const LADDERS: Record<OrganisationType, { ranks: readonly string[]; floor: string }> = {
  force: { ranks: POLICE, floor: 'inspector' },
  hmrc: { ranks: REVENUE, floor: 'higher officer' },
  dwp: { ranks: REVENUE, floor: 'senior officer' },
  nca: { ranks: NCA, floor: 'g4' },
  council: { ranks: AGENCY, floor: 'senior manager' },
  regulator: { ranks: AGENCY, floor: 'senior manager' },
}

const tidy = (rank: string) => rank.trim().toLowerCase().replace(/\s+/g, ' ')

const sentence = (rank: string) => rank.charAt(0).toUpperCase() + rank.slice(1)

export const ranksOf = (type: OrganisationType) => LADDERS[type].ranks.map(sentence)

export const rankFloor = (type: OrganisationType) => sentence(LADDERS[type].floor)

export const isKnownRank = (type: OrganisationType, rank: string) => LADDERS[type].ranks.includes(tidy(rank))

/** A rank of some organisation; which one is asking is the case's to know. */
export const isRank = (rank: string) => ORGANISATION_TYPES.some((type) => isKnownRank(type, rank))

/** An unknown rank never meets a floor. */
export const meetsRankFloor = (type: OrganisationType, rank: string) => {
  const { ranks, floor } = LADDERS[type]
  return ranks.indexOf(tidy(rank)) >= ranks.indexOf(floor)
}
