import { describe, expect, it } from 'vitest'
import type { Field } from '@/components/forms/form-spec'
import {
  ACKNOWLEDGEMENT_FIELDS,
  additionField,
  additionFields,
  GIVE_ADVICE_FIELDS,
} from '@/lib/content/agreement-advice-words'
import { additionTo, askedAcknowledgement, askedAddition, namedAddition } from './asked'

const FIRST = '4b3cf6a2-91d0-4c3f-8b36-9d8e3a4b7c11'
const SECOND = '7e1f2a90-5c2b-4a58-9f0e-2c6d1b8a4f22'
const ADDED = 'The retention clause is the one I mean.'

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

const posted = (answers: Readonly<Record<string, unknown>>) => askedAddition.safeParse(namedAddition(answers))

describe('the forms of the advice page', () => {
  it('never share the name of a field, so that each label belongs to its own', () => {
    const names = [additionFields(FIRST), additionFields(SECOND), GIVE_ADVICE_FIELDS, ACKNOWLEDGEMENT_FIELDS]
    const all = names.flatMap(named)
    expect(new Set(all).size).toBe(all.length)
  })

  it('ask what their schemas check', () => {
    expect(named(additionFields(FIRST))).toEqual(Object.keys(additionTo(FIRST).shape))
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
