import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import {
  ASSERTION_FIELD,
  EMPTY_STATE,
  type FormErrors,
  type FormState,
  type FormValues,
  type Told,
} from '@/components/forms/form-spec'
import { stepUpHere } from '@/lib/auth/sessions'
import { requireSignedIn, type SignedIn } from '@/lib/auth/signed-in'
import { wordsFor } from '@/lib/content/refusals'
import { toSignInWords } from '@/lib/content/signing-words'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { HOUSE_RULES, type Outcome, PASSKEY_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { actOrDeclare } from '@/lib/use-cases/disclosure/act-or-declare'
import { assertionIn } from '@/lib/use-cases/passkeys/answers'
import { unprintableIn } from '@/lib/use-cases/printable'
import { shell } from '@/lib/use-cases/shell'
import { answersFrom, typedValues } from './read-form'

/** An exported action is a public address whatever page showed it: every one is built here, and begins by asking who it is. */
export type CaseAction = (reference: string, state: FormState, form: FormData) => Promise<FormState>

type Submission = {
  readonly reference: string
  readonly version: number
  readonly form: FormData
  readonly acknowledged: boolean
}

/** What a form asks, and how its fields are named. */
export type Asked<S extends z.ZodType> = {
  readonly schema: S
  /** From flat form fields to the schema's shape, where they differ. */
  readonly shape?: (answers: Record<string, unknown>) => unknown
  /** From a path in the schema to the name of a field, which may hang on what was typed. */
  readonly fieldAt?: (path: readonly PropertyKey[], answers: Record<string, unknown>) => string
}

export type FormDeclaration<S extends z.ZodType, Done = unknown> = Asked<S> & {
  /** A sentence to think about once; sending again overrules it. */
  readonly warn?: (input: z.output<S>, submission: Submission, signedIn: SignedIn) => Promise<string | null>
  readonly run: (input: z.output<S>, submission: Submission, signedIn: SignedIn) => Promise<Outcome<Done>>
  /** What a refusal says; of a request unless something else is acted on. */
  readonly words?: (refusal: Refusal) => string
  /** Where to go when it is done; or what the same page then tells, where that must stand in no address. */
  readonly next: (reference: string, input: z.output<S>, done: Done) => string | Told
}

type Read<S extends z.ZodType> =
  | { readonly input: z.output<S>; readonly values: FormValues }
  | { readonly again: FormState }

/** What was typed as the schema has it, or the form again with what is wrong with it. */
export const readForm = async <S extends z.ZodType>(
  { schema, shape, fieldAt }: Asked<S>,
  form: FormData,
): Promise<Read<S>> => {
  const values = typedValues(form)
  const answers = answersFrom(values)
  const parsed = schema.safeParse(shape ? shape(answers) : answers)
  if (!parsed.success) {
    const errors = errorsOf(parsed.error, fieldAt && ((path) => fieldAt(path, answers)))
    return { again: { errors, values } }
  }
  const unprintable = await unprintableIn(values)
  return unprintable ? { again: { errors: unprintable, values } } : { input: parsed.data, values }
}

export const formAction =
  <S extends z.ZodType, Done = unknown>({
    warn,
    run,
    words,
    next,
    ...asked
  }: FormDeclaration<S, Done>): CaseAction =>
  async (reference, _state, form) => {
    const signedIn = withAnswer(await requireSignedIn(), form)
    const read = await readForm(asked, form)
    if ('again' in read) return read.again
    const { input, values } = read

    const submission = {
      reference,
      version: Number(form.get('version')),
      form,
      acknowledged: form.get('acknowledged') === '1',
    }
    const warning = submission.acknowledged || !warn ? null : await warn(input, submission, signedIn)
    if (warning) return { errors: {}, values, warning }

    const outcome = await run(input, submission, signedIn)
    if (!outcome.ok) return refusedState(outcome.refusal, values, words)
    // Whoever proved themselves goes on under another cookie.
    if (signedIn.who.answer) await stepUpHere()
    const after = next(reference, input, outcome.value)
    if (typeof after === 'string') redirect(after)
    refresh()
    return { ...EMPTY_STATE, told: after }
  }

export type CommandDeclaration<V extends Verb, S extends z.ZodType> = Omit<FormDeclaration<S>, 'run'> & {
  readonly verb: V
  readonly toInput?: (input: z.output<S>) => InputOf<V>
}

/** A form that is one verb of the transition table. */
export const commandAction = <V extends Verb, S extends z.ZodType>({
  verb,
  toInput,
  ...form
}: CommandDeclaration<V, S>): CaseAction =>
  formAction({
    ...form,
    run: (input, { reference, version }, { who }) =>
      actOrDeclare(shell(), who, {
        verb,
        reference,
        version,
        input: toInput ? toInput(input) : (input as InputOf<V>),
      }),
  })

const UNKNOWN_FIELD =
  'This form was sent with something it does not ask for. Open the page again and fill it in there.'

/** One box of a list of boxes is no field of its own. */
const withoutPlace = (path: readonly PropertyKey[]) =>
  typeof path.at(-1) === 'number' ? path.slice(0, -1) : path

export const joined = (path: readonly PropertyKey[]) => withoutPlace(path).map(String).join('-')

/** The first thing wrong with each field. */
export const errorsOf = (error: z.ZodError, fieldAt = joined): FormErrors => {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') errors[''] = UNKNOWN_FIELD
    else errors[fieldAt(issue.path)] ??= issue.message
  }
  return errors
}

/** What the passkey answered to the question of the time before. */
const withAnswer = (signedIn: SignedIn, form: FormData): SignedIn => {
  const answer = assertionIn(form.get(ASSERTION_FIELD))
  return answer ? { ...signedIn, who: { ...signedIn.who, answer } } : signedIn
}

export const refusedState = (refusal: Refusal, values: FormValues, words = wordsFor): FormState => ({
  errors: refusal.toSign ? {} : (refusal.fields ?? { '': words(refusal) }),
  values,
  ...(refusal.toSign && {
    sign: { summary: toSignInWords(refusal.toSign), options: refusal.toSign.options },
  }),
  ...(refusal.rule === PASSKEY_RULES.signInAgain && { signInAgain: true }),
  ...(refusal.rule === HOUSE_RULES.staleVersion && { version: Number(refusal.facts?.version) }),
})
