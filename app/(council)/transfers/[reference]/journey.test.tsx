import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_STATE, type FormState } from '@/components/forms/form-spec'
import { checksOf } from '@/db/repositories/checks'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { CaseAction } from '@/lib/actions/form-action'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { handleCheck } from '@/lib/use-cases/checks/act'
import { sheetOf } from '@/lib/use-cases/checks/sheet-of'
import { aBorough } from '@/lib/use-cases/demo/testing'
import PicturePage from '../../checks/[matter]/picture/page'
import { openTransfer } from '../../checks/[matter]/transfers/new/actions'
import NewTransferPage from '../../checks/[matter]/transfers/new/page'
import TransfersPage from '../page'
import * as content from './actions'
import * as advice from './advice/actions'
import AdvicePage from './advice/page'
import * as bridge from './bridge/actions'
import BridgePage from './bridge/page'
import * as capacity from './capacity/actions'
import CapacityPage from './capacity/page'
import CarePage from './care/page'
import * as condition from './condition/actions'
import ConditionPage from './condition/page'
import DerogationPage from './derogation/page'
import * as dissent from './dissent/actions'
import DissentPage from './dissent/page'
import * as ending from './end/actions'
import EndPage from './end/page'
import * as mechanism from './mechanism/actions'
import MechanismPage from './mechanism/page'
import * as onward from './onward/actions'
import OnwardPage from './onward/page'
import PassOnPage from './onward/pass-on/page'
import ProcessorPage from './onward/processor/page'
import TransferPage from './page'
import PurposePage from './purpose/page'
import * as review from './review/actions'
import ReviewPage from './review/page'
import RiskPartPage from './risk/[page]/page'
import * as risk from './risk/actions'
import RiskPage from './risk/page'
import ScreenPage from './screen/page'
import * as signing from './sign/actions'
import SignPage from './sign/page'
import VersionPage from './versions/[number]/page'
import VersionsPage from './versions/page'
import WhatPage from './what/page'
import * as where from './where/actions'
import AddPlacePage from './where/add/page'
import WherePage from './where/page'
import WhoPage from './who/page'

const { shell, owner } = await aBorough()
const acting = vi.hoisted(() => ({ key: 'boroughLawyer2' }))

vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`went to ${address}`)
  },
  notFound: () => {
    throw new Error('not found')
  },
}))
vi.mock('next/cache', () => ({ refresh: () => undefined }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
vi.mock('@/lib/auth/signed-in', () => ({
  requireSignedIn: async () => {
    const actor = PEOPLE[acting.key as PersonKey]
    return { actor, who: { personId: actor.id, method: 'a test' } }
  },
}))

const signedInAs = (key: PersonKey) => {
  acting.key = key
}

beforeEach(() => signedInAs('boroughLawyer2'))

type Fields = Readonly<Record<string, string | readonly string[]>>

const formOf = (fields: Fields) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one as string)
  return form
}

/** The address that it leads to, or what the form says. */
const press = async (
  action: CaseAction,
  reference: string,
  fields: Fields = {},
): Promise<string | FormState> => {
  try {
    return await action(reference, EMPTY_STATE, formOf(fields))
  } catch (fault) {
    return fault instanceof Error ? fault.message : expect.fail(String(fault))
  }
}

const matters = new Map<string, Awaited<ReturnType<typeof placeAgreement>>>()

const find = async (reference: string): Promise<Transfer> => {
  const a = matters.get(reference) ?? expect.fail('there is no agreement')
  const all = await checksOf<Transfer>(owner, 'transfer', { kind: 'agreement', id: a.id })
  return all.find((one) => one.reference === reference) ?? expect.fail(`there is no ${reference}`)
}

