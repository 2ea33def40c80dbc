import { Tag } from '@/components/ui/tag'
import { LOCK_WORDS } from '@/lib/content/identity-words'
import type { LockReason } from '@/lib/domain/identity/standing'

type Props = { readonly account: { readonly active: boolean; readonly lockedFor: LockReason | null } }

export const WayIn = ({ account: { active, lockedFor } }: Props) => {
  if (!active) return <Tag colour="grey">Ended</Tag>
  return lockedFor ? <Tag colour="red">{LOCK_WORDS[lockedFor]}</Tag> : <Tag colour="green">Open</Tag>
}
