import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, it, vi } from 'vitest'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Actor } from '@/lib/domain/shared/actor'
import { aDisclosure } from '@/lib/testing/disclosure'
import { SOMEBODY } from '@/lib/testing/people'
import { aBorough } from '@/lib/use-cases/demo/testing'
import AdvicePage from './advice/page'
import AssessPage from './assess/page'
import ChallengePage from './challenge/page'
import CoverPage from './cover/page'
import DecisionPage from './decide/[answer]/page'
import DecidePage from './decide/page'
import GatewayPage from './gateway/page'
import HoldPage from './hold/page'
import IntakeAnswerPage from './intake/[answer]/page'
import IntakePage from './intake/page'
import LegalPage from './legal/page'
import CasePage from './page'
import PartsPage from './parts/page'
import PeoplePage from './people/page'

const { shell } = await aBorough()
const opened: { actor: Actor; d: Disclosure } = { actor: SOMEBODY.INTAKE, d: aDisclosure().build() }

let erased: Awaited<ReturnType<typeof import('./open-case').findErased>> = null
vi.mock('./open-case', () => ({ openCase: async () => opened, findErased: async () => erased }))
vi.mock('@/lib/use-cases/shell', () => ({
  shell: () => ({ ...shell, clock: () => new Date('2026-10-06T09:00:00.000Z') }),
}))

type Page = (page: { params: Promise<{ reference: string; answer: string }> }) => Promise<ReactNode>

const drawn = async (
  page: Page,
  role: keyof typeof SOMEBODY,
  builder: { build: () => Disclosure },
  answer = '',
) => {
  Object.assign(opened, { actor: SOMEBODY[role], d: builder.build() })
  const params = Promise.resolve({ reference: opened.d.reference, answer })
  const { prelude } = await prerender(await page({ params }))
  return new Response(prelude).text()
}

const notice = () => aDisclosure().requirement('G18')

