import { Button } from '@/components/ui/button'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { paths } from '@/lib/paths'

type ProviderSignInProps = {
  /** What its people call it. */
  readonly name: string
  /** Of an agency; without it, the council's own. */
  readonly provider?: string
  readonly back?: string
  /** Ask the provider to check again who it is, though somebody is signed in. */
  readonly again?: boolean
}

/** A plain form: it works without JavaScript, and no link elsewhere can begin it. */
export const ProviderSignIn = ({ name, provider, back, again }: ProviderSignInProps) => (
  <form method="post" action={provider ? paths.agencySignInBegin() : paths.councilSignIn()}>
    {provider && <input type="hidden" name="provider" value={provider} />}
    {back && <input type="hidden" name="back" value={back} />}
    {again && <input type="hidden" name="again" value="1" />}
    <Button>{again ? SIGN_IN.againWith(name) : SIGN_IN.with(name)}</Button>
  </form>
)
