import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import {
  ACKNOWLEDGEMENT_FIELDS,
  additionField,
  additionFields,
  evidenceField,
  evidenceFields,
  GIVE_ADVICE_FIELDS,
  responseFields,
} from '@/lib/content/agreement-advice-words'
import { advice, response } from '@/lib/domain/agreement/advice-inputs'
import { ADVICE_POINTS } from '@/lib/domain/shared/advice-points'
import {
  additionTo,
  askedAcknowledgement,
  askedAddition,
  askedEvidence,
  evidenceOf,
  namedAddition,
  namedEvidence,
  shapedAdvice,
  shapedResponse,
} from './asked'

const FIRST = '4b3cf6a2-91d0-4c3f-8b36-9d8e3a4b7c11'
const SECOND = '7e1f2a90-5c2b-4a58-9f0e-2c6d1b8a4f22'
const ADDED = 'The retention clause is the one I mean.'

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const posted = (answers: Readonly<Record<string, unknown>>) => askedAddition.safeParse(namedAddition(answers))

describe('the forms of the advice page', () => {
  it('never share the name of a field, so that each label belongs to its own', () => {
    const names = [
      additionFields(FIRST),
      additionFields(SECOND),
      evidenceFields('C1'),
      evidenceFields('C2'),
      GIVE_ADVICE_FIELDS,
      responseFields(true, { conditions: [] }),
      ACKNOWLEDGEMENT_FIELDS,
    ]
    const all = names.flatMap(named)
    expect(new Set(all).size).toBe(all.length)
  })

  it('ask what their schemas check', () => {
    expect(named(additionFields(FIRST))).toEqual(Object.keys(additionTo(FIRST).shape))
    expect(named(evidenceFields('C2'))).toEqual(Object.keys(evidenceOf('C2').shape))
    expect(named(ACKNOWLEDGEMENT_FIELDS)).toEqual(Object.keys(askedAcknowledgement.shape))
  })
})

describe('adding to advice', () => {
  it('is to the advice whose form was sent', () => {
    const read = posted({ advice: SECOND, [additionField(SECOND)]: ADDED })
    expect(read.data).toEqual({ advice: SECOND, text: ADDED })
  })

  it('is asked for again by its own field when nothing was written there', () => {
    expect(posted({ advice: FIRST }).error?.issues.map(({ path }) => path.at(-1))).toEqual([
      additionField(FIRST),
    ])
  })

  it.each([additionField(SECOND), 'role'])('takes nothing that its form does not ask for: %s', (name) => {
    const read = posted({ advice: FIRST, [additionField(FIRST)]: ADDED, [name]: ADDED })
    expect(read.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [name] }])
  })

  it('is to no advice that nobody gave', () => {
    expect(posted({ advice: 'all of it', [additionField('all of it')]: ADDED }).success).toBe(false)
  })
})

describe('showing that a condition is met', () => {
  const sent = (answers: Readonly<Record<string, unknown>>) => askedEvidence.safeParse(namedEvidence(answers))

  it('is of the condition whose form was sent', () => {
    expect(sent({ advice: FIRST, condition: 'C2', [evidenceField('C2')]: ADDED }).data).toEqual({
      advice: FIRST,
      condition: 'C2',
      evidence: ADDED,
    })
  })

  it('takes neither the form of another condition, nor a condition that no advice can have', () => {
    expect(sent({ advice: FIRST, condition: 'C2', [evidenceField('C1')]: ADDED }).success).toBe(false)
    expect(sent({ advice: FIRST, condition: 'C6', [evidenceField('C6')]: ADDED }).success).toBe(false)
  })
})

describe('the form of advice', () => {
  const POINTS = Object.fromEntries(ADVICE_POINTS.map((point) => [`concerns-${point}`, 'no']))
  const SENT = {
    level: 'supportWithConditions',
    text: 'It may go ahead once what stands below is done.',
    optOutConclusion: 'content',
    transferConclusion: 'notConcerned',
    ...POINTS,
    'conditions-0-text': '',
    'conditions-0-owner': '',
    'conditions-0-dueOn': '',
    'conditions-1-text': 'Delete after six months.',
    'conditions-1-owner': 'The trust',
    'conditions-1-dueOn': '2026-12-31',
    'conditions-1-blocking': 'no',
  }
  const read = (change: object = {}) => advice.safeParse(shapedAdvice({ ...SENT, ...change }))

  it('is read field by field', () => {
    expect(read().data).toMatchObject({
      level: 'supportWithConditions',
      concerns: { retention: 'no' },
      conditions: [{ text: 'Delete after six months.', dueOn: '2026-12-31', blocking: true }],
    })
  })

  it('is asked for again at the very field that is wrong', () => {
    const wrong = read({ 'concerns-training': '', 'conditions-1-owner': '' }).error
    expect(wrong?.issues.map(({ path }) => path.join('-'))).toEqual([
      'concerns-training',
      'conditions-1-owner',
    ])
  })

  it.each(['concerns-colour', 'conditions-1-colour', 'conditions-5-text', 'conditions-x', 'role'])(
    'takes nothing that it does not ask for: %s',
    (name) => {
      expect(read({ [name]: 'something' }).error?.issues).toMatchObject([{ code: 'unrecognized_keys' }])
    },
  )
})

describe('the form of an answer', () => {
  const FOLLOWING = {
    followed: 'followed',
    reasons: 'The service follows it in full.',
    communicatedOn: '2026-10-08',
  }
  const BLANK = {
    'dissent-alternative': '',
    'dissent-risk-owner': ' ',
    'dissent-risk-post': '',
    'dissent-communicatedHow': '',
  }
  const read = (sent: object) => response.safeParse(shapedResponse({ ...sent }))

  it('that follows the advice needs nothing more, whether the rest was shown or not', () => {
    for (const sent of [FOLLOWING, { ...FOLLOWING, ...BLANK }])
      expect(read(sent).data).toEqual({ ...FOLLOWING, dissent: null })
  })

  it('that follows it and says what is not followed is asked for again', () => {
    const wrong = read({ ...FOLLOWING, ...BLANK, 'dissent-notFollowed': 'retention' }).error
    expect(wrong?.issues.length).toBeGreaterThan(0)
  })

  it('that departs from it is asked for each part that is missing, at its field', () => {
    const wrong = read({ ...FOLLOWING, ...BLANK, followed: 'partly' }).error
    expect(wrong?.issues.map(({ path }) => path.join('-'))).toEqual(
      expect.arrayContaining(['dissent-notFollowed', 'dissent-risk-level', 'dissent-risk-owner']),
    )
  })
})
