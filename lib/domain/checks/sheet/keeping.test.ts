import { describe, expect, it } from 'vitest'
import { flowContext } from '@/lib/testing/flow'
import { coordinator, guardian } from '@/lib/testing/people'
import { SYSTEM } from '../../shared/actor'
import { addDays } from '../../shared/dates'
import { type CheckActor, checkAllows, decideCheck } from '../kernel'
import type { RetentionLine } from '../retention/retention'
import { certificatesOwed, withAskedOf } from './certificates'
import type { SheetInputs } from './inputs'
import { SHEET } from './module'
import { emptySheet, type Sheet } from './sheet'

const DUE = '2027-03-01'
const DATA = 'Tenancy dates'

const on = (today: string, actor: CheckActor = coordinator) =>
  flowContext(actor, {
    today,
    now: `${today}T10:00:00.000Z`,
    trained: ['DATA_PRIVACY', 'CYBER_SECURITY'],
  })

const START = '2026-11-20'

const LINE: SheetInputs['addRetention'] = {
  dataset: DATA,
  scheduleCode: 'HSG 4',
  basis: 'Limitation of claims',
  wording: 'Three years after the tenancy',
  months: 36,
  endAction: 'DESTROY',
  method: 'Overwritten',
  backups: '90 days',
  certificateRequired: 'yes',
  certificateDueOn: DUE,
  subRecipientsBound: 'none',
  council: 48,
}

type Act<V extends keyof SheetInputs> = {
  readonly sheet: Sheet
  readonly verb: V
  readonly input: SheetInputs[V]
  readonly today?: string
  readonly actor?: CheckActor
}

const tried = <V extends keyof SheetInputs & string>({ sheet, verb, input, today = START, actor }: Act<V>) =>
  decideCheck(SHEET, sheet, verb, on(today, actor), input)

const changed = <V extends keyof SheetInputs & string>(act: Act<V>) => {
  const outcome = tried(act)
  return outcome.ok ? outcome.value : expect.fail(`refused: ${outcome.refusal.rule}`)
}

const ruleOf = <V extends keyof SheetInputs & string>(act: Act<V>) => {
  const outcome = tried(act)
  return outcome.ok ? 'done' : outcome.refusal.rule
}

const bare = emptySheet(
  { kind: 'disclosure', id: 'an-id', reference: 'DIS-2026-000014' },
  { id: 'a-sheet', reference: 'CHK-2026-000001', context: on(START) },
)

const withLine = (sheet: Sheet, change: Partial<SheetInputs['addRetention']> = {}) =>
  changed({ sheet, verb: 'addRetention', input: { ...LINE, ...change } }).next

const owing = withLine(bare)

const EXTENSION: SheetInputs['extendRetention'] = {
  dataset: DATA,
  until: '2027-09-01',
  reason: 'A claim about the tenancy is heard in June.',
  approvedBy: 'Head of Housing',
}

const extended = (
  input: Partial<SheetInputs['extendRetention']> = {},
  sheet = owing,
): Act<'extendRetention'> => ({
  sheet,
  verb: 'extendRetention',
  input: { ...EXTENSION, ...input },
})

const came = (
  input: Partial<SheetInputs['recordCertificate']> = {},
  sheet = owing,
): Act<'recordCertificate'> => ({
  sheet,
  verb: 'recordCertificate',
  input: { dataset: DATA, receivedOn: '2027-02-27', evidence: 'Letter REC/4', ...input },
  today: '2027-02-28',
})

const termOf = ({ retention }: Sheet) => (retention as readonly [RetentionLine])[0].term

/** As the sweep does: what is due that day, and then nothing more. */
const swept = (sheet: Sheet, today: string) => {
  const context = on(today, SYSTEM)
  if (SHEET.due?.(sheet, context) == null) return { sheet, told: [], incidents: [] }
  const {
    next,
    notices = [],
    incidents = [],
  } = changed({
    sheet,
    verb: 'chaseCertificates',
    input: {},
    today,
    actor: SYSTEM,
  })
  expect(SHEET.due?.(next, context)).toBeNull()
  return { sheet: next, told: [...new Set(notices.map(({ what }) => what))], incidents }
}

/** Every day from one to another: on which days something was said, and what. */
const lived = (sheet: Sheet, from: string, to: string) => {
  const said: [string, string][] = []
  let now = sheet
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const after = swept(now, day)
    now = after.sheet
    said.push(...after.told.map((what): [string, string] => [day, what]))
    said.push(...after.incidents.map(({ trigger }): [string, string] => [day, trigger]))
  }
  return { said, sheet: now }
}

