import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import { FRESH } from '@/lib/domain/disclosure/opened'
import { THE_POLICE } from '@/lib/testing/bodies'
import { CallBackFacts, CallFacts } from './call-facts'
import { PaperOwed } from './paper-owed'

const by = {
  personId: 'one',
  name: 'Amara Lindqvist',
  standing: 'Inspector',
  body: THE_POLICE.name,
  at: '2026-10-25T03:00:00.000Z',
  method: 'a test',
  bound: 'a'.repeat(64),
}

const WAITING: CaseFile = caseFile({
  ...FRESH,
  id: 'one',
  reference: 'DIS-2026-000001',
  status: 'U_LOGGED',
  gateway: 'G06',
  organisation: THE_POLICE,
  requesterId: null,
  keyedById: 'two',
  createdAt: '2026-10-25T01:14:00.000Z',
  linkedTo: null,
  urgent: {
    serviceId: 'housing',
    calledOn: '2026-10-25',
    calledAt: '02:10',
    callerName: 'Siân Prosser',
    callerRank: 'Police constable',
    callerNumber: 'N1001',
    numberGiven: '020 7946 0999',
    calledBackAt: '02:14',
    answeredBy: 'The control room',
    switchboard: '020 7946 0200',
    risk: 'riskToLife',
    duty: false,
    wordsUsed: 'She has stopped answering us.',
    danger: 'She is hurt and alone.',
    person: 'Morgan Testerby',
    needed: 'The number of her flat',
    confirmerName: 'Amara Lindqvist',
    confirmerRank: 'Inspector',
    confirmerEmail: 'amara.lindqvist@thamesgate.police.example',
    by,
  },
})

const owed = (change: Partial<CaseFile>) =>
  renderToStaticMarkup(<PaperOwed d={{ ...WAITING, confirmBy: '2026-10-26T02:20:00.000Z', ...change }} />)

const RED = 'gh-callout--missing'

describe('the paper that an emergency leaves', () => {
  it('is owed in red, with the day and the officer, until it comes', () => {
    const shown = owed({ status: 'U_AWAIT_CONFIRM' })
    expect(shown).toContain(RED)
    expect(shown).toContain('Written confirmation due by 26 October 2026 at 02:20')
    expect(shown).toContain('Amara Lindqvist')
  })

  it('is still owed after it was due, and what was given is not called unlawful', () => {
    const shown = owed({ status: 'U_UNCONFIRMED' })
    expect(shown).toContain(RED)
    expect(shown).toContain('does not make what was given unlawful')
  })

  it('is no longer red once it is confirmed, and says when it came late', () => {
    const shown = owed({
      status: 'U_UNCONFIRMED',
      confirmation: { why: 'She was in danger.', late: true, by },
    })
    expect(shown).not.toContain(RED)
    expect(shown).toContain('Confirmed in writing, late')
  })

  it('is owed by nobody where the council told the police itself', () => {
    expect(owed({ status: 'U_AWAIT_CONFIRM', gateway: 'G23' })).toBe('')
  })

  it('is shown as made after the event when it is ratified', () => {
    expect(
      owed({ status: 'CLOSED', ratification: { finding: 'The danger was real.', ropaEntry: 'HSG-014', by } }),
    ).toContain('after the event')
  })
})

describe('a call on screen', () => {
  it('says which number was called, and that the caller’s was not', () => {
    const shown = renderToStaticMarkup(<CallBackFacts d={WAITING} />)
    expect(shown).toContain('020 7946 0200, from the directory')
    expect(shown).toContain('020 7946 0999, not called')
  })

  it('shows the asking body its own words and not who was called back', () => {
    const shown = renderToStaticMarkup(<CallFacts d={WAITING} />)
    expect(shown).toContain('She has stopped answering us.')
    expect(shown).not.toContain('020 7946')
  })
})
