import { describe, expect, it } from 'vitest'
import { AGREEMENT_VERBS } from '../agreement/transitions'
import { VERBS } from '../disclosure/transitions'
import { ROLES, SYSTEM } from '../shared/actor'
import { may, PERMISSIONS, type Permission, permit } from './permissions'

const OUTSIDE = 'EXT_REQ EXT_AUTH'
const ASKING = 'EXT_REQ EXT_AUTH POL_LIA'
const KEYING = `${ASKING} INTAKE`
// The Monitoring Officer decides on a Chief Executive, which a guard makes sure of (2.6).
const DECIDING = 'HOS ABOVE MON'
const HEADS = 'HOS ABOVE'
const GUARDING = 'INTAKE DPO MON'
const INSIDE = 'INTAKE DDC OWNER HOS ABOVE LEGAL DPO CALD MON RELEASE AUDIT'

/** Written by hand from section 1.1; a new permission does not compile until it is here. */
const EXPECTED: Readonly<Record<Permission, string>> = {
  startRequest: KEYING,
  editDraft: KEYING,
  submitRequest: ASKING,
  lodgeRequirement: KEYING,
  handOver: KEYING,
  changeScope: ASKING,
  renewRequest: ASKING,
  answerClarification: ASKING,
  authoriseRequest: OUTSIDE,
  returnRequest: OUTSIDE,
  declineAuthorisation: OUTSIDE,
  withdrawRequest: `${OUTSIDE} SYSTEM`,
  confirmReceipt: OUTSIDE,
  acknowledgeRequest: 'SYSTEM',
  expireCase: 'SYSTEM',
  closeParent: 'SYSTEM',
  awaitConfirmation: 'SYSTEM',
  lapseUrgent: 'SYSTEM',
  acceptIntake: 'INTAKE',
  sendToLegal: 'INTAKE',
  correctGateway: 'INTAKE',
  splitIntoParts: 'INTAKE',
  returnIncomplete: 'INTAKE',
  routeOut: 'INTAKE',
  validateRequirement: 'LEGAL',
  endApplication: 'LEGAL',
  answerChallenge: 'LEGAL',
  askClarification: 'INTAKE DDC',
  recordAssessment: 'DDC',
  askAdvice: 'DDC',
  giveAdvice: 'DPO LEGAL CALD MON',
  proposeDecision: 'DDC',
  declareConflict: 'INTAKE DDC HOS ABOVE LEGAL RELEASE POL_LIA MON',
  approveRequest: DECIDING,
  complyWithRequirement: DECIDING,
  challengeRequirement: DECIDING,
  refuseRequest: DECIDING,
  returnForWork: DECIDING,
  recordNilReturn: DECIDING,
  startPreparing: 'RELEASE',
  listPackFile: 'RELEASE',
  removePackFile: 'RELEASE',
  clearHeldFile: 'DDC OWNER INTAKE RELEASE',
  checkPack: 'DDC OWNER INTAKE RELEASE',
  returnToDecider: 'RELEASE',
  releasePack: 'RELEASE',
  chaseReceipt: 'DDC INTAKE RELEASE',
  closeCase: 'DDC INTAKE',
  askReview: OUTSIDE,
  decideReview: HEADS,
  sendCorrection: 'DDC INTAKE',
  reportBreach: 'DDC INTAKE RELEASE HOS ABOVE OWNER',
  decideBreach: 'DPO',
  checkAccess: 'INTAKE DPO',
  traceRecipients: 'INTAKE DPO',
  askErasure: 'DPO',
  agreeErasure: 'ABOVE',
  linkComplaint: 'INTAKE DPO',
  acknowledgeComplaint: 'INTAKE DPO',
  answerComplaint: 'DPO',
  restrictCase: GUARDING,
  assignPeople: GUARDING,
  openRestricted: INSIDE,
  preserveMaterial: 'POL_LIA INTAKE DDC OWNER LEGAL',
  liftHold: 'DDC INTAKE LEGAL',
  nameAgreement: 'INTAKE DDC',
  proposeIdentityChange: 'ADMIN DPO INTAKE',
  readPeople: 'ADMIN DPO INTAKE AUDIT',
  deactivatePerson: 'ADMIN DPO INTAKE',
  inviteToEnrol: 'ADMIN DPO INTAKE',
  attestAgency: `${OUTSIDE} SIGN`,
  answerCalls: 'INTAKE ADMIN',
  askRecovery: `ADMIN DPO ${OUTSIDE} SIGN`,
  agreeRecovery: 'ADMIN DPO',
  stopRecovery: `ADMIN DPO ${OUTSIDE} SIGN`,
  logUrgent: 'POL_LIA INTAKE DDC HOS ABOVE OWNER',
  decideUrgent: `${HEADS} INTAKE DDC`,
  notUrgent: HEADS,
  confirmUrgent: OUTSIDE,
  ratifyUrgent: HEADS,
  proposePolicyChange: 'ADMIN DPO',
  approvePolicyChange: 'ADMIN DPO',
  readPolicy: 'ADMIN DPO AUDIT INTAKE HOS ABOVE LEGAL IGB',
  readPatterns: 'INTAKE DPO LEGAL HOS ABOVE IGB',
  readInternalRecord: INSIDE,
  readWorkList: `POL_LIA ${INSIDE}`,
  issueAuditPack: 'DPO LEGAL MON',
  readLedger: 'DPO AUDIT',

  openAgreement: 'LEGAL DDC INTAKE HOS',
  answerTriage: 'LEGAL DDC INTAKE',
  concludeTriage: 'LEGAL DDC INTAKE',
  confirmTriage: 'LEGAL DDC',
  overruleTriage: 'DPO',
  keepOutsideReferences: 'LEGAL DDC INTAKE',
  reviseText: 'LEGAL DDC',
  markNotApplicable: 'LEGAL',
  unmarkNotApplicable: 'LEGAL',
  sendToReview: 'LEGAL DDC',
  answerReview: 'LEGAL DDC OWNER HOS',
  seekAdvice: 'LEGAL',
  adviseOnAgreement: 'DPO',
  addToAdvice: 'DPO',
  respondToAdvice: 'HOS ABOVE',
  closeCondition: 'LEGAL DDC',
  acknowledgeResponse: 'DPO',
  recordBoardNotice: 'DPO',
  invite: 'LEGAL',
  withdrawInvitation: 'LEGAL',
  addComment: 'LEGAL DDC OWNER HOS ABOVE DPO CALD INTAKE SIGN INVITED',
  proposeWording: 'LEGAL SIGN INVITED',
  answerProposal: 'LEGAL',
  setPosition: 'LEGAL',
  finaliseText: 'LEGAL',
  reopenNegotiation: 'LEGAL',
  setSeats: 'LEGAL',
  submitForApproval: 'LEGAL',
  returnToLegal: 'HOS ABOVE',
  approveAgreement: 'HOS ABOVE',
  signAgreement: 'HOS ABOVE CALD SIGN',
  declineToSign: 'HOS ABOVE CALD SIGN',
  declareInterest: 'LEGAL DDC OWNER HOS ABOVE DPO CALD SIGN',
  abandon: 'LEGAL',
  commence: 'SYSTEM',
  reviewFallsDue: 'SYSTEM',
  escalateReview: 'SYSTEM',
  suspendOverdue: 'SYSTEM',
  adoptVariation: 'SYSTEM',
  chaseEvidence: 'SYSTEM',
  reportTrigger: 'LEGAL DPO DDC OWNER HOS ABOVE INTAKE',
  keepGoing: 'ABOVE',
  suspendAgreement: 'HOS ABOVE',
  renewAgreement: 'HOS ABOVE',
  startVariation: 'LEGAL',
  giveNotice: 'HOS ABOVE',
  recordDisposal: 'LEGAL DDC',
  recordSweep: 'LEGAL DDC',
  flagUncertified: 'LEGAL DPO',
  endAgreement: 'LEGAL',
  recordEvidence: 'LEGAL DDC',
  proposePublication: 'LEGAL DDC',
  advisePublication: 'DPO',
  publishEntry: 'HOS ABOVE',
  withdrawPublication: 'HOS ABOVE DPO',
  readAgreements: 'POL_LIA INTAKE DDC OWNER HOS ABOVE LEGAL DPO CALD MON IGB AUDIT',
  readAgreementAdvice: 'DDC OWNER HOS ABOVE LEGAL DPO CALD AUDIT',
  readDissent: 'IGB',
  editClauseLibrary: 'LEGAL',
  keepSignatories: 'LEGAL',
  importRegister: 'LEGAL DDC INTAKE',
  readChecks: `POL_LIA ${INSIDE.replace('AUDIT', 'IGB AUDIT')}`,
  keepChecks: 'LEGAL DDC INTAKE OWNER',
  giveGuardianView: 'CALD',
  approveOutsideUk: 'ABOVE',
  sealAnnexes: 'LEGAL DDC INTAKE',
  keepTransfer: 'LEGAL DDC INTAKE',
  adviseOnCheck: 'DPO',
  dissentOnCheck: 'ABOVE',
  acknowledgeDissent: 'DPO',
  signTransfer: 'HOS ABOVE',
  keepFlow: 'LEGAL DDC INTAKE OWNER',
  confirmFlow: 'DDC OWNER HOS ABOVE LEGAL DPO CALD INTAKE',
  operateRun: 'INTAKE DDC RELEASE',
  attestRun: 'INTAKE DDC OWNER RELEASE CALD DPO',
  keepDatasets: 'DDC OWNER INTAKE',
  keepProcessing: 'DDC OWNER INTAKE',
  reviewProcessing: 'OWNER',
  confirmProcessing: 'DDC',
  keepTraining: 'INTAKE DPO DDC',
  reportIncident: 'LEGAL DDC INTAKE OWNER HOS ABOVE DPO RELEASE',
  assessIncident: 'DPO',
}

