import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { AUTHORITIES, authorityFor } from '@/lib/testing/agreements/acts'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { director, dpo, guardian, headOfHousing, lawyer, trustSignatory } from '@/lib/testing/people'
import { offered, seatsChosen, WhoIsLacking } from './seats'
import { Signatures, VoidedShown } from './signatures'

const final = () => anAgreement().inStatus('LEGAL_FINAL')
const toSign = () => anAgreement().inStatus('SIGNATURE')
const ELSEWHERE = { ...authorityFor(trustSignatory), organisationId: 'elsewhere', personId: 'somebody' }

describe('whom the form offers for signing', () => {
  it('is everybody on the list for a party, and nobody of another organisation', () => {
    expect(offered(final().build(), [...AUTHORITIES, ELSEWHERE])).toEqual(AUTHORITIES)
  })

  it('is nobody who drafted it or advised on it (SoD-5)', () => {
    expect(offered(final().build(), [authorityFor(lawyer), authorityFor(dpo)])).toEqual([])
  })

  it('starts with the places given before, and the usual part of each post', () => {
    expect(seatsChosen(final().build(), [authorityFor(director), authorityFor(guardian)])).toEqual({
      [`place-${director.id}`]: '2',
      [`as-${director.id}`]: 'signatory',
      [`place-${guardian.id}`]: '',
      [`as-${guardian.id}`]: 'countersignatory',
    })
  })
})

describe('who is lacking', () => {
  const lacking = (list = AUTHORITIES) =>
    renderToStaticMarkup(<WhoIsLacking a={final().build()} listed={list} />)

  it('is nobody when the list has somebody for each party', () => {
    expect(lacking()).toBe('')
  })

  it('is named for the council and for each other party', () => {
    const [theirs, ours] = [authorityFor(trustSignatory), authorityFor(director)]
    expect(lacking([ours])).toContain(`Nobody is on the list today for ${theirs.body}.`)
    expect(lacking([theirs])).toContain(`Nobody is on the list today for ${ours.body}.`)
  })

  it('is whoever was chosen and has left the list, and whoever has another seat', () => {
    const list = [...AUTHORITIES.filter(({ personId }) => personId !== director.id), authorityFor(lawyer)]
    expect(lacking(list)).toContain(`${director.name} is chosen to sign and is not on the list today.`)
    expect(lacking(list)).toContain(`${lawyer.name} drafted it or advised on it, so may not sign it (SoD-5).`)
  })
})

describe('who signs', () => {
  const drawn = (a: Agreement) => renderToStaticMarkup(<Signatures a={a} />)

  it('is said in the order of signing, with who has signed and whose turn it is', () => {
    const html = drawn(toSign().after('signAgreement').build())
    expect(html.indexOf(`1. ${trustSignatory.name}`)).toBeGreaterThan(-1)
    expect(html.indexOf(`1. ${trustSignatory.name}`)).toBeLessThan(html.indexOf(`2. ${director.name}`))
    expect(html).toMatch(/Signed 8 October 2026 at .*Signs next/)
  })

  it('is nobody’s turn before it is approved', () => {
    expect(drawn(final().build())).not.toContain('Signs next')
  })

  it('is nobody yet, and the page says so', () => {
    expect(drawn(anAgreement().inStatus('NEGOTIATION').build())).toContain('Nobody has been chosen')
  })
})

describe('what was signed before the text changed', () => {
  it('counts no more, and the page says what was undone and why', () => {
    const a = toSign().after('signAgreement').after('reviseText').build()
    const html = renderToStaticMarkup(<VoidedShown voided={a.voided} />)
    expect(html).toContain(`The approval by ${headOfHousing.name} of version ${a.textVersion - 1}`)
    expect(html).toContain(`the signature of ${trustSignatory.name}`)
    expect(html).toContain('The text was changed')
  })
})
