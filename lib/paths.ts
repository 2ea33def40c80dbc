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
  wrongDoor: (reference: string) => `/requests/${reference}/another-route`,
  checkAnswers: (reference: string) => `/requests/${reference}/check`,
  submitted: (reference: string) => `/requests/${reference}/submitted`,
  authorise: (reference: string) => `/requests/${reference}/authorise`,
  clarify: (reference: string) => `/requests/${reference}/clarify`,
  withdraw: (reference: string) => `/requests/${reference}/withdraw`,
  changeScope: (reference: string) => `/requests/${reference}/change`,
  receipt: (reference: string) => `/requests/${reference}/receipt`,

  disclosures: () => '/disclosures',
  disclosure: (reference: string) => `/disclosures/${reference}`,
  step: (reference: string, step: CouncilStep) => `/disclosures/${reference}/${step}`,
  assess: (reference: string, page: string) => `/disclosures/${reference}/assess/${page}`,

  record: (id: string) => `/records/${id}`,
  readRecord: (id: string) => `/records/${id}/read`,
} as const

export type CouncilStep =
  | 'intake'
  | 'clarify'
  | 'assess'
  | 'advice'
  | 'decide'
  | 'prepare'
  | 'check'
  | 'release'
  | 'close'
