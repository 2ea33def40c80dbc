/** An agreement of about forty pages, and the same after a round of negotiation. */
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { draftFrom } from '@/lib/domain/agreement/library'
import { STARTER_LIBRARY } from '@/lib/domain/agreement/starter-library'
import type { AgreementText, Clause } from '@/lib/domain/agreement/text'
import { AGREEMENT_RECORDS } from '@/lib/domain/records/agreement/records'
import type { RecordModel } from '@/lib/domain/records/model'
import { AGREEMENT_MATTERS } from '@/lib/use-cases/demo/scale/agreement-matters'
import { chanceFrom } from '@/lib/use-cases/demo/scale/chance'
import { imagineAgreement } from '@/lib/use-cases/demo/scale/imagine-agreement'

const NOW = new Date('2026-11-20T10:00:00.000Z')

/** So many of the library's clauses, begun again when they are used up, make about forty pages. */
const CLAUSES = 136

const clauses = (): readonly Clause[] => {
  const library = draftFrom(STARTER_LIBRARY, 'JOINT', [])
  return Array.from({ length: CLAUSES }, (_, place) => library[place % library.length])
    .filter((clause) => clause !== undefined)
    .map((clause, place) => ({
      ...clause,
      key: `${clause.key}-${place}`,
      heading: `${place + 1}. ${clause.heading}`,
    }))
}

export const longAgreement = (): Agreement => {
  const { a } = imagineAgreement(
    {
      id: '7e570000-0000-4000-8008-000000000001',
      reference: 'AGR-2026-000001',
      status: 'IN_FORCE',
      matter: AGREEMENT_MATTERS[1] ?? AGREEMENT_MATTERS[0],
      place: 'Lock Gate',
      isLong: false,
      startedAt: NOW,
      chance: chanceFrom('bench'),
    },
    NOW,
  )
  return { ...a, text: { ...a.text, clauses: clauses() } }
}

/** Words changed in every third clause, one in ten taken out, and the last of all put first. */
export const negotiated = ({ clauses, ...text }: AgreementText): AgreementText => {
  const kept = clauses
    .filter((_, position) => position % 10 !== 9)
    .map((clause, position) =>
      position % 3 === 0
        ? { ...clause, text: clause.text.replace(/\b(shall|must|will)\b/g, 'undertakes to') }
        : clause,
    )
  return { ...text, clauses: [...kept.slice(-1), ...kept.slice(0, -1)] }
}

export const recordOfLongAgreement = (): RecordModel =>
  AGREEMENT_RECORDS.P9(longAgreement(), {
    council: 'London Borough of Haverbrook',
    version: 1,
    copy: 'external',
    at: NOW.toISOString(),
    actId: '7e570000-0000-4000-8009-000000000001',
    ruleset: '2026-06-19',
  })