const permissions = Object.keys(PERMISSIONS) as Permission[]
const people = [...ROLES.map((role) => ({ role })), SYSTEM, { role: 'INVITED' } as const]

describe('who may attempt what', () => {
  it.each(permissions.map((permission) => [permission, EXPECTED[permission].split(' ')] as const))(
    '%s: %j and nobody else',
    (permission, allowed) => {
      expect(
        people
          .filter((person) => may(person, permission))
          .map(({ role }) => role)
          .sort(),
      ).toEqual([...allowed].sort())
      for (const person of people) expect(permit(person, permission) === null).toBe(may(person, permission))
    },
  )

  /** All that an administrator may: the council's rules and the accounts, no case and no content of one. */
  const KEEPING_ACCOUNTS = [
    ...['proposeIdentityChange', 'readPeople', 'deactivatePerson', 'inviteToEnrol'],
    ...['askRecovery', 'agreeRecovery', 'stopRecovery', 'answerCalls'],
  ]

  it('lets nobody who advises decide, and no administrator read or act', () => {
    for (const permission of permissions) {
      if (EXPECTED[permission] === DECIDING) expect(may({ role: 'DPO' }, permission)).toBe(false)
      expect(may({ role: 'ADMIN' }, permission)).toBe(
        /Policy/.test(permission) || KEEPING_ACCOUNTS.includes(permission),
      )
      if (may({ role: 'AUDIT' }, permission)) expect(permission).toMatch(/^(read|open)/)
    }
  })

  it('has an answer for every verb of the transition tables', () => {
    expect([...VERBS, ...AGREEMENT_VERBS].filter((verb) => !permissions.includes(verb))).toEqual([])
  })
})

