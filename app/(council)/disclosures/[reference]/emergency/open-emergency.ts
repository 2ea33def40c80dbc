import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import type { CaseParams } from '../open-case'

export type Emergency = { readonly actor: Actor; readonly d: CaseFile }

/** A police liaison officer logs and may have to decide an emergency, and so sees it; of other cases they see no council page. */
export const openEmergency = async ({ params }: CaseParams): Promise<Emergency> => {
  const { actor } = await requireSignedIn()
  const { reference } = await params
  const mayLook = may(actor, 'logUrgent') || may(actor, 'readInternalRecord')
  const d = mayLook ? await readCase(shell(), actor, reference) : null
  return d?.urgent && d.status !== 'DRAFT' ? { actor, d } : notFound()
}

/** Whoever may not open the case page goes back to their own list. */
export const backFrom = ({ actor, d }: Emergency) =>
  may(actor, 'readInternalRecord')
    ? { href: paths.disclosure(d.reference), text: 'Back to the case' }
    : { href: paths.requests(), text: 'Your requests' }
