import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export type SignedIn = {
  readonly name: string
  /** Role, grade and body, in one short line. */
  readonly role: string
}

/** Says as whom you act, because what you do here is signed with that name. */
export function SignedInAs({ name, role }: SignedIn) {
  return (
    <section className="gh-signed-in" aria-label="Your account">
      <div className="govuk-width-container gh-signed-in__row">
        <p className="gh-signed-in__who">
          <span className="govuk-visually-hidden">Signed in as </span>
          <strong>{name}</strong>
          <span className="gh-signed-in__role">{role}</span>
        </p>
        <a className="govuk-link gh-signed-in__account" href={paths.account()}>
          Sign-in and passkeys
        </a>
        <form action={paths.signOut()} method="post">
          <Button className="gh-signed-in__out" variant="secondary">
            Sign out
          </Button>
        </form>
      </div>
    </section>
  )
}
