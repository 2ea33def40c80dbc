import type { ReactNode } from 'react'
import { Page, type PageProps } from '@/components/layout/page'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { isOutside, ROLE_NAMES } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { countNotices } from '@/lib/use-cases/disclosure/read-notices'
import { readAttestation } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { hasWorkList } from './first-page'

type FramedProps = Omit<PageProps, 'nav' | 'signedIn'> & {
  readonly actor: Actor
  /** The address of a page that the navigation names. */
  readonly here?: string
  readonly children: ReactNode
}

const counted = (text: string, unread: number) => (unread > 0 ? `${text} (${unread})` : text)

const outsideLinks = [
  { text: 'Your requests', href: paths.requests() },
  { text: 'New request', href: paths.newRequest() },
  { text: 'Verify a record', href: paths.verify() },
]

/** The daily work first; what is rarely wanted last. A record is verified from the foot of every page. */
const councilLinks = (actor: Actor, unread: number) =>
  [
    hasWorkList(actor) && { text: 'Work list', href: paths.disclosures() },
    may(actor, 'readAgreements') && { text: 'Agreements', href: paths.agreements() },
    may(actor, 'readChecks') && { text: 'Checks', href: paths.allChecks() },
    may(actor, 'startRequest') && { text: 'Your requests', href: paths.requests() },
    may(actor, 'logUrgent') && { text: 'Emergency', href: paths.logUrgent() },
    { text: counted('Notices', unread), href: paths.notices() },
    may(actor, 'traceRecipients') && { text: 'Recipients', href: paths.recipients() },
    may(actor, 'readPatterns') && { text: 'Patterns', href: paths.patterns() },
    may(actor, 'answerCalls') && { text: 'Calls', href: paths.calls() },
    may(actor, 'readPeople') && { text: 'People', href: paths.people() },
    may(actor, 'readPolicy') && { text: 'Rules', href: paths.policy() },
  ].filter((item) => item !== false)

/** Somebody who signs for a counterpart asks for nothing here. */
const partnerLinks = [
  { text: 'Your agreements', href: paths.partnerAgreements() },
  { text: 'Verify a record', href: paths.verify() },
]

/** For whoever answers for the people of their organisation. */
const leadLinks = async (actor: Actor) =>
  (await readAttestation(shell(), actor)) ? [{ text: 'Your people', href: paths.attestation() }] : []

const linksFor = async (actor: Actor) => {
  if (actor.role === 'SIGN') return partnerLinks
  if (isOutside(actor)) return [...outsideLinks, ...(await leadLinks(actor))]
  return councilLinks(actor, await countNotices(shell(), actor))
}

const navigationFor = async (actor: Actor, here?: string) => {
  const links = await linksFor(actor)
  return links.map((item) => ({ ...item, current: item.href === here }))
}

/** Of the council's own people only what the header does not say already. */
const standingOf = (actor: Actor) =>
  isOutside(actor)
    ? `${actor.title}, ${actor.organisation}`
    : [ROLE_NAMES[actor.role], actor.service].filter(Boolean).join(', ')

/** A page for somebody signed in: their links, their name, and the way out. */
export const Framed = async ({ actor, here, ...page }: FramedProps) => (
  <Page
    {...page}
    nav={await navigationFor(actor, here)}
    signedIn={{
      name: actor.name,
      role: standingOf(actor),
    }}
  />
)
