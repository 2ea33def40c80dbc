import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { checksOf, findCheck } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import { outbox } from '@/db/schema'
import type { PersonKey } from '@/db/seeds/demo-people'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import type { TransferInputs, TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { ABROAD, ADVICE, DISSENT, GOOD_ANSWERS, ON_CLAUSES } from '@/lib/testing/transfer'
import { placeAgreement } from '../agreement/testing'
import { aBorough, actor, as } from '../demo/testing'
import type { Shell } from '../shell'
import { sweep } from '../sweep'
import { handleCheck } from './act'
import { readPicture } from './read-picture'
import { readCheckRecords } from './read-records'
import { readReferenceVersion } from './read-reference'
import { tablesOfSignature, tablesOfTransfer } from './read-tables'
import { readGuardsOf, readTransfer, transfersOf } from './read-transfer'
import { approveVersion, withdrawRow } from './reference'
import { actOnSheet } from './sheet'
import { sheetOf } from './sheet-of'
import {
  acknowledgeDeparture,
  answerRisk,
  askAdvice,
  beginTransfer,
  concludeScreen,
  departFromAdvice,
  editTransfer,
  endTransfer,
  giveAdvice,
  signTransfer,
  submitRisk,
} from './transfers'

const { shell, owner } = await aBorough()

const WRITER: PersonKey = 'boroughLawyer2'
const SIGNER: PersonKey = 'director'

const DAY_MS = 86_400_000
const later = (days: number): Shell => ({
  ...shell,
  clock: () => new Date(shell.clock().getTime() + days * DAY_MS),
})

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.rule)
const must = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : expect.fail(`refused: ${JSON.stringify(outcome.refusal)}`)

const anAgreement = () => placeAgreement(owner, 'DRAFTING')
type A = Awaited<ReturnType<typeof anAgreement>>

const SAID = {
  title: 'Support from Dublin',
  recipientLegalName: 'Software Ltd',
  purpose: 'Repairs of the system',
}

const begun = async (a: A, key: PersonKey = WRITER) => beginTransfer(shell, as(key), a.reference, SAID)

/** Everything that its pages ask; what the checks of the agreement say comes from them. */
const written = async (t: Transfer, content: TransferContent = ABROAD) =>
  must(
    await editTransfer(shell, as(WRITER), t, (before) =>
      done({ ...content, exporterEntity: before.exporterEntity }),
    ),
  )

const act = <V extends TransferVerb>(
  { reference, version }: Transfer,
  key: PersonKey,
  verb: V,
  input: TransferInputs[V],
) => handleCheck(shell, as(key), TRANSFER, { verb, reference, version, input })

const ADEQUATE = {
  mechanismCode: 'ADEQ_FULL',
  mechanismInstrumentRef: undefined,
  mechanismVersion: undefined,
  mechanismExecutedOn: undefined,
  authorisationRef: undefined,
} as const
const CLAUSES = {
  ...ADEQUATE,
  mechanismCode: 'SDPC_IDTA',
  mechanismInstrumentRef: 'Deed 14',
  mechanismVersion: 'A1.0',
  mechanismExecutedOn: '2026-10-01',
} as const

const QUESTION = { question: 'May this transfer be made as it is?', supplied: ['The contract'] }

const screened = async (t: Transfer) =>
  must(await concludeScreen(shell, as(WRITER), { ...t, verb: 'screenTransfer' }))

const asked = async (t: Transfer) => must(await askAdvice(shell, as(WRITER), t, QUESTION))

const advised = async (t: Transfer, input: Partial<TransferInputs['adviseOnTransfer']> = {}) =>
  must(await giveAdvice(shell, as('dpo'), t, { ...ADVICE, contentHash: t.contentHash, ...input }))

const covered = async (a: A) => {
  const t = await screened(await written(must(await begun(a))))
  return must(await act(t, WRITER, 'chooseMechanism', ADEQUATE))
}

const ready = async (a: A) => advised(await asked(await covered(a)))

/** The register of processing says where the recipient has it. */
const listed = async (a: A, destinations: readonly string[]) => {
  const sheet = await sheetOf(owner, { kind: 'agreement', id: a.id })
  const reference = sheet?.processing?.entry ?? expect.fail('there is no entry')
  must(
    await handleCheck(shell, SYSTEM, PROCESSING, {
      verb: 'linkRecipient',
      reference,
      version: null,
      input: {
        recipient: a.organisation?.name ?? '',
        destinations,
        safeguard: 'Adequacy',
        since: { kind: 'agreement', reference: a.reference },
      },
    }),
  )
}

