import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import { agreementAllows } from '@/lib/domain/agreement/decide'
import { gateFactsOf, gateOf } from '@/lib/domain/agreement/gate'
import { onFile } from '@/lib/domain/agreement/signing'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { AGAINST, DEPARTING } from '@/lib/testing/agreements/advising'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { TRIAGE_TO } from '@/lib/testing/agreements/answers'
import { SOMEBODY } from '@/lib/testing/people'
import { aBorough } from '@/lib/use-cases/demo/testing'
import AbandonPage from './abandon/page'
import type { OpenAgreement } from './open-agreement'
import OutsidePage from './outside/page'
import OverrulePage from './overrule/page'
import AgreementPage from './page'
import TriageQuestionPage from './triage/[slug]/page'
import TriagePage from './triage/page'

const { shell } = await aBorough()

type Role = keyof typeof SOMEBODY

const opening = (role: Role, builder: AgreementBuilder): OpenAgreement => {
  const actor = SOMEBODY[role]
  const a = builder.build()
  const context = agreementContext(actor)
  return {
    actor,
    a,
    gate: gateOf(gateFactsOf(a, onFile(context), context.checks, context.today)),
    refuses: (verb, input = {}) => {
      const allowed = agreementAllows(a, verb, context, input)
      return allowed.ok ? null : allowed.refusal
    },
  }
}

let opened = opening('LEGAL', anAgreement())

vi.mock('./open-agreement', () => ({ openAgreementPage: async () => opened }))
vi.mock('@/lib/use-cases/shell', () => ({
  shell: () => ({ ...shell, clock: () => new Date('2026-10-06T09:00:00.000Z') }),
}))

type Page = (page: {
  params: Promise<{ reference: string; slug: string }>
  searchParams: Promise<{ activity?: string }>
}) => Promise<ReactNode>

const drawn = async (page: Page, role: Role, builder: AgreementBuilder, slug = '', activity?: string) => {
  opened = opening(role, builder)
  const node = await page({
    params: Promise.resolve({ reference: opened.a.reference, slug }),
    searchParams: Promise.resolve(activity === undefined ? {} : { activity }),
  })
  const { prelude } = await prerender(node)
  return new Response(prelude).text()
}

const against = anAgreement()
  .with('adviseOnAgreement', AGAINST)
  .by('respondToAdvice', SOMEBODY.ABOVE)
  .with('respondToAdvice', DEPARTING)

