/** With where to go on afterwards, where somebody came from a page of ours. */
const withBack = (path: string, back: string | null, more: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({ ...more, ...(back && { back }) }).toString()
  return query ? `${path}?${query}` : path
}

/** Every address of the product, in one place. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  demoSignIn: () => '/sign-in/demo',
  councilSignIn: () => '/sign-in/council',
  signInRefused: (rule: string) => `/sign-in/refused?${new URLSearchParams({ why: rule })}`,
  /** Of agencies whose people sign in by their organisation’s own account. */
  agencySignIn: (back: string | null = null) => withBack('/sign-in/organisation', back),
  agencySignInBegin: () => '/sign-in/organisation/begin',
  agencySignInLinked: () => '/sign-in/organisation?linked=1',
  agencySignInRefused: (rule: string) =>
    `/sign-in/refused?${new URLSearchParams({ why: rule, by: 'organisation' })}`,
  signInAgain: (back: string) => `/sign-in/again?${new URLSearchParams({ back })}`,
  /** Both take what a passkey answers, and nothing else. */
  passkeySignIn: () => '/sign-in/passkey',
  accountPasskey: () => '/account/passkey',
  /** Where no machine of an organisation can hold a passkey. */
  callSignIn: (back: string | null = null) => withBack('/sign-in/call', back),
  /** Whether or not somebody waits in this browser already. */
  callAgain: (back: string | null = null) => withBack('/sign-in/call', back, { again: '1' }),
  callAsked: (back: string | null = null) => withBack('/sign-in/call', back, { code: 'asked' }),
  callWait: (back: string | null = null) => withBack('/sign-in/call/telephone', back),

  /** While the council’s own sign-in is down. */
  breakGlass: () => '/sign-in/break-glass',
  signOut: () => '/sign-out',
  account: () => '/account',
  accessibility: () => '/accessibility',
  verify: () => '/verify',

  people: () => '/people',
  person: (id: string) => `/people/${id}`,
  addPerson: () => '/people/add',
  changePerson: (id: string) => `/people/${id}/change`,
  agencies: () => '/agencies',
  agency: (id: string) => `/agencies/${id}`,
  addAgency: () => '/agencies/add',
  changeAgency: (id: string) => `/agencies/${id}/change`,
  changes: () => '/changes',
  change: (id: string) => `/changes/${id}`,
  attestation: () => '/your-people',
  calls: () => '/calls',
  call: (id: string) => `/calls/${id}`,
  /** For whoever keeps accounts, leads the agency, or is the one who lost a passkey. */
  recovery: (id: string) => `/recoveries/${id}`,
  /** By an invitation, before anybody can sign in. */
  enrol: (secret: string) => `/enrol/${secret}`,
  accountEnrol: () => '/account/passkeys/new',
  accountEnrolProvider: () => '/account/passkeys/new/provider',
  accountEnrolAnswer: () => '/account/passkeys/new/answer',

  requests: () => '/requests',
  newRequest: () => '/requests/new',
  request: (reference: string) => `/requests/${reference}`,
  question: (reference: string, step: string) => `/requests/${reference}/questions/${step}`,
  listed: (reference: string, step: string, position: number | 'new') =>
    `/requests/${reference}/questions/${step}/${position}`,
  attachFile: (reference: string, step: string) => `/requests/${reference}/questions/${step}/file`,
  wrongDoor: (reference: string) => `/requests/${reference}/another-route`,
  checkAnswers: (reference: string) => `/requests/${reference}/check`,
  submitted: (reference: string) => `/requests/${reference}/submitted`,
  authorise: (reference: string) => `/requests/${reference}/authorise`,
  clarify: (reference: string) => `/requests/${reference}/clarify`,
  withdraw: (reference: string) => `/requests/${reference}/withdraw`,
  changeScope: (reference: string) => `/requests/${reference}/change`,
  receipt: (reference: string) => `/requests/${reference}/receipt`,
  askReview: (reference: string) => `/requests/${reference}/review`,
  confirmUrgent: (reference: string) => `/requests/${reference}/confirm`,
  attachment: (reference: string, id: string) => `/attachments/${reference}/${id}`,

  disclosures: () => '/disclosures',
  logUrgent: () => '/disclosures/emergency',
  recipients: () => '/disclosures/recipients',
  patterns: () => '/disclosures/patterns',
  notices: () => '/disclosures/notices',
  policy: () => '/configuration',
  policyChange: () => '/configuration/change',
  policyChangeOf: (kind: string, name = '') => `/configuration/change?${new URLSearchParams({ kind, name })}`,
  waitingChange: (id: string) => `/configuration/waiting/${id}`,
  delegations: () => '/configuration/delegations',
  proposeDelegation: () => '/configuration/delegations/propose',
  referenceSets: () => '/configuration/reference',
  referenceSet: (set: string) => `/configuration/reference/${set}`,
  referenceSetOn: (set: string, on: string) =>
    `/configuration/reference/${set}?${new URLSearchParams({ on })}`,
  referenceRow: (set: string, row: string) =>
    `/configuration/reference/${set}/row?${new URLSearchParams({ row })}`,
  changeReferenceRow: (set: string, row = '') =>
    `/configuration/reference/${set}/change?${new URLSearchParams({ row })}`,
  withdrawReferenceRow: (set: string, row: string) =>
    `/configuration/reference/${set}/withdraw?${new URLSearchParams({ row })}`,
  uploadReference: (set: string) => `/configuration/reference/${set}/upload`,
  referenceFile: (set: string, on: string) =>
    `/configuration/reference/${set}/file?${new URLSearchParams({ on })}`,
  referenceVersion: (id: string) => `/configuration/reference/versions/${id}`,
  permissions: () => '/help/permissions',
  permissionsAt: (part: string) => `/help/permissions/${part}`,
  disclosure: (reference: string) => `/disclosures/${reference}`,
  step: (reference: string, step: CouncilStep) => `/disclosures/${reference}/${step}`,
  assess: (reference: string, page: string) => `/disclosures/${reference}/assess/${page}`,

  agreements: () => '/agreements',
  newAgreement: () => '/agreements/new',
  clauseLibrary: () => '/agreements/library',
  clauseOfLibrary: (key: string) => `/agreements/library/${key}`,
  signatories: () => '/agreements/signatories',
  addSignatory: () => '/agreements/signatories/add',
  exportRegister: () => '/agreements/export',
  importRegister: () => '/agreements/import',
  importStep: (id: string) => `/agreements/import/${id}`,
  agreement: (reference: string) => `/agreements/${reference}`,
  agreementStep: (reference: string, step: AgreementStep) => `/agreements/${reference}/${step}`,
  agreementClause: (reference: string, key: string) => `/agreements/${reference}/clauses/${key}`,
  triagePage: (reference: string, slug: string, activity: number | null = null) =>
    `/agreements/${reference}/triage/${slug}${activity === null ? '' : `?activity=${activity}`}`,
  negotiatedClause: (reference: string, key: string) =>
    `/agreements/${reference}/negotiation/clause/${encodeURIComponent(key)}`,
  answerProposal: (reference: string, id: string) => `/agreements/${reference}/negotiation/proposal/${id}`,
  returnedFile: (reference: string) => `/agreements/${reference}/returned/file`,
  returnedDocument: (reference: string, id: string) => `/agreements/${reference}/returned/${id}`,
  partnerAgreements: () => '/partner',
  partnerAgreement: (reference: string) => `/partner/${reference}`,
  partnerSign: (reference: string) => `/partner/${reference}/sign`,
  invitations: () => '/invitation',
  invitation: (secret: string) => `/invitation/${secret}`,
  invitedAgreement: () => '/invitation/agreement',
  publicRegister: () => '/register',
  publicAgreement: (reference: string) => `/register/${reference}`,
  publicRegisterAs: (format: 'json' | 'csv') => `/register.${format}`,
  publicSchema: () => '/register/schema.json',

  /** Whatever a check is of. */
  matter: ({ kind, reference }: { readonly kind: 'agreement' | 'disclosure'; readonly reference: string }) =>
    `/${kind}s/${reference}`,
  /** Checks of one agreement or disclosure, by its reference. */
  checks: (matter: string) => `/checks/${matter}`,
  checksStep: (matter: string, step: ChecksStep) => `/checks/${matter}/${step}`,
  transfers: () => '/transfers',
  transfer: (reference: string) => `/transfers/${reference}`,
  newTransfer: (matter: string) => `/checks/${matter}/transfers/new`,
  transferStep: (reference: string, step: TransferStep) => `/transfers/${reference}/${step}`,
  transferRisk: (reference: string, page: string) => `/transfers/${reference}/risk/${page}`,
  transferVersion: (reference: string, number: number) => `/transfers/${reference}/versions/${number}`,
  newFlow: (matter: string) => `/checks/${matter}/flows/new`,
  flow: (reference: string) => `/flows/${reference}`,
  flowStep: (reference: string, step: FlowStep) => `/flows/${reference}/${step}`,
  flowQuestion: (reference: string, page: string) => `/flows/${reference}/questions/${page}`,
  newRun: (flow: string) => `/runs/new/${flow}`,
  run: (reference: string) => `/runs/${reference}`,
  runStep: (reference: string, step: RunStep) => `/runs/${reference}/${step}`,
  runCohortFile: (reference: string) => `/runs/${reference}/cohort/file`,
  runRequestFile: (reference: string) => `/runs/${reference}/file/request`,
  runResponseFile: (reference: string) => `/runs/${reference}/response/file`,
  runRelease: (reference: string) => `/runs/${reference}/disclose/release`,
  /** The council's registers that checks read. */
  allChecks: () => '/checks',
  datasets: () => '/datasets',
  newDataset: () => '/datasets/new',
  dataset: (reference: string) => `/datasets/${reference}`,
  datasetAct: (reference: string, act: DatasetAct) => `/datasets/${reference}/${act}`,
  restriction: (reference: string, id: string, act: RestrictionAct) =>
    `/datasets/${reference}/restrictions/${id}/${act}`,
  processingRegister: () => '/processing',
  newProcessing: () => '/processing/new',
  exportProcessing: () => '/processing/export',
  processingEntry: (reference: string) => `/processing/${reference}`,
  processingAct: (reference: string, act: ProcessingAct) => `/processing/${reference}/${act}`,
  processingVersion: (reference: string, number: number) => `/processing/${reference}/versions/${number}`,
  training: () => '/training',
  recordTraining: () => '/training/record',
  trainingGrace: () => '/training/grace',
  certificates: () => '/certificates',
  incidents: () => '/incidents',
  reportIncident: () => '/incidents/report',
  incident: (reference: string) => `/incidents/${reference}`,
  incidentAct: (reference: string, act: IncidentAct) => `/incidents/${reference}/${act}`,

  record: (id: string) => `/records/${id}`,
  readRecord: (id: string) => `/records/${id}/read`,
} as const

