import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import {
  aFlow,
  aFlowIn,
  assessed,
  changeOfFlow,
  confirmed,
  DISAPPLIED_ANSWERS,
  DISAPPLIED_EVIDENCE,
  doneToFlow,
  FLOW_INPUTS,
  flowContext,
  ruleOfFlow,
  STUDY_ANSWERS,
  tryFlow,
  withEvidence,
} from '@/lib/testing/flow'
import {
  coordinator,
  dpo,
  guardian,
  headOfCare,
  intake,
  otherCoordinator,
  otherIntake,
  owner,
  SOMEBODY,
} from '@/lib/testing/people'
import { permit } from '../../permissions/permissions'
import { ROLES, SYSTEM } from '../../shared/actor'
import { checkAllows } from '../kernel'
import { optOutAnswers } from './answers'
import { lastMaterialChange } from './flow'
import type { FlowVerb } from './inputs'
import { FLOW } from './module'
import { ASSESSED, FLOW_STATUSES } from './states'
import { FLOW_ROWS } from './transitions'

const VERBS = Object.keys(FLOW_INPUTS) as FlowVerb[]
const PEOPLE = [...ROLES.map((role) => SOMEBODY[role]), SYSTEM]

describe('the table of transitions', () => {
  it('gives each row an id of its own, and no verb two rows in one state', () => {
    const ids = FLOW_ROWS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const verb of VERBS) {
      const from = FLOW_ROWS.filter((row) => row.verb === verb).flatMap((row) => [...row.from])
      expect([verb, from]).toEqual([verb, [...new Set(from)]])
    }
  })

  it('makes only what is assessed stale', () => {
    const from = FLOW_ROWS.filter(({ to }) => to.includes('STALE')).flatMap((row) => [...row.from])
    expect([...new Set(from)].toSorted()).toEqual([...ASSESSED].toSorted())
  })

  it.each(FLOW_STATUSES)('every verb by every role, in %s, is done or refused by a rule', (status) => {
    const given = aFlowIn(status)
    expect(given.status).toBe(status)
    for (const verb of VERBS)
      for (const by of PEOPLE) {
        const outcome = tryFlow({ given, verb, by })
        const row = FLOW_ROWS.find((one) => one.verb === verb && one.from.includes(status))
        const needed = FLOW_ROWS.find((one) => one.verb === verb)?.permission ?? 'SYSTEM'
        const denied = needed === 'SYSTEM' ? by !== SYSTEM : permit(by, needed) !== null
        if (denied) expect(outcome.ok).toBe(false)
        else if (!row) expect(outcome).toMatchObject({ ok: false, refusal: { rule: 'WRONG_STATE' } })
        else if (outcome.ok) expect([...row.to, status]).toContain(outcome.value.next.status)
        else expect(outcome.refusal.rule).toMatch(/^[A-Z][A-Za-z0-9_-]+$/)
      }
  })

  it.each(FLOW_STATUSES)('looking at %s before anything is answered faults for nobody', (status) => {
    for (const verb of VERBS)
      for (const by of PEOPLE)
        expect(checkAllows(FLOW, aFlowIn(status), verb, flowContext(by), {}).ok).toBeTypeOf('boolean')
  })
})

describe('answering the questions', () => {
  it('is refused while an answer is missing, and names it', () => {
    const tried = {
      given: aFlow(),
      verb: 'assess',
      input: { answers: optOutAnswers.parse({ origins: ['nhs'] }) },
    } as const
    expect(tryFlow(tried)).toMatchObject({
      ok: false,
      refusal: { rule: 'OPT_OUT_ANSWERS', facts: { missing: 'careInEngland' } },
    })
  })

  it('is for people whose training is current', () => {
    expect(ruleOfFlow({ given: aFlow(), verb: 'assess', context: { trained: ['DATA_PRIVACY'] } })).toBe(
      'TRAINING',
    )
  })

  it('leads to a check where the letter is silent, for a year', () => {
    const flow = assessed(STUDY_ANSWERS)
    expect(flow).toMatchObject({
      status: 'ASSESSED_APPLIES',
      clock: '2027-10-05',
      conclusion: { code: 'CHECK_REQUIRED', on: '2026-10-05', exemptions: '2026-11-21' },
    })
  })

  it('for no longer than the letter lasts', () => {
    const cagLetter = { ...STUDY_ANSWERS.cagLetter, expires: '2026-12-31' }
    expect(assessed({ ...STUDY_ANSWERS, cagLetter }).clock).toBe('2027-01-01')
  })

  it('undoes what was confirmed, keeps what the same ground asked for, and keeps the earlier conclusion', () => {
    const exempt = aFlowIn('ASSESSED_EXEMPT')
    const again = assessed(DISAPPLIED_ANSWERS, exempt)
    expect(again).toMatchObject({ status: 'ASSESSED_APPLIES', confirmations: [], conclusion: { row: 'NB3' } })
    expect(again.evidence).toEqual(exempt.evidence)
    expect(again.past).toEqual([exempt.conclusion])
    expect(assessed({ ...STUDY_ANSWERS, regulation3: true }, exempt).evidence).toEqual([])
  })
})