const begin = async () => {
  const a = await placeAgreement(owner, 'DRAFTING')
  const led = await press(openTransfer, a.reference, {
    title: 'Support from Dublin',
    recipientLegalName: 'Software Ltd',
    purpose: 'Repairs of the tenancy system',
  })
  const [reference] = /TRF-[\d-]+/.exec(String(led)) ?? []
  if (!reference) return expect.fail(`not begun: ${JSON.stringify(led)}`)
  matters.set(reference, a)
  return reference
}

/** With the version that the page would have carried. */
const done = async (action: CaseAction, reference: string, fields: Fields = {}) => {
  const { version } = await find(reference)
  const led = await press(action, reference, { version: String(version), ...fields })
  if (typeof led !== 'string' || !led.startsWith('went to')) expect.fail(JSON.stringify(led))
}

type Page = (page: { params: Promise<never> }) => Promise<ReactNode>

const drawn = async (page: unknown, params: Readonly<Record<string, string>>) => {
  const { prelude } = await prerender(
    await (page as Page)({ params: Promise.resolve(params) as Promise<never> }),
  )
  return new Response(prelude).text()
}

const WHO = {
  recipientLegalName: 'Software Ltd',
  registrationNo: '123456',
  registeredAddress: '1 Merrion Square, Dublin',
  parentCompany: '',
  recipientType: 'PRIVATE_COMPANY',
  recipientRole: 'PROCESSOR',
}
const WHAT = {
  dataCategories: ['CONTACT', 'SERVICE_USE'],
  dataSubjectCountBand: '101-1000',
  frequency: 'REGULAR',
  mode: 'REMOTE_ACCESS',
  initiator: 'COUNCIL',
  inboundOnly: 'no',
  keyHolder: '',
  anonymityEvidence: '',
}
const PURPOSE = {
  purpose: 'Repairs of the tenancy system',
  lawfulBasisArt6: 'Article 6(1)(e)',
  conditionArt9: '',
  dpaSch1Condition: '',
  retention: 'Nothing is kept.',
  exporterRole: 'CONTROLLER',
  regime: 'UK_GDPR',
}
const SCREEN = {
  screenStep1: 'YES',
  screenReason1: 'They are records of the council.',
  screenStep2: 'YES',
  screenReason2: 'The council lets them see it.',
  screenStep3: 'YES',
  screenReason3: 'It is a company of its own.',
}
const CARE = {
  identity: 'Companies Registration Office',
  financialStanding: 'Accounts of 2025',
  securityCerts: 'ISO 27001',
  breachHistory: 'None known',
  governmentAccessHistory: 'None known',
  contractControlsEqualToUk: 'yes',
  alternativesShown: 'Two others',
  alternativesConsidered: 'No supplier at home knows the system.',
  dpiaRef: '',
}
const NOTHING_CHOSEN = {
  mechanismInstrumentRef: '',
  mechanismVersion: '',
  authorisationRef: '',
}
const ADVICE = {
  level: 'SUPPORT',
  text: 'Ireland is covered, few people are let in, and the notice says so. I support it.',
  conclusion: 'ALLOW',
}

const written = async (place = 'IE') => {
  const reference = await begin()
  await done(content.saveWho, reference, {
    ...WHO,
    recipientEstablishmentCode: '',
    recipientEstablishmentCodeOther: place.toLowerCase(),
  })
  await done(where.addTransferPlace, reference, { list: 'processingLocationCodes', code: 'GB-ENG' })
  await done(where.addTransferPlace, reference, { list: 'accessLocationCodes', code: place })
  await done(content.saveWhat, reference, WHAT)
  await done(content.savePurpose, reference, PURPOSE)
  await done(content.saveCare, reference, CARE)
  await done(content.saveScreen, reference, SCREEN)
  return reference
}

const askedOf = async (reference: string) => {
  await done(content.concludeQuestions, reference)
  await done(mechanism.chooseMechanism, reference, { ...NOTHING_CHOSEN, mechanismCode: 'ADEQ_FULL' })
  await done(advice.requestTransferAdvice, reference, {
    question: 'May this transfer be made as it is?',
    supplied: 'The contract\n\nThe letter of 1 November',
  })
  return reference
}

