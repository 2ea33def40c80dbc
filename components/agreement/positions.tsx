import { Tag, type TagColour } from '@/components/ui/tag'
import { POSITION_WORDS } from '@/lib/content/partner-words'
import type { Position } from '@/lib/domain/agreement/agreement'

export const POSITION_COLOURS: Readonly<Record<Position['position'], TagColour>> = {
  agreed: 'green',
  proposed: 'yellow',
  conceded: 'orange',
}

export const PositionTag = ({ position }: { readonly position: Position['position'] | null }) =>
  position && (
    <p className="govuk-body">
      <Tag colour={POSITION_COLOURS[position]}>{POSITION_WORDS[position]}</Tag>
    </p>
  )
