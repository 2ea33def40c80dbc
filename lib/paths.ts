/** Every address of the product, in one place. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  demoSignIn: () => '/sign-in/demo',
  accessibility: () => '/accessibility',
  verify: () => '/verify',

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
  permissions: () => '/help/permissions',
  disclosure: (reference: string) => `/disclosures/${reference}`,
  step: (reference: string, step: CouncilStep) => `/disclosures/${reference}/${step}`,
  assess: (reference: string, page: string) => `/disclosures/${reference}/assess/${page}`,

  agreements: () => '/agreements',
  newAgreement: () => '/agreements/new',
  clauseLibrary: () => '/agreements/library',
  libraryClause: (key: string) => `/agreements/library/${key}`,
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

  record: (id: string) => `/records/${id}`,
  readRecord: (id: string) => `/records/${id}/read`,
} as const

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
  | 'breach'
  | 'complaint'
  | 'access'
  | 'rules'
  | 'audit'
