'use client'
import { useActionState } from 'react'
import { summarise } from '@/components/forms/errors'
import type { Field, FormState } from '@/components/forms/form-spec'
import { dateNames, textOf } from '@/components/forms/values'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/text-input'
import type { Traced } from '@/lib/use-cases/disclosure/trace-recipients'
import { Found } from './found'

export type TraceState = FormState & { readonly found?: readonly Traced[] }

const FIELDS: readonly Field[] = [
  { kind: 'text', name: 'name', label: 'Name' },
  { kind: 'date', name: 'dob', label: 'Date of birth' },
]

type Props = { readonly action: (state: TraceState, form: FormData) => Promise<TraceState> }

/** Answers in place: what is found never has an address. */
export function TraceForm({ action }: Props) {
  const [{ errors, values, found }, send, pending] = useActionState(action, { errors: {}, values: {} })
  const summary = summarise(FIELDS, errors)
  const born = dateNames('dob')
  return (
    <>
      <form action={send} noValidate autoComplete="off">
        {summary.length > 0 && <ErrorSummary errors={summary} />}
        <TextInput
          id="name"
          name="name"
          label="Name"
          hint="In any order. Other names they are known by are searched too."
          defaultValue={textOf(values, 'name')}
          error={errors.name}
          spellCheck={false}
        />
        <DateInput
          id="dob"
          namePrefix="dob"
          legend="Date of birth"
          hint="Emergency calls are found by the name alone."
          error={errors.dob}
          values={{
            day: textOf(values, born.day),
            month: textOf(values, born.month),
            year: textOf(values, born.year),
          }}
        />
        <Button aria-disabled={pending || undefined}>Search</Button>
      </form>
      {found && <Found found={found} />}
    </>
  )
}
