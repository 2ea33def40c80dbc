import { describe, expect, it } from 'vitest'
import { aRequest } from '@/lib/testing/acts'
import { attempt, ruleOf, type Try } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { caseFile, type Disclosure } from './disclosure'

const draft = aDisclosure()
const intake = aDisclosure().atIntake()

describe('a changed scope', () => {
  const widened = aDisclosure().withAdvice().approved().after('changeScope').build()

  it('voids the authorisation, the approval and the advice, and keeps them on file (SoD-9)', () => {
    const { status, authorisation, decision, advice, voided } = caseFile(widened)
    expect(status).toBe('AWAIT_EXT_AUTH')
    expect({ authorisation, decision, advice }).toEqual({
      authorisation: undefined,
      decision: undefined,
      advice: [],
    })
    expect(voided).toMatchObject([
      {
        why: 'scopeChanged',
        authorisation: { name: people.inspector.name },
        decision: { outcome: 'APPROVED_FULL' },
        advice: [{ adviser: 'DPO' }],
      },
    ])
  })

  it('in an answer that changes the purpose is authorised afresh too', () => {
    const d = intake
      .after('askClarification')
      .saying('answerClarification', { purposeChanged: 'yes' })
      .after('answerClarification')
    expect(caseFile(d.build())).toMatchObject({ status: 'AWAIT_EXT_AUTH', voided: [{ why: 'scopeChanged' }] })
  })

  it('may be renewed after it expired, however long its reasons have grown', () => {
    const d = intake
      .withRequest({ whyNecessary: 'Because. '.repeat(333) })
      .after('askClarification')
      .saying('answerClarification', { purposeChanged: 'yes' })
      .after('answerClarification', 'authoriseRequest', 'expireCase')
    expect(ruleOf({ given: d, verb: 'renewRequest' })).toBe('passes')
  })
})

describe('the authoriser, who may answer and withdraw for the requester, does not change what they will authorise', () => {
  const clarify = aDisclosure().in('CLARIFY')
  it.each<[string, Try, Try]>([
    [
      'by changing the scope',
      { given: intake, verb: 'changeScope', by: people.inspector },
      { given: intake, verb: 'changeScope' },
    ],
    [
      'by renewing it',
      { given: aDisclosure().in('EXPIRED'), verb: 'renewRequest', by: people.inspector },
      { given: aDisclosure().in('EXPIRED'), verb: 'renewRequest' },
    ],
    [
      'by an answer that changes it',
      { given: clarify, verb: 'answerClarification', by: people.inspector, input: { purposeChanged: 'yes' } },
      { given: clarify, verb: 'answerClarification', by: people.inspector },
    ],
  ])('%s', (_, refused, passes) => {
    expect(ruleOf(refused)).toBe('NOT_PERMITTED')
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('what is submitted', () => {
  it('is what the pages that apply say, and nothing an earlier answer left behind', () => {
    const place = {
      place: 'Larkfield Road car park',
      fromDate: '2026-08-30',
      fromTime: '21:00',
      toDate: '2026-08-30',
      toTime: '23:00',
    }
    const incident = attempt({
      given: draft.withRequest({ about: 'incident', incident: place }),
      verb: 'submitRequest',
    })
    expect(incident.ok && caseFile(incident.value.next).request).toMatchObject({
      subjects: [],
      incident: place,
    })
    const named = attempt({ given: draft.withRequest({ incident: place }), verb: 'submitRequest' })
    expect(named.ok && caseFile(named.value.next).request).not.toHaveProperty('incident')
  })

  it('needs no list of people when it is about an incident', () => {
    const { subjects: _subjects, ...rest } = aRequest
    const place = {
      place: 'Larkfield Road car park',
      fromDate: '2026-08-30',
      fromTime: '21:00',
      toDate: '2026-08-30',
      toTime: '23:00',
    }
    expect(
      ruleOf({
        given: { ...draft.build(), draft: { ...rest, about: 'incident', incident: place } } as Disclosure,
        verb: 'submitRequest',
      }),
    ).toBe('passes')
  })
})
