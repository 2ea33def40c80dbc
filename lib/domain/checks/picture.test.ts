import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { ABROAD, AT_HOME, aTransfer, aTransferIn, ON_CLAUSES, transferContext } from '@/lib/testing/transfer'
import { testLocations } from './location/location'
import { linesOfTransfer, pictureOf } from './picture'
import { decideToday } from './transfer/as-facts'
import type { TransferContent } from './transfer/content'
import type { Transfer } from './transfer/transfer'

const tables = shippedReference()
const context = transferContext()

const judged = (t: Transfer) => ({ t, result: decideToday(t, context) })
const linesOf = (t: Transfer) => linesOfTransfer(judged(t), tables)
const drafted = (content: TransferContent) => linesOf(aTransfer(content))

describe('the picture of one transfer', () => {
  it('has a line for each place, with what is done there and whose it is', () => {
    expect(linesOf(aTransferIn('ACTIVE'))).toMatchObject([
      { code: 'GB-ENG', place: 'England', whose: 'Software Ltd', done: ['Kept or worked on'] },
      { code: 'IE', place: 'Ireland', done: ['Looked at', 'The recipient is established there'] },
    ])
  })

  it('says why it may by the row of the table', () => {
    const [, ireland] = linesOf(aTransferIn('ACTIVE'))
    expect(ireland).toMatchObject({ state: 'allowed', row: 'D11', why: expect.stringContaining('Ireland') })
  })

  it('says that what the table allows waits for its signature', () => {
    const [, ireland] = linesOf(aTransferIn('READY'))
    expect(ireland?.state).toBe('waiting')
    expect(ireland?.why).toContain('Nobody has signed it yet')
  })

  it('shows a block as a block, signed or not', () => {
    expect(drafted(ON_CLAUSES)).toMatchObject([{ code: 'IN', state: 'blocked', row: 'D25' }])
    expect(linesOf(aTransferIn('SUSPENDED')).map(({ state }) => state)).toEqual(['blocked', 'blocked'])
  })

  it('waits for what is not known', () => {
    const [line] = drafted({ ...ABROAD, accessLocationCodes: undefined })
    expect(line).toMatchObject({ state: 'waiting', why: 'Something is not known yet.' })
  })

  it('tells a processor of the recipient, and whoever gets it next, from the recipient', () => {
    const lines = drafted({
      ...ABROAD,
      subProcessors: [
        {
          name: 'Affiliate',
          entityCode: 'IN',
          locationCode: 'IN',
          function: undefined,
          mechanismCode: undefined,
          evidence: undefined,
          authorisedOn: undefined,
        },
      ],
      onwardTransfers: [{ recipient: 'Archive', code: 'FR', mechanismCode: undefined }],
    })
    expect(lines.find(({ whose }) => whose === 'Affiliate')).toMatchObject({ code: 'IN', row: 'D9' })
    expect(lines.find(({ whose }) => whose === 'Archive')).toMatchObject({ code: 'FR', done: ['Passed on'] })
  })
})

describe('the picture of an agreement', () => {
  const uses = [
    { kind: 'STORAGE', code: 'GB-WLS', what: 'Live database' },
    { kind: 'SUPPORT', code: 'IE', what: 'Engineers' },
    { kind: 'BACKUP', code: 'FR', what: '' },
  ] as const
  const location = testLocations([], uses, tables, '2026-11-21')

  it('has what the checks say of places too, and marks one abroad that no transfer is assessed for', () => {
    const lines = pictureOf([judged(aTransferIn('ACTIVE'))], location, tables).filter(
      ({ transfer }) => transfer === null,
    )
    expect(lines).toMatchObject([
      { code: 'GB-WLS', done: ['Storage'], state: 'allowed', whose: 'Live database' },
      { code: 'IE', state: 'allowed', row: 'G-LOC' },
      { code: 'FR', state: 'blocked', why: 'It is abroad, and no transfer to it is assessed.' },
    ])
  })

  it('has nothing of a transfer that ended', () => {
    expect(pictureOf([judged(aTransferIn('TERMINATED'))], null, tables)).toEqual([])
    expect(pictureOf([judged(aTransfer(AT_HOME))], null, tables)).not.toEqual([])
  })
})
