import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { RECOVERY, standingWords, toldByMail } from '@/lib/content/recovery-words'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readRecovery } from '@/lib/use-cases/identity/read-recoveries'
import { shell } from '@/lib/use-cases/shell'
import { agreeRecovery, inviteByRecovery } from '../actions'
import { Stopping } from '../stopping'

export const metadata: Metadata = { title: RECOVERY.title }

type Found = NonNullable<Awaited<ReturnType<typeof readRecovery>>>

const by = (name: string, at: Date | null) => (at ? `${name}, ${momentOf(at.toISOString())}` : name)

const Shown = ({ found: { row, name, asker, agreer, stopper }, organisation, letters }: Found) => (
  <SummaryList
    rows={[
      { key: 'Whose', value: `${name}, ${organisation}` },
      { key: 'How it stands', value: standingWords(row, stopper, shell().clock()) },
      { key: 'Why', value: row.why },
      { key: 'Asked for by', value: by(asker, row.askedAt) },
      ...(agreer ? [{ key: 'Agreed to by', value: by(agreer, row.agreedAt) }] : []),
      ...(letters.length > 0 ? [{ key: 'Told by mail', value: toldByMail(letters) }] : []),
    ]}
  />
)

const Agreeing = ({ found: { row }, agreeing }: Found) =>
  agreeing ? (
    <Callout tone="missing" title="You cannot agree to this">
      <p className="govuk-body">{identityWordsFor(agreeing)}</p>
    </Callout>
  ) : (
    <>
      <p className="govuk-body">{RECOVERY.telephone}</p>
      <ActionButton action={agreeRecovery.bind(null, row.id)} label={RECOVERY.agree} />
    </>
  )

/** Where somebody came from, and may go back to. */
const backFor = (actor: Actor, { found }: Found) => {
  if (found.row.personId === actor.id) return { href: paths.account(), text: 'Sign-in and passkeys' }
  return may(actor, 'readPeople')
    ? { href: paths.changes(), text: 'What waits for a second person' }
    : { href: paths.attestation(), text: 'Your people' }
}

type Props = { readonly params: Promise<{ readonly recoveryId: string }> }

export default async function RecoveryPage({ params }: Props) {
  const { actor } = await requireSignedIn()
  const recovery = (await readRecovery(shell(), actor, (await params).recoveryId)) ?? notFound()
  const { id, state, personId } = recovery.found.row
  const keeps = may(actor, 'agreeRecovery') && personId !== actor.id
  return (
    <Framed actor={actor} title={RECOVERY.title} back={backFor(actor, recovery)}>
      <p className="govuk-body">{RECOVERY.how}</p>
      <Shown {...recovery} />
      {state === 'ASKED' && keeps && <Agreeing {...recovery} />}
      {recovery.mayInvite && <ActionButton action={inviteByRecovery.bind(null, id)} label={RECOVERY.send} />}
      {recovery.mayStop && <Stopping id={id} />}
    </Framed>
  )
}
