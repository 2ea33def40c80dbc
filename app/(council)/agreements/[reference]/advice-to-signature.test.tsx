import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { compareTexts, summaryOf } from '@/lib/domain/agreement/comparison'
import { agreementAllows } from '@/lib/domain/agreement/decide'
import { gateFactsOf, gateOf } from '@/lib/domain/agreement/gate'
import { onFile } from '@/lib/domain/agreement/signing'
import type { Actor } from '@/lib/domain/shared/actor'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { AGAINST, aCondition, DEPARTING, onConditions } from '@/lib/testing/agreements/advising'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import {
  boardMember,
  director,
  dpo,
  guardian,
  headOfCare,
  headOfHousing,
  intake,
  lawyer,
} from '@/lib/testing/people'
import { aBorough } from '@/lib/use-cases/demo/testing'
import AdvicePage from './advice/page'
import ApprovePage from './approve/page'
import { lastKnown } from './approve/since-then'
import type { OpenAgreement } from './open-agreement'
import SignPage from './sign/page'
import SigningPage from './signing/page'

const { shell } = await aBorough()
let open: OpenAgreement

vi.mock('./open-agreement', () => ({ openAgreementPage: async () => open }))
vi.mock('@/lib/use-cases/shell', () => ({ shell: () => shell }))
// Earlier versions of an imagined agreement are in no table: this one had another title.
vi.mock('@/lib/use-cases/agreement/read-versions', () => ({
  compareVersions: async (_: unknown, { text }: OpenAgreement['a'], { from, to }: Record<string, number>) => {
    const compared = compareTexts(from === to ? text : { ...text, title: 'As it was called' }, text)
    return { compared, counts: summaryOf(compared) }
  },
}))

const opened = (actor: Actor, builder: AgreementBuilder): OpenAgreement => {
  const a = builder.build()
  const context = agreementContext(actor)
  return {
    actor,
    a,
    refuses: (verb, input = {}) => {
      const allowed = agreementAllows(a, verb, context, input)
      return allowed.ok ? null : allowed.refusal
    },
    gate: gateOf(gateFactsOf(a, onFile(context), context.checks, context.today)),
  }
}

type Page = (page: { params: Promise<{ reference: string }> }) => Promise<ReactNode>

