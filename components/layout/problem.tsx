import { COUNCIL } from '@/lib/content/council'

/** What to say when something of ours broke: nothing about what, only what to do. */
export function Problem({ digest }: { readonly digest?: string }) {
  return (
    <>
      <p className="govuk-body">Try again in a few minutes.</p>
      <p className="govuk-body">
        What you had already saved is kept. If you were sending a form, go back and check whether it was saved
        before you send it again.
      </p>
      <p className="govuk-body">
        If it goes on, email{' '}
        <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
          {COUNCIL.contact.email}
        </a>
        {digest ? ` and quote ${digest}.` : '.'}
      </p>
    </>
  )
}
