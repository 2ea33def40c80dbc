'use server'

import { formAction } from '@/lib/actions/form-action'
import { identityWordsFor } from '@/lib/content/identity-refusals'
import { attestation } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import { attest } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'

export const confirmPeople = formAction({
  schema: attestation,
  words: identityWordsFor,
  run: ({ stillThere }, { reference: agencyId }, { who }) => attest(shell(), who, agencyId, stillThere),
  next: paths.attestation,
})
