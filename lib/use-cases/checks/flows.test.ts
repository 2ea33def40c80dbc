import { describe, expect, it } from 'vitest'
import { checksOf } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { referenceOn } from '@/db/repositories/reference'
import { checkNotice } from '@/db/schema'
import type { PersonKey } from '@/db/seeds/demo-people'
import type { Incident } from '@/lib/domain/checks/incidents'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { FlowInputs } from '@/lib/domain/checks/opt-out/inputs'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import { DISAPPLIED, STUDY, WAYS } from '@/lib/domain/checks/opt-out/testing'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { aFlow, DISAPPLIED_EVIDENCE, FLOW_INPUTS, throughQuestions } from '@/lib/testing/flow'
import { placeAgreement } from '../agreement/testing'
import { aBorough, actor, as } from '../demo/testing'
import type { Shell } from '../shell'
import { sweep } from '../sweep'
import { handleCheck } from './act'
import { type Answering, answerQuestion, concludeFlow, openFlow, readOpening, readRunsOf } from './flows'
import { loadMatter } from './matter'
import { readPanel } from './panel'
import { readCheck } from './read'
import { readCheckRecords } from './read-records'
import { readReferenceVersion } from './read-reference'
import { readChecksOf } from './read-sheet'
import { tablesOfFlow } from './read-tables'
import { approveVersion, withdrawRow } from './reference'

const { shell, owner, place } = await aBorough()
const agreement = await placeAgreement(owner, 'DRAFTING')

const ABOUT = aFlow().about

const DAY_MS = 86_400_000
const later = (days: number): Shell => ({
  ...shell,
  clock: () => new Date(shell.clock().getTime() + days * DAY_MS),
})

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)

const madeOf = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : expect.fail(`refused: ${outcome.refusal.rule}`)

const opened = async (matter = agreement.reference) =>
  madeOf(await openFlow(shell, as('careCoordinator'), matter, ABOUT))

const readBy = (key: PersonKey, reference: string) =>
  readCheck<Flow, FlowInputs>(shell, actor(key), FLOW, reference)

const nowOf = async ({ reference }: Pick<Flow, 'reference'>) =>
  (await readBy('solicitor', reference)) ?? expect.fail(`there is no ${reference}`)

const act = <V extends keyof FlowInputs & string>(
  { reference }: Flow,
  key: PersonKey,
  verb: V,
  input: FlowInputs[V],
) => handleCheck(shell, as(key), FLOW, { verb, reference, version: null, input })

const answered = async (facts: unknown, key: PersonKey = 'careCoordinator', given = opened()) => {
  let flow = await given
  for (const { page, answers } of throughQuestions(facts)) {
    const { reference, version } = flow
    madeOf(await answerQuestion(shell, as(key), { reference, version, page, answers }))
    flow = await nowOf(flow)
  }
  return flow
}

const concluded = async (facts: unknown, key: PersonKey = 'careCoordinator') =>
  madeOf(await concludeFlow(shell, as(key), await answered(facts, key)))

const evidenced = async () => {
  const flow = await concluded(DISAPPLIED)
  for (const item of DISAPPLIED_EVIDENCE)
    madeOf(await act(flow, 'careCoordinator', 'recordEvidence', { item, reference: 'IG-2026-14' }))
  return nowOf(flow)
}

const settled = async () => {
  const flow = await evidenced()
  madeOf(await act(flow, 'dpo', 'confirmAs', { as: 'DPO' }))
  return madeOf(await act(flow, 'caldicottGuardian', 'confirmAs', { as: 'Caldicott Guardian' }))
}

const told = async ({ id }: Flow) =>
  (await entriesAbout(shell.db, id)).map(({ action, rule }) => [action, rule])

