import type { Role } from '../shared/actor'
import { HOUSE_RULES, type Refusal } from '../shared/outcome'

/**
 * Who may attempt what (section 1.1). The only place that names roles.
 *
 * A permission says that this *person* may try at all; whether this *case* may move now, by this
 * person, is a guard (`lib/domain/disclosure/guards.ts`). Default deny: what is not listed is refused.
 */
export const PERMISSIONS = {
  startRequest: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA', 'INTAKE'],
  editDraft: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA', 'INTAKE'],
  submitRequest: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA'],
  // An order on paper is lodged by whoever opens the post.
  lodgeRequirement: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA', 'INTAKE'],
  handOver: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA', 'INTAKE'],
  changeScope: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA'],
  renewRequest: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA'],
  answerClarification: ['EXT_REQ', 'EXT_AUTH', 'POL_LIA'],
  // Any outside officer may try: a constable who reaches the button is told why not (R01, R02), not hidden from it.
  authoriseRequest: ['EXT_REQ', 'EXT_AUTH'],
  returnRequest: ['EXT_REQ', 'EXT_AUTH'],
  declineAuthorisation: ['EXT_REQ', 'EXT_AUTH'],
  withdrawRequest: ['EXT_REQ', 'EXT_AUTH', 'SYSTEM'],
  confirmReceipt: ['EXT_REQ', 'EXT_AUTH'],

  acknowledgeRequest: ['SYSTEM'],
  expireCase: ['SYSTEM'],
  closeParent: ['SYSTEM'],
  awaitConfirmation: ['SYSTEM'],
  lapseUrgent: ['SYSTEM'],

  acceptIntake: ['INTAKE'],
  sendToLegal: ['INTAKE'],
  correctGateway: ['INTAKE'],
  splitIntoParts: ['INTAKE'],
  validateRequirement: ['LEGAL'],
  endApplication: ['LEGAL'],
  answerChallenge: ['LEGAL'],
  returnIncomplete: ['INTAKE'],
  routeOut: ['INTAKE'],
  askClarification: ['INTAKE', 'DDC'],
  recordAssessment: ['DDC'],
  askAdvice: ['DDC'],
  giveAdvice: ['DPO', 'LEGAL', 'CALD', 'MON'],
  proposeDecision: ['DDC'],
  declareConflict: ['INTAKE', 'DDC', 'HOS', 'ABOVE', 'LEGAL', 'RELEASE', 'POL_LIA', 'MON'],
  // The Monitoring Officer decides on a Chief Executive, whom nobody stands above, and on nobody else (2.6).
  approveRequest: ['HOS', 'ABOVE', 'MON'],
  complyWithRequirement: ['HOS', 'ABOVE', 'MON'],
  challengeRequirement: ['HOS', 'ABOVE', 'MON'],
  refuseRequest: ['HOS', 'ABOVE', 'MON'],
  returnForWork: ['HOS', 'ABOVE', 'MON'],
  recordNilReturn: ['HOS', 'ABOVE', 'MON'],
  askReview: ['EXT_REQ', 'EXT_AUTH'],
  decideReview: ['HOS', 'ABOVE'],

  logUrgent: ['POL_LIA', 'INTAKE', 'DDC', 'HOS', 'ABOVE', 'OWNER'],
  decideUrgent: ['HOS', 'ABOVE', 'POL_LIA', 'INTAKE', 'DDC'],
  notUrgent: ['HOS', 'ABOVE'],
  confirmUrgent: ['EXT_REQ', 'EXT_AUTH'],
  ratifyUrgent: ['HOS', 'ABOVE'],

  restrictCase: ['INTAKE', 'DPO', 'MON'],
  assignPeople: ['INTAKE', 'DPO', 'MON'],
  openRestricted: [
    'INTAKE',
    'DDC',
    'OWNER',
    'HOS',
    'ABOVE',
    'LEGAL',
    'DPO',
    'CALD',
    'MON',
    'RELEASE',
    'AUDIT',
  ],
  preserveMaterial: ['POL_LIA', 'INTAKE', 'DDC', 'OWNER', 'LEGAL'],
  liftHold: ['DDC', 'INTAKE', 'LEGAL'],
  nameAgreement: ['INTAKE', 'DDC'],

  sendCorrection: ['DDC', 'INTAKE'],
  reportBreach: ['DDC', 'INTAKE', 'RELEASE', 'HOS', 'ABOVE', 'OWNER'],
  decideBreach: ['DPO'],
  checkAccess: ['INTAKE', 'DPO'],
  traceRecipients: ['INTAKE', 'DPO'],
  linkComplaint: ['INTAKE', 'DPO'],
  acknowledgeComplaint: ['INTAKE', 'DPO'],
  answerComplaint: ['DPO'],

  proposePolicyChange: ['ADMIN', 'DPO'],
  approvePolicyChange: ['ADMIN', 'DPO'],
  readPolicy: ['ADMIN', 'DPO', 'AUDIT', 'INTAKE', 'HOS', 'ABOVE', 'LEGAL', 'IGB'],
  readPatterns: ['INTAKE', 'DPO', 'LEGAL', 'HOS', 'ABOVE', 'IGB'],
  startPreparing: ['RELEASE'],
  listPackFile: ['RELEASE'],
  removePackFile: ['RELEASE'],
  checkPack: ['DDC', 'OWNER', 'INTAKE', 'RELEASE'],
  returnToDecider: ['RELEASE'],
  releasePack: ['RELEASE'],
  chaseReceipt: ['DDC', 'INTAKE', 'RELEASE'],
  closeCase: ['DDC', 'INTAKE'],

  // Agreements.
  openAgreement: ['LEGAL', 'DDC', 'INTAKE', 'HOS'],
  answerTriage: ['LEGAL', 'DDC', 'INTAKE'],
  concludeTriage: ['LEGAL', 'DDC', 'INTAKE'],
  confirmTriage: ['LEGAL', 'DDC'],
  overruleTriage: ['DPO'],
  keepOutsideReferences: ['LEGAL', 'DDC', 'INTAKE'],
  reviseText: ['LEGAL', 'DDC'],
  markNotApplicable: ['LEGAL'],
  unmarkNotApplicable: ['LEGAL'],
  sendToReview: ['LEGAL', 'DDC'],
  answerReview: ['LEGAL', 'DDC', 'OWNER', 'HOS'],
  seekAdvice: ['LEGAL'],
  // A lawyer who deputises for the officer advises as one; who drafted it may not (SoD-5).
  adviseOnAgreement: ['DPO'],
  addToAdvice: ['DPO'],
  respondToAdvice: ['HOS', 'ABOVE'],
  acknowledgeResponse: ['DPO'],
  recordBoardNotice: ['DPO'],
  invite: ['LEGAL'],
  withdrawInvitation: ['LEGAL'],
  addComment: ['LEGAL', 'DDC', 'OWNER', 'HOS', 'ABOVE', 'DPO', 'CALD', 'INTAKE', 'SIGN', 'INVITED'],
  proposeWording: ['LEGAL', 'SIGN', 'INVITED'],
  answerProposal: ['LEGAL'],
  setPosition: ['LEGAL'],
  finaliseText: ['LEGAL'],
  reopenNegotiation: ['LEGAL'],
  setSeats: ['LEGAL'],
  submitForApproval: ['LEGAL'],
  returnToLegal: ['HOS', 'ABOVE'],
  approveAgreement: ['HOS', 'ABOVE'],
  signAgreement: ['HOS', 'ABOVE', 'CALD', 'SIGN'],
  declineToSign: ['HOS', 'ABOVE', 'CALD', 'SIGN'],
  declareInterest: ['LEGAL', 'DDC', 'OWNER', 'HOS', 'ABOVE', 'DPO', 'CALD', 'SIGN'],
  abandon: ['LEGAL'],
  commence: ['SYSTEM'],
  reviewFallsDue: ['SYSTEM'],
  escalateReview: ['SYSTEM'],
  suspendOverdue: ['SYSTEM'],
  adoptVariation: ['SYSTEM'],
  chaseEvidence: ['SYSTEM'],
  reportTrigger: ['LEGAL', 'DPO', 'DDC', 'OWNER', 'HOS', 'ABOVE', 'INTAKE'],
  keepGoing: ['ABOVE'],
  suspendAgreement: ['HOS', 'ABOVE'],
  renewAgreement: ['HOS', 'ABOVE'],
  startVariation: ['LEGAL'],
  giveNotice: ['HOS', 'ABOVE'],
  recordDisposal: ['LEGAL', 'DDC'],
  recordSweep: ['LEGAL', 'DDC'],
  flagUncertified: ['LEGAL', 'DPO'],
  endAgreement: ['LEGAL'],
  recordEvidence: ['LEGAL', 'DDC'],
  proposePublication: ['LEGAL', 'DDC'],
  advisePublication: ['DPO'],
  publishEntry: ['HOS', 'ABOVE'],
  withdrawPublication: ['HOS', 'ABOVE', 'DPO'],

  readAgreements: [
    'POL_LIA',
    'INTAKE',
    'DDC',
    'OWNER',
    'HOS',
    'ABOVE',
    'LEGAL',
    'DPO',
    'CALD',
    'MON',
    'IGB',
    'AUDIT',
  ],
  /** Internal comments and advice are privileged: the board sees that it was departed from, not in which words (3.7). */
  readAgreementAdvice: ['DDC', 'OWNER', 'HOS', 'ABOVE', 'LEGAL', 'DPO', 'CALD', 'AUDIT'],
  readDissent: ['IGB'],
  editClauseLibrary: ['LEGAL'],
  keepSignatories: ['LEGAL'],
  importRegister: ['LEGAL', 'DDC', 'INTAKE'],

  readInternalRecord: [
    'INTAKE',
    'DDC',
    'OWNER',
    'HOS',
    'ABOVE',
    'LEGAL',
    'DPO',
    'CALD',
    'MON',
    'RELEASE',
    'AUDIT',
  ],
  readWorkList: [
    'POL_LIA',
    'INTAKE',
    'DDC',
    'OWNER',
    'HOS',
    'ABOVE',
    'LEGAL',
    'DPO',
    'CALD',
    'MON',
    'RELEASE',
    'AUDIT',
  ],
  readLedger: ['DPO', 'AUDIT'],
  issueAuditPack: ['DPO', 'LEGAL', 'MON'],
} as const satisfies Record<string, readonly (Role | 'SYSTEM' | 'INVITED')[]>

