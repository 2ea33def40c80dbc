import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import type { Flag } from './flags'

const Said = ({ text, href }: Pick<Flag, 'text' | 'href'>) =>
  href ? (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  ) : (
    <span className="gh-pre-line">{text}</span>
  )

/** Restriction, holds, parts, breach, complaint: what nobody who opens the case may miss. */
export const CaseFlags = ({ flags }: { readonly flags: readonly Flag[] }) =>
  flags.length > 0 ? (
    <SummaryList
      rows={flags.map((flag) => ({
        key: <Tag colour={flag.pressing ? 'red' : 'grey'}>{flag.name}</Tag>,
        value: <Said {...flag} />,
      }))}
    />
  ) : null
