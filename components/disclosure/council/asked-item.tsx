import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { FORMAT_WORDS } from '@/lib/domain/disclosure/words'
import { periodOf } from '@/lib/domain/records/asked'

/** One thing that was asked for, exactly as it was asked. */
export const AskedItem = ({ d, position }: { readonly d: CaseFile; readonly position: number }) => {
  const item = d.request?.items[position]
  if (!item) return null
  const { description, service, whyLong, format } = item
  return (
    <SummaryList
      card={{ title: 'What was asked' }}
      rows={[
        { key: 'Information', value: <span className="gh-pre-line">{description}</span> },
        { key: 'Period', value: periodOf(item) },
        { key: 'Form', value: FORMAT_WORDS[format] },
        ...(service ? [{ key: 'Service named', value: service }] : []),
        ...(whyLong ? [{ key: 'Why so long', value: whyLong }] : []),
      ]}
    />
  )
}
