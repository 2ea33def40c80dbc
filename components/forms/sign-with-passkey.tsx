'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorMessage } from '@/components/ui/error-message'
import { InsetText } from '@/components/ui/inset-text'
import { NEEDS_SCRIPTS, NO_PASSKEYS_HERE, NOT_USED } from '@/lib/content/passkey-words'
import type { SignatureAsked } from './form-spec'
import { useScripts } from './use-scripts'

type SignProps = {
  readonly asked: SignatureAsked
  readonly busy: boolean
  readonly send: (assertion: string) => void
}

/** Loaded at the press: most pages never need it. */
const signed = async (options: object): Promise<{ assertion: string } | { problem: string }> => {
  const { browserSupportsWebAuthn, startAuthentication } = await import('@simplewebauthn/browser')
  if (!browserSupportsWebAuthn()) return { problem: NO_PASSKEYS_HERE }
  try {
    const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON']
    return { assertion: JSON.stringify(await startAuthentication({ optionsJSON })) }
  } catch {
    return { problem: NOT_USED }
  }
}

/** Says what is to be signed and asks for the signature; nothing has been done until it comes. */
export function SignWithPasskey({ asked, busy, send }: SignProps) {
  const [problem, say] = useState<string | null>(null)
  const scripts = useScripts()
  const notice = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is news, though the effect reads nothing of it
  useEffect(() => notice.current?.focus(), [asked])

  const press = async () => {
    const answer = await signed(asked.options)
    say('problem' in answer ? answer.problem : null)
    if ('assertion' in answer) send(answer.assertion)
  }

  return (
    <div ref={notice} tabIndex={-1} role="alert">
      <InsetText>
        <p className="govuk-body govuk-!-font-weight-bold">{asked.summary}</p>
        <p className="govuk-body">
          Nothing has been done yet.{' '}
          {scripts
            ? 'Your passkey signs exactly what stands on this page.'
            : `This has to be signed with your passkey. ${NEEDS_SCRIPTS}`}
        </p>
        {problem && <ErrorMessage>{problem}</ErrorMessage>}
        {scripts && (
          <Button type="button" onClick={press} disabled={busy}>
            Sign with your passkey
          </Button>
        )}
      </InsetText>
    </div>
  )
}
