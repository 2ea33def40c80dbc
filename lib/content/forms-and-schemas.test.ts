import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import * as legal from '@/lib/domain/disclosure/legal-inputs'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { HOUSING, SERVICES } from '@/lib/testing/bodies'
import { aDisclosure } from '@/lib/testing/disclosure'
import { ASSESSMENT_PAGES, itemFields } from './assessment-forms'
import * as council from './council-forms'
import { approveFields, complyFields, NIL_FIELDS, REFUSE_FIELDS } from './decision-forms'
import * as intake from './intake-forms'
import * as requirement from './legal-forms'

const d = caseFile(aDisclosure().withAdvice().awaitingDecision().build())
const notice = caseFile(aDisclosure().requirement('G18').withTheLegalTeam().build())

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) =>
    field.kind === 'heading' ? [] : [field.name.replace(/^(item|services)-\d+(-\w+)?$/, '$1')],
  )

type Asked = readonly [string, readonly Field[], { readonly shape: object }]

const FORMS: readonly Asked[] = [
  ['intake', intake.acceptFields('G01', SERVICES), inputs.intake],
  ['the corrected gateway', intake.gatewayFields(d), inputs.correctedGateway],
  ['a return', intake.RETURN_FIELDS, inputs.returnIncomplete],
  ['another route', intake.ROUTE_FIELDS, inputs.routeOut],
  ['the parts', intake.partsFields(d, SERVICES), inputs.parts],
  ['a restriction', intake.RESTRICT_FIELDS, inputs.restriction],
  ['who may see it', intake.assignFields([{ ...HOUSING, title: 'Head', role: 'Head' }]), inputs.assignment],
  ['a preservation', intake.PRESERVE_FIELDS, inputs.preservation],
  ['its end', intake.LIFT_FIELDS, inputs.reason],
  ['the agreement that covers it', intake.coverFields([]), inputs.cover],
  ['why a restricted case is opened', intake.OPEN_FIELDS, inputs.reason],
  ['the legal check', requirement.validationFields(notice), legal.validation],
  ['the end of an application', requirement.APPLICATION_FIELDS, legal.applicationEnd],
  ['a challenge', requirement.CHALLENGE_FIELDS, legal.challenge],
  ['its answer', requirement.CHALLENGE_ANSWER_FIELDS, legal.challengeAnswer],
  ['a question', council.questionFields(SETTINGS), inputs.question],
  ['a question to an adviser', council.ADVICE_QUESTION_FIELDS, inputs.adviceQuestion],
  ['advice', council.ADVICE_FIELDS, inputs.advice],
  ['an item', itemFields(), inputs.proposedItem],
  ['an approval', approveFields(d), inputs.approval],
  ['compliance', complyFields(d), inputs.approval],
  ['a refusal', REFUSE_FIELDS, inputs.refusal],
  ['a nil return', NIL_FIELDS, inputs.nilReturn],
  ['what is held', ASSESSMENT_PAGES.held.fields, inputs.held],
  ['the power and basis', ASSESSMENT_PAGES.basis.fields, inputs.basis],
  ['the exemption', ASSESSMENT_PAGES.exemption.fields, inputs.exemption],
  ['the two tests', ASSESSMENT_PAGES.tests.fields, inputs.tests],
  ['telling the person', ASSESSMENT_PAGES.notification.fields, inputs.notification],
]

/** Lists that one flat form asks item by item. */
const AS_ASKED: Readonly<Record<string, string>> = { items: 'item', services: 'services' }

describe('a form asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }) => {
    const wanted = Object.keys(shape).map((name) => AS_ASKED[name] ?? name)
    expect([...new Set(named(fields))].sort()).toEqual(wanted.sort())
  })
})
