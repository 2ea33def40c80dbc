import type { z } from 'zod'
import { guardFacts } from '@/lib/domain/checks/guards/facts'
import { recommendGuards } from '@/lib/domain/checks/guards/rules'
import { shippedReference } from '@/lib/reference-data/shipped'

/** An agreement that nothing stands in the way of, in plain facts, for the tests in this folder. */

export type Given = z.input<typeof guardFacts>

export const decided = (facts: Given) => recommendGuards(guardFacts.parse(facts), shippedReference())

export const CLEAR = {
  on: '2026-11-21',
  ropa: {
    exists: true,
    listsRecipient: true,
    listsDestination: true,
    samePurpose: true,
    sameRetention: true,
    reviewedMonthsAgo: 12,
    confirmedMonthsAgo: 24,
  },
  notice: {
    named: true,
    coversRecipient: true,
    coversDestination: true,
    coversSafeguard: true,
    mentionsOptOut: true,
  },
  training: {
    actors: [
      {
        person: 'Director',
        courses: [
          { course: 'DATA_PRIVACY', completedOn: '2025-11-21' },
          { course: 'CYBER_SECURITY', completedOn: '2026-02-01' },
        ],
      },
    ],
    recipientStatement: true,
  },
  retention: [{ recipientMonths: 36, councilMonths: 72, complete: true }],
  location: { restrictions: [{ template: 'ENG_WLS_ONLY' }], uses: [{ place: 'GB-WLS' }] },
  advice: { level: 'SUPPORT' },
  optOut: { healthOrCareData: true, blockedBy: [] },
  impact: { vulnerablePeople: true, assessed: true },
  transfers: [{ status: 'ACTIVE', decision: 'ALLOW' }],
} as const satisfies Given
