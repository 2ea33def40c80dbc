import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import type { Talk } from '@/components/agreement/partner-talk'
import type { FormAction } from '@/components/forms/form-spec'
import { PROPOSAL_FIELDS, SHARED_COMMENT_FIELDS } from '@/lib/content/partner-words'
import * as inputs from '@/lib/domain/agreement/inputs'
import type { Looked } from '@/lib/use-cases/agreement/read-agreement'

/** The two things that the counterpart may say, signed in or invited. */

export type SaidSearch = { readonly searchParams: Promise<{ readonly about?: string | readonly string[] }> }

type Saying = {
  readonly page: string
  readonly search: SaidSearch['searchParams']
  readonly refuses: Looked['refuses']
  readonly comment: FormAction
  readonly proposal: FormAction
}

const ONE_CLAUSE = { fields: SHARED_COMMENT_FIELDS, schema: inputs.sharedComment, submit: 'Send the comment' }
const WORDING = { fields: PROPOSAL_FIELDS, schema: inputs.proposal, submit: 'Propose this wording' }

export const talkAt = async ({ page, search, refuses, comment, proposal }: Saying): Promise<Talk> => {
  const { about } = await search
  return {
    page,
    about: typeof about === 'string' ? about : undefined,
    comment: {
      spec: specOf(ONE_CLAUSE),
      action: comment,
      refusal: refuses('addComment', { audience: 'shared' }),
    },
    proposal: { spec: specOf(WORDING), action: proposal, refusal: refuses('proposeWording') },
  }
}
