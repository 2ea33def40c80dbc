'use client'
/**
 * One form for the whole product. It is complete HTML that posts to a server
 * action, so it works before scripts load and without them. With scripts,
 * react-hook-form asks the same rules first and saves the round trip; the
 * server's answer is the only one that counts.
 */
import { type ReactNode, type SubmitEvent, startTransition, useActionState, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { WarningText } from '@/components/ui/warning-text'
import { browserErrors, summarise } from './errors'
import { Field } from './field'
import {
  ASSERTION_FIELD,
  EMPTY_STATE,
  type FormAction,
  type FormSpec,
  type FormState,
  type FormValues,
} from './form-spec'
import { SignInAgain } from './sign-in-again'
import { SignWithPasskey } from './sign-with-passkey'
import { ToldOnce } from './told-once'
import { useErrorNotice } from './use-error-notice'

export type FormProps = {
  readonly spec: FormSpec
  readonly action: FormAction
  readonly initialValues?: FormValues
  /** The version of the case that the page was drawn from. */
  readonly version?: number
  readonly hidden?: Readonly<Record<string, string>>
  readonly className?: string
  /** Links beside the button. */
  readonly children?: ReactNode
}

type HiddenProps = Pick<FormProps, 'version' | 'hidden'> & { readonly state: FormState }

const HiddenInputs = ({ state, version, hidden = {} }: HiddenProps) => {
  const current = state.version ?? version
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {current !== undefined && <input type="hidden" name="version" value={current} />}
      {state.warning && <input type="hidden" name="acknowledged" value="1" />}
    </>
  )
}

const variantOf = ({ warning, secondary }: FormSpec) => {
  if (warning) return 'warning'
  return secondary ? 'secondary' : undefined
}

export function Form(props: FormProps) {
  const { spec, action, initialValues = {}, version, hidden, className, children } = props
  const [state, send, pending] = useActionState(action, { ...EMPTY_STATE, values: initialValues })
  // Errors stay as they were until the next try: a summary that shrinks while one types is hard to follow.
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  // The browser's check is not instant: a second press during it must not send twice either.
  const busy = pending || formState.isSubmitting
  const found = browserErrors(spec.fields, formState.errors)
  const isFound = Object.keys(found).length > 0
  const errors = isFound ? found : state.errors
  const summary = summarise(spec.fields, errors)
  const formRef = useRef<HTMLFormElement>(null)
  const summaryRef = useErrorNotice(summary.length > 0, isFound ? formState.submitCount : 0, state)

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent
    if (busy) return event.preventDefault()
    return handleSubmit(() => startTransition(() => send(new FormData(form, submitter))))(event)
  }

  // What stands in the form now goes with the signature, so that the server can hold one against the other.
  const sendSigned = (assertion: string) => {
    if (!formRef.current) return
    const form = new FormData(formRef.current)
    form.set(ASSERTION_FIELD, assertion)
    // The warning, where there was one, was overruled before the signature was asked for.
    form.set('acknowledged', '1')
    startTransition(() => send(form))
  }

  return (
    <form ref={formRef} action={send} onSubmit={onSubmit} className={className} noValidate>
      {summary.length > 0 && <ErrorSummary ref={summaryRef} tabIndex={-1} errors={summary} />}
      {state.told && <ToldOnce {...state.told} />}
      {state.signInAgain && <SignInAgain />}
      <HiddenInputs state={state} version={version} hidden={hidden} />
      {spec.fields.map((field, index) => {
        if (field.kind === 'heading') return <Field key={index} {...{ field, register }} values={{}} />
        const { name } = field
        const own = { error: errors[name], values: state.values, rule: spec.rules?.[name] }
        return <Field key={name} {...{ field, register }} {...own} />
      })}
      {state.warning && <WarningText role="alert">{state.warning}</WarningText>}
      {state.sign && <SignWithPasskey asked={state.sign} busy={busy} send={sendSigned} />}
      <div className="govuk-button-group">
        <Button variant={variantOf(spec)} aria-disabled={busy || undefined}>
          {spec.submit}
        </Button>
        {children}
      </div>
    </form>
  )
}