describe('a refusal names the rule that shuts the role out', () => {
  it.each([
    ['DPO', 'approveRequest', 'SoD-4'],
    ['DPO', 'refuseRequest', 'SoD-4'],
    ['DPO', 'recordNilReturn', 'SoD-4'],
    ['DPO', 'returnForWork', 'SoD-4'],
    ['DPO', 'complyWithRequirement', 'SoD-4'],
    ['DPO', 'challengeRequirement', 'SoD-4'],
    ['DPO', 'decideReview', 'SoD-4'],
    ['DPO', 'ratifyUrgent', 'SoD-4'],
    ['LEGAL', 'complyWithRequirement', 'SoD-3'],
    ['DDC', 'decideReview', 'SoD-3'],
    ['POL_LIA', 'authoriseRequest', 'SoD-1'],
    ['POL_LIA', 'decideUrgent', 'SoD-3'],
    ['DDC', 'approveRequest', 'SoD-3'],
    ['RELEASE', 'approveRequest', 'SoD-3'],
    ['HOS', 'releasePack', 'SoD-3'],
    ['ABOVE', 'releasePack', 'SoD-3'],
    ['DDC', 'releasePack', 'SoD-3'],
    ['ADMIN', 'readInternalRecord', 'NOT_PERMITTED'],
    ['ADMIN', 'approveRequest', 'NOT_PERMITTED'],
    ['EXT_REQ', 'approveRequest', 'NOT_PERMITTED'],
    ['ADMIN', 'logUrgent', 'NOT_PERMITTED'],
    ['IGB', 'readWorkList', 'NOT_PERMITTED'],
    ['CALD', 'approveRequest', 'NOT_PERMITTED'],
  ] as const)('%s, %s: %s', (role, permission, rule) => {
    expect(permit({ role }, permission)).toEqual({ rule })
  })
})
