'use client'

import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import { exchange } from '@/app/account/exchange'
import { useScripts } from '@/components/forms/use-scripts'
import { Button } from '@/components/ui/button'
import { ErrorMessage } from '@/components/ui/error-message'
import { NEEDS_SCRIPTS, NO_PASSKEYS_HERE, NOT_USED } from '@/lib/content/passkey-words'
import { paths } from '@/lib/paths'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

const signIn = async (back?: string): Promise<string | null> => {
  if (!browserSupportsWebAuthn()) return NO_PASSKEYS_HERE
  const asked = await exchange<Options>(paths.passkeySignIn(), { step: 'ask' })
  if (!asked.ok) return asked.problem
  const answer = await startAuthentication({ optionsJSON: asked.value }).catch(() => null)
  if (!answer) return NOT_USED
  const told = await exchange<{ readonly to: string }>(paths.passkeySignIn(), {
    step: 'answer',
    answer,
    ...(back && { back }),
  })
  if (!told.ok) return told.problem
  window.location.assign(told.value.to)
  return null
}

type PasskeySignInProps = {
  readonly secondary?: boolean
  /** Where to go on, where somebody came from a page of ours. */
  readonly back?: string
}

/** The passkey says whose it is, so nothing is typed. */
export function PasskeySignIn({ secondary, back }: PasskeySignInProps) {
  const [problem, say] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!useScripts()) return <p className="govuk-body">To sign in with a passkey: {NEEDS_SCRIPTS}</p>
  const press = async () => {
    setBusy(true)
    say(await signIn(back))
    setBusy(false)
  }
  return (
    <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <div role="alert">{problem && <ErrorMessage>{problem}</ErrorMessage>}</div>
      <Button type="button" variant={secondary ? 'secondary' : undefined} onClick={press} disabled={busy}>
        Sign in with a passkey
      </Button>
    </div>
  )
}
