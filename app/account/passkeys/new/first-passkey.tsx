'use client'

import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser'
import { useState } from 'react'
import { exchange } from '@/app/account/exchange'
import { useScripts } from '@/components/forms/use-scripts'
import { Button } from '@/components/ui/button'
import { ErrorMessage } from '@/components/ui/error-message'
import { NEEDS_SCRIPTS, NO_PASSKEYS_HERE, NOT_USED } from '@/lib/content/passkey-words'
import { paths } from '@/lib/paths'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

/** What went wrong in a sentence; null once it is made and the sign-in page is on its way. */
const make = async (): Promise<string | null> => {
  if (!browserSupportsWebAuthn()) return NO_PASSKEYS_HERE
  const asked = await exchange<Options>(paths.accountEnrolAnswer(), { step: 'ask' })
  if (!asked.ok) return asked.problem
  const answer = await startRegistration({ optionsJSON: asked.value }).catch(() => null)
  if (!answer) return NOT_USED
  const told = await exchange(paths.accountEnrolAnswer(), { step: 'answer', answer })
  if (!told.ok) return told.problem
  window.location.assign(paths.signIn())
  return null
}

export function FirstPasskey() {
  const [problem, say] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!useScripts()) return <p className="govuk-body">To make the passkey: {NEEDS_SCRIPTS}</p>
  const press = async () => {
    setBusy(true)
    say(await make())
    setBusy(false)
  }
  return (
    <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <div role="alert">{problem && <ErrorMessage>{problem}</ErrorMessage>}</div>
      <Button type="button" onClick={press} disabled={busy}>
        Make the passkey
      </Button>
    </div>
  )
}