describe('a flow', () => {
  it('is entered for an agreement and for a disclosure, and the ledger says so', async () => {
    const flow = await opened()
    expect(flow).toMatchObject({ status: 'NOT_ASSESSED', matter: { reference: agreement.reference } })
    expect(await told(flow)).toEqual([['openFlow', null]])
    const d = await place('ASSESS')
    const ofCase = madeOf(await openFlow(shell, as('housingCoordinator'), d.reference, ABOUT))
    expect(ofCase.matter).toMatchObject({ kind: 'disclosure', reference: d.reference })
    const { flows } = await readChecksOf(shell, { kind: 'disclosure', id: d.id, reference: d.reference })
    expect(flows.map(({ reference }) => reference)).toEqual([ofCase.reference])
  })

  it('is entered by nobody whose work it is not, nor by anybody whose training lapsed', async () => {
    const enter = (key: PersonKey, on = shell) => openFlow(on, as(key), agreement.reference, ABOUT)
    expect(ruleOf(await enter('auditor'))).toBe(HOUSE_RULES.notPermitted)
    expect(ruleOf(await enter('constable'))).toBe(HOUSE_RULES.notFound)
    expect(ruleOf(await enter('careCoordinator', later(800)))).toBe('TRAINING')
  })

  it('has its form for whoever may enter one, with who receives the data; for others the reason', async () => {
    const opening = (key: PersonKey) => readOpening(shell, actor(key), agreement.reference)
    expect(await opening('careCoordinator')).toEqual({
      refusal: null,
      recipient: agreement.organisation?.name,
    })
    expect((await opening('auditor'))?.refusal?.rule).toBe(HOUSE_RULES.notPermitted)
    expect(await opening('constable')).toBeNull()
  })

  it('is for nobody who may not see what it is of', async () => {
    const { reference } = await opened()
    expect(await readBy('constable', reference)).toBeNull()
    expect(await readBy('boardMember', reference)).not.toBeNull()
    expect(await readBy('boardMember', 'NDO-2026-999999')).toBeNull()
  })
})

const fromTheNhs = (flow: Pick<Flow, 'reference' | 'version'>): Answering => ({
  ...flow,
  page: 'where-from',
  answers: { origins: ['nhs'] },
})

/** One of each kind; `questions.test.ts` goes every way. */
const GROUNDS = ['APPLIES_DEFAULT', 'EX_CAG_EXEMPT', 'EX_NO_NHS_NUMBER', 'OUT_CHILDRENS'] as const

describe('answering', () => {
  it('leads from one question to the next and concludes nothing by itself', async () => {
    const { reference, version } = await opened()
    const first = fromTheNhs({ reference, version })
    expect(madeOf(await answerQuestion(shell, as('careOwner'), first)).next).toBe('england')
    expect(await nowOf({ reference })).toMatchObject({ status: 'NOT_ASSESSED', conclusion: null })
  })

  it('tells whoever answers what somebody else changed meanwhile', async () => {
    const { reference, version } = await opened()
    const first = fromTheNhs({ reference, version })
    madeOf(await answerQuestion(shell, as('careOwner'), first))
    expect(ruleOf(await answerQuestion(shell, as('careCoordinator'), first))).toBe(HOUSE_RULES.staleVersion)
  })

  it('halfway concludes nothing, and the try is in the ledger', async () => {
    const { reference, version } = await opened()
    const first = fromTheNhs({ reference, version })
    madeOf(await answerQuestion(shell, as('careOwner'), first))
    const flow = await nowOf({ reference })
    expect(ruleOf(await concludeFlow(shell, as('careOwner'), flow))).toBe('OPT_OUT_ANSWERS')
    expect(await told(flow)).toContainEqual(['refused:assess', 'OPT_OUT_ANSWERS'])
  })

  it('is not concluded from answers that changed since they were read', async () => {
    const flow = await answered(STUDY)
    const input = { page: 'own-care', answers: { individualCare: true } } as const
    madeOf(await act(flow, 'careOwner', 'answerQuestion', input))
    expect(ruleOf(await concludeFlow(shell, as('careOwner'), flow))).toBe(HOUSE_RULES.staleVersion)
  })

  it.each(GROUNDS)('comes to the ground %s, which is kept with its path', async (code) => {
    const flow = await nowOf(await concluded(WAYS[code]))
    expect(flow.conclusion).toMatchObject({ ground: code, exemptions: '2026-11-21' })
    expect(flow.conclusion?.path[0]?.row).toBe('N1')
  })

  it('may be changed after a conclusion, which stands until it is concluded again', async () => {
    const flow = await concluded(STUDY)
    const input = { page: 'own-care', answers: { individualCare: true } } as const
    const changed = madeOf(await act(flow, 'careOwner', 'answerQuestion', input))
    expect(changed.conclusion?.ground).toBe('APPLIES_REG5')
    const again = madeOf(await concludeFlow(shell, as('careOwner'), changed))
    expect(again.conclusion?.ground).toBe('EX_INDIVIDUAL_CARE')
    expect(again.past.map(({ ground }) => ground)).toEqual(['APPLIES_REG5'])
  })
})