describe('a certificate that is owed', () => {
  it('is asked for 60 and 30 days before and on the day, and is an incident after 30 days more, once each', () => {
    expect(lived(owing, '2026-12-01', '2027-06-30').said).toEqual([
      ['2026-12-31', 'certificateDue'],
      ['2027-01-30', 'certificateDue'],
      ['2027-03-01', 'certificateDue'],
      ['2027-04-01', 'certificateLate'],
      ['2027-04-01', 'CERTIFICATE_OVERDUE'],
    ])
  })

  it.each([
    ['2026-12-30', []],
    ['2026-12-31', [60]],
    ['2027-01-29', [60]],
    ['2027-01-30', [60, 30]],
    ['2027-02-28', [60, 30]],
    ['2027-03-01', [60, 30, 0]],
    ['2027-03-31', [60, 30, 0]],
    ['2027-04-01', [60, 30, 0, 'LATE']],
  ])('has by %s been asked for %j, however long nobody looked', (day, told) => {
    expect((swept(owing, day).sheet.told ?? []).map(({ what }) => what)).toEqual(told)
  })

  it('that is first looked at when it is late is not asked for as well', () => {
    const { told, incidents } = swept(owing, '2027-05-01')
    expect(told).toEqual(['certificateLate'])
    expect(incidents).toEqual([
      {
        trigger: 'CERTIFICATE_OVERDUE',
        what: 'DIS-2026-000014: the certificate for “Tenancy dates” was due on 1 March 2027 and has not come.',
      },
    ])
  })

  it('is set on the clock for its next day, and on none when all is said', () => {
    expect(owing).toMatchObject({ clock: '2026-12-31', owedOn: DUE })
    expect(swept(owing, '2026-12-31').sheet.clock).toBe('2027-01-30')
    expect(swept(owing, '2027-03-01').sheet.clock).toBe('2027-04-01')
    expect(swept(owing, '2027-04-01').sheet).toMatchObject({ clock: null, owedOn: DUE })
  })

  it('reminds nobody twice of the same day when its line is taken out and entered again', () => {
    const late = swept(owing, '2027-04-01').sheet
    const without = changed({ sheet: late, verb: 'removeRetention', input: { position: 1 } }).next
    expect(without).toMatchObject({ clock: null, owedOn: null })
    expect(lived(withLine(without), '2027-04-01', '2027-06-01').said).toEqual([])
  })

  it('is one of several, each with its own day', () => {
    const two = withLine(owing, { dataset: 'Rents', certificateDueOn: '2027-03-11' })
    const { incidents } = swept(two, '2027-04-01')
    expect(incidents).toHaveLength(1)
    expect(certificatesOwed(two).map(({ dataset }) => dataset)).toEqual([DATA, 'Rents'])
    expect(swept(swept(two, '2027-04-01').sheet, '2027-04-11').incidents).toHaveLength(1)
  })

  it('waits while a legal hold forbids destruction, and is not asked for where none is asked', () => {
    for (const change of [{ legalHold: 'Claim 26/114' }, { certificateRequired: 'no' as const }])
      expect(withLine(bare, change)).toMatchObject({ clock: null, owedOn: null })
  })

  it('is chased by time alone, and by nobody before its day', () => {
    const chase = { sheet: owing, verb: 'chaseCertificates', input: {} } as const
    expect(ruleOf({ ...chase, today: '2027-04-01' })).toBe('NOT_PERMITTED')
    expect(ruleOf({ ...chase, today: '2026-12-30', actor: SYSTEM })).toBe('CERTIFICATE_NONE')
  })
})

describe('a sheet that another replaces, as a variation does when it is adopted', () => {
  it('asks for nothing again that was asked for or came meanwhile', () => {
    const late = swept(owing, '2027-04-01').sheet
    expect(lived(withAskedOf(owing, late), '2027-04-01', '2027-06-01').said).toEqual([])
    expect(withAskedOf(late, late).told).toEqual(late.told)
    expect(certificatesOwed(withAskedOf(owing, changed(came()).next))).toEqual([])
  })
})