describe('an exemption', () => {
  const claimed = assessed(DISAPPLIED_ANSWERS)
  const shown = withEvidence(claimed, DISAPPLIED_EVIDENCE)

  it('is treated as a check until all of it is shown and everybody has confirmed', () => {
    const steps = [claimed, shown, confirmed(shown, dpo, 'DPO')]
    for (const flow of steps)
      expect(flow).toMatchObject({
        status: 'ASSESSED_APPLIES',
        conclusion: { code: 'CHECK_REQUIRED', row: 'NB3' },
      })
    expect(confirmed(confirmed(shown, dpo, 'DPO'), guardian, 'Caldicott Guardian')).toMatchObject({
      status: 'ASSESSED_EXEMPT',
      conclusion: { code: 'EX_CAG_EXEMPT' },
    })
  })

  it('is confirmed by nobody before the evidence is there', () => {
    expect(ruleOfFlow({ given: claimed, verb: 'confirmAs' })).toBe('OPT_OUT_EVIDENCE_FIRST')
  })

  it('is confirmed by whoever holds the post, and in no other', () => {
    const given = { given: shown, verb: 'confirmAs' } as const
    expect(ruleOfFlow({ ...given, by: headOfCare, input: { as: 'DPO' } })).toBe('OPT_OUT_POST')
    expect(ruleOfFlow({ ...given, by: dpo, input: { as: 'Caldicott Guardian' } })).toBe('OPT_OUT_POST')
    expect(ruleOfFlow({ ...given, by: dpo, input: { as: 'Legal Services' } })).toBe('OPT_OUT_ROLE')
    expect(ruleOfFlow({ ...given, by: guardian, input: { as: 'Caldicott Guardian' } })).toBe('passes')
  })

  it('is not confirmed by whoever answered its questions', () => {
    const answers = { ...STUDY_ANSWERS, individualCare: true }
    const byIntake = doneToFlow({ given: aFlow(), verb: 'assess', by: intake, input: { answers } })
    const care = withEvidence(byIntake, ['Purpose statement', 'care relationship', 'named service'])
    const as = { as: 'IG lead' }
    expect(ruleOfFlow({ given: care, verb: 'confirmAs', by: intake, input: as })).toBe('OPT_OUT_OWN_ANSWERS')
    expect(ruleOfFlow({ given: care, verb: 'confirmAs', by: otherIntake, input: as })).toBe('passes')
  })

  it('is not confirmed twice by one person, where the table asks two posts that one person may hold', () => {
    const shipped = shippedReference()
    const exemptions = shipped.exemptions.map((row) =>
      row.code === 'EX_INDIVIDUAL_CARE'
        ? { ...row, evidence_required: '', confirmed_by: 'Service manager + analyst not the author' }
        : row,
    )
    const context = { reference: { ...shipped, exemptions } }
    const answers = { ...STUDY_ANSWERS, individualCare: true }
    const care = doneToFlow({ given: aFlow(), verb: 'assess', input: { answers }, context })
    const asManager = { verb: 'confirmAs', by: owner, input: { as: 'Service manager' }, context } as const
    const asAnalyst = { ...asManager, input: { as: 'analyst not the author' } }
    const once = doneToFlow({ ...asManager, given: care })
    expect(ruleOfFlow({ ...asAnalyst, given: once })).toBe('SECOND_PERSON')
    expect(ruleOfFlow({ ...asAnalyst, given: once, by: otherCoordinator })).toBe('passes')
  })

  it('takes no evidence that its row does not ask for', () => {
    expect(ruleOfFlow({ given: claimed, verb: 'recordEvidence', input: { item: 'A kind word' } })).toBe(
      'OPT_OUT_EVIDENCE',
    )
  })

  it('loses its confirmations when its evidence changes', () => {
    const changed = doneToFlow({
      given: aFlowIn('ASSESSED_EXEMPT'),
      verb: 'recordEvidence',
      input: { item: 'date', reference: 'Another letter' },
    })
    expect(changed).toMatchObject({ status: 'ASSESSED_APPLIES', confirmations: [] })
    expect(changed.evidence.filter(({ item }) => item === 'date')).toHaveLength(1)
  })
})

