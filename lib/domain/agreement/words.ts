import type { Disposal, Review, Seat, Side, Trigger } from './agreement'

/** What the codes of an agreement mean, the same on screens and on records. */

export const CAPACITY_WORDS: Readonly<Record<Seat['as'], string>> = {
  signatory: 'Signs',
  countersignatory: 'Countersigns',
}

export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  ours: 'The council',
  theirs: 'The other party',
}

export const TRIGGER_WORDS: Readonly<Record<Trigger | 'date', string>> = {
  date: 'Its review date came',
  incident: 'Data was lost, misused or went astray',
  lawChange: 'The law changed',
  newDataItem: 'Other data is wanted, or sent',
  subProcessor: 'A supplier took on another supplier',
  merger: 'A party merged, or its work passed to another body',
  complaintUpheld: 'A complaint was upheld',
}

export const REVIEW_WORDS: Readonly<Record<Review['outcome'], string>> = {
  renewed: 'Reviewed and renewed',
  varied: 'Varied',
  ending: 'Reviewed, and to be ended',
}

export const DISPOSAL_WORDS: Readonly<Record<Disposal['how'], string>> = {
  returned: 'Returned to the council',
  deleted: 'Deleted',
}
