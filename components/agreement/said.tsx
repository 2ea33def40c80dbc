import type { ReactNode } from 'react'
import type { Signatory } from '@/lib/domain/shared/signatory'
import { momentOf } from '@/lib/domain/shared/when'

export const byWhom = ({ name, standing, at }: Signatory) => `${name}, ${standing}, ${momentOf(at)}`

/** What somebody wrote, in the lines they wrote it in. */
export const Said = ({ children }: { readonly children: ReactNode }) => (
  <p className="govuk-body gh-pre-line">{children}</p>
)
