import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { askRecovery } from '@/app/recoveries/actions'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { linkWords, REASON_FIELDS, SIGN_IN_WORDS, WHY_FIELDS } from '@/lib/content/identity-words'
import { ASK_FIELDS, RECOVERY } from '@/lib/content/recovery-words'
import { lostPasskey, onlyReason, onlyWhy } from '@/lib/domain/identity/inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { ROLE_NAMES } from '@/lib/domain/shared/actor'
import { GRADE_NAMES } from '@/lib/domain/shared/grades'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readOwnLink } from '@/lib/use-cases/identity/own-provider'
import { readPerson } from '@/lib/use-cases/identity/people'
import { readRecoveryOf } from '@/lib/use-cases/identity/read-recoveries'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../../people-reader'
import { deactivatePerson, invitePerson, proposeUnlock } from '../actions'
import { WayIn } from '../way-in'

export const metadata: Metadata = { title: 'An account' }

type Account = NonNullable<Awaited<ReturnType<typeof readPerson>>>

type Link = Awaited<ReturnType<typeof readOwnLink>>

const Shown = ({ account, link }: { readonly account: Account; readonly link: Link }) => (
  <SummaryList
    rows={[
      { key: 'Way in', value: <WayIn account={account} /> },
      { key: 'Organisation', value: account.organisation },
      { key: 'Email', value: account.email },
      { key: 'Role', value: ROLE_NAMES[account.role] },
      { key: 'Rank or job title', value: account.title },
      ...(account.grade ? [{ key: 'Grade', value: GRADE_NAMES[account.grade] }] : []),
      ...(account.service ? [{ key: 'Service', value: account.service }] : []),
      ...(account.own ? [] : [{ key: 'Sign-in', value: SIGN_IN_WORDS[account.signInPath] }]),
      ...(link ? [{ key: 'Organisation’s account', value: linkWords(link) }] : []),
      {
        key: 'Last sign-in',
        value: account.lastSignInAt ? momentOf(account.lastSignInAt.toISOString()) : 'Never',
      },
    ]}
  />
)

const Ending = ({ account: { id, name } }: { readonly account: Account }) => (
  <Details summary="End this account">
    <p className="govuk-body">
      It counts at once: every session of theirs ends. Two people can open it again.
    </p>
    <Form
      spec={specOf({
        schema: onlyReason,
        fields: REASON_FIELDS('Why does it end?'),
        submit: `End the account of ${name}`,
        warning: true,
      })}
      action={deactivatePerson.bind(null, id)}
    />
  </Details>
)

const Losing = ({ id, waiting }: { readonly id: string; readonly waiting: string | null }) =>
  waiting ? (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.recovery(waiting)}>
        A lost passkey of theirs is being replaced
      </a>
    </p>
  ) : (
    <Details summary={RECOVERY.lost}>
      <p className="govuk-body">{RECOVERY.how}</p>
      <p className="govuk-body">{RECOVERY.telephone}</p>
      <Form
        spec={specOf({ schema: lostPasskey, fields: ASK_FIELDS, submit: RECOVERY.ask })}
        action={askRecovery.bind(null, id)}
      />
    </Details>
  )

const Opening = ({ account: { id, name } }: { readonly account: Account }) => (
  <>
    <h2 className="govuk-heading-m">Let them in again</h2>
    <Form
      spec={specOf({ schema: onlyWhy, fields: WHY_FIELDS, submit: `Propose to let ${name} in again` })}
      action={proposeUnlock.bind(null, id)}
    />
  </>
)

type ActsProps = { readonly account: Account; readonly mayAsk: boolean; readonly waiting: string | null }

const Acts = ({ account, account: { id, active, lockedFor }, mayAsk, waiting }: ActsProps) =>
  active && !lockedFor ? (
    <>
      <ActionButton action={invitePerson.bind(null, id)} label="Invite them to set up sign-in" secondary />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.changePerson(id)}>
          Propose a change of role, grade or service
        </a>
      </p>
      {mayAsk && <Losing id={id} waiting={waiting} />}
      <Ending account={account} />
    </>
  ) : (
    <Opening account={account} />
  )

type Props = { readonly params: Promise<{ readonly personId: string }> }

export default async function PersonPage({ params }: Props) {
  const actor = await peopleReader()
  const account = await readPerson(shell(), (await params).personId)
  if (!account) notFound()
  const [recovery, link] = await Promise.all([
    readRecoveryOf(shell(), account.id),
    readOwnLink(shell(), account),
  ])
  return (
    <Framed
      actor={actor}
      title={account.name}
      caption="Account"
      back={{ href: paths.people(), text: 'People' }}
    >
      <Shown account={account} link={link} />
      {may(actor, 'deactivatePerson') && account.id !== actor.id && (
        <Acts account={account} mayAsk={may(actor, 'askRecovery')} waiting={recovery?.row.id ?? null} />
      )}
    </Framed>
  )
}
