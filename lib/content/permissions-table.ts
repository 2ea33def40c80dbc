import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import {
  AGREEMENT_VERBS,
  type AgreementVerb,
  agreementEnds,
  agreementRow,
} from '@/lib/domain/agreement/transitions'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, rowFor, VERBS, type Verb } from '@/lib/domain/disclosure/transitions'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { PERMISSIONS, type Permission } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'
import { upper } from '@/lib/domain/shared/text'
import { AGREEMENT_CHECKS } from './agreement-checks'
import { AGREEMENT_TRIED } from './agreement-timeline'
import { CHECKS } from './checks'
import { agreementStatusWords } from './register-words'
import { TRIED } from './timeline'

/** Who may do what, where, in words; read from the tables that decide it, so that it cannot say anything else. */

export type PermittedAct = {
  readonly act: string
  readonly who: readonly string[]
  readonly checks: readonly string[]
  readonly recorded: string
  /** Empty where the case stays as it is. */
  readonly next: readonly string[]
}
export type PermissionsPart = {
  readonly id: string
  readonly title: string
  readonly acts: readonly PermittedAct[]
}

const NOBODY_IN_PARTICULAR = {
  SYSTEM: 'The service itself',
  INVITED: 'Somebody of the counterpart, by invitation',
} as const

const who = (permission: Permission) =>
  (PERMISSIONS[permission] as readonly (Role | keyof typeof NOBODY_IN_PARTICULAR)[]).map((role) =>
    role in NOBODY_IN_PARTICULAR
      ? NOBODY_IN_PARTICULAR[role as keyof typeof NOBODY_IN_PARTICULAR]
      : ROLE_NAMES[role as Role],
  )

/** A table of transitions, whatever it moves, as this page reads it. */
type Rules<S extends string, V extends Permission> = {
  readonly prefix: string
  readonly statuses: readonly S[]
  readonly statusWords: (status: S) => string
  readonly verbs: readonly V[]
  readonly tried: Readonly<Record<V, string>>
  readonly rowFor: (
    verb: V,
    status: S,
  ) =>
    | { readonly checks: readonly string[]; readonly recorded: string; readonly ends: readonly S[] }
    | undefined
  readonly anywhere: string
}

const permitted = <S extends string, V extends Permission>(
  { rowFor, tried, statusWords }: Rules<S, V>,
  verb: V,
  { at, isMoving }: { readonly at: S; readonly isMoving: boolean },
): readonly PermittedAct[] => {
  const row = rowFor(verb, at)
  if (!row) return []
  const next = isMoving ? row.ends.filter((to) => to !== at).map(statusWords) : []
  const { checks, recorded } = row
  return [{ act: upper(tried[verb]), who: who(verb), checks, recorded: upper(recorded), next }]
}

/** Open in so many states, and leaving each as it is, that saying it once is plainer. */
const MANY = 10
const statesOf = <S extends string, V extends Permission>({ statuses, rowFor }: Rules<S, V>, verb: V) =>
  statuses.filter((status) => rowFor(verb, status))
const isAnywhere = <S extends string, V extends Permission>(rules: Rules<S, V>, verb: V) => {
  const states = statesOf(rules, verb)
  return states.length > MANY && states.every((at) => rules.rowFor(verb, at)?.ends.every((to) => to === at))
}

const anchor = (prefix: string, name: string) => `${prefix}${name.toLowerCase().replaceAll('_', '-')}`

/** By state, in the order of the specification; then what is open nearly everywhere. */
const byState = <S extends string, V extends Permission>(rules: Rules<S, V>): readonly PermissionsPart[] => {
  const { prefix, statuses, statusWords, verbs } = rules
  const everywhere = verbs.filter((verb) => isAnywhere(rules, verb))
  const moving = verbs.filter((verb) => !everywhere.includes(verb))
  return [
    ...statuses.map((at) => ({
      id: anchor(prefix, at),
      title: statusWords(at),
      acts: moving.flatMap((verb) => permitted(rules, verb, { at, isMoving: true })),
    })),
    {
      id: anchor(prefix, 'anywhere'),
      title: rules.anywhere,
      acts: everywhere.flatMap((verb) =>
        statesOf(rules, verb)
          .slice(0, 1)
          .flatMap((at) => permitted(rules, verb, { at, isMoving: false })),
      ),
    },
  ]
}

export const permissionsByState = () =>
  byState<Status, Verb>({
    prefix: '',
    statuses: STATUSES,
    statusWords: (status) => STATUS_WORDS[status],
    verbs: VERBS,
    tried: TRIED,
    rowFor: (verb, status) => {
      const row = rowFor(verb, status)
      return (
        row && {
          checks: row.guards.map((guard) => CHECKS[guard]),
          recorded: row.recorded,
          ends: endsOf(row, status),
        }
      )
    },
    anywhere: 'At almost any time, without moving the request',
  })

