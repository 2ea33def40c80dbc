import { expect, it } from 'vitest'
import { aDisclosure } from '@/lib/testing/disclosure'
import { hasCareContent } from './care-content'
import { type CaseFile, caseFile } from './disclosure'

const ordinary = caseFile(aDisclosure().beingPrepared().build())

const finding = (bar: 'patient' | 'benefits'): Pick<CaseFile, 'request' | 'assessment'> => {
  const { request, assessment } = ordinary
  if (!request || !assessment?.exemption) throw new Error('a case that is prepared was assessed')
  return {
    request,
    assessment: { ...assessment, exemption: { ...assessment.exemption, statutoryBars: [bar] } },
  }
}

it('health information is in a case that asks for it', () => {
  const asked = aDisclosure()
    .beingAssessed()
    .withRequest({ specialCategories: ['health'] })
  expect(hasCareContent(caseFile(asked.build()))).toBe(true)
})

it('health or care information is in a case of which the assessment found patient confidences', () => {
  expect(hasCareContent(finding('patient'))).toBe(true)
  expect(hasCareContent(finding('benefits'))).toBe(false)
})

it('neither is in a case that asks for none and was found to hold none', () => {
  expect(hasCareContent(ordinary)).toBe(false)
  expect(hasCareContent(caseFile(aDisclosure().build()))).toBe(false)
})
