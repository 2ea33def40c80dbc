import type { Agreement } from '../../agreement/agreement'
import { PUBLIC_FIELDS, type PublicEntry } from '../../agreement/public-extract'
import { publicEntryFor } from '../../agreement/public-source'
import { dayOf } from '../../shared/when'
import { given, rows, signed } from '../issue'
import type { RecordModel } from '../model'
import { type AgreementIssue, issuedOf } from './issue'

const DAYS: readonly string[] = ['startsOn', 'reviewOn']

const shown = (name: string, value: PublicEntry[keyof PublicEntry]) => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.join('\n')
  return value !== null && DAYS.includes(name) ? dayOf(String(value)) : String(value ?? '')
}

/** P12: the entry as the public reads it. Whoever prepared it is not named outside (3.7); whoever answers for it is. */
export const registerEntry = (a: Agreement, issue: AgreementIssue): RecordModel => {
  const entry = publicEntryFor(a)
  if (!entry) throw new Error('an entry is proposed, and of some kind, before it is published')
  return issuedOf('P12', a, issue, {
    marking: 'OFFICIAL',
    summary: 'What the public register of agreements says about this agreement, as it was published.',
    sections: [
      rows('The entry', ...PUBLIC_FIELDS.map(({ name, label }) => given(label, shown(name, entry[name])))),
    ],
    signatures: [signed('Published', a.publication?.published?.by)],
  })
}