describe('a conclusion', () => {
  const exempt = aFlowIn('ASSESSED_EXEMPT')

  it.each(['purpose', 'fields', 'recipient', 'legalBasis'] as const)(
    'is stale once its %s changes',
    (name) => {
      const input = { ...exempt.about, [name]: 'Something else altogether' }
      expect(doneToFlow({ given: exempt, verb: 'describeFlow', input })).toMatchObject({
        status: 'STALE',
        clock: null,
        stale: { causes: [name] },
      })
    },
  )

  it('stays when only the flow’s name does', () => {
    const input = { ...exempt.about, title: 'Falls study' }
    expect(doneToFlow({ given: exempt, verb: 'describeFlow', input })).toMatchObject({
      status: 'ASSESSED_EXEMPT',
      title: 'Falls study',
    })
  })

  it('is stale when the letter changes', () => {
    expect(doneToFlow({ given: exempt, verb: 'reportChange' })).toMatchObject({
      status: 'STALE',
      stale: { causes: ['cagLetter'] },
    })
  })

  it('is stale a year later, and not the day before', () => {
    const due = (today: string) => FLOW.due?.(exempt, flowContext(SYSTEM, { today }))
    expect([due('2027-10-04'), due('2027-10-05')]).toEqual([null, 'goStale'])
    const before = { given: exempt, verb: 'goStale', context: { today: '2027-10-04' } } as const
    expect(ruleOfFlow(before)).toBe('CLOCK')
    expect(doneToFlow({ ...before, context: { today: '2027-10-05' } }).status).toBe('STALE')
  })

  it('is stale when the tables of the day would conclude it otherwise, and not when they would not', () => {
    const reference = shippedReference()
    const without = (code: string) => ({
      reference: { ...reference, exemptions: reference.exemptions.filter((row) => row.code !== code) },
    })
    const due = (code: string) => FLOW.due?.(exempt, flowContext(SYSTEM, without(code)))
    expect([due('EX_REG3'), due('EX_CAG_EXEMPT')]).toEqual([null, 'goStale'])
    const gone = { given: exempt, verb: 'goStale', context: without('EX_CAG_EXEMPT') } as const
    expect(doneToFlow(gone)).toMatchObject({ status: 'STALE', clock: null, stale: { causes: ['tables'] } })
    expect(ruleOfFlow({ ...gone, context: without('EX_REG3') })).toBe('CLOCK')
  })

  it('is sealed once nothing is missing from it, for both sides', () => {
    const shown = withEvidence(assessed(DISAPPLIED_ANSWERS), DISAPPLIED_EVIDENCE)
    const first = changeOfFlow({ given: shown, verb: 'confirmAs', by: dpo, input: { as: 'DPO' } })
    expect(first.records).toBeUndefined()
    const last = changeOfFlow({
      given: first.next,
      verb: 'confirmAs',
      by: guardian,
      input: { as: 'Caldicott Guardian' },
    })
    expect(last.records?.map(({ kind, copy }) => [kind, copy])).toEqual([
      ['OPT_OUT', 'internal'],
      ['OPT_OUT', 'external'],
    ])
  })

  it('that the check is run is sealed with how; why nothing may go stays inside', () => {
    expect(changeOfFlow({ given: aFlow(), verb: 'assess' }).records).toBeUndefined()
    const written = changeOfFlow({ given: assessed(STUDY_ANSWERS), verb: 'recordProcedure' })
    expect(written.records).toHaveLength(2)
    const answers = { ...STUDY_ANSWERS, section251: 'none' as const }
    const blocked = changeOfFlow({ given: aFlow(), verb: 'assess', input: { answers } })
    expect(blocked.records?.map(({ copy }) => copy)).toEqual(['internal'])
  })

  it('is bound to exactly the answers and the evidence that were confirmed', () => {
    const bound = exempt.confirmations.map(({ by }) => by.bound)
    expect(new Set(bound).size).toBe(1)
    expect(exempt.conclusion?.by.personId).toBe(coordinator.id)
  })

  it('calls for fresh advice when its answers or its outcome change, and not when a procedure is written', () => {
    const at = (now: string) => ({ now, today: now.slice(0, 10) })
    const later = at('2026-11-02T10:00:00.000Z')
    const applies = assessed(STUDY_ANSWERS)
    expect(lastMaterialChange([aFlow()])).toBeNull()
    const again = doneToFlow({ given: applies, verb: 'assess', context: later })
    expect(lastMaterialChange([applies, again, aFlow()])).toBe(later.now)
    expect(doneToFlow({ given: applies, verb: 'recordProcedure', context: later }).materialAt).toBe(
      applies.materialAt,
    )
    const shown = withEvidence(assessed(DISAPPLIED_ANSWERS), DISAPPLIED_EVIDENCE)
    const once = doneToFlow({ given: shown, verb: 'confirmAs', context: later })
    expect(once.materialAt).toBe(shown.materialAt)
    const both = {
      given: once,
      verb: 'confirmAs',
      by: guardian,
      input: { as: 'Caldicott Guardian' },
    } as const
    expect(doneToFlow({ ...both, context: later }).materialAt).toBe(later.now)
    expect(doneToFlow({ given: applies, verb: 'reportChange', context: later }).materialAt).toBe(later.now)
  })
})