const advisedOn = async (reference: string, fields: Fields = {}) => {
  signedInAs('dpo')
  const { contentHash } = await find(reference)
  await done(advice.adviseOnTransfer, reference, { ...ADVICE, contentHash, ...fields })
  return reference
}

const listed = async (reference: string, destinations: readonly string[]) => {
  const a = matters.get(reference) ?? expect.fail('there is no agreement')
  const sheet = await sheetOf(owner, { kind: 'agreement', id: a.id })
  const outcome = await handleCheck(shell, SYSTEM, PROCESSING, {
    verb: 'linkRecipient',
    reference: sheet?.processing?.entry ?? '',
    version: null,
    input: {
      recipient: a.organisation?.name ?? '',
      destinations,
      safeguard: 'Adequacy',
      since: { kind: 'agreement', reference: a.reference },
    },
  })
  expect(outcome.ok).toBe(true)
}

describe('the Irish supplier, by the forms', () => {
  it('is written, screened, covered, advised on, signed, reviewed and ended', async () => {
    const reference = await written()
    expect((await find(reference)).content).toMatchObject({
      recipientEstablishmentCode: 'IE',
      processingLocationCodes: ['GB-ENG'],
      accessLocationCodes: ['IE'],
      dataCategories: ['CONTACT', 'SERVICE_USE'],
      isAnonymous: false,
      isPseudonymised: false,
    })
    await advisedOn(await askedOf(reference))
    expect((await find(reference)).advice[0]?.asked.supplied).toEqual([
      'The contract',
      'The letter of 1 November',
    ])
    await listed(reference, ['IE'])
    signedInAs('director')
    await done(signing.signTransfer, reference)
    expect((await find(reference)).status).toBe('ACTIVE')
    signedInAs('boroughLawyer2')
    await done(review.reportTransferChange, reference, { trigger: 'LAW_CHANGE', what: 'A new act.' })
    signedInAs('director')
    await done(review.completeReview, reference)
    expect(await find(reference)).toMatchObject({ status: 'ACTIVE', pastSigned: [{}] })
    await done(ending.endTransfer, reference, {
      reason: 'The contract has come to its end.',
      'certificateDueOn-day': '31',
      'certificateDueOn-month': '1',
      'certificateDueOn-year': '2027',
    })
    expect((await find(reference)).status).toBe('TERMINATED')
  }, 60_000)

  it('names what is wrong beside its field, and keeps nothing', async () => {
    const reference = await begin()
    const { version } = await find(reference)
    const again = await press(content.saveWho, reference, {
      ...WHO,
      version: String(version),
      recipientType: '',
    })
    expect(again).toMatchObject({
      errors: { recipientType: 'Select what the recipient is', recipientEstablishmentCode: 'Select a place' },
    })
    expect((await find(reference)).version).toBe(version)
  })
})

