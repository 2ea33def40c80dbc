import { findAgreement } from '@/db/repositories/agreements'
import type { PersonKey } from '@/db/seeds/demo-people'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { recipientOf } from '@/lib/use-cases/checks/panel'
import { actOnSheet } from '@/lib/use-cases/checks/sheet'
import { sheetOf } from '@/lib/use-cases/checks/sheet-of'
import { systemShell as shell } from '@/lib/use-cases/shell'
import { actsOn, expected, who } from './acting'
import { makeAgreement } from './agreement'

/** An agreement for checks to be of: in drafting, with everything said that its checks rest on. */
export const aMatter = () => makeAgreement({ like: 'sharing', until: 'DRAFTING' })

/** One for whose checks nothing is said yet. */
export const aMatterUnsaid = () => makeAgreement({ like: 'sharing', until: 'TRIAGE' })

/** One under which data may go. */
export const aMatterInForce = () => makeAgreement({ like: 'sharing', until: 'IN_FORCE' })

const KEEPER: PersonKey = 'informationManager'

const saidOf = async (reference: string) => {
  const a = await findAgreement(shell().db, reference)
  const sheet = a && (await sheetOf(shell().db, { kind: 'agreement', id: a.id }))
  if (!a || !sheet) throw new Error(`nothing is said for the checks of ${reference}`)
  return { a, sheet }
}

/** One whose entry of processing says that its data goes abroad. */
export async function aMatterAbroad(): Promise<string> {
  const reference = await aMatter()
  const { a, sheet } = await saidOf(reference)
  const entry = sheet.processing?.entry ?? ''
  const onEntry = actsOn(PROCESSING)
  const recipient = recipientOf(a)
  await onEntry(entry, KEEPER, 'unlistRecipient', { recipient })
  await onEntry(entry, KEEPER, 'listRecipient', {
    recipient,
    destinations: ['IE', 'IN', 'US'],
    safeguard: 'Regulations that cover the country, or standard clauses',
  })
  return reference
}

const owingLine = (): SheetInputs['addRetention'] => ({
  dataset: 'Letters about arrears',
  scheduleCode: 'HSG 4',
  basis: 'Limitation of claims',
  wording: 'Three years after the last letter',
  months: 36,
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: '90 days',
  certificateRequired: 'yes',
  certificateDueOn: addDays(londonDate(new Date()), 45),
  subRecipientsBound: 'none',
  council: 72,
})

/** One whose recipient owes a certificate. */
export async function aMatterOwing(): Promise<string> {
  const reference = await aMatter()
  const { sheet } = await saidOf(reference)
  const act = { verb: 'addRetention', reference, version: sheet.version, input: owingLine() } as const
  expected(await actOnSheet(shell(), who(KEEPER), act), 'addRetention')
  return reference
}

const UNTOLD: SheetInputs['sayNotice'] = {
  reference: 'The notice before this one',
  coversRecipient: 'no',
  coversDestination: 'no',
  coversSafeguard: 'no',
  mentionsOptOut: 'no',
}

/** From then on its checks say that people are not told of it. */
export async function saysNoNotice(reference: string): Promise<void> {
  const { sheet } = await saidOf(reference)
  const act = { verb: 'sayNotice', reference, version: sheet.version, input: UNTOLD } as const
  expected(await actOnSheet(shell(), who(KEEPER), act), 'sayNotice')
}
