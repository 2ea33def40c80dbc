import { Tag } from '@/components/ui/tag'
import { AUDIENCE_WORDS } from '@/lib/content/partner-words'
import type { Comment } from '@/lib/domain/agreement/agreement'
import type { Said } from '@/lib/domain/agreement/partner-view'
import { momentOf } from '@/lib/domain/shared/when'

/** A comment of either side; only the council's pages have any that say for whom. */
type Commented = Pick<Comment, 'id' | 'body'> & {
  readonly audience?: Comment['audience']
  readonly by: Said
}

export const saidBy = ({ name, body, at }: Said) => [name, body, momentOf(at)].filter(Boolean).join(', ')

const One = ({ body, audience, by }: Commented) => (
  <li>
    {audience === 'internal' && (
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Tag colour="purple">{AUDIENCE_WORDS.internal}</Tag>
      </p>
    )}
    <p className="govuk-body govuk-!-margin-bottom-1 gh-pre-line">{body}</p>
    <p className="govuk-hint">{saidBy(by)}</p>
  </li>
)

export const Comments = ({ comments }: { readonly comments: readonly Commented[] }) =>
  comments.length === 0 ? null : (
    <ul className="govuk-list" aria-label="Comments">
      {comments.map((comment) => (
        <One key={comment.id} {...comment} />
      ))}
    </ul>
  )
