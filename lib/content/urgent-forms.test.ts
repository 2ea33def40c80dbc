import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import * as after from '@/lib/domain/disclosure/after-inputs'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import * as urgent from '@/lib/domain/disclosure/urgent-inputs'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as afterForms from './after-forms'
import * as forms from './urgent-forms'

const namesIn = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name])).sort()

const SERVICES = [{ id: 'one', name: 'Housing Management' }]
const ORGANISATION = { name: 'Thamesgate Police', type: 'force' } as const

const callForm = forms.callFields({ organisation: ORGANISATION, services: SERVICES, floors: SHIPPED.floors })

/** The organisation is chosen before the form and goes with it unseen. */
const askedOf = (shape: object) =>
  Object.keys(shape)
    .filter((name) => name !== 'organisationId')
    .sort()

describe('a form asks for exactly what its schema takes', () => {
  it.each([
    ['the call', callForm, urgent.urgentCall.shape],
    ['our own report', forms.ownReportFields(SERVICES), urgent.ownReport.shape],
    ['the decision', forms.decideUrgentFields(true), urgent.urgentDecision.shape],
    ['the confirmation', forms.CONFIRM_FIELDS, urgent.urgentConfirmation.shape],
    ['the ratification', forms.RATIFY_FIELDS, urgent.ratification.shape],
    ['the request for a review', afterForms.ASK_REVIEW_FIELDS, after.reviewRequest.shape],
    ['a correction', afterForms.CORRECTION_FIELDS, after.correction.shape],
    ['a breach', afterForms.BREACH_FIELDS, after.breach.shape],
    ['what is decided on a breach', afterForms.BREACH_DECISION_FIELDS, after.breachDecision.shape],
    ['a complaint', afterForms.COMPLAINT_FIELDS, after.complaint.shape],
    ['the answer to a complaint', afterForms.COMPLAINT_ANSWER_FIELDS, after.complaintAnswer.shape],
    ['whether a person may be told', afterForms.ACCESS_FIELDS, after.accessCheck.shape],
  ])('%s', (_, fields, shape) => {
    expect(namesIn(fields)).toEqual(askedOf(shape))
  })

  it('the review, with the items each under its own name', () => {
    const names = namesIn(afterForms.reviewFields(caseFile(aDisclosure().refused().build())))
    const items = names.filter((name) => name.startsWith('item-0-'))
    expect(items).toHaveLength(4)
    expect([...names.filter((name) => !items.includes(name)), 'items'].sort()).toEqual(
      askedOf(after.review.shape),
    )
  })
})

describe('the emergency form', () => {
  it('offers only ranks that may confirm', () => {
    const rank = callForm.find((field) => 'name' in field && field.name === 'confirmerRank')
    const offered = rank && 'options' in rank ? rank.options.map(({ label }) => label) : []
    expect(offered).toContain('Inspector')
    expect(offered).not.toContain('Sergeant')
  })

  it('asks whom they tried only of those below head of service', () => {
    expect(namesIn(forms.decideUrgentFields(false))).not.toContain('tried')
  })

  it('asks nobody who is told by us to confirm it', () => {
    expect(namesIn(forms.ownReportFields(SERVICES)).filter((name) => name.startsWith('confirmer'))).toEqual(
      [],
    )
  })
})