describe('conditions and departures, by the forms', () => {
  it('takes the conditions that were typed, and each is shown to be met', async () => {
    const reference = await advisedOn(await askedOf(await written()), {
      level: 'SUPPORT_WITH_CONDITIONS',
      'text-2': 'Record every session.',
      'owner-2': 'Head of Housing',
      'dueOn-2-day': '1',
      'dueOn-2-month': '12',
      'dueOn-2-year': '2026',
      'blocking-2': 'yes',
    })
    const { conditions } = await find(reference)
    expect(conditions).toMatchObject([{ text: 'Record every session.', blocking: true, dueOn: '2026-12-01' }])
    signedInAs('boroughLawyer2')
    const condition = conditions[0]?.id ?? ''
    await done(advice.closeTransferCondition, reference, {
      condition,
      [`evidence-${condition}`]: 'Log of today',
    })
    expect((await find(reference)).status).toBe('READY')
  })

  it('takes a departure with the hour of London, and the officer acknowledges it', async () => {
    const reference = await advisedOn(await askedOf(await written()), { level: 'OBJECT' })
    signedInAs('director')
    await done(dissent.dissentFromAdvice, reference, {
      scope: 'The whole of it',
      reasons: 'Tenants have waited for repairs since spring, and nobody else can mend it before the winter.',
      alternative: 'Only two engineers are let in.',
      riskOwner: 'Director of Housing',
      communicatedHow: 'By letter',
      'toldOn-day': '20',
      'toldOn-month': '11',
      'toldOn-year': '2026',
      toldAt: '9:30',
      'boardOn-day': '10',
      'boardOn-month': '12',
      'boardOn-year': '2026',
    })
    expect((await find(reference)).advice[0]?.dissent?.communicatedAt).toBe('2026-11-20T09:30:00.000Z')
    signedInAs('dpo')
    await done(advice.acknowledgeDissent, reference)
    expect((await find(reference)).advice[0]?.dissent?.acknowledged).not.toBeNull()
  })
})

describe('a condition that is half typed', () => {
  it('is named at its place', async () => {
    const reference = await askedOf(await written())
    signedInAs('dpo')
    const { version, contentHash } = await find(reference)
    const again = await press(advice.adviseOnTransfer, reference, {
      ...ADVICE,
      level: 'SUPPORT_WITH_CONDITIONS',
      version: String(version),
      contentHash,
      'text-3': 'Record every session.',
    })
    expect(again).toMatchObject({ errors: { 'owner-3': expect.stringContaining('Enter') } })
    const none = await press(advice.adviseOnTransfer, reference, {
      ...ADVICE,
      level: 'SUPPORT_WITH_CONDITIONS',
      version: String(version),
      contentHash,
    })
    expect(none).toMatchObject({ errors: { 'text-1': expect.stringContaining('Give conditions') } })
  })
})

describe('Mumbai, by the forms', () => {
  it('is assessed page by page, and what was added can be taken out', async () => {
    const reference = await written('IN')
    await done(content.concludeQuestions, reference)
    await done(mechanism.chooseMechanism, reference, {
      mechanismCode: 'SDPC_IDTA',
      mechanismInstrumentRef: 'Deed 14',
      mechanismVersion: 'A1.0',
      authorisationRef: '',
    })
    await done(content.saveInstrument, reference, {
      mechanismInstrumentRef: 'Deed 14',
      mechanismVersion: 'A1.0',
      'mechanismExecutedOn-day': '1',
      'mechanismExecutedOn-month': '10',
      'mechanismExecutedOn-year': '2026',
      authorisationRef: '',
      instrumentIsBinding: 'yes',
    })
    await done(risk.startRisk, reference)
    await done(risk.saveSending, reference, {
      sending: 'Secure file transfer',
      encryptedInTransit: 'yes',
      encryptedAtRest: 'yes',
    })
    await done(risk.saveHarm, reference, { measures: ['COUNCIL_HELD_KEYS'] })
    await done(risk.saveMethod, reference, { method: 'ICO_TOOL', document: '', placeCode: '', sector: '' })
    await done(risk.addSource, reference, { title: 'Note', publisher: 'A university', kind: 'PUBLISHED' })
    await done(risk.addSource, reference, { title: 'Wrong', publisher: 'A charity', kind: 'PUBLISHED' })
    await done(risk.removeRiskLine, reference, { list: 'sources', position: '2' })
    await done(risk.savePlace, reference, { concern: 'SOME', exposure: 'UNLIKELY', redress: 'LIMITED' })
    await done(risk.saveEnforcement, reference, { enforceableHere: 'YES', enforceableThere: 'PARTLY' })
    await done(risk.addStep, reference, { text: 'Train the people', owner: 'The recipient' })
    await done(risk.saveAgain, reference, {
      measures: ['COUNCIL_HELD_KEYS'],
      concern: 'SOME',
      exposure: 'UNLIKELY',
      redress: 'LIMITED',
      enforceableHere: 'YES',
      enforceableThere: 'PARTLY',
    })
    await done(risk.saveLeft, reference, { unprotectedRemoved: 'no', derogation: '' })
    await done(risk.saveConclusion, reference, {
      notMateriallyLower: 'YES',
      proportionality:
        'A few hundred addresses go once a quarter and are wiped within a week, so these sources tell enough.',
    })
    for (const page of ['sending', 'harm', 'method', 'place', 'enforcement', 'again', 'left', 'conclusion'])
      expect(await drawn(RiskPartPage, { reference, page })).toContain('Save')
    expect(await drawn(RiskPage, { reference })).toContain('Sign and submit the risk assessment')
    await done(risk.sendRisk, reference)
    expect(await find(reference)).toMatchObject({
      status: 'TRA_DONE',
      assessment: { submitted: { result: { outcome: 'PASS_WITH_MEASURES' } }, answers: { sources: [{}] } },
      conditions: [{ from: 'ASSESSMENT', text: 'Train the people', blocking: true }],
    })
  }, 60_000)
})

