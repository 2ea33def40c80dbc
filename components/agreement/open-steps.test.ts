import { describe, expect, it } from 'vitest'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { agreementAllows } from '@/lib/domain/agreement/decide'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { AGREEMENT_VERBS } from '@/lib/domain/agreement/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { EVERYBODY, SOMEBODY } from '@/lib/testing/people'
import { groupsThatWait, openSteps } from './open-steps'
import { STEPS } from './steps'

type Role = keyof typeof SOMEBODY

const stepsOf = (actor: (typeof EVERYBODY)[number], a: Agreement) => {
  const context = agreementContext(actor)
  return openSteps({
    actor,
    a,
    refuses: (verb) => {
      const allowed = agreementAllows(a, verb, context, {})
      return allowed.ok ? null : allowed.refusal
    },
  })
}

const open = (role: Role, builder: AgreementBuilder) =>
  stepsOf(SOMEBODY[role], builder.build()).flatMap(({ text, refusal }) => (refusal ? [] : [text]))
const shut = (role: Role, builder: AgreementBuilder) =>
  stepsOf(SOMEBODY[role], builder.build()).flatMap(({ text, refusal }) =>
    refusal ? [`${text} (${refusal.rule})`] : [],
  )

describe('what somebody can do with an agreement', () => {
  it('has a page for every act that a person of the council may attempt', () => {
    const onPages = new Set(STEPS.flatMap(({ verbs }) => verbs))
    // Said in the form of the act that it stands in the way of.
    onPages.add('declareInterest')
    const council = EVERYBODY.filter((actor) => may(actor, 'readAgreements'))
    const done = AGREEMENT_VERBS.filter((verb) => council.some((actor) => may(actor, verb)))
    expect(done.filter((verb) => !onPages.has(verb))).toEqual([])
  })

  it('can be looked at by everybody in every state', () => {
    for (const status of AGREEMENT_STATUSES) {
      const a = anAgreement().inStatus(status).build()
      for (const actor of EVERYBODY) expect(() => stepsOf(actor, a)).not.toThrow()
    }
  })

  it('is at first to find out what is needed', () => {
    expect(open('DDC', anAgreement())).toContain('Find out what is needed')
    expect(open('DPO', anAgreement())).not.toContain('Find out what is needed')
  })

  it('is to approve for the head of that service, and shut to the head of another with the reason', () => {
    const waiting = anAgreement().inStatus('APPROVAL')
    expect(open('HOS', waiting)).toContain('Approve it, or send it back')
    expect(open('LEGAL', waiting)).not.toContain('Approve it, or send it back')
  })

  it('is never to review what one drafted: it is shown, and shut', () => {
    const drafted = anAgreement().inStatus('INTERNAL_REVIEW')
    expect(shut('LEGAL', drafted)).toContain('Review the draft (REVIEWER)')
    expect(open('DDC', drafted)).toContain('Review the draft')
  })

  it('is to give advice while it is asked for, and not before', () => {
    expect(open('DPO', anAgreement().inStatus('DPO_ADVICE'))).toContain('Give your advice')
    expect(open('DPO', anAgreement().inStatus('DRAFTING'))).not.toContain('Give your advice')
  })

  it('offers activities only in a mixed agreement', () => {
    const drafting = anAgreement().inStatus('DRAFTING')
    expect(open('LEGAL', drafting)).not.toContain('Assign the activities')
    expect(open('LEGAL', drafting.ofKind('MIXED'))).toContain('Assign the activities')
  })

  it('is nothing once it was given up', () => {
    const a = anAgreement().inStatus('ABANDONED').build()
    expect(EVERYBODY.flatMap((actor) => stepsOf(actor, a))).toEqual([])
  })
})

describe('what comes first of it', () => {
  const first = (role: Role, builder: AgreementBuilder) => {
    const a = builder.build()
    return [...new Set(groupsThatWait(a, stepsOf(SOMEBODY[role], a)))]
  }

  it('is the part of the work that moves the agreement on, for whoever moves it', () => {
    expect(first('LEGAL', anAgreement().inStatus('DRAFTING'))).toEqual(['drafting'])
    expect(first('LEGAL', anAgreement().inStatus('NEGOTIATION'))).toEqual(['negotiation'])
    expect(first('HOS', anAgreement().inStatus('APPROVAL'))).toContain('signing')
  })

  it('is nothing while others have it', () => {
    expect(first('LEGAL', anAgreement().inStatus('APPROVAL'))).toEqual([])
  })

  it('is the answer to advice wherever the agreement stands', () => {
    const advised = anAgreement().inStatus('DPO_ADVICE').after('adviseOnAgreement')
    expect(first('HOS', advised)).toContain('advice')
  })
})
