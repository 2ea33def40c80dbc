import { signatory } from '../../shared/signatory'
import { toKeepers } from '../keepers'
import type { CheckContext, CheckModule } from '../kernel'
import { unless } from '../objections'
import { agreedDay } from '../retention/certificates'
import { isExtendedTooFar, longestUntil, type RetentionLine } from '../retention/retention'
import { certificatesOf, certificatesOwed, lateCandidate, onClock, untold } from './certificates'
import type { SheetInputs } from './inputs'
import { material } from './material'
import type { Sheet } from './sheet'

/** What follows a period of retention: more time, the certificate, and the want of it (3.3). */

type Asked = { readonly dataset?: string; readonly until?: string; readonly receivedOn?: string }

const hasCome = (sheet: Sheet, { term }: RetentionLine) =>
  certificatesOf(sheet).some(({ dataset, dueOn }) => dataset === term.dataset && dueOn === agreedDay(term))

/** A day is set that can be put off, and nothing was certified on it yet. */
export const extendableLines = (sheet: Sheet) =>
  sheet.retention.filter((line) => agreedDay(line.term) !== null && !hasCome(sheet, line))

const lineFor = ({ retention }: Sheet, dataset: string | undefined) =>
  retention.find(({ term }) => term.dataset === dataset)

export const keepingGuards = {
  lineMayBeExtended: (sheet: Sheet, _context: CheckContext, { dataset }: Asked) =>
    unless(
      extendableLines(sheet).some(({ term }) => dataset === undefined || term.dataset === dataset),
      'EXTENSION_NONE',
    ),
  extensionIsLonger: (sheet: Sheet, { today }: CheckContext, { dataset, until }: Asked) => {
    const agreed = agreedOf(sheet, dataset)
    return unless(
      until === undefined || agreed === null || (until > agreed && until > today),
      'EXTENSION_SHORT',
    )
  },
  extensionKeepsToLimits: (sheet: Sheet, _context: CheckContext, { dataset, until }: Asked) => {
    const line = lineFor(sheet, dataset)
    return unless(
      line === undefined || until === undefined || !isExtendedTooFar(line, until),
      'EXTENSION_LONG',
      { longest: (line && longestUntil(line)) ?? '' },
    )
  },
  certificateIsOwed: (sheet: Sheet, _context: CheckContext, { dataset }: Asked) =>
    unless(
      certificatesOwed(sheet).some((one) => dataset === undefined || one.dataset === dataset),
      'CERTIFICATE_NONE',
    ),
  certificateHasCome: (_sheet: Sheet, { today }: CheckContext, { receivedOn }: Asked) =>
    unless(receivedOn === undefined || receivedOn <= today, 'CERTIFICATE_FUTURE'),
  certificateIsDue: (sheet: Sheet, { today, settings }: CheckContext) => {
    const { late, reminders } = untold(sheet, today, settings)
    return unless(late.length + reminders.length > 0, 'CERTIFICATE_NONE')
  },
}

const agreedOf = (sheet: Sheet, dataset: string | undefined) => {
  const line = lineFor(sheet, dataset)
  return line ? agreedDay(line.term) : null
}

export const keeping = {
  extendRetention: (sheet, context, { dataset, ...extension }) => ({
    next: onClock(
      material(sheet, context, {
        retention: sheet.retention.map((line) =>
          line.term.dataset === dataset ? { ...line, term: { ...line.term, extension } } : line,
        ),
      }),
      context.settings,
    ),
    payload: { dataset, was: agreedOf(sheet, dataset), ...extension },
  }),
  recordCertificate: (sheet, context, { dataset, receivedOn, evidence }) => {
    const owed = certificatesOwed(sheet).find((one) => one.dataset === dataset)
    if (!owed) throw new Error('a certificate is recorded that is owed')
    const came = { dataset, dueOn: owed.dueOn, receivedOn, evidence }
    const certificate = { ...came, by: signatory(context, context.hash(came)) }
    return {
      next: onClock({ ...sheet, certificates: [...certificatesOf(sheet), certificate] }, context.settings),
      payload: came,
    }
  },
  chaseCertificates: (sheet, context) => {
    const { late, reminders, reminds } = untold(sheet, context.today, context.settings)
    return {
      next: onClock({ ...sheet, told: [...(sheet.told ?? []), ...reminders, ...late] }, context.settings),
      payload: { reminders, late },
      notices: [
        ...(reminds ? toKeepers('certificateDue') : []),
        ...(late.length > 0 ? toKeepers('certificateLate') : []),
      ],
      incidents: late.map((one) => lateCandidate(sheet, one)),
    }
  },
} satisfies Partial<CheckModule<Sheet, SheetInputs>['apply']>