describe('the smaller forms', () => {
  it('keep who else gets it, and what shows a condition', async () => {
    const reference = await written()
    await done(onward.addOnward, reference, {
      recipient: 'Archive',
      code: '',
      codeOther: 'pe',
      mechanismCode: '',
    })
    await done(onward.addSubProcessor, reference, {
      name: 'Affiliate',
      entityCode: 'IN',
      locationCode: 'IN',
      function: '',
      mechanismCode: '',
      evidence: '',
    })
    expect((await find(reference)).content).toMatchObject({
      onwardTransfers: [{ recipient: 'Archive', code: 'PE' }],
      subProcessors: [{ name: 'Affiliate' }],
    })
    expect(await drawn(OnwardPage, { reference })).toContain('Peru')
    await done(onward.removeOnwardLine, reference, { list: 'onwardTransfers', position: '1' })
    expect((await find(reference)).content.onwardTransfers).toEqual([])
  })

  it('keep what the United States list says, with the day and the name of whoever looked', async () => {
    const reference = await written('US')
    await done(content.saveBridge, reference, {
      listedName: 'Software Inc',
      active: 'yes',
      ukExtension: 'yes',
      coversHr: 'no',
      coversNonHr: 'yes',
      regulator: 'FTC',
    })
    expect((await find(reference)).content.usDpf).toMatchObject({
      active: true,
      coversHr: false,
      regulator: 'FTC',
      checkedOn: '2026-11-20',
      checkedBy: PEOPLE.boroughLawyer2.name,
    })
    expect(await drawn(BridgePage, { reference })).toContain('20 November 2026')
  })

  it('keep what shows that a recipient in Canada is covered, and take it out', async () => {
    const reference = await written('CA')
    expect(await drawn(ConditionPage, { reference })).toContain('Canada')
    await done(condition.addCondition, reference, {
      scopeCode: 'PIPEDA_RECIPIENT',
      statute: 'PIPEDA',
      confirmation: 'Letter of 1 November',
    })
    expect((await find(reference)).content.scopeConditionEvidence).toMatchObject([
      { statute: 'PIPEDA', checkedOn: '2026-11-20', checkedBy: PEOPLE.boroughLawyer2.name },
    ])
    await done(condition.removeCondition, reference, { list: 'scopeConditionEvidence', position: '1' })
    expect((await find(reference)).content.scopeConditionEvidence).toEqual([])
  })

  it('keep why an exception is needed', async () => {
    const reference = await written('IN')
    await done(content.saveDerogation, reference, { necessity: 'He is unconscious.', whyNoSafeguard: '' })
    expect((await find(reference)).content.derogation).toMatchObject({ necessity: 'He is unconscious.' })
  })

  it('keep how the council acts, by the word of the officer alone', async () => {
    const reference = await written('IN')
    expect(await drawn(CapacityPage, { reference })).not.toContain('Sign how the council acts')
    signedInAs('dpo')
    expect(await drawn(CapacityPage, { reference })).toContain('Sign how the council acts')
    const privately = { actingIn: 'PRIVATE_LAW_CAPACITY', actingInReason: 'It is an employer here, no more.' }
    await done(capacity.decideCapacity, reference, privately)
    expect((await find(reference)).content).toMatchObject(privately)
  })

  it('keep that somebody else reviewed that nobody can be known', async () => {
    const reference = await written()
    await done(content.saveWhat, reference, { ...WHAT, anonymityEvidence: 'Counts of ten or more only.' })
    const own = await find(reference)
    expect(await press(content.reviewAnonymous, reference, { version: String(own.version) })).toMatchObject({
      errors: { '': expect.stringContaining('Ask a colleague') },
    })
    signedInAs('solicitor')
    await done(content.reviewAnonymous, reference)
    expect((await find(reference)).anonymityReview).toMatchObject({ name: PEOPLE.solicitor.name })
  })

  it('take out a place, and say that nobody abroad can look', async () => {
    const reference = await written()
    await done(where.removeTransferPlace, reference, { list: 'accessLocationCodes', code: 'IE' })
    expect((await find(reference)).content.accessLocationCodes).toBeUndefined()
    await done(where.sayNobodyAbroad, reference, { accessEvidence: 'Clause 12 of the contract' })
    expect((await find(reference)).content.accessLocationCodes).toEqual(['NONE_OUTSIDE_UK'])
  })

  it('record a block, and a flow that should not have been', async () => {
    const reference = await written('IN')
    await done(content.recordBlock, reference)
    expect((await find(reference)).status).toBe('BLOCKED')
    await done(ending.reportFlow, reference, { what: 'A file went on Monday.' })
    await done(content.takeOver, reference)
    expect((await find(reference)).status).toBe('DRAFT')
  })
})

