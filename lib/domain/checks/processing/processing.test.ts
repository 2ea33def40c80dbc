import { describe, expect, it } from 'vitest'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { coordinator, dpo, owner } from '@/lib/testing/people'
import { runContext } from '@/lib/testing/run'
import { decideCheck } from '../kernel'
import { made } from '../testing'
import { newEntry, nextProcessingReview, PROCESSING } from './entry'
import { type ProcessingInputs, processingContent } from './inputs'
import { type EntryFacts, entryFactsOf, type ProcessingEntry, processingBlocks } from './processing'

const DAY = '2026-11-21'

const listed: EntryFacts = {
  recipients: [{ recipient: 'Mailing House Ltd', destinations: ['IN', 'GB-ENG'], closedOn: null }],
  purposeCode: 'HSG-4',
  retentionMonths: 24,
  lastReviewedOn: '2025-11-21',
  coordinatorConfirmedOn: '2024-11-21',
}

const NEED = {
  recipient: 'mailing house ltd',
  destinations: ['IN'],
  purposeCode: 'HSG-4',
  retentionMonths: 24,
}

const codes = (change: Partial<EntryFacts> = {}) =>
  processingBlocks({ ...listed, ...change }, NEED, DAY).map(({ code }) => code)

describe('the register of processing lets it pass', () => {
  it('when a live entry says the same and its reviews are young enough to the day', () => {
    expect(codes()).toEqual([])
  })

  it.each<[string, Partial<EntryFacts>, string]>([
    ['lists nobody', { recipients: [] }, 'ROPA_RECIPIENT'],
    [
      'closed the recipient',
      { recipients: [{ recipient: 'Mailing House Ltd', destinations: ['IN'], closedOn: '2026-01-01' }] },
      'ROPA_RECIPIENT',
    ],
    [
      'lists another place',
      { recipients: [{ recipient: 'Mailing House Ltd', destinations: ['GB-ENG'], closedOn: null }] },
      'ROPA_DESTINATION',
    ],
    ['has another purpose', { purposeCode: 'HSG-5' }, 'ROPA_PURPOSE'],
    ['has another period', { retentionMonths: 36 }, 'ROPA_RETENTION'],
    ['was reviewed a day too long ago', { lastReviewedOn: '2025-11-20' }, 'ROPA_OWNER'],
    ['was never reviewed', { lastReviewedOn: null }, 'ROPA_OWNER'],
    ['was reviewed in the future', { lastReviewedOn: '2026-11-22' }, 'ROPA_OWNER'],
    ['was confirmed a day too long ago', { coordinatorConfirmedOn: '2024-11-20' }, 'ROPA_COORDINATOR'],
    ['was never confirmed', { coordinatorConfirmedOn: null }, 'ROPA_COORDINATOR'],
  ])('and not when the entry %s', (_, change, code) => {
    expect(codes(change)).toEqual([code])
  })

  it('and not without an entry', () => {
    expect(processingBlocks(null, NEED, DAY).map(({ code }) => code)).toEqual(['ROPA_MISSING'])
  })
})

const CONTENT = processingContent.parse({
  controller: 'London Borough of Haverbrook',
  jointControllers: 'none',
  purpose: 'Letters to tenants about their rent',
  purposeCode: 'HSG-4',
  dataSubjects: 'Tenants',
  dataCategories: 'Names and addresses',
  lawfulBasis: 'Public task',
  retention: 'Two years',
  retentionMonths: '24',
  security: 'Sealed in transit',
  impactAssessment: 'none',
  privacyNotice: 'Housing, version 4',
  department: 'Housing',
  coordinator: 'Łukasz Zielony',
  systemOwner: 'Colm Daly',
})

const begun = (): ProcessingEntry =>
  newEntry(CONTENT, {
    id: '7e570000-0000-4000-8012-0000000000a1',
    reference: 'ROP-2026-000001',
    matter: null,
    context: runContext(coordinator),
  })

const attempt = <V extends keyof ProcessingInputs>(
  entry: ProcessingEntry,
  verb: V,
  actor: Parameters<typeof runContext>[0],
  input: ProcessingInputs[V],
  now?: string,
) => decideCheck(PROCESSING, entry, verb, runContext(actor, now ? { now } : {}), input)

const LISTING = { recipient: 'Mailing House Ltd', destinations: ['IN'], safeguard: 'SDPC_IDTA' }
const SINCE = { kind: 'agreement', reference: 'AGR-2026-000014' } as const

