import { describe, expect, it } from 'vitest'
import { flowContext } from '@/lib/testing/flow'
import { coordinator, director, guardian, intake, lawyer, owner, sergeant } from '@/lib/testing/people'
import type { Permission } from '../../permissions/permissions'
import type { AnnexFacts } from '../../records/checks/annexes'
import type { Actor } from '../../shared/actor'
import { type CheckContext, checkAllows, decideCheck, type Matter } from '../kernel'
import { testLocations } from '../location/location'
import { MOST, type SheetInputs } from './inputs'
import { SHEET, sheetRow } from './module'
import { emptySheet, type Sheet } from './sheet'

const matter: Matter = { kind: 'agreement', id: 'an-id', reference: 'AGR-2026-000014' }
const TRAINED = ['DATA_PRIVACY', 'CYBER_SECURITY']

const at = (actor: Actor, change: Partial<CheckContext> = {}) =>
  flowContext(actor, { trained: TRAINED, ...change })

const bare = emptySheet(matter, { id: 'a-sheet', reference: 'CHK-2026-000001', context: at(coordinator) })

const said = <V extends keyof SheetInputs>(
  verb: V,
  input: SheetInputs[V],
  { sheet = bare, context = at(coordinator) }: { sheet?: Sheet; context?: CheckContext } = {},
) => {
  const outcome = decideCheck(SHEET, sheet, verb, context, input)
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.rule}`)
  return outcome.value
}

const ruleOf = <V extends keyof SheetInputs>(
  verb: V,
  context: CheckContext,
  { sheet = bare, input = {} as Partial<SheetInputs[V]> } = {},
) => {
  const allowed = checkAllows(SHEET, sheet, verb, context, input)
  return allowed.ok ? null : allowed.refusal.rule
}

const PLACE = { kind: 'STORAGE', code: 'GB-ENG', evidence: 'Contract, clause 4' } as const

const LINE = {
  dataset: 'Tenancy dates',
  scheduleCode: 'HSG 4',
  basis: 'Limitation of claims',
  wording: 'Three years after the tenancy',
  months: 36,
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: '90 days',
  certificateRequired: 'no',
  subRecipientsBound: 'none',
  council: 72,
} as const

const annexes: AnnexFacts = {
  reference: matter.reference,
  parties: ['The council', 'The trust'],
  purpose: 'Discharge',
  nextReviewOn: null,
  guards: [],
  tables: at(coordinator).reference,
  restrictions: [],
  location: testLocations([], [{ ...PLACE, what: '' }], at(coordinator).reference, '2026-11-20'),
  further: {
    internal: [
      { heading: 'Advice 1', blocks: [{ type: 'paragraphs', paragraphs: ['CANARY of the officer'] }] },
    ],
    external: [],
  },
}

describe('what the checks rest on', () => {
  it.each([
    ['addPlace', coordinator, null],
    ['addPlace', owner, null],
    ['addPlace', guardian, 'NOT_PERMITTED'],
    ['addPlace', sergeant, 'NOT_PERMITTED'],
    ['giveGuardianView', guardian, null],
    ['giveGuardianView', lawyer, 'NOT_PERMITTED'],
    ['approveOutsideUk', director, null],
    ['approveOutsideUk', { ...director, grade: 'headOfService' }, 'SIRO'],
    ['approveOutsideUk', lawyer, 'NOT_PERMITTED'],
    ['approveOutsideUk', guardian, 'NOT_PERMITTED'],
    ['sealAnnexes', owner, 'NOT_PERMITTED'],
  ] as const)('%s is for those whose it is to say', (verb, actor, rule) => {
    expect(ruleOf(verb, at(actor))).toBe(rule)
  })

  const byPermission: Partial<Record<Permission, Actor>> = {
    giveGuardianView: guardian,
    approveOutsideUk: director,
  }
  const byPeople = SHEET.rows.filter(({ permission }) => permission !== 'SYSTEM')

  it.each(byPeople.map(({ verb }) => [verb]))('%s waits for whoever let their training lapse', (verb) => {
    const { permission } = sheetRow(verb)
    const actor = byPermission[permission] ?? intake
    expect(ruleOf(verb, at(actor, { trained: ['DATA_PRIVACY'] }))).toBe('TRAINING')
  })

  it('makes advice out of date where it is material, and not where it is the notice or the view', () => {
    const context = at(coordinator, { now: '2026-11-20T12:00:00.000Z' })
    expect(said('addPlace', PLACE, { context }).next.materialAt).toBe(context.now)
    expect(said('addRetention', LINE, { context }).next.materialAt).toBe(context.now)
    const notice = { coversRecipient: 'yes', coversDestination: 'no', coversSafeguard: 'no' } as const
    const named = said('sayNotice', { reference: 'A notice', mentionsOptOut: 'no', ...notice }, { context })
    expect(named.next.materialAt).toBeNull()
    const view = { text: 'It may go, for the care of those people.' }
    expect(said('giveGuardianView', view, { context: at(guardian) }).next.materialAt).toBeNull()
  })
})

describe('the senior risk owner’s decision that NHS data may leave the country', () => {
  const approve = (sheet: Sheet) =>
    said('approveOutsideUk', { text: 'The risk in Frankfurt is small.' }, { sheet, context: at(director) })
      .next
  const named: SheetInputs['nameDatasets'] = {
    datasets: ['DST-2026-000001'],
    material: 'dataset',
    isNhsData: 'yes',
  }
  const inFrankfurt = said('addPlace', { ...PLACE, code: 'DE' }, { sheet: said('nameDatasets', named).next })

  it('is their own: whoever names the data decides nothing by it', () => {
    expect(inFrankfurt.next.outsideUk).toBeNull()
    expect(approve(inFrankfurt.next).outsideUk?.by.personId).toBe(director.id)
  })

  it('is for that data and those places, and is asked anew of others', () => {
    const sheet = approve(inFrankfurt.next)
    expect(said('nameDatasets', named, { sheet }).next.outsideUk).not.toBeNull()
    expect(said('addPlace', PLACE, { sheet }).next.outsideUk).not.toBeNull()
    expect(said('addPlace', { ...PLACE, code: 'IE' }, { sheet }).next.outsideUk).toBeNull()
    const other = { ...named, datasets: ['DST-2026-000002'] }
    expect(said('nameDatasets', other, { sheet }).next.outsideUk).toBeNull()
  })
})

describe('a list', () => {
  const full = { ...bare, places: Array.from({ length: MOST.places }, () => ({ ...PLACE, what: '' })) }

  it('has an end', () => {
    expect(ruleOf('addPlace', at(coordinator), { sheet: full })).toBe('SHEET_FULL')
    const less = said('removePlace', { position: 1 }, { sheet: full }).next
    expect(ruleOf('addPlace', at(coordinator), { sheet: less })).toBeNull()
  })

  it('loses the line that is named, and no line that is not there', () => {
    const two = said('addPlace', { ...PLACE, code: 'IE' }, { sheet: said('addPlace', PLACE).next }).next
    expect(said('removePlace', { position: 1 }, { sheet: two }).next.places.map(({ code }) => code)).toEqual([
      'IE',
    ])
    expect(ruleOf('removePlace', at(coordinator), { sheet: two, input: { position: 3 } })).toBe('SHEET_LINE')
  })
})

describe('sealing the annexes', () => {
  const recordsOf = (sheet: Sheet) =>
    (said('sealAnnexes', { annexes }, { sheet, context: at(lawyer) }).records ?? []).map(
      ({ kind, copy }) => `${kind} ${copy}`,
    )

  it('needs something to seal', () => {
    expect(ruleOf('sealAnnexes', at(lawyer))).toBe('SHEET_EMPTY')
  })

  it('makes two copies of each annex of which there is something to say', () => {
    const kept = said('addRetention', LINE).next
    expect(recordsOf(kept)).toEqual(['RETENTION internal', 'RETENTION external'])
    expect(recordsOf(said('addPlace', PLACE, { sheet: kept }).next)).toHaveLength(4)
  })

  it('tells the partner nothing of the advice', () => {
    const { records = [] } = said(
      'sealAnnexes',
      { annexes },
      {
        sheet: said('addRetention', LINE).next,
        context: at(lawyer),
      },
    )
    const texts = records.map(({ copy, make }) =>
      JSON.stringify(
        make({
          council: 'The council',
          version: 1,
          copy,
          at: '2026-11-20T10:00:00.000Z',
          actId: 'x',
          ruleset: '2026-09-01',
        }),
      ),
    )
    expect(texts.map((text) => text.includes('CANARY'))).toEqual([true, false])
  })
})
