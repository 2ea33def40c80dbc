import { Button } from '@/components/ui/button'

export type SignedIn = {
  readonly name: string
  /** Role, grade and body, in one short line. */
  readonly role: string
  readonly signOut: () => Promise<void>
}

/** Says as whom you act, because what you do here is signed with that name. */
export function SignedInAs({ name, role, signOut }: SignedIn) {
  return (
    <section className="gh-signed-in" aria-label="Your account">
      <div className="govuk-width-container gh-signed-in__row">
        <p className="gh-signed-in__who">
          <span className="govuk-visually-hidden">Signed in as </span>
          <strong>{name}</strong>
          <span className="gh-signed-in__role">{role}</span>
        </p>
        <form action={signOut}>
          <Button className="gh-signed-in__out" variant="secondary">
            Sign out
          </Button>
        </form>
      </div>
    </section>
  )
}