describe('T34: the entry on the United States list lapses', () => {
  it('stops the flow at once, and something else may cover it', async () => {
    const reference = await written('US')
    await done(content.saveBridge, reference, {
      listedName: 'Software Inc',
      active: 'yes',
      ukExtension: 'yes',
      coversHr: 'no',
      coversNonHr: 'yes',
      regulator: 'FTC',
    })
    await done(content.concludeQuestions, reference)
    await done(mechanism.chooseMechanism, reference, { ...NOTHING_CHOSEN, mechanismCode: 'ADEQ_US_BRIDGE' })
    await done(advice.requestTransferAdvice, reference, {
      question: 'May this transfer be made as it is?',
      supplied: 'The list',
    })
    await advisedOn(reference)
    await listed(reference, ['US'])
    signedInAs('director')
    await done(signing.signTransfer, reference)
    expect(await find(reference)).toMatchObject({ status: 'ACTIVE', review: { nextOn: '2027-02-18' } })
    signedInAs('boroughLawyer2')
    const said = { ukExtension: 'yes', coversHr: 'no', coversNonHr: 'yes', flowContinues: 'yes' }
    await done(bridge.checkBridge, reference, { ...said, active: 'no' })
    expect((await find(reference)).status).toBe('SUSPENDED')
    expect(await drawn(MechanismPage, { reference })).toContain('Let something else cover it')
    await done(mechanism.replaceMechanism, reference, { reason: 'Standard clauses are signed instead.' })
    expect(await find(reference)).toMatchObject({
      status: 'RESTRICTED',
      content: { usDpf: { active: false } },
    })
  }, 60_000)
})

