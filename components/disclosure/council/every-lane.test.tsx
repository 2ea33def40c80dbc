import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { aDisclosure } from '@/lib/testing/disclosure'
import { AdviceNeeded } from './advice-needed'
import { CaseFlags } from './case-flags'
import { CaseSoFar, WhatThisLaneAsks, WhatWasAsked } from './case-so-far'
import { DecisionFacts } from './decision-facts'
import { Ending } from './ending'
import { flagsOf } from './flags'
import { GatewayShown } from './gateway-shown'
import { HoldsShown } from './holds-shown'
import { IdentityBar } from './identity-bar'
import { InstrumentShown } from './instrument-shown'
import { PackAgainstDecision } from './pack-against-decision'
import { PartsShown } from './parts-shown'
import { ValidationShown } from './validation-shown'

const TODAY = '2026-10-08'

const LANES = {
  'about a victim': aDisclosure().aboutAVictim(),
  'for counselling': aDisclosure().aboutCounselling(),
  'for family material': aDisclosure().forFamilyMaterial(),
  'of a partner': aDisclosure().asAPartner(),
  'for a claim': aDisclosure().forAClaim(),
  'of a coroner': aDisclosure().requirement('G18'),
  'for an order not yet made': aDisclosure().application(),
  'of an emergency': aDisclosure().emergency(),
  'of the council’s own duty': aDisclosure().duty(),
  'that was split': aDisclosure().split(),
  'that is a part': aDisclosure().part(),
  'whose form led elsewhere': aDisclosure()
    .withRequest({ demand: 'asking', purpose: 'immigration' })
    .after('handOver'),
}

const drawn = (disclosure: Disclosure) => {
  const d = caseFile(disclosure)
  return renderToStaticMarkup(
    <>
      <IdentityBar d={d} since={d.createdAt} today={TODAY} waited={{ us: 4, them: 1 }} />
      <CaseFlags flags={flagsOf(d, '2026-10-08T09:00:00.000Z', TODAY)} />
      <Ending d={d} />
      <GatewayShown d={d} policy={SHIPPED} />
      <InstrumentShown d={d} today={TODAY} />
      <ValidationShown d={d} />
      <HoldsShown d={d} />
      <AdviceNeeded d={d} />
      <WhatWasAsked d={d} />
      <WhatThisLaneAsks d={d} />
      <DecisionFacts d={d} today={TODAY} />
      <PackAgainstDecision d={d} />
      <CaseSoFar d={d} />
    </>,
  )
}

describe('the council’s pages can be drawn', () => {
  it.each(STATUSES)('for a case that is %s', (status) => {
    expect(drawn(aDisclosure().in(status).build())).not.toMatch(/undefined|NaN|\[object/)
  })

  it.each(Object.entries(LANES))('for a case %s', (_, builder) => {
    expect(drawn(builder.build())).not.toMatch(/undefined|NaN|\[object/)
  })
})

const facts = (builder: { build: () => Disclosure }) =>
  renderToStaticMarkup(<DecisionFacts d={caseFile(builder.build())} today={TODAY} />)

describe('what a head of service reads before deciding', () => {
  it('is the legal deadline, whatever else the case holds', () => {
    const notice = aDisclosure().requirement('G18').awaitingDecision()
    expect(facts(notice)).toMatch(/[Ll]egal deadline/)
  })

  it('is the last day to seek a review of a fraud authority’s notice', () => {
    expect(facts(aDisclosure().requirement('G17').awaitingDecision())).toContain('Last day to seek a review')
    expect(facts(aDisclosure().requirement('G18').awaitingDecision())).not.toContain('seek a review')
  })

  it('is what the legal team found, marked as privileged', () => {
    expect(facts(aDisclosure().requirement('G18').awaitingDecision())).toContain('Privileged')
  })

  it('is the victim’s notice and views, and why counselling material is asked for', () => {
    const html = facts(aDisclosure().aboutCounselling().withAdvice().awaitingDecision())
    for (const heading of ['Notice to the victim', 'The victim’s views', 'Counselling or emotional support'])
      expect(html).toContain(heading)
  })
})

describe('the parts of a split request', () => {
  const part = { id: 'one', reference: 'DIS-2026-000002', service: 'Adult Social Care' }

  it('are links to what this person may see, and names of what they may not', () => {
    expect(renderToStaticMarkup(<PartsShown parts={[{ ...part, status: 'ASSESS' }]} />)).toContain('href')
    expect(renderToStaticMarkup(<PartsShown parts={[{ ...part, status: null }]} />)).not.toContain('href')
  })
})
