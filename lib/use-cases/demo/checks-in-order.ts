import { findAgreement } from '@/db/repositories/agreements'
import { SERVICES, type ServiceKey } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Matter } from '@/lib/domain/checks/kernel'
import { currentToolkitYear } from '@/lib/domain/checks/opt-out/signature-guards'
import { newEntry, PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingContent, ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { inMonths } from '@/lib/domain/checks/retention/retention'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { done } from '@/lib/domain/shared/outcome'
import { handleCheck, openCheck } from '../checks/act'
import { readDatasets } from '../checks/datasets'
import { recipientOf } from '../checks/panel'
import { actOnSheet } from '../checks/sheet'
import { sheetOf } from '../checks/sheet-of'
import type { Shell } from '../shell'
import { expected, who } from './acting'

/** What people of the demo borough say so that no check stands between an ordinary agreement and its signature. */

const KEEPER: PersonKey = 'informationManager'

type Keepers = { readonly owner: PersonKey; readonly coordinator: PersonKey }

const KEEPERS: Readonly<Record<ServiceKey, Keepers>> = {
  housing: { owner: 'housingOwner', coordinator: 'housingCoordinator' },
  benefits: { owner: 'benefitsOwner', coordinator: 'benefitsCoordinator' },
  care: { owner: 'careOwner', coordinator: 'careCoordinator' },
  safety: { owner: 'safetyOwner', coordinator: 'safetyCoordinator' },
  people: { owner: 'peopleOwner', coordinator: 'peopleCoordinator' },
}

const SERVICE_KEYS = Object.keys(SERVICES) as ServiceKey[]

const keepersOf = ({ service }: Agreement): Keepers =>
  KEEPERS[SERVICE_KEYS.find((key) => SERVICES[key].name === service) ?? 'housing']

const PURPOSE_CODE = 'SHARING'

type Abroad = { readonly destinations: string[]; readonly safeguard: string }

/** What is said of one agreement and not of every other. */
export type StorySheet = {
  /** Titles of datasets in the register. */
  readonly datasets?: readonly string[]
  readonly isNhsData?: SheetInputs['nameDatasets']['isNhsData']
  readonly places?: readonly SheetInputs['addPlace'][]
  readonly abroad?: Abroad
  readonly impact?: SheetInputs['sayImpact']
  /** The recipient met the standards of the toolkit, of its latest year. */
  readonly meetsToolkit?: true
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
  coordinator: PEOPLE[keepersOf(a).coordinator].name,
  systemOwner: PEOPLE[keepersOf(a).owner].name,
})

const AT_HOME: Abroad = { destinations: [], safeguard: 'It stays in the United Kingdom' }

const actingOnEntry =
  (shell: Shell, reference: string) =>
  async <V extends keyof ProcessingInputs>(by: PersonKey, verb: V, input: ProcessingInputs[V]) =>
    expected(await handleCheck(shell, who(by), PROCESSING, { verb, reference, version: null, input }), verb)

const registered = async (shell: Shell, a: Agreement, abroad = AT_HOME): Promise<string> => {
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
  const act = actingOnEntry(shell, reference)
  const { owner, coordinator } = keepersOf(a)
  await act(KEEPER, 'listRecipient', { recipient: recipientOf(a), ...abroad })
  await act(owner, 'reviewProcessing', {})
  await act(coordinator, 'confirmProcessing', {})
  return reference
}

const lineFor = (name: string, months: number): SheetInputs['addRetention'] => ({
  dataset: name.slice(0, 120),
  scheduleCode: 'HB-7',
  basis: 'No longer than the purpose needs',
  wording: inMonths(months),
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

const IN_ENGLAND: NonNullable<StorySheet['places']> = [
  { kind: 'STORAGE', code: 'GB-ENG', evidence: 'Contract of the data centre' },
]

const NO_RISK: SheetInputs['sayImpact'] = {
  specialCategoryAtScale: 'no',
  vulnerablePeople: 'no',
  newTechnology: 'no',
}

const datasetTitled = async (shell: Shell, title: string): Promise<string> => {
  const { rows } = await readDatasets(shell, PEOPLE[KEEPER], { search: title })
  const [found] = rows
  if (!found) throw new Error(`there is no dataset ${title}`)
  return found.reference
}

const agreementNamed = async (shell: Shell, reference: string): Promise<Agreement> => {
  const a = await findAgreement(shell.db, reference)
  if (!a) throw new Error(`there is no agreement ${reference}`)
  return a
}

const matterOf = ({ id, reference }: Agreement): Matter => ({ kind: 'agreement', id, reference })

const saying =
  (shell: Shell, matter: Matter) =>
  async <V extends keyof SheetInputs & string>(
    verb: V,
    input: SheetInputs[V],
    by: PersonKey = KEEPER,
  ): Promise<unknown> => {
    const version = (await sheetOf(shell.db, matter))?.version ?? 0
    const act = { verb, reference: matter.reference, version, input }
    return expected(await actOnSheet(shell, who(by), act), verb)
  }

export const putChecksInOrder = async (
  shell: Shell,
  reference: string,
  { datasets = [], isNhsData = 'no', places = IN_ENGLAND, ...said }: StorySheet = {},
): Promise<void> => {
  const a = await agreementNamed(shell, reference)
  const say = saying(shell, matterOf(a))
  const named: string[] = []
  for (const title of datasets) named.push(await datasetTitled(shell, title))
  await say('nameDatasets', { datasets: named, material: 'dataset', isNhsData })
  for (const place of places) await say('addPlace', place)
  for (const line of linesFor(a)) await say('addRetention', line)
  await say('linkProcessing', { entry: await registered(shell, a, said.abroad), purposeCode: PURPOSE_CODE })
  await say('sayNotice', {
    reference: 'Privacy notice of the council',
    coversRecipient: 'yes',
    coversDestination: 'yes',
    coversSafeguard: 'yes',
    mentionsOptOut: 'yes',
  })
  await say('sayImpact', said.impact ?? NO_RISK)
  await say('sayRecipient', {
    trainingStatement: 'Everybody with access completes data protection training each year.',
    passesOn: 'no',
    ...(said.meetsToolkit
      ? { toolkitStatus: 'standardsMet', toolkitYear: currentToolkitYear(londonDate(shell.clock())) }
      : { toolkitStatus: 'none' }),
  })
}

/** A transfer that comes once the agreement is in force: its entry names where it goes before anybody signs. */
export const listsAbroad =
  (abroad: Abroad) =>
  async (shell: Shell, reference: string): Promise<void> => {
    const a = await agreementNamed(shell, reference)
    const sheet = await sheetOf(shell.db, matterOf(a))
    const act = actingOnEntry(shell, sheet?.processing?.entry ?? '')
    await act(KEEPER, 'listRecipient', { recipient: recipientOf(a), ...abroad })
  }

/** On what the checks say by then. */
export const guardianSays = async (shell: Shell, reference: string, text: string): Promise<void> => {
  const say = saying(shell, matterOf(await agreementNamed(shell, reference)))
  await say('giveGuardianView', { text }, 'caldicottGuardian')
}
