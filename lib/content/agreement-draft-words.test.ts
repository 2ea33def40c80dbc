import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import { ANSWER_NAMES } from '@/lib/domain/agreement/answers'
import { CHECKLIST } from '@/lib/domain/agreement/checklist'
import * as drafting from '@/lib/domain/agreement/draft-inputs'
import * as inputs from '@/lib/domain/agreement/inputs'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import * as words from './agreement-draft-words'

const named = (fields: readonly Field[]) =>
  fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]))

/** What a form carries unseen is no field of it. */
const UNSEEN = ['after', 'key', 'clauseWas', 'item']

type Asked = readonly [string, readonly Field[], z.ZodType & { readonly shape: object }, readonly string[]]

const NONE: readonly string[] = []

const FORMS: readonly Asked[] = [
  ['the answers', words.answerFields(ANSWER_NAMES), drafting.draftPage, UNSEEN],
  ['the title', words.TITLE_FIELDS, drafting.title, NONE],
  ['a party', words.partyFields([]), inputs.party, NONE],
  ['an item of data', words.DATA_FIELDS, inputs.dataItem, NONE],
  ['an activity', words.ACTIVITY_FIELDS, inputs.activity, NONE],
  ['the dates', words.datesFields('a day'), inputs.dates, NONE],
  ['a clause', words.CLAUSE_FIELDS, drafting.clauseEdit, UNSEEN],
  ['a clause of its own', words.ownClauseFields([], CHECKLIST), drafting.ownClause, NONE],
  ['a clause from the library', words.fromLibraryFields([], []), drafting.clauseFromLibrary, NONE],
  ['a mark', words.NOT_APPLICABLE_FIELDS, drafting.itemToMark, UNSEEN],
  ['a review', words.REVIEW_FIELDS, inputs.review, NONE],
  ['a clause of the library', words.clauseOfLibraryFields(CHECKLIST), drafting.clauseOfLibrary, NONE],
]

describe('a form of drafting asks what its schema checks, and nothing else', () => {
  it.each(FORMS)('%s', (_, fields, { shape }, unseen) => {
    const wanted = Object.keys(shape).filter((name) => !unseen.includes(name))
    expect(named(fields).toSorted()).toEqual(wanted.toSorted())
  })
})

describe('a change of the text', () => {
  const at = (status: 'DRAFTING' | 'LEGAL_FINAL' | 'APPROVAL' | 'SIGNATURE') =>
    words.undoneWords(anAgreement().inStatus(status).build())

  it('is not warned of while nothing would be undone', () => {
    expect([at('DRAFTING'), at('LEGAL_FINAL')]).toEqual([null, null])
  })

  it('says that it takes the text back from approval', () => {
    expect(at('APPROVAL')).toContain('must be sent for approval again')
  })

  it('says that it undoes the approval, and how many signatures', () => {
    const signing = anAgreement().inStatus('SIGNATURE')
    expect(words.undoneWords(signing.build())).toMatch(/^This undoes the approval:/)
    expect(words.undoneWords(signing.after('signAgreement').build())).toMatch(
      /^This undoes the approval and 1 signature:/,
    )
  })
})
