import type { Permission } from '../../permissions/permissions'
import { annexRecords } from '../../records/checks/annexes'
import { signatory } from '../../shared/signatory'
import type { CheckModule, CheckRow } from '../kernel'
import { unless } from '../objections'
import { coursesFor } from '../training/training'
import { onClock } from './certificates'
import { MOST, type SheetInputs } from './inputs'
import { keeping, keepingGuards } from './keeping'
import { material } from './material'
import { outsideUk, outsideUkAfter, outsideUkGuards } from './outside-uk'
import type { RecipientFacts, Sheet } from './sheet'

/** What people say of one agreement or disclosure, so that its checks can be made. */

type Verb = keyof SheetInputs & string

type SheetRow = CheckRow<'OPEN', Verb, string> & { readonly permission: Permission }

const row = (
  id: string,
  verb: Verb,
  recorded: string,
  guards: readonly string[] = [],
  permission: Permission = 'keepChecks',
): SheetRow => ({
  id,
  verb,
  from: ['OPEN'],
  to: ['same'],
  permission,
  guards: ['isTrained', ...guards],
  recorded,
})

const isYes = (answer: 'yes' | 'no') => answer === 'yes'

const without = <T>(list: readonly T[], position: number) => list.filter((_, place) => place !== position - 1)

const toolkitOf = ({ toolkitStatus, toolkitYear }: SheetInputs['sayRecipient']): RecipientFacts['toolkit'] =>
  toolkitStatus === 'none' || toolkitYear === undefined ? null : { status: toolkitStatus, year: toolkitYear }

type Line = SheetInputs['addRetention']

const lineOf = ({ council, source, cag, agreement, ...term }: Line): Sheet['retention'][number] => ({
  term: {
    dataset: term.dataset,
    scheduleCode: term.scheduleCode,
    basis: term.basis,
    wording: term.wording,
    months: term.months ?? null,
    trigger: term.trigger ?? '',
    reviewOn: term.reviewOn ?? null,
    endAction: term.endAction,
    method: term.method,
    backups: term.backups,
    certificateRequired: isYes(term.certificateRequired),
    certificateDueOn: term.certificateDueOn ?? null,
    subRecipientsBound: term.subRecipientsBound === 'none' ? null : isYes(term.subRecipientsBound),
    legalHold: term.legalHold ?? '',
    extension: null,
    ownDuty: term.ownDuty ?? '',
    recipientIs: term.recipientIs,
  },
  limits: {
    council: council ?? null,
    source: source ?? null,
    cag: cag ?? null,
    agreement: agreement ?? null,
  },
})

const ROWS: readonly SheetRow[] = [
  row('CH1', 'nameDatasets', 'the datasets that go into it'),
  row('CH2', 'addPlace', 'a place where data is kept, worked on or seen', ['hasRoomForPlaces']),
  row('CH3', 'removePlace', 'a place taken out', ['placeIsThere']),
  row('CH4', 'addRetention', 'how long the recipient may keep it', ['hasRoomForLines', 'hasNoSuchLine']),
  row('CH5', 'removeRetention', 'a line of retention taken out', ['lineIsThere']),
  row('CH6', 'linkProcessing', 'the entry of the processing register'),
  row('CH7', 'sayNotice', 'the privacy notice and what it covers'),
  row('CH8', 'sayImpact', 'whether an impact assessment is needed, and is there'),
  row('CH9', 'sayRecipient', 'what the recipient says of training, onward sharing and its toolkit'),
  row('CH10', 'giveGuardianView', 'the Caldicott Guardian’s view', [], 'giveGuardianView'),
  row('CH11', 'sealAnnexes', 'the annexes of retention and of location, sealed', ['isFilled'], 'sealAnnexes'),
  row('CH13', 'extendRetention', 'until when, why, and who agreed to it', [
    'lineMayBeExtended',
    'extensionIsLonger',
    'extensionKeepsToLimits',
  ]),
  row('CH14', 'recordCertificate', 'what came, and when', ['certificateIsOwed', 'certificateHasCome']),
  row(
    'CH15',
    'approveOutsideUk',
    'the senior risk owner’s decision that NHS data may leave the country',
    ['isSeniorRiskOwner'],
    'approveOutsideUk',
  ),
]

const BY_TIME: CheckRow<'OPEN', Verb, string> = {
  id: 'CH16',
  verb: 'chaseCertificates',
  from: ['OPEN'],
  to: ['same'],
  permission: 'SYSTEM',
  guards: ['certificateIsDue'],
  recorded: 'which certificates the recipient was reminded of, and which never came',
}