describe('the page of an agreement', () => {
  it.each([
    ['of a draft', 'LEGAL', anAgreement().inStatus('DRAFTING'), 'Answer the questions of the draft'],
    ['to be approved', 'HOS', anAgreement().inStatus('APPROVAL'), 'Approve it, or send it back'],
    ['in force', 'DDC', anAgreement().inStatus('IN_FORCE'), 'Report an event that calls for a review'],
    ['suspended', 'HOS', anAgreement().inStatus('SUSPENDED'), 'no data may flow under it'],
    ['given up', 'AUDIT', anAgreement().inStatus('ABANDONED'), 'It was given up'],
    ['not needed', 'DDC', anAgreement().inStatus('NOT_NEEDED'), 'No agreement is needed'],
  ] as const)('%s says what matters of it, and what to do', async (_, role, builder, words) => {
    const html = await drawn(AgreementPage, role, builder)
    expect(html).toContain(words)
    expect(html).not.toMatch(/undefined|\[object/)
  })

  it('says of each check what stands in the way, by which law, and who can clear it', async () => {
    const html = await drawn(AgreementPage, 'LEGAL', anAgreement().inStatus('DRAFTING'))
    expect(html).toContain('The Data Protection Officer has not advised.')
    expect(html).toContain('Local policy; UK GDPR Art 38(1)')
    expect(html).toMatch(/\d+ checks stand in the way/)
  })

  it('shows dissent plainly to those who may read the advice, and that there is some to the board', async () => {
    const departed = against.inStatus('NEGOTIATION').after('respondToAdvice', { by: SOMEBODY.ABOVE })
    const words = 'advice is not followed'
    expect(await drawn(AgreementPage, 'LEGAL', departed)).toContain(words)
    expect(await drawn(AgreementPage, 'IGB', departed)).toContain(words)
    expect(await drawn(AgreementPage, 'IGB', departed)).not.toContain('Read the advice</a>')
  })

  it('tells the information team nothing of which way the advice went', async () => {
    const departed = against.inStatus('NEGOTIATION').after('respondToAdvice', { by: SOMEBODY.ABOVE })
    const telling = /Do not go ahead|The Data Protection Officer’s advice is not followed|The board has not/
    expect(await drawn(AgreementPage, 'LEGAL', departed)).toMatch(telling)
    expect(await drawn(AgreementPage, 'INTAKE', departed)).not.toMatch(telling)
  })

  it('says that its kind must be looked at again when its purpose changed', async () => {
    const changed = anAgreement()
      .inStatus('NEGOTIATION')
      .after('reviseText', { input: { edit: 'answers', answers: { purpose: 'Something else altogether.' } } })
    expect(await drawn(AgreementPage, 'LEGAL', changed)).toContain('Look at its kind again')
    expect(await drawn(AgreementPage, 'LEGAL', anAgreement().inStatus('NEGOTIATION'))).not.toContain(
      'Go through the questions again',
    )
  })

  it('says that an approval counts no more once the text changed', async () => {
    const revised = anAgreement().inStatus('SIGNATURE').after('reviseText')
    expect(await drawn(AgreementPage, 'LEGAL', revised)).toContain('counts no more')
  })
})

describe('a question about what is needed', () => {
  const half = TRIAGE_TO.SHARING.slice(0, 3).reduce(
    (so, input) => so.after('answerTriage', { input }),
    anAgreement(),
  )

  it('asks one thing and the facts it rests on', async () => {
    const html = await drawn(TriageQuestionPage, 'DDC', half, 'compelled')
    expect(html).toContain('Must we give all of it')
    expect(html).toContain('name="facts"')
    expect(html).toContain('one-case')
  })

  it('does not exist where the answers do not lead', async () => {
    await expect(drawn(TriageQuestionPage, 'DDC', half, 'use-inside')).rejects.toThrow()
    await expect(drawn(TriageQuestionPage, 'DDC', half, 'compelled', '3')).rejects.toThrow()
  })

  it('names the activity it is about, where there are several', async () => {
    const several = TRIAGE_TO.SHARING.slice(0, 4).reduce(
      (so, input) => so.after('answerTriage', { input }),
      anAgreement(),
    )
    const visits = several.after('answerTriage', {
      input: { page: 'activities', activity: null, input: { several: 'yes', names: ['Visits', 'Records'] } },
    })
    const html = await drawn(TriageQuestionPage, 'DDC', visits, 'whose-purpose', '1')
    expect(html).toMatch(/Activity.*2.*of.*2.*Records/)
  })

  it('is shut to whoever does not answer such questions, who is told so', async () => {
    const html = await drawn(TriageQuestionPage, 'HOS', half, 'compelled')
    expect(html).toContain('You cannot do this now')
    expect(html).not.toContain('name="facts"')
  })
})

describe('the answers together', () => {
  const answered = TRIAGE_TO.SHARING.reduce((so, input) => so.after('answerTriage', { input }), anAgreement())

  it('say what is needed and why, and are concluded by a person', async () => {
    const html = await drawn(TriagePage, 'DDC', answered)
    expect(html).toContain('A data sharing agreement')
    expect(html).toContain('Conclude: this is what is needed')
    expect(html).toContain('triage/own-needs')
  })

  it('lead one answer about one case to a disclosure request', async () => {
    const one = TRIAGE_TO.SHARING.slice(0, 2)
      .reduce((so, input) => so.after('answerTriage', { input }), anAgreement())
      .after('answerTriage', {
        input: {
          page: 'Q3',
          activity: null,
          input: { answer: 'yes', facts: 'One letter about one tenant, and no more.' },
        },
      })
    const html = await drawn(TriagePage, 'DDC', one)
    expect(html).toContain('Start a disclosure request')
  })

  it('are gone through again, with the same answers, in a draft', async () => {
    const html = await drawn(TriagePage, 'LEGAL', anAgreement().inStatus('DRAFTING'))
    expect(html).toContain('Confirm: this is still what is needed')
  })

  it('are only read by whoever may not change them', async () => {
    const html = await drawn(TriagePage, 'AUDIT', answered)
    expect(html).toContain('The answers cannot be changed now')
    expect(html).not.toContain('Conclude')
  })
})

describe('a step page', () => {
  it.each([
    ['Decide it', OverrulePage, 'DPO', anAgreement().inStatus('DRAFTING')],
    ['What others call it', OutsidePage, 'LEGAL', anAgreement().inStatus('IN_FORCE')],
    ['Give it up', AbandonPage, 'LEGAL', anAgreement().inStatus('NEGOTIATION')],
  ] as const)('“%s” has its form for whose step it is', async (words, page, role, builder) => {
    const html = await drawn(page, role, builder)
    expect(html).toContain(words)
    expect(html).toContain('name="version"')
    expect(html).not.toMatch(/You cannot|undefined|\[object/)
  })

  it.each([
    [OverrulePage, 'LEGAL', anAgreement().inStatus('DRAFTING')],
    [AbandonPage, 'LEGAL', anAgreement().inStatus('IN_FORCE')],
    [OutsidePage, 'HOS', anAgreement().inStatus('IN_FORCE')],
  ] as const)('says why it is shut, in place of the form', async (page, role, builder) => {
    const html = await drawn(page, role, builder)
    expect(html).toContain('You cannot do this now')
    expect(html).not.toContain('name="version"')
  })
})
