import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { type EmergencyDesk, readEmergencyDesk } from '@/lib/use-cases/disclosure/log-emergency'
import { shell } from '@/lib/use-cases/shell'
import { CallNow } from './call-now'
import { Choose } from './choose'
import { LogForm } from './log-form'

export const metadata: Metadata = { title: 'Log an emergency' }

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Who is called back, or why the choice has to be made again. */
const chosenFrom = ({ organisations }: EmergencyDesk, { organisation: id, telling }: Query) => {
  const ours = telling === '1'
  const organisation = organisations.find((one) => one.id === id)
  if (id === undefined) return { ours }
  if (!organisation) return { ours, error: 'Select an organisation' }
  return ours && organisation.type !== 'force'
    ? { ours, error: 'Select a police force: only the police are told in this way' }
    : { ours, organisation }
}

export default async function EmergencyPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'logUrgent')) notFound()
  const desk = await readEmergencyDesk(shell())
  const { ours, organisation, error } = chosenFrom(desk, await searchParams)
  if (!organisation)
    return (
      <Framed actor={actor} title="Log an emergency" here={paths.logUrgent()}>
        <Choose organisations={desk.organisations} ours={ours} error={error} />
      </Framed>
    )
  return (
    <Framed
      actor={actor}
      title={ours ? 'Tell the police' : 'Log an emergency call'}
      caption={organisation.name}
      back={{ href: paths.logUrgent(), text: 'Choose another organisation' }}
    >
      <CallNow organisation={organisation} ours={ours} />
      <LogForm desk={desk} organisation={organisation} ours={ours} />
    </Framed>
  )
}
