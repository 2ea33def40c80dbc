/** What the directory of agencies holds of each, beside its name and kind. */

/** Ways in which the council and the agency may talk about a case. */
export const CHANNELS = ['gatehouse', 'secureMail', 'telephone', 'post'] as const
export type Channel = (typeof CHANNELS)[number]

/** How its people prove who they are. Only the first binds a key to a person; the other two are the weaker marks. */
export const SIGN_IN_PATHS = ['passkey', 'ownProvider', 'codeAndCallback'] as const
export type SignInPath = (typeof SIGN_IN_PATHS)[number]
