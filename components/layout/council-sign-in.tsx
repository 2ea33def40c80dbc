import { Button } from '@/components/ui/button'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { paths } from '@/lib/paths'

type CouncilSignInProps = {
  /** What staff call their provider. */
  readonly name: string
  readonly back?: string
  /** Ask the provider to check again who it is, though somebody is signed in. */
  readonly again?: boolean
}

/** A plain form: it works without JavaScript, and no link elsewhere can begin it. */
export const CouncilSignIn = ({ name, back, again }: CouncilSignInProps) => (
  <form method="post" action={paths.councilSignIn()}>
    {back && <input type="hidden" name="back" value={back} />}
    {again && <input type="hidden" name="again" value="1" />}
    <Button>{again ? SIGN_IN.againWith(name) : SIGN_IN.with(name)}</Button>
  </form>
)
