import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { firstIn, type Query } from '@/app/address'
import { Framed } from '@/app/framed'
import { ProviderSignIn } from '@/components/layout/provider-sign-in'
import { type Door, providerToAskAgain } from '@/lib/auth/provider/routes'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { paths } from '@/lib/paths'
import { PasskeySignIn } from '../passkey-sign-in'

export const metadata: Metadata = { title: SIGN_IN.again }
export const dynamic = 'force-dynamic'

const whyOf = (door: Door | null) => {
  if (!door) return SIGN_IN.whyAgainByPasskey
  return door.organisation === null ? SIGN_IN.whyAgain : SIGN_IN.whyAgainByOwn
}

export default async function AgainPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, who } = await requireSignedIn()
  const back = ownPath(firstIn(await searchParams, 'back'))
  if (who.session.factor === 'codeAndCallback') redirect(paths.callSignIn(back))
  const door = await providerToAskAgain(who)
  return (
    <Framed actor={actor} title={SIGN_IN.again}>
      <p className="govuk-body">{whyOf(door)}</p>
      {door && (
        <ProviderSignIn
          name={door.name}
          {...(door.organisation !== null && { provider: door.id })}
          again
          {...(back && { back })}
        />
      )}
      <PasskeySignIn secondary={door !== null} {...(back && { back })} />
    </Framed>
  )
}
