'use client'

import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { useScripts } from '@/components/forms/use-scripts'
import { Button } from '@/components/ui/button'
import { ErrorMessage } from '@/components/ui/error-message'
import { SummaryList } from '@/components/ui/summary-list'
import { TextInput } from '@/components/ui/text-input'
import { NEEDS_SCRIPTS, NO_PASSKEYS_HERE, NOT_USED } from '@/lib/content/passkey-words'
import { PASSKEY_RULES } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { exchange, type Told } from './exchange'

type Shown = {
  readonly id: string
  readonly name: string
  readonly backedUp: boolean
  readonly added: string
  readonly used: string
}

type Enrolment = Parameters<typeof startRegistration>[0]['optionsJSON']
type Assertion = Parameters<typeof startAuthentication>[0]['optionsJSON']

const ask = <T,>(body: object): Promise<Told<T>> => exchange<T>(paths.accountPasskey(), body)

const notUsed = { ok: false, problem: NOT_USED } as const

const proven = async (finish: (answer: object) => object): Promise<Told<object>> => {
  const asked = await ask<Assertion>({ step: 'askStepUp' })
  if (!asked.ok) return asked
  const answer = await startAuthentication({ optionsJSON: asked.value }).catch(() => null)
  return answer ? ask(finish(answer)) : notUsed
}

/** With a passkey already, another is added only right after using it. */
const askToEnrol = async (): Promise<Told<Enrolment>> => {
  const asked = await ask<Enrolment>({ step: 'askEnrol' })
  if (asked.ok || asked.rule !== PASSKEY_RULES.stepUp) return asked
  const stepped = await proven((answer) => ({ step: 'stepUp', answer }))
  return stepped.ok ? ask<Enrolment>({ step: 'askEnrol' }) : stepped.problem === NOT_USED ? stepped : asked
}

const enrol = async (name: string): Promise<Told<object>> => {
  const asked = await askToEnrol()
  if (!asked.ok) return asked
  const answer = await startRegistration({ optionsJSON: asked.value }).catch(() => null)
  return answer ? ask({ step: 'enrol', name, answer }) : notUsed
}

/** Adding and removing speak with the passkey itself, so without scripts there is only the list. */
export function OwnPasskeys({ passkeys }: { readonly passkeys: readonly Shown[] }) {
  const router = useRouter()
  const [problem, say] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const scripts = useScripts()

  const attempt = async (work: () => Promise<Told<object>>) => {
    setBusy(true)
    const told = browserSupportsWebAuthn() ? await work() : { ok: false as const, problem: NO_PASSKEYS_HERE }
    say(told.ok ? null : told.problem)
    setBusy(false)
    if (told.ok) router.refresh()
  }
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (name === '') return say('Give the passkey a name, such as “work phone”.')
    return attempt(() => enrol(name))
  }
  const remove = (id: string) => attempt(() => proven((answer) => ({ step: 'remove', id, answer })))

  return (
    <>
      <div role="alert">{problem && <ErrorMessage>{problem}</ErrorMessage>}</div>
      {passkeys.length === 0 && <p className="govuk-body">You have no passkey yet.</p>}
      {passkeys.map(({ id, name, added, used, backedUp }) => (
        <div key={id}>
          <SummaryList
            card={{ title: name, level: 3 }}
            rows={[
              { key: 'Added', value: added },
              { key: 'Last used', value: used },
              { key: 'Kept in step between devices', value: backedUp ? 'Yes' : 'No' },
            ]}
          />
          {scripts && (
            <Button type="button" variant="secondary" disabled={busy} onClick={() => remove(id)}>
              Remove<span className="govuk-visually-hidden"> {name}</span>
            </Button>
          )}
        </div>
      ))}
      {scripts ? (
        <form onSubmit={add} noValidate>
          <TextInput name="name" label="Name of the new passkey" width={20} maxLength={60} />
          <Button disabled={busy}>Add a passkey</Button>
        </form>
      ) : (
        <p className="govuk-body">To add or remove a passkey: {NEEDS_SCRIPTS}</p>
      )}
    </>
  )
}
