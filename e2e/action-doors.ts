/** The doors of disclosures and of the council’s rules, and with those of agreements and of checks the list of all. */
import { DEMO_IDENTITY } from '@/db/seeds/demo-identity'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { DEMO_POLICY } from '@/db/seeds/demo-policy'
import { CALLS } from '@/lib/content/call-words'
import { ERASURE_WORDS } from '@/lib/content/erasure-words'
import { RECOVERY } from '@/lib/content/recovery-words'
import { type CouncilStep, paths } from '@/lib/paths'
import { requirementOf } from '@/lib/testing/lanes'
import { AGREEMENT_DOORS } from './agreement-doors'
import type { CasePlan, StatePlan } from './case-plan'
import { CHECK_DOORS } from './check-doors'
import { type Door, door } from './door'
import { HELD, PERHAPS_STAFF } from './ordinary-case'

const DRAFT: CasePlan = { after: 'startRequest' }
const NOTICE: CasePlan = { after: 'startRequest', request: requirementOf('G09n') }
const ANOTHER_ROUTE: CasePlan = { after: 'startRequest', request: { purpose: 'casework' } }
const SUBMITTED: CasePlan = { after: 'submitRequest' }
const AT_INTAKE: CasePlan = { after: 'authoriseRequest' }
const AT_ASSESSMENT: CasePlan = { after: 'acceptIntake' }
const ASSESSED: CasePlan = { after: 'recordAssessment' }
const WITH_DPO: CasePlan = { after: 'askAdvice', request: { subjects: PERHAPS_STAFF } }
const TO_DECIDE: CasePlan = { after: 'proposeDecision' }
const NOTHING_HELD: CasePlan = {
  after: 'proposeDecision',
  assessed: [{ page: 'held', answers: { ...HELD, dataHeld: 'notHeld' } }],
}
const PREPARED: CasePlan = { after: 'listPackFile' }
const HELD_BACK: CasePlan = {
  after: 'listPackFile',
  listed: { looked: { findings: [{ id: 'HD-2', where: 'Staff notes' }] } },
}
const CHECKED: CasePlan = { after: 'checkPack' }
const RELEASED: CasePlan = { after: 'releasePack' }

const CALLED: StatePlan = { state: 'U_LOGGED' }
const TO_CONFIRM: StatePlan = { state: 'U_AWAIT_CONFIRM' }
const CONFIRMED: StatePlan = { ...TO_CONFIRM, later: [{ verb: 'confirmUrgent', by: 'inspector' }] }
const SENT: StatePlan = { state: 'RELEASED' }
const BREACHED: StatePlan = { ...SENT, later: [{ verb: 'reportBreach', by: 'housingCoordinator' }] }
/** Refused longer ago than the council keeps a case. */
export const OLD: StatePlan = { state: 'REFUSED', yearsAgo: 7 }
export const TO_ERASE: StatePlan = { ...OLD, erasureAsked: true }
const LEGAL: StatePlan = { state: 'LEGAL_VALIDATION' }
const CHALLENGED: StatePlan = { state: 'CHALLENGE' }
/** The issuer stands by its order, so it is to be answered again. */
export const ORDER_TO_ANSWER: StatePlan = {
  ...CHALLENGED,
  later: [{ verb: 'answerChallenge', by: 'solicitor' }],
}
export const LODGED: CasePlan = { ...NOTICE, later: [{ verb: 'lodgeRequirement', by: 'constable' }] }
const PRESERVED: CasePlan = {
  ...AT_INTAKE,
  later: [{ verb: 'preserveMaterial', by: 'informationOfficer' }],
}
export const RESTRICTED: CasePlan = {
  ...AT_INTAKE,
  later: [{ verb: 'restrictCase', by: 'informationOfficer' }],
}
const COMPLAINED_OF: StatePlan = { ...SENT, later: [{ verb: 'linkComplaint', by: 'informationOfficer' }] }

/** The page that logs a call, once the organisation is chosen. */
const logging =
  (query = '') =>
  () =>
    `${paths.logUrgent()}?organisation=${ORGANISATIONS.police.id}${query}`

const PROPOSE = 'Propose this change'
const changing = (kind: string, name?: string) => () => paths.policyChangeOf(kind, name)

/** These wait from the start of the demo borough. */
const WAITING_CHANGE = () => paths.waitingChange(DEMO_POLICY.waitingChange)
const WAITING_TABLE = () => paths.referenceVersion(DEMO_POLICY.waitingTable)
const WAITING_CALL = () => paths.call(DEMO_IDENTITY.waitsForCall)
const DELEGATE = PEOPLE.headOfSafety.name

