/** The doors of agreements; those of disclosures are beside it. */
import { randomBytes } from 'node:crypto'
import { PEOPLE } from '@/db/seeds/demo-people'
import { importButton } from '@/lib/content/import-words'
import { concernsAbout } from '@/lib/domain/agreement/advice'
import { QUESTIONS } from '@/lib/domain/agreement/triage/questions'
import { londonDate } from '@/lib/domain/shared/dates'
import { sha256Hex } from '@/lib/hash'
import { type AgreementStep, paths } from '@/lib/paths'
import type { AgreementPlan } from './case-plan'
import { type Door, door } from './door'
import { byLink, byNamingColumns, byReturning, bySavingAList, byUploading } from './led-there'

type Later = NonNullable<AgreementPlan['later']>

const inState = (until: AgreementPlan['until'], ...later: Later): AgreementPlan => ({
  like: 'sharing',
  until,
  ...(later.length > 0 && { later }),
})

export const ASKED = inState('TRIAGE')
export const DRAFTED = inState('DRAFTING')
const TWO_ACTIVITIES: AgreementPlan = { like: 'mixed', until: 'DRAFTING' }
/** With one clause of the library taken out. */
const SHORTENED = inState('DRAFTING', {
  verb: 'reviseText',
  by: 'boroughLawyer2',
  input: { edit: 'removeClause', key: 'liability' },
})
const REVIEWED = inState('INTERNAL_REVIEW')
const WITH_DPO = inState('DPO_ADVICE')
const ADVISED = inState('DPO_ADVICE', { verb: 'adviseOnAgreement', by: 'dpo' })
/** The officer advised against it, and the director goes ahead. */
export const DEPARTED_FROM = inState(
  'DPO_ADVICE',
  {
    verb: 'adviseOnAgreement',
    by: 'dpo',
    input: {
      level: 'adviseAgainst',
      text: 'A list that anybody can read is wider than the purpose needs.',
      concerns: concernsAbout('necessity'),
      optOutConclusion: 'notConcerned',
      transferConclusion: 'notConcerned',
      conditions: [],
    },
  },
  {
    verb: 'respondToAdvice',
    by: 'director',
    input: {
      followed: 'notFollowed',
      reasons:
        'Tenants cannot check a landlord on a list that they cannot read, and most of them have nowhere else to look.',
      communicatedOn: londonDate(new Date()),
      dissent: {
        notFollowed: ['necessity'],
        alternative: 'Entries show the borough and not the address.',
        risk: { level: 'LOW', owner: PEOPLE.headOfSafety.name, post: PEOPLE.headOfSafety.title },
        communicatedHow: 'By email',
      },
    },
  },
)
/** The officer advised on one condition, which nobody has met yet. */
const ON_A_CONDITION = inState('DPO_ADVICE', {
  verb: 'adviseOnAgreement',
  by: 'dpo',
  input: {
    level: 'supportWithConditions',
    text: 'It may go ahead once the entries leave out the addresses of people.',
    concerns: concernsAbout('necessity'),
    optOutConclusion: 'notConcerned',
    transferConclusion: 'notConcerned',
    conditions: [
      {
        text: 'Entries leave out the addresses of people.',
        owner: PEOPLE.headOfSafety.title,
        dueOn: londonDate(new Date()),
        blocking: true,
      },
    ],
  },
})
export const TALKED_OVER = inState('NEGOTIATION')
/** With the secret of the link that the invited person was sent. */
export const invitedBy = (secret: string): AgreementPlan =>
  inState('NEGOTIATION', {
    verb: 'invite',
    by: 'boroughLawyer2',
    input: {
      name: 'Cosmo Harrier',
      email: `cosmo.harrier@${PEOPLE.regionalSignatory.email.split('@')[1]}`,
      tokenHash: sha256Hex(secret),
    },
  })
export const aSecret = () => randomBytes(32).toString('base64url')
export const SECRET = aSecret()
export const INVITED_SOMEBODY = invitedBy(SECRET)
export const PROPOSED = inState('NEGOTIATION', { verb: 'proposeWording', by: 'regionalSignatory' })
const SETTLED = inState('LEGAL_FINAL')
const TO_APPROVE = inState('APPROVAL')
const TO_SIGN = inState('SIGNATURE')
const HALF_SIGNED = inState('SIGNATURE', { verb: 'signAgreement', by: 'regionalSignatory' })
export const IN_FORCE = inState('IN_FORCE')
const PROPOSED_ANEW = inState('IN_FORCE', { verb: 'proposePublication', by: 'safetyCoordinator' })
const TO_PUBLISH = inState(
  'IN_FORCE',
  { verb: 'proposePublication', by: 'safetyCoordinator' },
  { verb: 'advisePublication', by: 'dpo' },
)
export const REVIEW_DUE = inState('IN_FORCE', { verb: 'reportTrigger', by: 'safetyCoordinator' })
export const UNDER_NOTICE = inState('IN_FORCE', { verb: 'giveNotice', by: 'headOfSafety' })
const ALL_BUT_ENDED = inState(
  'IN_FORCE',
  { verb: 'giveNotice', by: 'headOfSafety' },
  { verb: 'recordDisposal', by: 'safetyCoordinator' },
  { verb: 'recordSweep', by: 'safetyCoordinator' },
)

