import type { ReactNode } from 'react'
import { Page, type PageProps } from '@/components/layout/page'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { isOutside, ROLE_NAMES } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { endSession } from './end-session'

type FramedProps = Omit<PageProps, 'nav' | 'signedIn'> & {
  readonly actor: Actor
  /** The address of a page that the navigation names. */
  readonly here?: string
  readonly children: ReactNode
}

const navigationFor = (actor: Actor, here?: string) =>
  [
    may(actor, 'startRequest') && { text: 'Your requests', href: paths.requests() },
    may(actor, 'startRequest') && { text: 'New request', href: paths.newRequest() },
    may(actor, 'readWorkList') &&
      actor.role !== 'POL_LIA' && { text: 'Work list', href: paths.disclosures() },
    may(actor, 'readPolicy') && { text: 'Rules', href: paths.policy() },
    { text: 'Verify a record', href: paths.verify() },
  ]
    .filter((item) => item !== false)
    .map((item) => ({ ...item, current: item.href === here }))

/** A page for somebody signed in: their links, their name, and the way out. */
export const Framed = ({ actor, here, ...page }: FramedProps) => (
  <Page
    {...page}
    nav={navigationFor(actor, here)}
    signedIn={{
      name: actor.name,
      role: `${isOutside(actor) ? actor.title : ROLE_NAMES[actor.role]}, ${actor.service ?? actor.organisation}`,
      signOut: endSession,
    }}
  />
)