describe('a step page', () => {
  it.each([
    ['Take the request in', IntakePage, 'INTAKE', aDisclosure().atIntake()],
    ['Correct the gateway', GatewayPage, 'INTAKE', aDisclosure().atIntake()],
    ['Split it between services', PartsPage, 'INTAKE', aDisclosure().withItems({}, {}).atIntake()],
    ['Restrict who sees it', PeoplePage, 'INTAKE', aDisclosure().aboutStaff().atIntake()],
    [
      'Is this covered by an agreement?',
      CoverPage,
      'INTAKE',
      aDisclosure().atIntake().after('nameAgreement'),
    ],
    ['Preserve now, decide later', HoldPage, 'INTAKE', aDisclosure().atIntake()],
    ['Legal check', LegalPage, 'LEGAL', notice().withTheLegalTeam()],
    ['What became of the application', LegalPage, 'LEGAL', aDisclosure().application().withTheLegalTeam()],
    ['Assess the request', AssessPage, 'DDC', notice().beingAssessed()],
    ['Ask for advice', AdvicePage, 'DDC', aDisclosure().aboutCounselling().beingAssessed()],
    ['Answer the order or notice', DecidePage, 'HOS', notice().awaitingDecision()],
    ['Record the answer to the challenge', ChallengePage, 'LEGAL', aDisclosure().challenged()],
  ] as const)(
    '%s is drawn for whose step it is, with nothing in the way',
    async (title, page, role, builder) => {
      const html = await drawn(page, role, builder)
      expect(html).toContain(title)
      expect(html).not.toMatch(/You cannot|undefined|\[object/)
    },
  )

  it('offers no refusal and no approval of a requirement that the legal team found valid', async () => {
    const html = await drawn(DecidePage, 'HOS', notice().awaitingDecision())
    expect(html).toContain('Comply with it')
    expect(html).not.toContain('decide/refuse')
    expect(html).not.toContain('decide/approve')
  })

  it('never shows the statute of a gateway before its plain name', async () => {
    const html = await drawn(GatewayPage, 'INTAKE', aDisclosure().atIntake())
    expect(html.indexOf('Safeguarding a child')).toBeLessThan(html.indexOf('Children Act 1989'))
  })
})

describe('an answer’s own page', () => {
  it.each([
    ['Accept and send to the service', IntakeAnswerPage, 'INTAKE', aDisclosure().atIntake(), 'accept'],
    ['Accept and send to the legal team', IntakeAnswerPage, 'INTAKE', notice().atIntake(), 'accept'],
    ['Register of agreements', IntakeAnswerPage, 'INTAKE', aDisclosure().atIntake(), 'route-out'],
    ['Sign and approve', DecisionPage, 'HOS', aDisclosure().awaitingDecision(), 'approve'],
    ['Sign and comply', DecisionPage, 'HOS', notice().awaitingDecision(), 'comply'],
    ['Sign the challenge', DecisionPage, 'HOS', notice().awaitingDecision(), 'challenge'],
  ] as const)('has “%s”, and nothing in the way', async (words, page, role, builder, answer) => {
    const html = await drawn(page, role, builder, answer)
    expect(html).toContain(words)
    expect(html).not.toMatch(/You cannot|undefined|\[object/)
  })

  it.each([
    ['refuse', 'T18', notice()],
    ['approve', 'T18', notice()],
    ['comply', 'T16', aDisclosure()],
  ] as const)(
    'to %s says why it is shut (%s) even to who types its address',
    async (answer, rule, builder) => {
      const html = await drawn(DecisionPage, 'HOS', builder.awaitingDecision(), answer)
      expect(html).toContain(`(${rule})`)
      expect(html).not.toContain('name="version"')
    },
  )

  it('shows the legal deadline beside the form that answers it', async () => {
    expect(await drawn(DecisionPage, 'HOS', notice().awaitingDecision(), 'comply')).toMatch(
      /[Ll]egal deadline/,
    )
  })
})

describe('the case page', () => {
  it.each([
    ['an emergency', 'HOS', aDisclosure().emergency(), 'Decide the emergency'],
    ['a requirement', 'LEGAL', notice().withTheLegalTeam(), 'Legal deadline'],
    [
      'a breach',
      'DPO',
      aDisclosure().released().after('reportBreach'),
      'The 72 hours to tell the regulator end',
    ],
    ['a restricted case', 'DPO', aDisclosure().aboutStaff().atIntake(), 'Restricted'],
    ['a decided case', 'DPO', aDisclosure().refused(), 'Which rules it was decided under'],
  ] as const)('of %s says first what matters of it', async (_, role, builder, words) => {
    const html = await drawn(CasePage, role, builder)
    expect(html).toContain(words)
    expect(html).not.toMatch(/undefined|\[object/)
  })

  it('of an erased case says who erased it and why, and nothing else of it', async () => {
    const tombstone = {
      reference: 'DIS-2020-000001',
      schedule: '2.9: 6 years after the case ended',
      dueOn: '2026-10-01',
      why: 'Nobody needs it any more.',
      askedBy: 'Amara Okafor',
      agreedBy: 'Joan Director',
      at: '2026-10-05T09:00:00.000Z',
    }
    erased = { actor: SOMEBODY.DPO, tombstone }
    const html = await drawn(CasePage, 'DPO', aDisclosure().refused())
    erased = null
    for (const words of ['Erased on 5 October 2026', tombstone.why, 'Joan Director', tombstone.schedule])
      expect(html).toContain(words)
    expect(html).not.toContain('What happened')
  })

  it('folds away what is seldom needed', async () => {
    const html = await drawn(CasePage, 'INTAKE', aDisclosure().atIntake())
    const [main, folded] = html.split('Other things you can do')
    expect(main).toContain('Take the request in')
    expect(main).not.toContain('Link a complaint')
    expect(folded).toContain('Link a complaint')
  })
})