const sign = (t: Transfer, key: PersonKey = SIGNER, at: Shell = shell) =>
  signTransfer(at, as(key), { ...t, verb: 'signTransfer' })

const active = async (a: A) => {
  await listed(a, ['IE'])
  return must(await sign(await ready(a)))
}

const nowOf = async ({ reference }: Transfer) =>
  (await readTransfer(shell, actor('dpo'), reference)) ?? expect.fail('there is no such transfer')

describe('a transfer abroad is begun', () => {
  it('by whoever assesses transfers, with what the checks of the agreement say already', async () => {
    const a = await anAgreement()
    const t = must(await begun(a))
    expect(t).toMatchObject({
      status: 'DRAFT',
      derogationUse: 1,
      matter: { reference: a.reference },
      content: {
        recipientLegalName: 'Software Ltd',
        exporterEntity: 'London Borough of Haverbrook',
        privacyNoticeRef: 'The notice',
        privacyNoticeCoversTransfer: true,
        permittedLocationCodes: null,
      },
    })
    expect(t.content.ropaEntry).toMatch(/^ROP-/)
    expect((await transfersOf(shell, { kind: 'agreement', id: a.id, reference: a.reference })).length).toBe(1)
  })

  it.each(['director', 'dpo', 'headOfHousing', 'inspector'] as const)('and not by the %s', async (key) => {
    expect(ruleOf(await begun(await anAgreement(), key))).toMatch(/NOT_PERMITTED|NOT_FOUND/)
  })

  it('and is of nothing that there is not', async () => {
    const outcome = await beginTransfer(shell, as(WRITER), 'AGR-2026-999999', SAID)
    expect(ruleOf(outcome)).toBe(HOUSE_RULES.notFound)
  })
})

describe('T01: support from Dublin', () => {
  it('is screened, covered, advised on and signed, and both copies of its record are sealed', async () => {
    const a = await anAgreement()
    const t = await ready(a)
    expect(t.status).toBe('READY')
    expect(ruleOf(await sign(t))).toBe('G-ROPA')
    await listed(a, ['IE'])
    const signed = must(await sign(t))
    expect(signed).toMatchObject({
      status: 'ACTIVE',
      signed: { result: { outcome: 'ALLOW', row: 'D11' }, adequacy: [{ iso_code: 'IE' }] },
      review: { nextOn: '2027-11-20' },
    })
    const { issued } = await readCheckRecords(shell, actor('dpo'), signed)
    expect(issued.map(({ kind, copy }) => [kind, copy]).sort()).toEqual([
      ['TRANSFER', 'external'],
      ['TRANSFER', 'internal'],
    ])
  })

  it('is signed by nobody who wrote it, asked or advised, and by no officer', async () => {
    const a = await anAgreement()
    await listed(a, ['IE'])
    const t = await ready(a)
    expect(ruleOf(await sign(t, WRITER))).toBe(HOUSE_RULES.notPermitted)
    expect(ruleOf(await sign(t, 'dpo'))).toBe(HOUSE_RULES.notPermitted)
    const tried = (await entriesAbout(owner, t.id)).filter(({ action }) => action === 'refused:signTransfer')
    expect(tried.map(({ rule }) => rule)).toEqual([HOUSE_RULES.notPermitted, HOUSE_RULES.notPermitted])
  })

  it('waits for the training of whoever signs on the day (3.4)', async () => {
    const a = await anAgreement()
    await listed(a, ['IE'])
    const t = await ready(a)
    const read = (await readTransfer(shell, actor(SIGNER), t.reference)) ?? expect.fail('not there')
    const guards = await readGuardsOf(shell, actor(SIGNER), read)
    expect(guards.find(({ id }) => id === 'G-TRAIN')?.state).toBe('pass')
    expect(read.refuses('signTransfer', { guards })).toBeNull()
    expect(ruleOf(await sign(t, SIGNER, later(310)))).toBe('G-TRAIN')
  })

  it('is signed once: whoever looked at an earlier version is told', async () => {
    const a = await anAgreement()
    await listed(a, ['IE'])
    const t = await ready(a)
    must(await sign(t))
    expect(ruleOf(await sign(t))).toBe(HOUSE_RULES.staleVersion)
  })
})