const drawn = async (page: Page, actor: Actor, builder: AgreementBuilder) => {
  open = opened(actor, builder)
  const { prelude } = await prerender(await page({ params: Promise.resolve({ reference: 'AGR' }) }))
  const html = await new Response(prelude).text()
  expect(html).not.toMatch(/undefined|\[object/)
  return html
}

const at = (status: Parameters<ReturnType<typeof anAgreement>['inStatus']>[0]) =>
  anAgreement().inStatus(status)

const against = () => at('NEGOTIATION').with('adviseOnAgreement', AGAINST)

const departed = () =>
  against().after('respondToAdvice', {
    by: director,
    input: DEPARTING,
  })

const onTwoConditions = () =>
  at('NEGOTIATION').with('adviseOnAgreement', onConditions(aCondition(), aCondition({ blocking: false })))

const ASK_AGAIN = ['Ask for advice']

const BUTTON = /<button[^>]*>([^<]+)/g
const FRAME = ['Menu', 'Sign out']
const buttonsOf = (html: string) =>
  [...html.matchAll(BUTTON)].flatMap(([, words = '']) => (FRAME.includes(words) ? [] : [words]))

describe('the advice page', () => {
  it.each([
    ['the lawyer asks', lawyer, at('INTERNAL_REVIEW').after('answerReview'), ['Ask for advice']],
    ['the officer advises', dpo, at('DPO_ADVICE'), ['Sign and send your advice']],
    ['the head answers', headOfHousing, at('NEGOTIATION'), ['Sign your answer']],
    ['the officer adds', dpo, at('NEGOTIATION'), ['Add this']],
    [
      'the officer acknowledges, and tells the board',
      dpo,
      departed(),
      ['Add this', 'Sign your acknowledgement', 'Record that the board was told'],
    ],
    [
      'the lawyer shows that a condition is met',
      lawyer,
      onTwoConditions(),
      [...ASK_AGAIN, 'Condition 1 is met', 'Condition 2 is met'],
    ],
    ['the head answers, and meets no condition', headOfHousing, onTwoConditions(), ['Sign your answer']],
    ['the Caldicott Guardian reads', guardian, departed(), []],
  ] as const)('has what is owed: %s', async (_, actor, builder, buttons) => {
    expect(buttonsOf(await drawn(AdvicePage, actor, builder))).toEqual(buttons)
  })

  it('has the question, its facts and the agreement before the officer who advises', async () => {
    const html = await drawn(AdvicePage, dpo, at('DPO_ADVICE'))
    for (const words of ['May this go ahead', 'nothing else is planned', 'Tenants of the council'])
      expect(html.indexOf(words)).toBeLessThan(html.indexOf('Give your advice'))
  })

  it('says before the button that departing from advice against is for a director', async () => {
    const html = await drawn(AdvicePage, headOfHousing, against())
    expect(html.indexOf('is for a director or above')).toBeGreaterThan(-1)
    expect(html.indexOf('is for a director or above')).toBeLessThan(html.indexOf('Sign your answer'))
    expect(html).toMatch(/value="notFollowed"[^>]*disabled|disabled[^>]*value="notFollowed"/)
    expect(await drawn(AdvicePage, director, against())).not.toMatch(/<input[^>]*disabled/)
  })

  it('says to who may depart from it that this opens nothing that a check has closed', async () => {
    expect(await drawn(AdvicePage, director, against())).toContain('opens nothing that a check has closed')
  })

  it('asks who departs from it what is not followed, condition by condition', async () => {
    const html = await drawn(AdvicePage, director, onTwoConditions())
    expect(html).toContain('Condition 1: Delete the monthly files after six months.')
    expect(html).toMatch(/name="dissent-notFollowed"[^>]*value="C2"/)
    expect(html).not.toMatch(/name="dissent-notFollowed"[^>]*value="C3"/)
    expect(await drawn(AdvicePage, headOfHousing, onTwoConditions())).not.toContain('dissent-notFollowed')
  })

  it('asks the officer for each point of the fixed set, the two conclusions, and up to five conditions', async () => {
    const html = await drawn(AdvicePage, dpo, at('DPO_ADVICE'))
    for (const name of [
      'concerns-lawfulBasis',
      'concerns-impactAssessment',
      'optOutConclusion',
      'conditions-4-text',
    ])
      expect(html).toContain(`name="${name}"`)
    expect(html).not.toContain('name="conditions-5-text"')
  })

  it('says why, instead of the form, to somebody who may not advise', async () => {
    const conflicted = at('DPO_ADVICE').after('declareInterest', { by: dpo })
    const html = await drawn(AdvicePage, dpo, conflicted)
    expect(html).toContain('(SoD-8)')
    expect(buttonsOf(html)).toEqual([])
  })

  it('shows the board that advice was departed from, and none of its words', async () => {
    const html = await drawn(AdvicePage, boardMember, departed())
    expect(html).toContain('not followed')
    for (const words of [AGAINST.text, DEPARTING.reasons, DEPARTING.dissent.alternative, 'May this go ahead'])
      expect(html).not.toContain(words)
  })

  it('is no page for somebody who may not read advice', async () => {
    await expect(drawn(AdvicePage, intake, departed())).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  })
})

describe('the page of who signs', () => {
  it('lets the lawyer choose and send it on, once nothing stands in the way', async () => {
    const html = await drawn(SigningPage, lawyer, at('LEGAL_FINAL'))
    expect(buttonsOf(html)).toEqual([
      'Save who signs',
      expect.stringMatching(/^Send version \d+ for approval$/),
    ])
  })

  it('says what stands in the way instead of the button', async () => {
    const html = await drawn(
      SigningPage,
      lawyer,
      at('LEGAL_FINAL')
        .with('adviseOnAgreement', { level: 'support' })
        .after('reviseText', {
          input: { edit: 'answers', answers: { purpose: 'Another purpose altogether' } },
        }),
    )
    expect(buttonsOf(html)).toEqual(['Save who signs'])
    expect(html).toContain('You cannot do this now')
  })

  it('shows others who signs, and gives them nothing to press', async () => {
    const html = await drawn(SigningPage, headOfHousing, at('LEGAL_FINAL'))
    expect(html).toContain('Who signs, in this order')
    expect(buttonsOf(html)).toEqual([])
  })
})

describe('the page to approve', () => {
  it('has who, what for, what data, the advice and the gate before the button', async () => {
    const html = await drawn(ApprovePage, headOfHousing, at('APPROVAL'))
    expect(buttonsOf(html)).toEqual([
      expect.stringMatching(/^Approve version \d+$/),
      'Return to the legal team',
    ])
    for (const words of [
      'Thamesgate Health Trust',
      'What the information is for: as the two parties agreed.',
      'Data sharing agreement',
      'Tenants of the council',
      'It is necessary and no wider than its purpose needs.',
      'Read the whole text, version',
      'Nothing stands in the way',
      'Do you have an interest in this agreement?',
    ]) {
      expect(html, words).toContain(words)
      expect(html.indexOf(words), words).toBeLessThan(html.indexOf('Return to the legal team'))
    }
  })

  it('says which parts changed since the advice', async () => {
    const same = await drawn(ApprovePage, headOfHousing, at('APPROVAL'))
    expect(same).toContain('Nothing in the text has changed since the advice was given')
    const changed = at('LEGAL_FINAL').after('reviseText').after('submitForApproval')
    const html = await drawn(ApprovePage, headOfHousing, changed)
    expect(html).toContain('What has changed since the advice was given')
    expect(html).toContain('Changed: Title')
    expect(html).toContain('/compare?from=')
  })

  it('compares with what this person approved before, where they did', () => {
    const { a } = opened(headOfHousing, at('SIGNATURE').after('reviseText'))
    expect(lastKnown(a, headOfHousing.id)).toEqual({ version: a.textVersion - 1, because: 'you approved it' })
    expect(lastKnown(a, director.id)?.because).toBe('the advice was given')
  })

  it('says why to a head of another service, and to who is asked too early', async () => {
    const other = await drawn(ApprovePage, headOfCare, at('APPROVAL'))
    expect(other).toContain('Another service holds the data')
    expect(buttonsOf(other)).toEqual([])
    expect(buttonsOf(await drawn(ApprovePage, headOfHousing, at('LEGAL_FINAL')))).toEqual([])
  })
})

describe('the page to sign', () => {
  const ours = () => at('SIGNATURE').after('signAgreement')

  it('shows which version is signed, the order and the statement, and binds the form to that text', async () => {
    const html = await drawn(SignPage, director, ours())
    const { textHash, textVersion } = open.a
    expect(buttonsOf(html)).toEqual([`Sign version ${textVersion}`, 'Do not sign'])
    expect(html).toContain(`name="textHash" value="${textHash}"`)
    expect(html).toContain('I may sign for my organisation')
    expect(html).toContain('Who signs, in this order')
  })

  it('says whose turn it is to somebody whose it is not', async () => {
    const html = await drawn(SignPage, director, at('SIGNATURE'))
    expect(html).toContain('It is not your turn to sign')
    expect(buttonsOf(html)).toEqual(['Do not sign'])
  })

  it('gives nothing to press to somebody without a seat, nor after the last signature', async () => {
    expect(buttonsOf(await drawn(SignPage, headOfHousing, ours()))).toEqual([])
    const html = await drawn(SignPage, director, at('IN_FORCE'))
    expect(buttonsOf(html)).toEqual([])
    expect(html).toContain('You signed this version on')
  })
})