/** Pages below the checks of one agreement or disclosure. */
export type ChecksStep =
  | 'datasets'
  | 'places'
  | 'retention'
  | 'processing'
  | 'notice'
  | 'impact'
  | 'recipient'
  | 'guardian'
  | 'outside-uk'
  | 'picture'

/** Pages below one transfer abroad. */
export type TransferStep =
  | 'who'
  | 'where'
  | 'what'
  | 'purpose'
  | 'screen'
  | 'mechanism'
  | 'condition'
  | 'bridge'
  | 'derogation'
  | 'capacity'
  | 'onward'
  | 'care'
  | 'risk'
  | 'advice'
  | 'dissent'
  | 'sign'
  | 'review'
  | 'end'
  | 'versions'

/** Pages below one flow of health or care data. */
export type FlowStep = 'about' | 'questions' | 'evidence' | 'confirm' | 'procedure' | 'changed'

/** Pages below one run of the opt-out check. */
export type RunStep = 'cohort' | 'file' | 'sent' | 'response' | 'apply' | 'attest' | 'disclose'

/** Pages below one dataset, one of its restrictions, one entry of the register of processing, one incident. */
export type DatasetAct = 'change' | 'restrict' | 'retire'
export type RestrictionAct = 'waive' | 'remove'
export type ProcessingAct = 'change' | 'recipient' | 'end'
export type IncidentAct = 'confirm' | 'dismiss' | 'told' | 'close'

/** Pages below one agreement. */
export type AgreementStep =
  | 'triage'
  | 'overrule'
  | 'draft'
  | 'parties'
  | 'data'
  | 'activities'
  | 'dates'
  | 'clauses'
  | 'checklist'
  | 'read'
  | 'compare'
  | 'document'
  | 'outside'
  | 'returned'
  | 'negotiation'
  | 'invitations'
  | 'send-for-review'
  | 'review-draft'
  | 'advice'
  | 'signing'
  | 'approve'
  | 'sign'
  | 'life'
  | 'variation'
  | 'ending'
  | 'evidence'
  | 'publication'
  | 'disclosures'
  | 'abandon'

export type CouncilStep =
  | 'open'
  | 'intake'
  | 'gateway'
  | 'parts'
  | 'people'
  | 'hold'
  | 'cover'
  | 'legal'
  | 'clarify'
  | 'assess'
  | 'advice'
  | 'decide'
  | 'prepare'
  | 'check'
  | 'release'
  | 'close'
  | 'challenge'
  | 'review'
  | 'emergency'
  | 'correct'
  | 'erase'
  | 'breach'
  | 'complaint'
  | 'access'
  | 'rules'
  | 'audit'
