import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import {
  endsOf,
  rowFor,
  type Transition,
  VERBS,
  type Verb,
  verbsFrom,
} from '@/lib/domain/disclosure/transitions'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { PERMISSIONS, type Permission } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'
import { CHECKS } from './checks'
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

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

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

const permitted = (verb: Verb, row: Transition, from: Status | null): PermittedAct => ({
  act: sentence(TRIED[verb]),
  who: who(verb),
  checks: row.guards.map((guard) => CHECKS[guard]),
  recorded: sentence(row.recorded),
  next: from ? endsOf(row, from).flatMap((to) => (to === from ? [] : [STATUS_WORDS[to]])) : [],
})

/** Open in so many states, and leaving each as it is, that saying it once is plainer. */
const MANY = 10
const statesOf = (verb: Verb) => STATUSES.filter((status) => rowFor(verb, status))
const isAnywhere = (verb: Verb) =>
  statesOf(verb).length > MANY &&
  statesOf(verb).every((status) => {
    const row = rowFor(verb, status)
    return row !== undefined && endsOf(row, status).every((to) => to === status)
  })

const anywhere = (): readonly PermittedAct[] =>
  VERBS.filter(isAnywhere).flatMap((verb) => {
    const [first] = statesOf(verb)
    const row = first && rowFor(verb, first)
    return row ? [permitted(verb, row, null)] : []
  })

const inState = (status: Status): readonly PermittedAct[] =>
  verbsFrom(status)
    .filter((verb) => !isAnywhere(verb))
    .flatMap((verb) => {
      const row = rowFor(verb, status)
      return row ? [permitted(verb, row, status)] : []
    })

const anchor = (status: Status) => status.toLowerCase().replaceAll('_', '-')

/** By state, in the order of the specification; then what is open nearly everywhere. */
export const permissionsByState = (): readonly PermissionsPart[] => [
  ...STATUSES.map((status) => ({ id: anchor(status), title: STATUS_WORDS[status], acts: inState(status) })),
  { id: 'anywhere', title: 'At almost any time, without moving the request', acts: anywhere() },
]

/** What is permitted beside the acts on a case. */
const BESIDE: Readonly<Record<Exclude<Permission, Verb | AgreementVerb>, string>> = {
  startRequest: 'Start a request, or key one in for somebody',
  editDraft: 'Fill in a draft of their own',
  logUrgent: 'Log an emergency call',
  openRestricted: 'Open the detail of a restricted request, saying why',
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
  proposePolicyChange: 'Propose a change to it',
  approvePolicyChange: 'Approve a change that somebody else proposed',
}

export const permissionsBeside = () =>
  (Object.keys(BESIDE) as (keyof typeof BESIDE)[]).map((permission) => ({
    act: BESIDE[permission],
    who: who(permission),
  }))
