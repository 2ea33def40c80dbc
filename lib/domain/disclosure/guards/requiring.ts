import { psfaReviewBy } from '../clocks'
import type { Inputs } from '../command'
import type { CaseFile } from '../disclosure'
import { gatewayOf, isMandatory, needsAnInstrument, validityOf } from '../gateways'
import { needsLegal } from '../requirement'
import { type Guard, unless } from './guard'

/** A requirement that the legal team found valid is complied with or challenged; nobody may refuse it. */
export const isValidated = (d: Pick<CaseFile, 'gateway' | 'validation'>) =>
  isMandatory(d.gateway) && d.validation?.verdict === 'valid'

/** The requirement lanes (T10, T11, T16, T17). */
export const requiringGuards = {
  nothingNeedsLegal: (d, _context, input: Partial<Inputs['acceptIntake']>) =>
    unless(needsLegal(d.gateway, input.legalCheck ?? []).length === 0, 'T10'),
  somethingNeedsLegal: (d, _context, input: Partial<Inputs['sendToLegal']>) =>
    unless(needsLegal(d.gateway, input.legalCheck ?? []).length > 0, 'INPUT', {
      fields: { legalCheck: 'Select why the legal team looks first' },
    }),
  isAnApplication: (d) => unless(gatewayOf(d.gateway).nature === 'application', 'WRONG_STATE'),
  isNotAnApplication: (d) => unless(gatewayOf(d.gateway).nature !== 'application', 'G09n'),
  everyValidityTestIsMet: (
    d,
    _context,
    { items = [], tests = [], verdict }: Partial<Inputs['validateRequirement']>,
  ) => {
    if (items.length !== d.request?.items.length)
      return { rule: 'INPUT', fields: { 'item-0': 'Say of each item whether the power reaches it' } }
    if (verdict === 'invalid') return null
    const open = Object.entries(validityOf(d.gateway)).filter(([test]) => !tests.includes(test))
    if (open.length > 0)
      return {
        rule: 'INPUT',
        fields: {
          tests: `It can be called valid only when every one of these holds: ${open.map(([, words]) => words).join('; ')}`,
        },
      }
    return unless(items.includes('within'), 'INPUT', {
      fields: {
        'item-0': 'The power reaches nothing that is asked for, so the requirement is not valid for it',
      },
    })
  },
  requirementIsValidated: (d) => unless(isValidated(d), 'T16'),
  requirementIsNotValidated: (d) => unless(!isValidated(d), 'T18'),
  // Nothing more than the notice reaches, and nothing less.
  scopeIsTheNotice: (d, _context, input: Inputs['complyWithRequirement']) => {
    const wrong = d.validation?.items.findIndex(
      (reach, position) => (reach === 'within') !== (input.items[position]?.proposal !== 'withhold'),
    )
    if (input.items.length !== d.validation?.items.length || wrong === undefined) return { rule: 'INPUT' }
    if (wrong < 0) return null
    const error =
      d.validation.items[wrong] === 'within'
        ? 'The notice reaches this item, so it cannot be withheld. Challenge the notice instead'
        : 'The notice does not reach this item, so it cannot be sent'
    return { rule: 'NOTICE', fields: { [`item-${wrong}-proposal`]: error } }
  },
  // A notice is changed by whoever issued it, and is another notice then; its deadline would be lost.
  changesNoNotice: (d, _context, input: Partial<Inputs['answerClarification']>) =>
    unless(!needsAnInstrument(d.gateway) || input.purposeChanged === 'no', 'NOTICE', {
      fields: {
        [input.purposeChanged ? 'purposeChanged' : 'reason']:
          'What a notice asks is changed by whoever issued it. Send us the changed notice as a new one',
      },
    }),
  legalHasAdvised: (d) =>
    unless(d.validation !== undefined || d.advice.some((a) => a.adviser === 'LEGAL' && a.given), 'ADVICE', {
      facts: { advisers: 'LEGAL' },
    }),
  challengeIsInTime: (d, _context, input: Partial<Inputs['challengeRequirement']>) => {
    const { instrument } = d.request ?? {}
    if (d.gateway !== 'G17' || !instrument || !input.sentOn) return null
    const by = psfaReviewBy(instrument.issuedOn)
    return unless(input.sentOn <= by, 'PSFA-7', { facts: { by } })
  },
} satisfies Record<string, Guard>