const entryOf = async (a: A) => {
  const sheet = await sheetOf(owner, { kind: 'agreement', id: a.id })
  const reference = sheet?.processing?.entry ?? expect.fail('there is no entry')
  return (await findCheck<ProcessingEntry>(owner, 'processing', reference)) ?? expect.fail('not there')
}

const openLines = async (a: A) =>
  (await entryOf(a)).recipients
    .filter(({ closedOn }) => closedOn === null)
    .map(({ destinations, safeguard, since }) => ({ destinations, safeguard, since: since?.reference }))

describe('the register of processing (3.5)', () => {
  it('has a new version with every signature of a transfer, that names it and where it goes', async () => {
    const a = await anAgreement()
    await listed(a, ['IE'])
    const before = await entryOf(a)
    const t = must(await sign(await ready(a)))
    expect((await entryOf(a)).version).toBe(before.version + 1)
    expect(await openLines(a)).toEqual([
      { destinations: ['IE'], safeguard: `${t.reference}: Allowed`, since: a.reference },
    ])
  })

  it('keeps what was listed for a transfer that is still to be signed', async () => {
    const a = await anAgreement()
    await listed(a, ['IE', 'FR'])
    must(await sign(await ready(a)))
    expect((await openLines(a)).flatMap(({ destinations }) => destinations).toSorted()).toEqual(['FR', 'IE'])
  })

  it('closes the line when the last transfer of an agreement that is not in force ends', async () => {
    const a = await anAgreement()
    const t = await active(a)
    must(
      await endTransfer(shell, as(SIGNER), t, {
        reason: 'The contract has come to its end.',
        certificateDueOn: '2027-01-31',
      }),
    )
    expect(await openLines(a)).toEqual([])
  })
})

describe('the third use of an exception in twelve months (1.8)', () => {
  const CLAIM: TransferContent = {
    ...ON_CLAUSES,
    recipientLegalName: 'Counsel in Mumbai',
    purpose: 'A claim about a tenancy',
    frequency: 'ONE_OFF',
    derogation: {
      necessity: 'The court sits next week.',
      proportionality: 'One letter, to counsel.',
      claimRef: 'Claim 14',
    } as TransferContent['derogation'],
  }
  const EXCEPTION = { ...ADEQUATE, mechanismCode: 'DER_LEGAL_CLAIMS' }

  const chosen = async (a: A) => {
    const t = await screened(await written(must(await begun(a)), CLAIM))
    return must(await act(t, WRITER, 'chooseMechanism', EXCEPTION))
  }

  it('is counted when it is advised on and when it is signed, not only when it is written', async () => {
    const a = await anAgreement()
    await listed(a, ['IN'])
    const [first, second, third] = [await chosen(a), await chosen(a), await chosen(a)]
    const advisedOn = async (t: Transfer) => advised(await asked(t), { conclusion: 'ALLOW_DEROGATION' })
    const [one, two, three] = [await advisedOn(first), await advisedOn(second), await advisedOn(third)]
    const fourth = await asked(await chosen(a))
    expect(must(await sign(one)).derogationUse).toBe(1)
    expect(must(await sign(two))).toMatchObject({ derogationUse: 2, status: 'ACTIVE' })
    expect((await nowOf(two)).isUpToDate).toBe(true)
    expect(ruleOf(await sign(three))).toBe('USE_MOVED')
    const given = { ...ADVICE, contentHash: fourth.contentHash, conclusion: 'ALLOW_DEROGATION' as const }
    expect(ruleOf(await giveAdvice(shell, as('dpo'), fourth, given))).toBe('USE_MOVED')
    expect((await nowOf(three)).isUpToDate).toBe(false)
    const again = must(await editTransfer(shell, as(WRITER), three, (content) => done(content)))
    expect(again).toMatchObject({ status: 'DRAFT', derogationUse: 3 })
    expect((await nowOf(again)).result.outcome).toBe('REFER_DPO')
  })
})

describe('what the checks of the agreement say', () => {
  it('is taken over before anything rests on it', async () => {
    const a = await anAgreement()
    const t = await written(must(await begun(a)))
    const sheet = (await sheetOf(owner, { kind: 'agreement', id: a.id })) ?? expect.fail('no sheet')
    must(
      await actOnSheet(shell, as(WRITER), {
        verb: 'sayNotice',
        reference: a.reference,
        version: sheet.version,
        input: {
          reference: 'Another notice',
          coversRecipient: true,
          coversDestination: true,
          coversSafeguard: true,
          mentionsOptOut: true,
        } as never,
      }),
    )
    const turn = { reference: t.reference, version: t.version }
    expect((await nowOf(t)).isUpToDate).toBe(false)
    expect(ruleOf(await concludeScreen(shell, as(WRITER), { ...turn, verb: 'screenTransfer' }))).toBe(
      'MATTER_MOVED',
    )
    const again = must(await editTransfer(shell, as(WRITER), turn, (content) => done(content)))
    expect(again.content.privacyNoticeRef).toBe('Another notice')
    expect((await screened(again)).status).toBe('RESTRICTED')
  })
})