export type Permission = keyof typeof PERMISSIONS

/** Where section 1.2 names the rule that shuts a role out, the refusal carries that rule. */
const NAMED_DENIALS: Partial<Record<Permission, Partial<Record<Role | 'SYSTEM' | 'INVITED', string>>>> = {
  authoriseRequest: { POL_LIA: 'SoD-1' },
  approveRequest: { DPO: 'SoD-4', RELEASE: 'SoD-3', DDC: 'SoD-3' },
  complyWithRequirement: { DPO: 'SoD-4', RELEASE: 'SoD-3', DDC: 'SoD-3', LEGAL: 'SoD-3' },
  challengeRequirement: { DPO: 'SoD-4' },
  decideReview: { DPO: 'SoD-4', DDC: 'SoD-3', RELEASE: 'SoD-3' },
  ratifyUrgent: { DPO: 'SoD-4' },
  refuseRequest: { DPO: 'SoD-4' },
  recordNilReturn: { DPO: 'SoD-4' },
  returnForWork: { DPO: 'SoD-4' },
  releasePack: { HOS: 'SoD-3', ABOVE: 'SoD-3', DDC: 'SoD-3' },
}

type Person = { readonly role: Role | 'SYSTEM' | 'INVITED' }

export const may = (person: Person, permission: Permission) =>
  (PERMISSIONS[permission] as readonly string[]).includes(person.role)

/** Null when allowed; otherwise the refusal with its rule. */
export const permit = (person: Person, permission: Permission): Refusal | null =>
  may(person, permission)
    ? null
    : { rule: NAMED_DENIALS[permission]?.[person.role] ?? HOUSE_RULES.notPermitted }
