import { findAgreement } from '@/db/repositories/agreements'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { newEntry, PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingContent, ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { handleCheck, openCheck } from '../checks/act'
import { recipientOf } from '../checks/panel'
import { actOnSheet } from '../checks/sheet'
import { sheetOf } from '../checks/sheet-of'
import type { Shell } from '../shell'
import { METHOD } from './story'

/** What people of the demo borough say so that no check stands between an ordinary agreement and its signature. */

const KEEPER: PersonKey = 'informationManager'
const OWNER: PersonKey = 'housingOwner'
const COORDINATOR: PersonKey = 'housingCoordinator'

const PURPOSE_CODE = 'SHARING'

const who = (key: PersonKey) => ({ personId: PEOPLE[key].id, method: METHOD })

const expected = <T>(outcome: Outcome<T>, what: string): T => {
  if (outcome.ok) return outcome.value
  throw new Error(`${what} was refused: ${JSON.stringify(outcome.refusal)}`)
}

const YEAR = 12

const longest = ({ text }: Agreement) =>
  text.data.length === 0 ? YEAR : Math.max(...text.data.map(({ retentionMonths }) => retentionMonths))

const entryFor = (a: Agreement): ProcessingContent => ({
  controller: COUNCIL.name,
  jointControllers: 'None',
  purpose: a.text.title,
  purposeCode: PURPOSE_CODE,
  dataSubjects: a.text.data[0]?.people || 'Residents of the borough',
  dataCategories: a.text.data.map(({ name }) => name).join('; ') || 'As the agreement says',
  lawfulBasis: a.text.data[0]?.basis || 'Public task',
  retention: 'As the retention schedule says',
  retentionMonths: longest(a),
  security: 'Open to those whose work it is; encrypted; kept in England',
  impactAssessment: 'None',
  privacyNotice: 'Privacy notice of the council',
  department: a.service ?? 'Housing',
  coordinator: PEOPLE[COORDINATOR].name,
  systemOwner: PEOPLE[OWNER].name,
})

const registered = async (shell: Shell, a: Agreement): Promise<string> => {
  const { reference } = expected(
    await openCheck<ProcessingEntry>(shell, who(KEEPER), {
      kind: 'processing',
      permission: 'keepProcessing',
      action: 'openProcessing',
      matter: null,
      make: (begun) => done(newEntry(entryFor(a), begun)),
    }),
    'openProcessing',
  )
  const act = async <V extends keyof ProcessingInputs>(by: PersonKey, verb: V, input: ProcessingInputs[V]) =>
    expected(await handleCheck(shell, who(by), PROCESSING, { verb, reference, version: null, input }), verb)
  await act(KEEPER, 'listRecipient', {
    recipient: recipientOf(a),
    destinations: [],
    safeguard: 'It stays in the United Kingdom',
  })
  await act(OWNER, 'reviewProcessing', {})
  await act(COORDINATOR, 'confirmProcessing', {})
  return reference
}

const lineFor = (name: string, months: number): SheetInputs['addRetention'] => ({
  dataset: name.slice(0, 120),
  scheduleCode: 'HB-7',
  basis: 'No longer than the purpose needs',
  wording: `${months} months`,
  months,
  endAction: 'DESTROY',
  method: 'Deleted and overwritten',
  backups: '35 days',
  certificateRequired: 'no',
  subRecipientsBound: 'none',
  council: months,
})

const linesFor = (a: Agreement) => {
  const said = a.text.data.map(({ name, retentionMonths }) => lineFor(name, retentionMonths))
  return said.length > 0 ? said : [lineFor('What the agreement names', longest(a))]
}

export const putChecksInOrder = async (shell: Shell, reference: string): Promise<void> => {
  const a = await findAgreement(shell.db, reference)
  if (!a) throw new Error(`there is no agreement ${reference}`)
  const matter = { kind: 'agreement', id: a.id, reference } as const
  const say = async <V extends keyof SheetInputs & string>(verb: V, input: SheetInputs[V]) =>
    expected(
      await actOnSheet(shell, who(KEEPER), {
        verb,
        reference,
        version: (await sheetOf(shell.db, matter))?.version ?? 0,
        input,
      }),
      verb,
    )
  await say('nameDatasets', { datasets: [], material: 'dataset', isNhsData: 'no' })
  await say('addPlace', { kind: 'STORAGE', code: 'GB-ENG', evidence: 'Contract of the data centre' })
  for (const line of linesFor(a)) await say('addRetention', line)
  await say('linkProcessing', { entry: await registered(shell, a), purposeCode: PURPOSE_CODE })
  await say('sayNotice', {
    reference: 'Privacy notice of the council',
    coversRecipient: 'yes',
    coversDestination: 'yes',
    coversSafeguard: 'yes',
    mentionsOptOut: 'yes',
  })
  await say('sayImpact', { specialCategoryAtScale: 'no', vulnerablePeople: 'no', newTechnology: 'no' })
  await say('sayRecipient', {
    trainingStatement: 'Everybody with access completes data protection training each year.',
    passesOn: 'no',
    toolkitStatus: 'none',
  })
}
