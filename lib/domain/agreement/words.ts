import type { AdviceLevel, Disposal, Response, Review, Seat, Side, Trigger } from './agreement'

/** What the codes of an agreement mean, the same on screens and on records. */

export const LEVEL_WORDS: Readonly<Record<AdviceLevel, string>> = {
  noConcern: 'No concern',
  support: 'Go ahead',
  supportWithConditions: 'Go ahead, on conditions',
  adviseAgainst: 'Do not go ahead',
}

export const FOLLOWED_WORDS: Readonly<Record<Response['followed'], string>> = {
  followed: 'Followed',
  partly: 'Followed in part',
  notFollowed: 'Not followed',
}

export const CAPACITY_WORDS: Readonly<Record<Seat['as'], string>> = {
  signatory: 'Signs',
  countersignatory: 'Countersigns',
}

export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  ours: 'The council',
  theirs: 'The other party',
}

export const TRIGGER_WORDS: Readonly<Record<Trigger | 'date', string>> = {
  date: 'Its review date',
  incident: 'An incident',
  lawChange: 'A change of the law',
  newDataItem: 'A new item of data',
  subProcessor: 'Another sub-processor',
  merger: 'A merger of one of the parties',
  complaintUpheld: 'A complaint that was upheld',
}

export const REVIEW_WORDS: Readonly<Record<Review['outcome'], string>> = {
  renewed: 'Renewed',
  varied: 'Varied',
  ending: 'To be ended',
}

export const DISPOSAL_WORDS: Readonly<Record<Disposal['how'], string>> = {
  returned: 'Returned',
  deleted: 'Deleted',
}
