/**
 * A form as plain data: what is asked, in which words, with which limits.
 *
 * Pages build one on the server and hand it to `<Form>`; because it is
 * serialisable, the browser gets the words and the limits but neither zod nor
 * any rule. The limits are derived from the zod schema that the server checks
 * (see `lib/actions/browser-rules.ts`), so there is one truth.
 */

export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Shown and shut: `label` stays readable, `hint` says why it may not be chosen. */
  readonly disabled?: boolean
}

type Common = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Draws the label as the page's h1, for one-question pages. */
  readonly asHeading?: boolean
}

export type Field =
  | (Common & {
      readonly kind: 'text'
      readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
      readonly autocomplete?: string
      readonly inputMode?: 'numeric' | 'email' | 'tel'
      readonly type?: 'text' | 'email' | 'tel'
      readonly spellcheck?: boolean
    })
  | (Common & { readonly kind: 'textarea'; readonly rows?: number; readonly maxLength?: number })
  | (Common & {
      readonly kind: 'radios'
      readonly options: readonly Option[]
      readonly inline?: boolean
      readonly small?: boolean
    })
  | (Common & { readonly kind: 'checkboxes'; readonly options: readonly Option[]; readonly small?: boolean })
  | (Common & { readonly kind: 'select'; readonly options: readonly Option[] })
  /** Three inputs named `${name}-day`, `${name}-month`, `${name}-year`. */
  | (Common & { readonly kind: 'date' })
  | (Common & { readonly kind: 'file'; readonly multiple?: boolean })
  /** A heading and an optional sentence between fields; asks nothing. */
  | { readonly kind: 'heading'; readonly text: string; readonly body?: string }

export type AskingField = Exclude<Field, { kind: 'heading' }>

/** What react-hook-form may check before anything is sent. Messages are the server's own. */
export type BrowserRule = {
  readonly required?: string
  readonly minLength?: { readonly value: number; readonly message: string }
  readonly maxLength?: { readonly value: number; readonly message: string }
}

export type FormSpec = {
  readonly fields: readonly Field[]
  readonly submit: string
  /** Red, for acts that cannot be undone. */
  readonly warning?: boolean
  /** Grey, beside the act that the page is for. */
  readonly secondary?: boolean
  readonly rules?: Readonly<Record<string, BrowserRule>>
}

/** Field name to value(s) as typed. Dates are carried as their three parts. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** Field name to one plain sentence. The empty name `''` is an error about the form as a whole. */
export type FormErrors = Readonly<Record<string, string>>

/** Something to copy from the answer to a form: it stands at no address and is never shown again. */
export type Told = {
  readonly heading: string
  readonly label: string
  readonly value: string
  /** What was asked for is done, and something of it is still to come. */
  readonly waits?: boolean
}

export type FormState = {
  readonly errors: FormErrors
  readonly values: FormValues
  /** A new version to send with the next try, after "somebody else changed this". */
  readonly version?: number
  /** A warning the person may overrule by sending the form again (a similarity or over-breadth warning). */
  readonly warning?: string
  readonly told?: Told
  /** Everything is settled but the signature: what is to be signed, and what the passkey is asked. */
  readonly sign?: SignatureAsked
  /** The sign-in is too old for this act: a link leads to another one, and back to this page. */
  readonly signInAgain?: boolean
}

/** `options` are for the browser's passkey, as its library takes them. */
export type SignatureAsked = { readonly summary: string; readonly options: object }

/** The field of a form in which the passkey's answer comes back. */
export const ASSERTION_FIELD = 'assertion'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

export const EMPTY_STATE: FormState = { errors: {}, values: {} }
