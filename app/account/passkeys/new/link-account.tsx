import { Button } from '@/components/ui/button'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { paths } from '@/lib/paths'

type Props = { readonly organisation: string; readonly name: string }

/** A plain form, as at the door: it leads to the organisation's own page and back. */
export const LinkAccount = ({ organisation, name }: Props) => (
  <>
    <p className="govuk-body">{SIGN_IN.linkHow(organisation)}</p>
    <form method="post" action={paths.accountEnrolProvider()}>
      <Button>{SIGN_IN.link(name)}</Button>
    </form>
  </>
)