describe('confirming', () => {
  it('comes after all the evidence', async () => {
    const flow = await concluded(DISAPPLIED)
    expect(ruleOf(await act(flow, 'dpo', 'confirmAs', { as: 'DPO' }))).toBe('OPT_OUT_EVIDENCE_FIRST')
  })

  it('is for whoever holds the post that is asked, once, and for no second post', async () => {
    const flow = await evidenced()
    const confirm = (key: PersonKey, post: string) => act(flow, key, 'confirmAs', { as: post })
    expect(ruleOf(await confirm('dpo', 'Caldicott Guardian'))).toBe('OPT_OUT_POST')
    expect(ruleOf(await confirm('solicitor', 'DPO'))).toBe('OPT_OUT_POST')
    expect(ruleOf(await confirm('solicitor', 'Legal Services'))).toBe('OPT_OUT_ROLE')
    expect(ruleOf(await confirm('dpo', 'DPO'))).toBe('done')
    expect(ruleOf(await confirm('deputyDpo', 'DPO'))).toBe('OPT_OUT_ROLE')
    expect(ruleOf(await confirm('auditor', 'Caldicott Guardian'))).toBe(HOUSE_RULES.notPermitted)
  })

  it('is not for whoever answered the questions', async () => {
    const flow = await concluded({ origins: ['research'] }, 'informationManager')
    const evidence = { item: 'Protocol page', reference: 'IG-2026-15' }
    madeOf(await act(flow, 'informationManager', 'recordEvidence', evidence))
    const confirm = (key: PersonKey) => act(flow, key, 'confirmAs', { as: 'IG lead' })
    expect(ruleOf(await confirm('informationManager'))).toBe('OPT_OUT_OWN_ANSWERS')
    expect(madeOf(await confirm('informationOfficer')).status).toBe('ASSESSED_OUT')
  })

  it('settles it: both copies are sealed, and the internal one is for those who may read it', async () => {
    const flow = await settled()
    expect(flow.status).toBe('ASSESSED_EXEMPT')
    const copies = async (key: PersonKey) =>
      (await readCheckRecords(shell, actor(key), flow)).issued
        .map(({ kind, copy }) => [kind, copy])
        .toSorted()
    expect(await copies('solicitor')).toEqual([
      ['OPT_OUT', 'external'],
      ['OPT_OUT', 'internal'],
    ])
    expect(await copies('boardMember')).toEqual([['OPT_OUT', 'external']])
    expect(await readCheckRecords(shell, actor('constable'), flow)).toEqual({ issued: [], pending: 0 })
  })
})

describe('a conclusion that the check is to be run', () => {
  it('is settled by the written procedure, and has no runs yet', async () => {
    const flow = await concluded(STUDY)
    const written = madeOf(await act(flow, 'careCoordinator', 'recordProcedure', FLOW_INPUTS.recordProcedure))
    expect(written.status).toBe('ASSESSED_APPLIES')
    expect((await readCheckRecords(shell, actor('solicitor'), written)).issued).toHaveLength(2)
    expect(await readRunsOf(shell, written)).toEqual([])
  })
})