const step = (name: CouncilStep, part?: string) => (reference: string) =>
  part ? `${paths.step(reference, name)}/${part}` : paths.step(reference, name)

const question = (slug: string) => (reference: string) => paths.question(reference, slug)

const DISCLOSURE_DOORS: Readonly<Record<string, Door>> = {
  // Somebody who does little else here: it may end what they have open at another desk.
  endOneSession: door('benefitsOwner', DRAFT, paths.account, 'End this sign-in'),
  endOtherSessions: door('benefitsOwner', DRAFT, paths.account, 'End all others'),
  begin: door('constable', DRAFT, paths.newRequest, 'Start now'),
  answerQuestion: door('constable', DRAFT, question('matter'), 'Save and continue'),
  saveEntry: door(
    'constable',
    DRAFT,
    (reference) => paths.listed(reference, 'items', 0),
    'Save and continue',
  ),
  removeEntry: door('constable', DRAFT, question('items'), 'Remove item 1'),
  submit: door('constable', DRAFT, paths.checkAnswers, 'Send for authorisation'),
  lodge: door('constable', NOTICE, paths.checkAnswers, 'Lodge this order or notice'),
  handOver: door('constable', ANOTHER_ROUTE, paths.wrongDoor, 'Record that I was sent there'),
  authorise: door('inspector', SUBMITTED, paths.authorise, 'Authorise request'),
  returnToRequester: door('inspector', SUBMITTED, paths.authorise, 'Return request'),
  decline: door('inspector', SUBMITTED, paths.authorise, 'Decline to authorise'),
  clarify: door('constable', { after: 'askClarification' }, paths.clarify, 'Send answer'),
  withdraw: door('constable', AT_INTAKE, paths.withdraw, 'Withdraw request'),
  changeScope: door('constable', AT_INTAKE, paths.changeScope, 'Change the request'),
  again: door('constable', { after: 'returnIncomplete' }, paths.request, 'Start again with these answers'),
  renew: door('constable', { after: 'expireCase' }, paths.request, 'Ask for a fresh authorisation'),
  confirmReceipt: door('constable', RELEASED, paths.receipt, 'Confirm receipt'),

  takeIn: door('informationOfficer', AT_INTAKE, step('intake', 'accept'), 'Accept and send to the service'),
  returnIncomplete: door('informationOfficer', AT_INTAKE, step('intake', 'return'), 'Return as incomplete'),
  routeOut: door('informationOfficer', AT_INTAKE, step('intake', 'route-out'), 'Send to that route'),
  askClarification: door('informationOfficer', AT_INTAKE, step('clarify'), 'Send the question'),
  correctGateway: door('informationOfficer', AT_INTAKE, step('gateway'), 'Correct the gateway'),
  splitIntoParts: door('informationOfficer', AT_INTAKE, step('parts'), 'Split it'),
  restrictCase: door('informationOfficer', AT_INTAKE, step('people'), 'Restrict the case'),
  assignPeople: door(
    'informationOfficer',
    { ...RESTRICTED, openedBy: 'informationOfficer' },
    step('people'),
    'Let them see it',
  ),
  openIt: door('informationManager', RESTRICTED, step('open'), 'Open the case'),
  preserveMaterial: door('informationOfficer', AT_INTAKE, step('hold'), 'Preserve it now'),
  liftHold: door('informationOfficer', PRESERVED, step('hold'), 'End it'),
  nameAgreement: door('informationOfficer', AT_INTAKE, step('cover'), 'Record this'),
  validateRequirement: door('solicitor', LEGAL, step('legal'), 'Sign the legal check'),
  endApplication: door('solicitor', LODGED, step('legal'), 'Record it and end the freeze'),
  recordHeld: door('housingCoordinator', AT_ASSESSMENT, step('assess', 'held'), 'Save and continue'),
  recordBasis: door('housingCoordinator', AT_ASSESSMENT, step('assess', 'basis'), 'Save and continue'),
  recordExemption: door(
    'housingCoordinator',
    AT_ASSESSMENT,
    step('assess', 'exemption'),
    'Save and continue',
  ),
  recordTests: door('housingCoordinator', AT_ASSESSMENT, step('assess', 'tests'), 'Save and continue'),
  recordNotification: door(
    'housingCoordinator',
    AT_ASSESSMENT,
    step('assess', 'notification'),
    'Save and continue',
  ),
  recordItem: door('housingCoordinator', AT_ASSESSMENT, step('assess', 'item-1'), 'Save and continue'),
  proposeDecision: door('housingCoordinator', ASSESSED, step('assess'), 'Send for decision'),
  askAdvice: door('housingCoordinator', AT_ASSESSMENT, step('advice'), 'Ask for advice'),
  giveAdvice: door('dpo', WITH_DPO, step('advice'), 'Sign and send your advice'),
  approveRequest: door('headOfHousing', TO_DECIDE, step('decide', 'approve'), 'Sign and approve'),
  refuseRequest: door('headOfHousing', TO_DECIDE, step('decide', 'refuse'), 'Sign and refuse'),
  recordNilReturn: door('headOfHousing', NOTHING_HELD, step('decide', 'nil'), 'Sign this answer'),
  complyWithRequirement: door('headOfHousing', ORDER_TO_ANSWER, step('decide', 'comply'), 'Sign and comply'),
  challengeRequirement: door(
    'headOfHousing',
    ORDER_TO_ANSWER,
    step('decide', 'challenge'),
    'Sign the challenge',
  ),
  answerChallenge: door('solicitor', CHALLENGED, step('challenge'), 'Sign the answer'),
  returnForWork: door('headOfHousing', TO_DECIDE, step('decide', 'return'), 'Return for work'),
  startPreparing: door('releaseOfficer', { after: 'approveRequest' }, step('prepare'), 'Start preparing'),
  removePackFile: door('releaseOfficer', PREPARED, step('prepare'), 'Remove file 1'),
  clearHeldFile: door('secondReleaseOfficer', HELD_BACK, step('check'), 'Sign that it may go out so'),
  checkPack: door('secondReleaseOfficer', PREPARED, step('check'), 'Sign the check'),
  releasePack: door('releaseOfficer', CHECKED, step('release'), 'Sign the release'),
  returnToDecider: door('releaseOfficer', CHECKED, step('release'), 'Send back to the decider'),
  chaseReceipt: door('housingCoordinator', RELEASED, step('close'), 'Record that receipt was chased'),
  closeCase: door('housingCoordinator', { after: 'confirmReceipt' }, step('close'), 'Close the case'),

  logCall: door('liaison', DRAFT, logging(), 'Log the call'),
  logOwnReport: door('headOfHousing', DRAFT, logging('&telling=1'), 'Log what was told'),
  decideUrgent: door('headOfHousing', CALLED, step('emergency'), 'Sign what was given'),
  notUrgent: door('headOfHousing', CALLED, step('emergency'), 'It is not an emergency'),
  confirmUrgent: door('inspector', TO_CONFIRM, paths.confirmUrgent, 'Confirm the request'),
  ratifyUrgent: door('headOfHousing', CONFIRMED, step('emergency'), 'Sign and close'),
  askReview: door('constable', { after: 'refuseRequest' }, paths.askReview, 'Ask for a review'),
  decideReview: door('director', { state: 'REVIEW' }, step('review'), 'Sign the review'),
  sendCorrection: door('housingCoordinator', SENT, step('correct'), 'Sign and send'),
  reportBreach: door('housingCoordinator', SENT, step('breach'), 'Report it now'),
  decideBreach: door('dpo', BREACHED, step('breach'), 'Sign this decision'),
  linkComplaint: door('informationOfficer', SENT, step('complaint'), 'Link the complaint'),
  acknowledgeComplaint: door(
    'informationOfficer',
    COMPLAINED_OF,
    step('complaint'),
    'Record that it was acknowledged',
  ),
  answerComplaint: door('dpo', COMPLAINED_OF, step('complaint'), 'Sign your answer'),
  checkAccess: door('informationOfficer', SENT, step('access'), 'Sign this decision'),
  issueAuditPack: door('dpo', SENT, step('audit'), 'Issue the audit pack'),
  askErasure: door('dpo', OLD, step('erase'), ERASURE_WORDS.askSubmit),
  agreeErasure: door('director', TO_ERASE, step('erase'), ERASURE_WORDS.agreeSubmit),
  declineErasure: door('director', TO_ERASE, step('erase'), ERASURE_WORDS.keepSubmit),
  searchRecipients: door('informationOfficer', SENT, paths.recipients, 'Search'),
  markRead: door('dpo', COMPLAINED_OF, paths.notices, 'Mark these as read'),
  markSeen: door('constable', { after: 'expireCase' }, paths.requests, 'Mark these as read'),

  proposeSetting: door('administrator', DRAFT, changing('setting', 'targetWorkingDays'), PROPOSE),
  proposeFloor: door('administrator', DRAFT, changing('floor', 'force'), PROPOSE),
  proposeSwitch: door('administrator', DRAFT, changing('switch', 'G12'), PROPOSE),
  proposeBankHoliday: door('administrator', DRAFT, changing('bankHoliday'), PROPOSE),
  proposeAgency: door('administrator', DRAFT, paths.addAgency, 'Propose this organisation'),
  proposeAgencyChange: door(
    'administrator',
    DRAFT,
    () => paths.changeAgency(ORGANISATIONS.police.id),
    PROPOSE,
  ),
  proposePerson: door('administrator', DRAFT, paths.addPerson, 'Propose this account'),
  proposePersonChange: door('administrator', DRAFT, () => paths.changePerson(PEOPLE.auditor.id), PROPOSE),
  proposeUnlock: door(
    'administrator',
    DRAFT,
    () => paths.person(DEMO_IDENTITY.left),
    'Propose to let Gwenllian Tudor in again',
  ),
  deactivatePerson: door(
    'dpo',
    DRAFT,
    () => paths.person(PEOPLE.auditor.id),
    `End the account of ${PEOPLE.auditor.name}`,
  ),
  invitePerson: door('dpo', DRAFT, () => paths.person(PEOPLE.auditor.id), 'Invite them to set up sign-in'),
  agreeToChange: door('dpo', DRAFT, () => paths.change(DEMO_IDENTITY.waiting), 'Agree to this change'),
  rejectIdentityChange: door('dpo', DRAFT, () => paths.change(DEMO_IDENTITY.waiting), 'Reject this change'),
  confirmPeople: door('inspector', DRAFT, paths.attestation, 'Confirm these people'),
  readOutCode: door('administrator', DRAFT, WAITING_CALL, CALLS.give),
  endCall: door('administrator', DRAFT, WAITING_CALL, CALLS.fail),
  askRecovery: door('dpo', DRAFT, () => paths.person(PEOPLE.auditor.id), RECOVERY.ask),
  askRecoveryOfOurs: door('inspector', DRAFT, paths.attestation, RECOVERY.askOfOurs),
  agreeRecovery: door('dpo', DRAFT, () => paths.recovery(DEMO_IDENTITY.asked), RECOVERY.agree),
  stopRecovery: door('dpo', DRAFT, () => paths.recovery(DEMO_IDENTITY.asked), RECOVERY.stop),
  inviteByRecovery: door('inspector', DRAFT, () => paths.recovery(DEMO_IDENTITY.agreed), RECOVERY.send),
  approveChange: door('secondAdministrator', DRAFT, WAITING_CHANGE, 'Approve this change'),
  rejectChange: door('secondAdministrator', DRAFT, WAITING_CHANGE, 'Reject this change'),
  proposeDelegation: door('administrator', DRAFT, paths.proposeDelegation, 'Propose this delegation'),
  approveDelegation: door('dpo', DRAFT, paths.delegations, `Approve the delegation to ${DELEGATE}`),
  revokeDelegation: door('dpo', DRAFT, paths.delegations, `Withdraw the delegation to ${DELEGATE}`),

  proposeReferenceRow: door(
    'administrator',
    DRAFT,
    () => paths.changeReferenceRow('adequacy', 'CA'),
    PROPOSE,
  ),
  withdrawReferenceRow: door(
    'administrator',
    DRAFT,
    () => paths.withdrawReferenceRow('adequacy', 'CA'),
    'Propose to take it out',
  ),
  uploadReference: door(
    'administrator',
    DRAFT,
    () => paths.uploadReference('adequacy'),
    'Propose this table',
  ),
  approveReference: door('secondAdministrator', DRAFT, WAITING_TABLE, 'Approve this change'),
  rejectReference: door('secondAdministrator', DRAFT, WAITING_TABLE, 'Reject this change'),
}

/** By the name the action is exported under; a new action without a row here fails the guard test. */
export const ACTION_DOORS: Readonly<Record<string, Door>> = {
  ...DISCLOSURE_DOORS,
  ...AGREEMENT_DOORS,
  ...CHECK_DOORS,
}

/** Anybody may sign in, sign out, and check a record. */
export const PUBLIC_ACTIONS: readonly string[] = [
  'signIn',
  'verifyUpload',
  'askForCode',
  'enterCode',
  'enterBreakGlass',
  'askSignInCode',
  'enterMailCode',
  'enterSpokenCode',
]

/** Whoever has the link, and nobody else. */
export const INVITED_ACTIONS: readonly string[] = ['openInvitation', 'invitedComments', 'invitedProposes']
