import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { evidenceInWords } from '@/lib/content/opt-out-words'
import { momentOf } from '@/lib/domain/shared/when'
import type { AskedItem } from './asked-evidence'

const Held = ({ held }: Pick<AskedItem, 'held'>) =>
  held ? (
    <>
      {held.reference}
      <span className="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">
        {held.by.name}, {momentOf(held.by.at)}
      </span>
    </>
  ) : (
    <Tag colour="red">Missing</Tag>
  )

/** Each item with where it is kept; what is missing is named. */
export const EvidenceShown = ({ items }: { readonly items: readonly AskedItem[] }) => (
  <SummaryList
    rows={items.map(({ item, held }) => ({ key: evidenceInWords(item), value: <Held held={held} /> }))}
  />
)
