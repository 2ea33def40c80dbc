import { Tag, type TagColour } from '@/components/ui/tag'
import { POSITION_WORDS } from '@/lib/content/partner-words'
import type { Position } from '@/lib/domain/agreement/agreement'

const COLOURS: Readonly<Record<Position['position'], TagColour>> = {
  agreed: 'green',
  proposed: 'yellow',
  conceded: 'orange',
}

export const PositionTag = ({ position }: { readonly position: Position['position'] | null }) =>
  position && <Tag colour={COLOURS[position]}>{POSITION_WORDS[position]}</Tag>
