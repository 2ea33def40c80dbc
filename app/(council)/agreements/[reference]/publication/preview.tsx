import { PublicEntryShown } from '@/components/agreement/public-entry'
import { Callout } from '@/components/ui/callout'
import { PERSONAL_MAILBOX, WITHHELD } from '@/lib/content/register-pages'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { isRoleMailbox } from '@/lib/domain/agreement/public-extract'
import { publicEntryFor } from '@/lib/domain/agreement/public-source'

export const Withheld = () => (
  <>
    <h2 className="govuk-heading-m">What stays inside</h2>
    <p className="govuk-body">
      Nothing is published but what stands above. These never are, whoever publishes it:
    </p>
    <ul className="govuk-list govuk-list--bullet">
      {WITHHELD.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
)

/** Somebody may look before they propose it: then no mailbox has been named yet. */
const asProposed = (a: Agreement): Agreement => ({
  ...a,
  publication: a.publication ?? {
    proposed: a.openedBy,
    contact: '',
    advice: null,
    published: null,
    withdrawn: null,
  },
})

/** By the allow-list and the drawing of the public page itself, so that nobody publishes what they did not see. */
export const Preview = ({ a }: { readonly a: Agreement }) => {
  const entry = publicEntryFor(asProposed(a))
  if (!entry)
    return (
      <p className="govuk-body">
        Nothing says yet what kind of agreement it is, so there is nothing to publish. Answer the triage
        questions first.
      </p>
    )
  return (
    <>
      <Callout title={entry.title} meta="What the public reads, word for word">
        <PublicEntryShown entry={entry} />
      </Callout>
      {a.publication && !isRoleMailbox(a.publication.contact) && (
        <p className="govuk-body">{PERSONAL_MAILBOX}</p>
      )}
    </>
  )
}
