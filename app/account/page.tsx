import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Stopping } from '@/app/recoveries/stopping'
import { ActionButton } from '@/components/forms/action-button'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { ownSessions } from '@/lib/auth/session-life'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { NOT_BY_A_CALL } from '@/lib/content/passkey-words'
import { RECOVERY, standingWords } from '@/lib/content/recovery-words'
import { addsPasskeys } from '@/lib/domain/identity/own-passkeys'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readOwnRecovery } from '@/lib/use-cases/identity/read-recoveries'
import { readPasskeys } from '@/lib/use-cases/passkeys/read'
import { shell } from '@/lib/use-cases/shell'
import { endOneSession, endOtherSessions } from './actions'
import { OwnPasskeys } from './own-passkeys'

export const metadata: Metadata = { title: 'Sign-in and passkeys' }

type Session = Awaited<ReturnType<typeof ownSessions>>[number]

const moment = (at: Date | null) => (at ? momentOf(at.toISOString()) : 'Not yet')

const SessionShown = ({ session, isThis }: { readonly session: Session; readonly isThis: boolean }) => (
  <>
    <SummaryList
      card={{ title: `${session.usedFrom || 'A browser'}${isThis ? ' (this one)' : ''}`, level: 3 }}
      rows={[
        { key: 'How', value: session.method },
        { key: 'Signed in', value: moment(session.signedInAt) },
        { key: 'Last seen', value: moment(session.lastSeenAt) },
        { key: 'Ends at the latest', value: moment(session.expires) },
      ]}
    />
    <ActionButton
      action={endOneSession}
      label={isThis ? 'End this sign-in' : 'End that sign-in'}
      hidden={{ session: session.id }}
      secondary
    />
  </>
)

type Recovery = NonNullable<Awaited<ReturnType<typeof readOwnRecovery>>>

/** Whoever can read this has a way in still, so perhaps nothing is lost. */
const Replacing = ({ recovery: { row, asker, stopper } }: { readonly recovery: Recovery }) => (
  <Callout tone="missing" title={RECOVERY.own}>
    <p className="govuk-body">{RECOVERY.ownHow}</p>
    <p className="govuk-body">
      Asked for by {asker}. {standingWords(row, stopper, shell().clock())}.
    </p>
    <Stopping id={row.id} />
  </Callout>
)

/** What proves that you are you, and where you are signed in. */
export default async function AccountPage() {
  const { actor, who } = await requireSignedIn()
  const sessions = await ownSessions(actor.id)
  const passkeys = await readPasskeys(shell(), actor.id)
  const recovery = await readOwnRecovery(shell(), actor)
  return (
    <Framed actor={actor} title="Sign-in and passkeys" here={paths.account()}>
      {recovery && <Replacing recovery={recovery} />}
      <h2 className="govuk-heading-m">Your passkeys</h2>
      <p className="govuk-body">
        A passkey is a key on your phone, computer or security key that opens with your fingerprint, face or
        PIN. Once you have one, you sign in with it, and every decision that you sign is signed with it: it
        binds to exactly the text that was on the screen.
      </p>
      {addsPasskeys(who.session, passkeys.length) ? (
        <OwnPasskeys
          passkeys={passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
            ...{ id, name, backedUp },
            added: moment(createdAt),
            used: moment(lastUsedAt),
          }))}
        />
      ) : (
        <p className="govuk-body">{NOT_BY_A_CALL}</p>
      )}
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      {sessions.map((session) => (
        <SessionShown key={session.id} session={session} isThis={session.id === who.session.id} />
      ))}
      <ActionButton action={endOtherSessions} label="End all others" warning />
    </Framed>
  )
}