describe('T04 and T05: a mailing house in Mumbai', () => {
  it('is blocked until its risk is assessed, and allowed after', async () => {
    const a = await anAgreement()
    const t = await screened(await written(must(await begun(a)), ON_CLAUSES))
    expect((await nowOf(t)).result.outcome).toBe('BLOCK_NO_MECHANISM')
    const chosen = must(await act(t, WRITER, 'chooseMechanism', CLAUSES))
    expect((await nowOf(chosen)).result).toMatchObject({ outcome: 'BLOCK_NO_TRA', row: 'D18' })
    const open = must(await act(chosen, WRITER, 'startRiskAssessment', {}))
    const answered = must(await answerRisk(shell, as(WRITER), open, () => done(GOOD_ANSWERS)))
    const assessed = must(await submitRisk(shell, as(WRITER), answered))
    expect((await nowOf(assessed)).result).toMatchObject({ outcome: 'ALLOW_AFTER_TRA', row: 'D17' })
    await listed(a, ['IN'])
    const signed = must(await sign(await advised(await asked(assessed), { conclusion: 'ALLOW_AFTER_TRA' })))
    expect(signed.status).toBe('ACTIVE')
    const { issued } = await readCheckRecords(shell, actor('dpo'), signed)
    expect(issued.map(({ kind, copy }) => `${kind} ${copy}`).sort()).toEqual([
      'TRA external',
      'TRA internal',
      'TRANSFER external',
      'TRANSFER internal',
    ])
  })
})

/** Objected to, departed from, and the officer knows of it; no two say the same. */
const departedFrom = async (a: A, why: string) => {
  const objected = await advised(await asked(await covered(a)), { level: 'OBJECT' })
  const reasons = `${DISSENT.reasons} ${why}`
  return must(
    await departFromAdvice(shell, as(SIGNER), objected, { ...DISSENT, communicatedAt: TOLD, reasons }),
  )
}

const sealedOf = async (t: Transfer, key: PersonKey = 'dpo') => {
  const { issued, pending } = await readCheckRecords(shell, actor(key), t)
  expect(pending).toBe(0)
  return issued.map(({ kind, copy }) => `${kind} ${copy}`).sort()
}

const DISSENT_SEALED = ['DISSENT external', 'DISSENT internal']

describe('a departure that the officer acknowledges', () => {
  it('is sealed while nobody has signed the transfer, and not before it is acknowledged', async () => {
    const departed = await departedFrom(await anAgreement(), 'The lifts are out.')
    expect(departed.status).toBe('READY')
    expect(await sealedOf(departed)).toEqual([])
    const known = must(await acknowledgeDeparture(shell, as('dpo'), departed))
    expect(known.signed).toBeNull()
    expect(await sealedOf(known)).toEqual(DISSENT_SEALED)
  })

  it('is sealed where the transfer began again and is never signed', async () => {
    const departed = await departedFrom(await anAgreement(), 'The doors do not close.')
    const again = await written(departed, { ...ABROAD, purpose: 'Something else' })
    expect(again.status).toBe('DRAFT')
    const known = must(await acknowledgeDeparture(shell, as('dpo'), again))
    expect(await sealedOf(known)).toEqual(DISSENT_SEALED)
  })

  it('is sealed once: neither a second acknowledgement nor the signature makes another', async () => {
    const a = await anAgreement()
    await listed(a, ['IE'])
    const departed = await departedFrom(a, 'The roof leaks.')
    const known = must(await acknowledgeDeparture(shell, as('dpo'), departed))
    expect(ruleOf(await acknowledgeDeparture(shell, as('dpo'), known))).toBe('ACKNOWLEDGED')
    const signed = must(await sign(known, 'chiefExecutive'))
    expect(await sealedOf(signed)).toEqual([...DISSENT_SEALED, 'TRANSFER external', 'TRANSFER internal'])
  })

  it('is acknowledged by the officer alone, and sealed for nobody else’s word', async () => {
    const departed = await departedFrom(await anAgreement(), 'The heating is off.')
    for (const key of [WRITER, SIGNER] as const)
      expect(ruleOf(await acknowledgeDeparture(shell, as(key), departed))).toBe(HOUSE_RULES.notPermitted)
    expect(await sealedOf(departed)).toEqual([])
  })

  it('is read in full by whoever may read advice, and by the board in the other copy', async () => {
    const departed = await departedFrom(await anAgreement(), 'The gas is off.')
    const known = must(await acknowledgeDeparture(shell, as('dpo'), departed))
    expect(await sealedOf(known, 'auditor')).toEqual(DISSENT_SEALED)
    expect(await sealedOf(known, 'boardMember')).toEqual(['DISSENT external'])
  })
})