describe('a conclusion that comes after the data went', () => {
  const triggersAfter = async (status: 'ASSESS' | 'RELEASED', facts: unknown) => {
    const d = await place(status)
    const matter = { kind: 'disclosure', id: d.id, reference: d.reference } as const
    const begun = openFlow(shell, as('housingCoordinator'), d.reference, ABOUT).then(madeOf)
    const flow = await answered(facts, 'housingCoordinator', begun)
    madeOf(await concludeFlow(shell, as('housingCoordinator'), flow))
    const incidents = await checksOf<Incident>(shell.db, 'incident', matter)
    return incidents.map(({ trigger }) => trigger)
  }

  it('that the check was to be run is an incident, and the Data Protection Officer is told', async () => {
    const before = await toldOfIncidents()
    expect(await triggersAfter('RELEASED', STUDY)).toEqual(['OPT_OUT_NOT_RUN'])
    expect(await toldOfIncidents()).toBe(before + 1)
  })

  it('that it was not to be run is none, nor is one that comes in time', async () => {
    expect(await triggersAfter('RELEASED', WAYS.OUT_CHILDRENS)).toEqual([])
    expect(await triggersAfter('ASSESS', STUDY)).toEqual([])
  })
})

const toldOfIncidents = async () => {
  const notices = await shell.db.select().from(checkNotice)
  return notices.filter(({ what, toRole }) => what === 'incidentCandidate' && toRole === 'DPO').length
}

describe('a conclusion in time', () => {
  const goStale = (on: Shell, { reference }: Flow) =>
    handleCheck(on, SYSTEM, FLOW, { verb: 'goStale', reference, version: null, input: {} })

  it('is looked at again a year later and not before, and the information team is told', async () => {
    const flow = await settled()
    expect(ruleOf(await goStale(later(364), flow))).toBe('CLOCK')
    await sweep(later(365))
    expect(await nowOf(flow)).toMatchObject({ status: 'STALE', stale: { causes: ['time'] } })
    const notices = await shell.db.select().from(checkNotice)
    expect(notices.filter(({ subjectId }) => subjectId === flow.id)).toMatchObject([
      { what: 'checkReviewDue', toRole: 'INTAKE' },
    ])
  })

  it('is nobody’s to age but time’s', async () => {
    const flow = await settled()
    expect(ruleOf(await act(flow, 'dpo', 'goStale', {}))).toBe(HOUSE_RULES.notPermitted)
  })
})

describe('a ground that is withdrawn from the table of exemptions', () => {
  const blocksOf = async (on: Shell) => {
    const file = (await loadMatter(on.db, agreement.reference)) ?? expect.fail('there is no agreement')
    const { optOut } = await readPanel(on, file)
    return optOut.find(({ id }) => id === 'NB1')?.reasons.map(({ text }) => text) ?? []
  }
  const named = 'The ground is withdrawn'

  it('makes what rests on it stale on the day and not before, and NB1 stops the signature', async () => {
    const flow = await settled()
    madeOf(await act(flow, 'careCoordinator', 'describeFlow', { ...ABOUT, title: named }))
    const other = await concluded(STUDY)
    const { id } = madeOf(
      await withdrawRow(shell, as('administrator'), 'exemptions', {
        effectiveFrom: '2026-12-01',
        why: 'The board read the new policy on 12 November.',
        source: 'Policy, November 2026',
        key: 'EX_CAG_EXEMPT',
      }),
    )
    const seen = (await readReferenceVersion(shell, id))?.seen ?? 0
    madeOf(await approveVersion(shell, as('dpo'), id, { seen }))
    await sweep(later(10))
    expect((await nowOf(flow)).status).toBe('ASSESSED_EXEMPT')
    await sweep(later(11))
    expect(await nowOf(flow)).toMatchObject({ status: 'STALE', stale: { causes: ['tables'] } })
    expect(await told(flow)).toContainEqual(['goStale', 'OF8'])
    expect((await nowOf(other)).status).toBe('ASSESSED_APPLIES')
    const tables = await referenceOn(shell.db, '2026-12-01')
    const under = await tablesOfFlow(shell, await nowOf(flow), tables)
    expect(tables.exemptions.map(({ code }) => code)).not.toContain('EX_CAG_EXEMPT')
    expect(under.exemptions.map(({ code }) => code)).toContain('EX_CAG_EXEMPT')
    expect(under.versions.exemptions).toBe('2026-11-21')
    expect(await blocksOf(later(11))).toContainEqual(expect.stringContaining(named))
  })
})
