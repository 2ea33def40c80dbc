import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { isDemo, readDemoPeople } from '@/lib/auth/sessions'
import { CALL_IN } from '@/lib/content/call-words'
import { COUNCIL } from '@/lib/content/council'
import { paths } from '@/lib/paths'
import { PasskeySignIn } from '../passkey-sign-in'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in to the demonstration' }
export const dynamic = 'force-dynamic'

type Person = Awaited<ReturnType<typeof readDemoPeople>>[number]

/** The service only where the title does not say it already. */
const standing = ({ title, service }: Person) =>
  service && !title.includes(service) ? `${title}, ${service}` : title

const PersonRow = ({ person }: { person: Person }) => (
  <li className="gh-people__person">
    <div>
      <h3 className="govuk-heading-s gh-people__name">{person.name}</h3>
      <p className="govuk-body gh-people__what">{standing(person)}</p>
      {person.note && <p className="govuk-hint gh-people__note">{person.note}</p>}
    </div>
    <form action={signIn}>
      <input type="hidden" name="person" value={person.id} />
      <Button variant="secondary" className="gh-people__button">
        Sign in<span className="govuk-visually-hidden"> as {person.name}</span>
      </Button>
    </form>
  </li>
)

export default async function DemoSignInPage() {
  if (!isDemo()) notFound()
  const people = await readDemoPeople()
  const bodies = [...new Set(people.map((person) => person.organisation))]
  return (
    <Page title="Choose who to be" caption="Demonstration">
      <InsetText>
        {COUNCIL.name} and everybody in it are invented. Nothing here proves who you are, and every record you
        sign says so.
      </InsetText>
      <PasskeySignIn secondary />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.callSignIn()}>
          {CALL_IN.title}
        </a>
      </p>
      {bodies.map((body) => (
        <section key={body}>
          <h2 className="govuk-heading-m">{body}</h2>
          <ul className="gh-people">
            {people
              .filter((person) => person.organisation === body)
              .map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