/** The version that the text of this agreement has come to, which whoever approves or signs it is shown. */
const VERSION = 7
const CLAUSE = 'purpose'
const THEIR_LIST = 'Agreements with the region'

const step = (name: AgreementStep, part?: string) => (reference: string) =>
  part ? `${paths.agreementStep(reference, name)}/${part}` : paths.agreementStep(reference, name)

const clause = (part?: string) => (reference: string) =>
  part ? `${paths.agreementClause(reference, CLAUSE)}/${part}` : paths.agreementClause(reference, CLAUSE)

const talked = (reference: string) => paths.negotiatedClause(reference, CLAUSE)
const proposal = (reference: string) => paths.answerProposal(reference, ':')
const returned = (reference: string) => paths.returnedDocument(reference, ':')
const aboutTheWhole = (reference: string) => `${paths.partnerAgreement(reference)}?about=*`
const firstQuestion = (reference: string) => paths.triagePage(reference, QUESTIONS.Q1.slug)

const NEW_VERSION = () => `${paths.clauseOfLibrary(CLAUSE)}/change`
const NEW_CLAUSE = () => `${paths.clauseLibrary()}/new`
const COLUMNS = () => paths.importStep(':')
const LOOKED_OVER = () => `${paths.importStep(':')}/check`
const BY_PROPOSAL = byLink(step('negotiation'), (reference) => paths.answerProposal(reference, ''))
const BY_DOCUMENT = byReturning('What the information is for')
const BY_LIST = bySavingAList(THEIR_LIST)

const LAWYER = 'boroughLawyer2'
const DESK = 'safetyCoordinator'
const HEAD = 'headOfSafety'
const THEIRS = 'regionalSignatory'

