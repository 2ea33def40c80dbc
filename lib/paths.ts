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

  record: (id: string) => `/records/${id}`,
  readRecord: (id: string) => `/records/${id}/read`,
} as const

export type CouncilStep =
  | 'open'
  | 'intake'
  | 'gateway'
  | 'parts'
  | 'people'
  | 'hold'
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
