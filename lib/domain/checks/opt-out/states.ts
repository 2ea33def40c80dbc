/** Section 2.9: where the determination of one flow stands. */
export const ASSESSED = ['ASSESSED_OUT', 'ASSESSED_EXEMPT', 'ASSESSED_APPLIES', 'ASSESSED_BLOCKED'] as const
export type Assessed = (typeof ASSESSED)[number]

export const FLOW_STATUSES = ['NOT_ASSESSED', ...ASSESSED, 'STALE'] as const
export type FlowStatus = (typeof FLOW_STATUSES)[number]

export const isAssessed = (status: FlowStatus): status is Assessed =>
  (ASSESSED as readonly FlowStatus[]).includes(status)