export const SHEET: CheckModule<Sheet, SheetInputs> = {
  kind: 'sheet',
  rows: [...ROWS, BY_TIME],
  guards: {
    isTrained: (_sheet, { trained, actor }) => {
      const missing = coursesFor('author').find((course) => !trained.includes(course))
      return unless(actor.role === 'SYSTEM' || missing === undefined, 'TRAINING', {
        course: missing ?? '',
      })
    },
    hasRoomForPlaces: ({ places }) => unless(places.length < MOST.places, 'SHEET_FULL'),
    hasRoomForLines: ({ retention }) => unless(retention.length < MOST.lines, 'SHEET_FULL'),
    placeIsThere: ({ places }, _context, { position = 1 }: { position?: number }) =>
      unless(position <= places.length, 'SHEET_LINE'),
    lineIsThere: ({ retention }, _context, { position = 1 }: { position?: number }) =>
      unless(position <= retention.length, 'SHEET_LINE'),
    isFilled: ({ retention, places }) => unless(retention.length + places.length > 0, 'SHEET_EMPTY'),
    hasNoSuchLine: ({ retention }, _context, { dataset }: { dataset?: string }) =>
      unless(!retention.some(({ term }) => term.dataset === dataset), 'SHEET_TWICE'),
    ...keepingGuards,
    ...outsideUkGuards,
  },
  due: (sheet, context) =>
    keepingGuards.certificateIsDue(sheet, context) === null ? 'chaseCertificates' : null,
  apply: {
    ...keeping,
    ...outsideUk,
    nameDatasets: (sheet, context, { datasets, material: passes, isNhsData }) => ({
      next: material(sheet, context, {
        datasets,
        material: passes,
        nhs: { isNhsData: isYes(isNhsData) },
        outsideUk: outsideUkAfter(sheet, { data: { datasets, material: passes } }),
      }),
      payload: { datasets, material: passes, isNhsData },
    }),
    addPlace: (sheet, context, { kind, code, what = '', evidence }) => ({
      next: material(sheet, context, {
        places: [...sheet.places, { kind, code, what, evidence }],
        outsideUk: outsideUkAfter(sheet, { place: code }),
      }),
      payload: { kind, code, what },
    }),
    removePlace: (sheet, context, { position }) => ({
      next: material(sheet, context, { places: without(sheet.places, position) }),
      payload: { ...sheet.places[position - 1] },
    }),
    addRetention: (sheet, context, input) => ({
      next: onClock(
        material(sheet, context, { retention: [...sheet.retention, lineOf(input)] }),
        context.settings,
      ),
      payload: { dataset: input.dataset, months: input.months ?? null },
    }),
    removeRetention: (sheet, context, { position }) => ({
      next: onClock(
        material(sheet, context, { retention: without(sheet.retention, position) }),
        context.settings,
      ),
      payload: { dataset: sheet.retention[position - 1]?.term.dataset ?? '' },
    }),
    linkProcessing: (sheet, context, processing) => ({
      next: material(sheet, context, { processing }),
      payload: processing,
    }),
    sayNotice: (sheet, _context, { reference, ...covers }) => ({
      next: {
        ...sheet,
        notice: {
          reference,
          coversRecipient: isYes(covers.coversRecipient),
          coversDestination: isYes(covers.coversDestination),
          coversSafeguard: isYes(covers.coversSafeguard),
          mentionsOptOut: isYes(covers.mentionsOptOut),
        },
      },
      payload: { reference, ...covers },
    }),
    sayImpact: (sheet, _context, { reference = '', ...causes }) => ({
      next: {
        ...sheet,
        impact: {
          specialCategoryAtScale: isYes(causes.specialCategoryAtScale),
          vulnerablePeople: isYes(causes.vulnerablePeople),
          newTechnology: isYes(causes.newTechnology),
          transferRiskHigh: false,
          reference,
        },
      },
      payload: { reference, ...causes },
    }),
    sayRecipient: (sheet, context, input) => ({
      next: material(sheet, context, {
        recipient: {
          trainingStatement: input.trainingStatement ?? '',
          passesOn: isYes(input.passesOn),
          onwardClause: input.onwardClause ?? '',
          toolkit: toolkitOf(input),
        },
      }),
      payload: { passesOn: input.passesOn, toolkit: input.toolkitStatus },
    }),
    giveGuardianView: (sheet, context, { text }) => ({
      next: { ...sheet, guardian: { text, by: signatory(context, context.hash(sheet)) } },
      payload: { text },
    }),
    sealAnnexes: (sheet, context, { annexes }) => ({
      next: sheet,
      payload: { lines: sheet.retention.length, places: sheet.places.length },
      records: annexRecords(sheet, annexes, signatory(context, context.hash(sheet))),
    }),
  },
}

export const sheetRow = (verb: Verb) => {
  const row = ROWS.find((one) => one.verb === verb)
  if (!row) throw new Error(`nobody says ${verb}`)
  return row
}