export const agreementPermissionsByState = () =>
  byState<AgreementStatus, AgreementVerb>({
    prefix: 'agreement-',
    statuses: AGREEMENT_STATUSES,
    statusWords: (status) => agreementStatusWords(status, 'staff'),
    verbs: AGREEMENT_VERBS,
    tried: AGREEMENT_TRIED,
    rowFor: (verb, status) => {
      const row = agreementRow(verb, status)
      return (
        row && {
          checks: row.guards.map((guard) => AGREEMENT_CHECKS[guard]),
          recorded: row.recorded,
          ends: agreementEnds(row, status),
        }
      )
    },
    anywhere: 'At almost any time, without moving the agreement',
  })

export type PermissionsArea = {
  readonly title: string
  readonly parts: readonly PermissionsPart[]
}

export const permissionsAreas = (): readonly PermissionsArea[] => [
  { title: 'Requests to disclose', parts: permissionsByState() },
  { title: 'Agreements', parts: agreementPermissionsByState() },
]

/** What is permitted beside the acts on a case. */
const BESIDE: Readonly<Record<Exclude<Permission, Verb | AgreementVerb>, string>> = {
  startRequest: 'Start a request, or key one in for somebody',
  editDraft: 'Fill in a draft of their own',
  logUrgent: 'Log an emergency call',
  openRestricted: 'Open the detail of a restricted request, saying why',
  askErasure: 'Ask that a case be erased when its years have passed',
  agreeErasure: 'Agree to an erasure, or keep the case',
  traceRecipients: 'See who received information about a person',
  readInternalRecord: 'Read the council’s own copies of records',
  readWorkList: 'See the list of requests, as far as each is theirs to see',
  readLedger: 'Read the audit ledger',
  issueAuditPack: 'Issue an audit pack: every act, with the hashes that prove it',
  readPatterns: 'See which requests keep coming',
  readPolicy: 'Read what the council has in force, and what it had',
  openAgreement: 'Open an agreement',
  readAgreements: 'Read the register of agreements',
  readAgreementAdvice: 'Read the advice on an agreement and the council’s own comments',
  readDissent: 'See whether advice on an agreement was departed from, without its words',
  editClauseLibrary: 'Write clauses for the council’s library',
  keepSignatories: 'Keep the list of who may sign agreements',
  importRegister: 'Take over agreements from an older register',
  readChecks: 'See the checks of what they may see, and the council’s datasets and register of processing',
  keepChecks: 'Say what the checks of an agreement or a release rest on',
  giveGuardianView: 'Give the Caldicott Guardian’s view on care data that leaves care',
  approveOutsideUk: 'Decide that NHS data may leave the United Kingdom',
  sealAnnexes: 'Seal how long data is kept and where it may be, as annexes of an agreement or a release',
  keepTransfer: 'Assess a transfer abroad',
  adviseOnCheck: 'Advise on a transfer abroad or on the national data opt-out',
  dissentOnCheck: 'Go ahead with a check against the advice, with the reasons',
  acknowledgeDissent: 'Acknowledge that advice on a check was not followed',
  signTransfer: 'Sign a transfer abroad',
  keepFlow: 'Say whether the national data opt-out applies to a flow of data',
  confirmFlow: 'Confirm an exemption from the opt-out, for the part they hold',
  operateRun: 'Run the opt-out check',
  attestRun: 'Attest a run of the opt-out check',
  keepDatasets: 'Keep the datasets and where their sources permit them to be',
  keepProcessing: 'Keep the register of processing',
  reviewProcessing: 'Review an entry of the register of processing as its owner',
  confirmProcessing: 'Confirm an entry of the register of processing for the department',
  keepTraining: 'Record who completed which course',
  reportIncident: 'Report a possible incident',
  assessIncident: 'Judge an incident',
  proposePolicyChange: 'Propose a change to it',
  approvePolicyChange: 'Approve a change that somebody else proposed',
  readPeople: 'See who has an account, and the directory of agencies',
  proposeIdentityChange:
    'Propose an agency, an account or a change of either, or agree to what another proposed',
  deactivatePerson: 'End somebody’s account at once',
  inviteToEnrol: 'Invite somebody to set up how they sign in',
  attestAgency: 'Say, as the lead of an agency, which of its people are still there',
  answerCalls:
    'Telephone somebody of an organisation without passkeys, and read them the code that lets them sign in',
  askRecovery:
    'Ask that somebody’s lost passkey be replaced: the lead of their agency, or a keeper of accounts',
  agreeRecovery: 'Agree, as the second person, that a lost passkey is replaced',
  stopRecovery: 'Stop the replacement of somebody’s lost passkey; everybody stops that of their own',
}

export const permissionsBeside = () =>
  (Object.keys(BESIDE) as (keyof typeof BESIDE)[]).map((permission) => ({
    act: BESIDE[permission],
    who: who(permission),
  }))
