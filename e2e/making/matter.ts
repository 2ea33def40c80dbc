import { makeAgreement } from './agreement'

/** An agreement for checks to be of: in drafting, with everything said that its checks rest on. */
export const aMatter = () => makeAgreement({ like: 'sharing', until: 'DRAFTING' })

/** One for whose checks nothing is said yet. */
export const aMatterUnsaid = () => makeAgreement({ like: 'sharing', until: 'TRIAGE' })
