import type { Metadata } from 'next'
import { firstIn, type Query } from '@/app/address'
import { Framed } from '@/app/framed'
import { CouncilSignIn } from '@/components/layout/council-sign-in'
import { providerName } from '@/lib/auth/provider/routes'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { PasskeySignIn } from '../passkey-sign-in'

export const metadata: Metadata = { title: SIGN_IN.again }
export const dynamic = 'force-dynamic'

export default async function AgainPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor } = await requireSignedIn()
  const name = providerName()
  const back = ownPath(firstIn(await searchParams, 'back'))
  return (
    <Framed actor={actor} title={SIGN_IN.again}>
      <p className="govuk-body">{name ? SIGN_IN.whyAgain : SIGN_IN.whyAgainByPasskey}</p>
      {name && <CouncilSignIn name={name} again {...(back && { back })} />}
      <PasskeySignIn secondary={name !== null} {...(back && { back })} />
    </Framed>
  )
}
