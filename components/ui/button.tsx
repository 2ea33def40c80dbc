import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'

type Look = {
  readonly variant?: 'secondary' | 'warning' | 'inverse'
  /** The one button that begins a journey. */
  readonly start?: boolean
  readonly children?: ReactNode
}

const look = (className: string | undefined, { variant, start }: Look) =>
  classes('govuk-button', variant && `govuk-button--${variant}`, className, start && 'govuk-button--start')

const StartIcon = () => (
  <svg
    className="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

export type ButtonProps = Look & ComponentProps<'button'>

export function Button({ variant, start, className, disabled, children, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      className={look(className, { variant, start })}
      data-module="govuk-button"
      {...(disabled && { disabled, 'aria-disabled': true })}
      {...rest}
    >
      {children}
      {start && <StartIcon />}
    </button>
  )
}

export type ButtonLinkProps = Look & ComponentProps<'a'> & { readonly href: string }

export function ButtonLink({ variant, start, className, children, ...rest }: ButtonLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it goes somewhere; GOV.UK calls it a button because it looks like one
    <a
      role="button"
      draggable="false"
      className={look(className, { variant, start })}
      data-module="govuk-button"
      {...rest}
    >
      {children}
      {start && <StartIcon />}
    </a>
  )
}
