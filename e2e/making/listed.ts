/** Whom the entry of a test lists by hand: its page names them on a button. */
export const LISTED_BY_HAND = 'Larkfield Homecare'

/** Whom the recipient of a transfer uses, named there alike. */
export const PROCESSOR = 'Copies Ltd'