describe('a certificate that came', () => {
  it('ends the asking: nothing is said on any day after', () => {
    const { next } = changed(came())
    expect(next).toMatchObject({ clock: null, owedOn: null })
    expect(next.certificates).toMatchObject([{ dataset: DATA, dueOn: DUE, evidence: 'Letter REC/4' }])
    expect(lived(next, '2027-02-28', '2027-06-01').said).toEqual([])
  })

  it('leaves the advice as good as it was', () => {
    expect(changed(came()).next.materialAt).toBe(owing.materialAt)
  })

  it('is recorded for data of which one is owed, once, and not before it came', () => {
    const { next } = changed(came())
    expect(ruleOf(came({}, next))).toBe('CERTIFICATE_NONE')
    expect(ruleOf(came({ dataset: 'Rents' }))).toBe('CERTIFICATE_NONE')
    expect(ruleOf(came({ receivedOn: '2027-03-01' }))).toBe('CERTIFICATE_FUTURE')
  })

  it('is recorded by those who keep the checks', () => {
    expect(ruleOf({ ...came(), actor: guardian })).toBe('NOT_PERMITTED')
  })
})

describe('more time', () => {
  it('puts the certificate and its reminders off, and says who agreed and why', () => {
    const { next, payload } = changed(extended())
    expect(termOf(next).extension).toEqual({
      until: '2027-09-01',
      reason: EXTENSION.reason,
      approvedBy: 'Head of Housing',
    })
    expect(next).toMatchObject({ clock: '2027-07-03', owedOn: '2027-09-01' })
    expect(payload).toMatchObject({ dataset: DATA, was: DUE, until: '2027-09-01' })
    expect(swept(next, '2027-04-01').incidents).toEqual([])
  })

  it('makes advice that was given before out of date', () => {
    expect(changed({ ...extended(), today: '2026-11-21' }).next.materialAt).toBe('2026-11-21T10:00:00.000Z')
  })

  it('begins its reminders anew where those of the first day were made', () => {
    const reminded = swept(owing, '2027-01-30').sheet
    const { next } = changed({ ...extended({}, reminded), today: '2027-01-31' })
    expect(lived(next, '2027-02-01', '2027-09-01').said.map(([day]) => day)).toEqual([
      '2027-07-03',
      '2027-08-02',
      '2027-09-01',
    ])
  })

  it.each([
    ['the day agreed now', DUE, START],
    ['an earlier day', '2027-02-28', START],
    ['a day that is past', '2027-05-01', '2027-05-01'],
  ])('is not until %s', (_, until, today) => {
    expect(ruleOf({ ...extended({ until }), today })).toBe('EXTENSION_SHORT')
  })

  it('is longer than the time given before', () => {
    const { next } = changed(extended())
    expect(ruleOf(extended({ until: '2027-09-01' }, next))).toBe('EXTENSION_SHORT')
    expect(changed(extended({ until: '2027-10-01' }, next)).next.owedOn).toBe('2027-10-01')
  })

  it('reaches the last day of the shortest limit, and nobody can agree to a day more', () => {
    expect(ruleOf(extended({ until: '2028-03-01' }))).toBe('done')
    expect(ruleOf(extended({ until: '2028-03-02' }))).toBe('EXTENSION_LONG')
    const strict = withLine(bare, { cag: 36 })
    expect(ruleOf(extended({ until: '2027-03-02' }, strict))).toBe('EXTENSION_LONG')
    const duty = { cag: 36, ownDuty: 'Companies Act 2006, section 388' }
    const bound = withLine(bare, { ...duty, recipientIs: 'controller' })
    expect(ruleOf(extended({ until: '2030-03-01' }, bound))).toBe('done')
    const processor = withLine(bare, { ...duty, recipientIs: 'processor' })
    expect(ruleOf(extended({ until: '2030-03-01' }, processor))).toBe('EXTENSION_LONG')
  })

  it('is for data whose day is set and whose certificate has not come', () => {
    expect(ruleOf(extended({ dataset: 'Rents' }))).toBe('EXTENSION_NONE')
    expect(ruleOf(extended({}, changed(came()).next))).toBe('EXTENSION_NONE')
    expect(ruleOf(extended({}, withLine(bare, { certificateRequired: 'no' })))).toBe('EXTENSION_NONE')
  })

  it('is agreed to while a legal hold lasts, and counts when that ends', () => {
    const held = withLine(bare, { legalHold: 'Claim 26/114' })
    expect(changed(extended({}, held)).next).toMatchObject({ clock: null, owedOn: null })
  })

  it('is offered to whoever looks only where some data may have it', () => {
    const looks = (sheet: Sheet) => checkAllows(SHEET, sheet, 'extendRetention', on(START), {}).ok
    expect([looks(owing), looks(bare)]).toEqual([true, false])
  })
})
