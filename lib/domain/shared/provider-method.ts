/** What records say of a sign-in that a provider vouches for. Only a passkey is bound to a text; these say so. */

export const COUNCIL_METHOD = 'provider sign-in'
export const AGENCY_METHOD = 'sign-in by the organisation’s own account (weaker than a passkey)'

/** The weaker mark stays last, where whoever reads looks for it. */
export const agedMethod = (method: string, age: string) =>
  method === AGENCY_METHOD
    ? `sign-in by the organisation’s own account, ${age} (weaker than a passkey)`
    : `${COUNCIL_METHOD}, ${age}`
