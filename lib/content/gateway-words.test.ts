import { describe, expect, it } from 'vitest'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { GATEWAY_CODES } from '@/lib/domain/disclosure/gateways'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { aDisclosure } from '@/lib/testing/disclosure'
import { gatewayOptions, routeCheck, whyThisGateway } from './gateway-words'

const file = (builder: { build: () => Disclosure }) => caseFile(builder.build())

describe('why a case stands in its gateway', () => {
  it('is what the answers led to', () => {
    expect(whyThisGateway(file(aDisclosure().aboutAVictim().atIntake()), SHIPPED)).toContain('victim')
    expect(whyThisGateway(file(aDisclosure().requirement('G18').atIntake()), SHIPPED)).toContain('coroner')
  })

  it('is the reason of whoever corrected it, once somebody has', () => {
    const reason = 'They work with us under the partnership, and say so.'
    const corrected = aDisclosure()
      .saying('correctGateway', { gateway: 'G04', reason })
      .atIntake()
      .after('correctGateway')
    expect(whyThisGateway(file(corrected), SHIPPED)).toBe(reason)
  })
})

describe('what intake confirms', () => {
  it.each(GATEWAY_CODES)('names the route of %s', (code) => {
    expect(routeCheck(code)).toMatch(/^It is “.+”: .+/)
  })

  it('never calls an order a request, nor an application an order', () => {
    expect(routeCheck('G09')).toContain('must be answered')
    expect(routeCheck('G09n')).toContain('only being applied for')
    expect(routeCheck('G01')).toContain('a request, not an order')
  })
})

describe('what a gateway may be corrected to', () => {
  const options = (d: Disclosure) => gatewayOptions(caseFile(d))

  it('is called by its plain name, with the law after it', () => {
    const child = options(aDisclosure().atIntake().build()).find(({ value }) => value === 'G07')
    expect(child).toMatchObject({
      label: 'Safeguarding a child',
      hint: expect.stringContaining('Children Act'),
    })
  })

  it('is not what it is already, and not an emergency', () => {
    const codes = options(aDisclosure().atIntake().build()).map(({ value }) => value)
    expect(codes).not.toContain('G01')
    expect(codes).not.toContain('G06')
  })

  it('is no order where none came with it, and no request where nobody authorised one', () => {
    const shut = (d: Disclosure, code: string) => options(d).find(({ value }) => value === code)?.disabled
    expect(shut(aDisclosure().atIntake().build(), 'G09')).toBe(true)
    expect(shut(aDisclosure().atIntake().build(), 'G04')).toBe(false)
    expect(shut(aDisclosure().requirement('G18').atIntake().build(), 'G01')).toBe(true)
    expect(shut(aDisclosure().requirement('G18').atIntake().build(), 'G09')).toBe(false)
  })
})