const live = () => made(attempt(begun(), 'reviewProcessing', owner, {}))
const linked = () => made(attempt(live(), 'linkRecipient', SYSTEM, { ...LISTING, since: SINCE }))

describe('an entry', () => {
  it('counts for nothing until its system owner reviewed it', () => {
    expect(entryFactsOf(begun())).toBeNull()
    expect(entryFactsOf(live())).toMatchObject({ lastReviewedOn: '2026-10-05' })
  })

  it('is reviewed by the owner and confirmed by the coordinator, and by nobody else', () => {
    expect(attempt(begun(), 'reviewProcessing', coordinator, {}).ok).toBe(false)
    expect(attempt(begun(), 'confirmProcessing', owner, {}).ok).toBe(false)
    expect(attempt(begun(), 'confirmProcessing', dpo, {}).ok).toBe(false)
    const both = made(attempt(live(), 'confirmProcessing', coordinator, {}))
    expect(nextProcessingReview(both)).toBe('2027-10-05')
    expect(both.clock).toBe('2027-10-06')
  })

  it('is reviewed and confirmed again after what it says was changed', () => {
    const changed = made(
      attempt(live(), 'describeProcessing', coordinator, { ...CONTENT, purposeCode: 'HSG-5' }),
    )
    expect(changed).toMatchObject({ reviewed: null, confirmed: null, clock: null })
  })

  it('takes the agreement onto the line that was listed by hand when it is signed', () => {
    const byHand = made(attempt(live(), 'listRecipient', coordinator, LISTING))
    const signed = made(attempt(byHand, 'linkRecipient', SYSTEM, { ...LISTING, since: SINCE }))
    expect(signed.recipients).toEqual([{ ...LISTING, since: SINCE, openedOn: '2026-10-05', closedOn: null }])
  })

  it('closes the earlier line when the agreement is signed anew', () => {
    const anew = made(
      attempt(linked(), 'linkRecipient', SYSTEM, { ...LISTING, destinations: ['IE'], since: SINCE }),
    )
    expect(anew.recipients.map(({ closedOn, destinations }) => [closedOn, ...destinations])).toEqual([
      ['2026-10-05', 'IN'],
      [null, 'IE'],
    ])
  })

  it('closes the recipient’s line when the agreement ends, and keeps it readable', () => {
    const closed = made(
      attempt(linked(), 'closeRecipient', SYSTEM, { since: SINCE }, '2027-01-05T09:00:00.000Z'),
    )
    expect(closed.recipients).toMatchObject([{ recipient: 'Mailing House Ltd', closedOn: '2027-01-05' }])
    expect(attempt(closed, 'closeRecipient', SYSTEM, { since: SINCE })).toMatchObject({
      refusal: { rule: 'ROPA_UNLISTED' },
    })
  })

  it('lists nobody twice, and unlists nobody that an agreement stands behind', () => {
    expect(attempt(linked(), 'listRecipient', coordinator, LISTING)).toMatchObject({
      refusal: { rule: 'ROPA_LISTED' },
    })
    expect(attempt(linked(), 'unlistRecipient', coordinator, LISTING)).toMatchObject({
      refusal: { rule: 'ROPA_UNLISTED' },
    })
  })

  it('lists a new place of somebody that an agreement stands behind', () => {
    const more = made(attempt(linked(), 'listRecipient', coordinator, { ...LISTING, destinations: ['FR'] }))
    expect(more.recipients.map(({ since }) => since)).toEqual([SINCE, null])
  })

  it('does not end while somebody receives the data', () => {
    const why = { text: 'The letters are sent by the council itself' }
    expect(attempt(linked(), 'endProcessing', coordinator, why)).toMatchObject({
      refusal: { rule: 'ROPA_OPEN' },
    })
    expect(made(attempt(live(), 'endProcessing', coordinator, why)).status).toBe('CLOSED')
  })

  it('tells its owner and coordinator once when a review is late', () => {
    const both = made(attempt(live(), 'confirmProcessing', coordinator, {}))
    expect(attempt(both, 'tellReviewIsDue', SYSTEM, {})).toMatchObject({ refusal: { rule: 'CLOCK' } })
    const late = runContext(SYSTEM, { now: '2027-10-06T09:00:00.000Z' })
    expect(PROCESSING.due?.(both, late)).toBe('tellReviewIsDue')
    const told = decideCheck(PROCESSING, both, 'tellReviewIsDue', late, {})
    expect(told).toMatchObject({
      value: { next: { clock: null }, notices: [{ to: 'OWNER' }, { to: 'DDC' }] },
    })
  })
})
