import { type CaseFile, type Decision, isApproval, type Release } from './disclosure'

/**
 * Article 15(1)(c): who received a person's information, and whether the person may be told of it. Only what
 * somebody wrote can say that telling does no harm, so a case that is silent asks its recipient first (2.6).
 */

export type Telling =
  | { readonly answer: 'may' }
  | { readonly answer: 'askFirst' }
  | { readonly answer: 'withheld'; readonly why: string }

export const tellingOf = (d: CaseFile): Telling => {
  const latest = d.accessChecks.at(-1)
  if (latest)
    return latest.tell === 'yes' ? { answer: 'may' } : { answer: 'withheld', why: latest.reason ?? '' }
  const harmless = d.request?.tippingOffRisk === 'no'
  const disapplied = d.assessment?.exemption?.provisionsDisapplied.includes('art15')
  return harmless && !disapplied ? { answer: 'may' } : { answer: 'askFirst' }
}

export type Sent = { readonly to: string; readonly at: string; readonly items: readonly string[] }

const wentUnder = (d: CaseFile, release: Release, decision: Decision | undefined): Sent => ({
  to: release.recipientEmail,
  at: release.by.at,
  items: isApproval(decision)
    ? (d.request?.items ?? [])
        .filter((_, position) => decision.items[position]?.proposal !== 'withhold')
        .map(({ description }) => description)
    : [],
})

/** Everything that went, with what it was: packs, those that went before a review, and what was said in an emergency. */
export const sentFrom = (d: CaseFile): readonly Sent[] => [
  ...d.voided.flatMap(({ release, decision }) => (release ? [wentUnder(d, release, decision)] : [])),
  ...(d.release ? [wentUnder(d, d.release, d.decision)] : []),
  ...(d.urgentDecision
    ? [{ to: d.urgentDecision.givenTo, at: d.urgentDecision.by.at, items: [d.urgentDecision.given] }]
    : []),
]
