import { describe, expect, it } from 'vitest'
import { checklistFor } from '../checklist'
import { DISSENT_GAP_IDS } from '../dissent'
import { BY_KIND, decided, type Given, READY, seatsOf } from './testing'

describe('section 6, from approval to the end', () => {
  it('A1: a payroll bureau may be signed with once all of Article 28 is said', () => {
    expect(decided(BY_KIND.PROCESSING)).toMatchObject({ outcome: 'SIGNATURE', row: 'AG29', requires: [] })
    const without = BY_KIND.PROCESSING.itemsSaid?.filter((id) => id !== 'B5')
    expect(decided({ ...BY_KIND.PROCESSING, itemsSaid: without })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G1',
      requires: ['B5'],
      reasons: [{ code: 'B5', source: expect.stringContaining('Art 28(2)') }],
    })
  })

  const proceeding = {
    ...READY,
    adviceLevel: 'adviseAgainst',
    adviceFollowed: 'notFollowed',
    decidedByGrade: 'director',
    reasons: 'Older medicines explain present risks.',
    alternative: 'Five years pass, the rest on request.',
    communicated: true,
    boardNotified: true,
  } as const

  it('A5: a Director may go ahead against advice once it is all recorded', () => {
    expect(decided(proceeding)).toMatchObject({ outcome: 'SIGNATURE', row: 'AG29' })
  })

  it.each<[string, object, string]>([
    ['the reasons', { reasons: '' }, 'REASONS'],
    ['the alternative', { alternative: '' }, 'ALTERNATIVE'],
    ['that the officer was told', { communicated: false }, 'COMMUNICATED'],
    ['that the board was told', { boardNotified: false }, 'BOARD'],
    ['a Director', { decidedByGrade: 'headOfService' }, 'DIRECTOR'],
    ['any answer', { adviceFollowed: 'notAnswered' }, 'RESPONSE'],
  ])('A5: … and may not without %s', (_, change, code) => {
    expect(decided({ ...proceeding, ...change })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G5',
      requires: [code],
    })
  })

  it.each(DISSENT_GAP_IDS)('A5: … nor while its record lacks this: %s', (gap) => {
    expect(decided({ ...proceeding, departureLacks: [gap] })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G5',
      requires: [gap],
    })
    expect(decided({ ...READY, departureLacks: [gap] }).outcome).toBe('SIGNATURE')
  })

  it('A5: … and the same holds of advice that is followed in part, whichever it was', () => {
    const partly = { ...proceeding, adviceLevel: 'support', adviceFollowed: 'partly' } as const
    expect(decided(partly).outcome).toBe('SIGNATURE')
    expect(decided({ ...partly, decidedByGrade: 'headOfService' }).requires).toEqual(['DIRECTOR'])
  })

  it.each<[string, object, string, string]>([
    ['a condition that blocks is open', { conditionsOpen: ['Delete after six months.'] }, 'G5', 'CONDITION'],
    ['the advice is past its last day', { adviceOld: true }, 'G4', 'ADVICE_OLD'],
    ['the data is another than was advised on', { adviceStale: true }, 'G4', 'ADVICE_STALE'],
  ])('nobody signs while %s', (_, change, row, code) => {
    expect(decided({ ...READY, ...change })).toMatchObject({ outcome: 'BLOCKED', row, requires: [code] })
  })

  it('A5: … and each of these is asked for while nobody knows it', () => {
    const { reasons, boardNotified, decidedByGrade, ...unknown } = proceeding
    expect(decided(unknown)).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: ['reasons', 'decidedByGrade', 'boardNotified'],
    })
  })

  it('A7: a Borough Solicitor who drafted it may not advise on it as Data Protection Officer; a deputy may', () => {
    const both = { drafters: ['Borough Solicitor'], advisers: ['Borough Solicitor'] }
    expect(decided(both)).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G7',
      reasons: [{ code: 'SoD-5', text: expect.stringContaining('a deputy advises') }],
    })
    expect(decided({ ...READY, ...both, advisers: ['Deputy officer'] }).outcome).toBe('SIGNATURE')
  })

  it.each([
    ['drafter', { drafters: ['Director'] }],
    ['adviser', { advisers: ['Director'] }],
  ])('A7: … nor may the %s sign it', (_, change) => {
    expect(decided({ ...READY, ...change })).toMatchObject({ outcome: 'BLOCKED', row: 'G7' })
  })

  it('A9: an agreement whose review is 95 days late is suspended, unless a Director says why it goes on', () => {
    expect(decided({ reviewOverdueDays: 95 })).toMatchObject({
      outcome: 'SUSPENDED',
      row: 'AG39',
      requires: ['REVIEW', 'DIRECTOR'],
    })
    const kept = { reviewOverdueDays: 95, directorReason: 'The audit that it waits for ends in May.' }
    expect(decided(kept).outcome).toBe('REVIEW_DUE')
  })

  it.each([
    [0, []],
    [29, []],
    [30, ['OWNER']],
    [60, ['DIRECTOR', 'BOARD']],
    [89, ['DIRECTOR', 'BOARD']],
  ])('A9: … and %i days late it stands, and is told to %j', (reviewOverdueDays, told) => {
    expect(decided({ reviewOverdueDays })).toMatchObject({
      outcome: 'REVIEW_DUE',
      requires: ['REVIEW', ...told],
    })
  })

  it('A9: … and on the ninetieth it stands no more', () => {
    expect(decided({ reviewOverdueDays: 90 }).outcome).toBe('SUSPENDED')
  })

  const research: Given = {
    ...READY,
    nhsPlanningOrResearch: true,
    seats: [
      ...seatsOf(),
      { person: 'Guardian', side: 'ours', as: 'countersignatory', authorityOnFile: true },
    ],
  }

  it('A11: an extract for NHS research may not be signed until the national data opt-out was checked', () => {
    expect(decided({ ...research, optOutChecked: false })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G1',
      requires: ['A30'],
      reasons: [{ source: expect.stringContaining('Control of Patient Information') }],
    })
    expect(decided({ ...research, optOutChecked: true }).outcome).toBe('SIGNATURE')
  })

  it('A11: … nor without a Caldicott Guardian or senior risk owner', () => {
    expect(decided({ ...research, optOutChecked: true, seats: seatsOf() })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G6',
      requires: ['COUNTERSIGN'],
    })
  })

  it('A15: a recipient who certifies no deletion has broken the agreement, and the board hears of it', () => {
    expect(decided({ deletionCertificate: false })).toMatchObject({
      outcome: 'BREACH_FLAG',
      row: 'AG50',
      flags: ['BREACH'],
      requires: ['CERTIFICATE', 'BOARD'],
    })
    expect(decided({ deletionCertificate: true }).flags).toEqual([])
  })

  it('A15: … but not before it is 30 days late; and a late review does not hide it', () => {
    expect(decided({ deletionCertificate: false, deletionOverdueDays: 30 }).flags).toEqual([])
    expect(decided({ deletionCertificate: false, deletionOverdueDays: 31 }).flags).toEqual(['BREACH'])
    expect(decided({ deletionCertificate: false, reviewOverdueDays: 95 })).toMatchObject({
      outcome: 'SUSPENDED',
      flags: ['BREACH'],
    })
  })
})

describe('every starred item', () => {
  const KINDS = Object.entries(BY_KIND)

  it.each(KINDS)('of a %s agreement blocks when it is taken away, with its reference', (_, facts) => {
    const said = facts.itemsSaid ?? []
    const starred = checklistFor(['A', 'B', 'C', 'E']).filter(
      ({ starred, id }) => starred && said.includes(id),
    )
    expect(starred.length).toBeGreaterThan(5)
    for (const { id, reference } of starred) {
      const without = { ...facts, itemsSaid: said.filter((one) => one !== id) }
      expect(decided(without), id).toMatchObject({
        outcome: 'BLOCKED',
        row: 'G1',
        requires: [id],
        reasons: [{ code: id, source: reference }],
      })
      expect(decided({ ...without, itemsNotApplicable: [id] }).outcome, id).toBe(decided(facts).outcome)
    }
  })

  it.each(KINDS)('of a %s agreement said, it may be signed, or entered where nobody signs', (kind, facts) => {
    expect(decided(facts).outcome).toBe(kind === 'STATUTORY' ? 'IN_FORCE' : 'SIGNATURE')
  })
})