describe('the pages', () => {
  it('say where it stands, why by row and in words, what is missing and whose turn it is', async () => {
    const reference = await begin()
    const html = await drawn(TransferPage, { reference })
    for (const words of ['Being written', 'Whose turn', 'It cannot be decided yet', 'Missing: ', 'To do'])
      expect(html).toContain(words)
  })

  it('offer what the law offers for these places, and say of the rest why not', async () => {
    const reference = await written('IN')
    await done(content.concludeQuestions, reference)
    const html = await drawn(MechanismPage, { reference })
    expect(html).toContain('International Data Transfer Agreement')
    expect(html).toMatch(/value="DER_CONSENT"[^>]*disabled|disabled=""[^>]*value="DER_CONSENT"/)
    expect(html).toContain('may not rely on this exception')
    expect(html).not.toContain('Privacy Shield')
  })

  it('show, in place of a form, why somebody may not act', async () => {
    const reference = await written()
    signedInAs('director')
    expect(await drawn(WhoPage, { reference })).toContain('You cannot do this now')
    expect(await drawn(SignPage, { reference })).toContain('You cannot do this now')
  })

  it('are there for whoever may read, in every state, each with one heading', async () => {
    const reference = await advisedOn(await askedOf(await written()))
    const pages = [
      ...[TransferPage, WhoPage, WherePage, AddPlacePage, WhatPage, PurposePage, ScreenPage, MechanismPage],
      ...[
        ConditionPage,
        BridgePage,
        DerogationPage,
        OnwardPage,
        PassOnPage,
        ProcessorPage,
        CarePage,
        RiskPage,
      ],
      ...[AdvicePage, DissentPage, SignPage, ReviewPage, EndPage, VersionsPage],
    ]
    for (const key of ['boroughLawyer2', 'dpo', 'director', 'auditor'] as const) {
      signedInAs(key)
      for (const page of pages) {
        const html = await drawn(page, { reference })
        expect(html.match(/<h1/g)).toHaveLength(1)
        expect(html).toContain(reference)
      }
    }
    const { version } = await find(reference)
    for (const html of [
      await drawn(TransferPage, { reference }),
      await drawn(VersionPage, { reference, number: String(version) }),
    ])
      expect(html).toContain('/configuration/reference/adequacy?on=2026-11-21')
    expect(await drawn(WherePage, { reference })).toContain('Looking at data counts')
    expect(await drawn(MechanismPage, { reference })).toContain('only Gibraltar is on the list')
    const first = await drawn(VersionPage, { reference, number: '1' })
    expect(first).toContain('Software Ltd')
    await expect(drawn(VersionPage, { reference, number: '99' })).rejects.toThrow('not found')
  }, 120_000)

  it('draw where the data of an agreement goes, and begin another transfer', async () => {
    const reference = await written('IN')
    const matter = matters.get(reference)?.reference ?? ''
    const html = await drawn(PicturePage, { matter })
    for (const words of ['India (IN)', 'Blocked', 'role="img"', 'D25']) expect(html).toContain(words)
    expect(await drawn(NewTransferPage, { matter })).toContain('Begin')
    signedInAs('director')
    expect(await drawn(NewTransferPage, { matter })).toContain('You cannot do this now')
  })

  it('list every transfer, and those alone that stand where it is asked', async () => {
    const list = async (query: Readonly<Record<string, string>>) => {
      const { prelude } = await prerender(await TransfersPage({ searchParams: Promise.resolve(query) }))
      return new Response(prelude).text()
    }
    const [draft, blocked] = [await begin(), await written('IN')]
    await done(content.recordBlock, blocked)
    const all = await list({ q: 'Software' })
    for (const reference of [draft, blocked]) expect(all).toContain(reference)
    const stopped = await list({ state: 'stopped' })
    expect(stopped).toContain(blocked)
    expect(stopped).not.toContain(draft)
    expect(await list({ q: 'nothing of the kind' })).toContain('Nothing matches what you looked for.')
  })

  it('are not there for somebody outside', async () => {
    const reference = await begin()
    signedInAs('inspector')
    await expect(drawn(TransferPage, { reference })).rejects.toThrow('not found')
  })
})