export const AGREEMENT_DOORS = {
  openAgreement: door(DESK, DRAFTED, paths.newAgreement, 'Continue'),
  answerTriage: door(DESK, ASKED, firstQuestion, 'Save and continue'),
  concludeTriage: door(DESK, ASKED, step('triage'), 'Conclude: this is what is needed'),
  confirmTriage: door(LAWYER, DRAFTED, step('triage'), 'Confirm: this is still what is needed'),
  overruleTriage: door('dpo', DRAFTED, step('overrule'), 'Decide it'),
  keepOutsideReferences: door(DESK, DRAFTED, step('outside'), 'Save'),
  abandon: door(LAWYER, DRAFTED, step('abandon'), 'Give it up'),

  saveAgreementAnswers: door(LAWYER, DRAFTED, step('draft', 'purpose'), 'Save and continue'),
  renameAgreement: door(LAWYER, DRAFTED, step('draft', 'title'), 'Save'),
  saveParty: door(LAWYER, DRAFTED, step('parties', 'new'), 'Save'),
  removeParty: door(LAWYER, DRAFTED, step('parties'), 'Remove party 1'),
  saveDataItem: door(LAWYER, DRAFTED, step('data', 'new'), 'Save'),
  removeDataItem: door(LAWYER, DRAFTED, step('data'), 'Remove item 1'),
  saveActivity: door(LAWYER, TWO_ACTIVITIES, step('activities', 'new'), 'Save'),
  removeActivity: door(LAWYER, TWO_ACTIVITIES, step('activities'), 'Remove activity 1'),
  saveAgreementDates: door(LAWYER, DRAFTED, step('dates'), 'Save and continue'),
  reviseClause: door(LAWYER, DRAFTED, clause(), 'Save this clause'),
  removeClause: door(LAWYER, DRAFTED, clause('remove'), 'Take it out'),
  addLibraryClause: door(LAWYER, SHORTENED, step('clauses', 'add'), 'Add this clause'),
  addOwnClause: door(LAWYER, DRAFTED, step('clauses', 'new'), 'Add this clause'),
  markNotApplicable: door(LAWYER, DRAFTED, step('checklist', 'A7'), 'Mark as not applicable'),
  unmarkNotApplicable: door(LAWYER, DRAFTED, step('checklist'), 'Take the mark away'),
  sendToReview: door(LAWYER, DRAFTED, step('send-for-review'), 'Send for review'),
  answerReview: door(DESK, REVIEWED, step('review-draft'), 'Send your review'),

  seekAdvice: door(LAWYER, REVIEWED, step('advice'), 'Ask for advice'),
  adviseOnAgreement: door('dpo', WITH_DPO, step('advice'), 'Sign and send your advice'),
  addToAdvice: door('dpo', TALKED_OVER, step('advice'), 'Add this'),
  respondToAdvice: door(HEAD, ADVISED, step('advice'), 'Sign your answer'),
  closeCondition: door(LAWYER, ON_A_CONDITION, step('advice'), 'Condition 1 is met'),
  acknowledgeResponse: door('dpo', TALKED_OVER, step('advice'), 'Sign your acknowledgement'),
  recordBoardNotice: door('dpo', DEPARTED_FROM, step('advice'), 'Record that the board was told'),

  inviteThem: door(LAWYER, TALKED_OVER, step('invitations'), 'Make the link'),
  withdrawInvitation: door(LAWYER, INVITED_SOMEBODY, step('invitations'), 'Withdraw'),
  addComment: door(LAWYER, TALKED_OVER, step('negotiation'), 'Keep the comment'),
  setPosition: door(LAWYER, TALKED_OVER, talked, 'Record where it stands'),
  proposeWording: door(LAWYER, TALKED_OVER, talked, 'Keep the proposal'),
  answerProposal: door(LAWYER, PROPOSED, proposal, 'Send the answer', BY_PROPOSAL),
  proposeFromDocument: door(LAWYER, TALKED_OVER, returned, 'Propose what is chosen', BY_DOCUMENT),
  finaliseText: door(LAWYER, TALKED_OVER, step('negotiation'), 'Close the negotiation'),
  reopenNegotiation: door(LAWYER, SETTLED, step('negotiation'), 'Open the negotiation again'),

  setSeats: door(LAWYER, SETTLED, step('signing'), 'Save who signs'),
  submitForApproval: door(LAWYER, SETTLED, step('signing'), `Send version ${VERSION} for approval`),
  approveAgreement: door(HEAD, TO_APPROVE, step('approve'), `Approve version ${VERSION}`),
  returnToLegal: door(HEAD, TO_APPROVE, step('approve'), 'Return to the legal team'),
  signAgreement: door('director', HALF_SIGNED, step('sign'), `Sign version ${VERSION}`),
  declineToSign: door('director', HALF_SIGNED, step('sign'), 'Do not sign'),

  partnerComments: door(THEIRS, TALKED_OVER, aboutTheWhole, 'Send the comment'),
  partnerProposes: door(THEIRS, TALKED_OVER, aboutTheWhole, 'Propose this wording'),
  partnerSigns: door(THEIRS, TO_SIGN, paths.partnerSign, 'Sign the agreement'),
  partnerDeclines: door(THEIRS, TO_SIGN, paths.partnerSign, 'Do not sign'),
  partnerMarksRead: door(THEIRS, TO_SIGN, paths.partnerAgreements, 'Mark these as read'),

  renewAgreement: door(HEAD, REVIEW_DUE, step('life', 'renew'), 'Sign the review'),
  keepGoing: door('director', REVIEW_DUE, step('life', 'keep-going'), 'Sign this reason'),
  reportTrigger: door(DESK, IN_FORCE, step('life', 'report'), 'Report it'),
  suspendAgreement: door(HEAD, IN_FORCE, step('life', 'suspend'), 'Suspend it now'),
  startVariation: door(LAWYER, IN_FORCE, step('variation'), 'Start the variation'),
  giveNotice: door(HEAD, IN_FORCE, step('ending', 'notice'), 'Sign the notice'),
  recordDisposal: door(DESK, UNDER_NOTICE, step('ending', 'certificate'), 'Record the certificate'),
  recordSweep: door(DESK, UNDER_NOTICE, step('ending', 'last-notices'), 'Record that they were told'),
  flagUncertified: door(LAWYER, UNDER_NOTICE, step('ending', 'no-certificate'), 'Flag it as a breach'),
  endAgreement: door(LAWYER, ALL_BUT_ENDED, step('ending', 'end'), 'End the agreement'),
  recordEvidence: door(DESK, IN_FORCE, step('evidence'), 'Record the evidence'),

  proposePublication: door(DESK, IN_FORCE, step('publication'), 'Propose it for the public register'),
  advisePublication: door('dpo', PROPOSED_ANEW, step('publication'), 'Record this advice'),
  publishEntry: door(HEAD, TO_PUBLISH, step('publication'), 'Publish what stands above'),
  withdrawPublication: door('dpo', IN_FORCE, step('publication'), 'Take it out of the public register'),

  saveRegisterView: door(DESK, DRAFTED, paths.agreements, 'Save this list'),
  removeRegisterView: door(DESK, DRAFTED, paths.agreements, `Remove “${THEIR_LIST}”`, BY_LIST),
  changeLibraryClause: door(LAWYER, DRAFTED, NEW_VERSION, 'Save this version'),
  addToLibrary: door(LAWYER, DRAFTED, NEW_CLAUSE, 'Save this version'),
  addSignatory: door(LAWYER, DRAFTED, paths.addSignatory, 'Add to the list'),
  endSignatory: door(
    LAWYER,
    DRAFTED,
    paths.signatories,
    `End the authority of ${PEOPLE.departmentSignatory.name} today`,
  ),
  nameRegisterColumns: door(DESK, DRAFTED, COLUMNS, 'See what would happen', byUploading),
  importUploaded: door(DESK, DRAFTED, LOOKED_OVER, importButton(1), byNamingColumns),
} as const satisfies Readonly<Record<string, Door>>