describe('departing from advice', () => {
  it('takes reasons that stand in no other departure', async () => {
    const objected = async () => advised(await asked(await covered(await anAgreement())), { level: 'OBJECT' })
    const first = await objected()
    must(await departFromAdvice(shell, as(SIGNER), first, { ...DISSENT, communicatedAt: TOLD }))
    const second = await objected()
    const again = await departFromAdvice(shell, as(SIGNER), second, {
      ...DISSENT,
      communicatedAt: TOLD,
      reasons: `  ${DISSENT.reasons.toUpperCase()}`,
    })
    expect(ruleOf(again)).toBe('SAME_REASONS')
    const other = await departFromAdvice(shell, as(SIGNER), second, {
      ...DISSENT,
      communicatedAt: TOLD,
      reasons: `${DISSENT.reasons} The heating of two towers failed this week.`,
    })
    expect(ruleOf(other)).toBe('done')
  })
})

const TOLD = '2026-11-20T08:30:00.000Z'

describe('time and the tables', () => {
  it('a review falls due by itself, and nobody making it suspends the flow', async () => {
    const t = await active(await anAgreement())
    await sweep(later(364))
    expect((await nowOf(t)).t.status).toBe('ACTIVE')
    await sweep(later(365))
    expect((await nowOf(t)).t.status).toBe('REVIEW_DUE')
    await sweep(later(394))
    expect((await nowOf(t)).t.status).toBe('REVIEW_DUE')
    await sweep(later(395))
    expect((await nowOf(t)).t.status).toBe('SUSPENDED')
  })

  it('withdrawing a place suspends what flows there on the day, and not before', async () => {
    const a = await anAgreement()
    const t = await active(a)
    const id = must(
      await withdrawRow(shell, as('administrator'), 'adequacy', {
        effectiveFrom: '2026-12-01',
        why: 'The board read the new regulations on 12 November.',
        source: 'SI 2026/999',
        key: 'IE',
      }),
    ).id
    const seen = (await readReferenceVersion(shell, id))?.seen ?? 0
    must(await approveVersion(shell, as('dpo'), id, { seen }))
    await sweep(later(10))
    expect((await nowOf(t)).t.status).toBe('ACTIVE')
    await sweep(later(11))
    const suspended = (await nowOf(t)).t
    expect(suspended).toMatchObject({ status: 'SUSPENDED', signed: { tables: {} } })
    const [signed, decided] = await Promise.all([
      tablesOfSignature(shell, suspended),
      tablesOfTransfer(shell, suspended),
    ])
    const listsIreland = (tables: typeof signed) => tables?.adequacy.some(({ iso_code }) => iso_code === 'IE')
    expect([listsIreland(signed), listsIreland(decided)]).toEqual([true, false])
    expect([signed, decided].map((tables) => tables?.versions.adequacy)).toEqual(['2026-11-21', '2026-12-01'])
    const file = (await nowOf(t)).file
    const { lines } = await readPicture(later(11), file)
    expect(lines.find(({ code }) => code === 'IE')).toMatchObject({ state: 'blocked', place: 'Ireland' })
  })
})

describe('nothing is kept of what is refused', () => {
  it('and nothing is promised', async () => {
    const a = await anAgreement()
    const t = await ready(a)
    expect(ruleOf(await sign(t))).toBe('G-ROPA')
    const [kept] = await checksOf<Transfer>(owner, 'transfer', { kind: 'agreement', id: a.id })
    expect(kept).toMatchObject({ status: 'READY', version: t.version })
    expect(await owner.select().from(outbox).where(eq(outbox.agreementId, a.id))).toEqual([])
  })
})
