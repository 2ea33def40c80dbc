import type { Actor, Role } from '../shared/actor'
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
} as const satisfies Record<string, readonly (Role | 'SYSTEM')[]>

export type Permission = keyof typeof PERMISSIONS

/** Where section 1.2 names the rule that shuts a role out, the refusal carries that rule. */
const NAMED_DENIALS: Partial<Record<Permission, Partial<Record<Role | 'SYSTEM', string>>>> = {
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

type Person = Pick<Actor, 'role'> | { readonly role: 'SYSTEM' }

export const may = (person: Person, permission: Permission) =>
  (PERMISSIONS[permission] as readonly string[]).includes(person.role)

/** Null when allowed; otherwise the refusal with its rule. */
export const permit = (person: Person, permission: Permission): Refusal | null =>
  may(person, permission)
    ? null
    : { rule: NAMED_DENIALS[permission]?.[person.role] ?? HOUSE_RULES.notPermitted }
