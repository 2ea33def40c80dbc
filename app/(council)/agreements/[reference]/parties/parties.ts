import type { z } from 'zod'
import type { party } from '@/lib/domain/agreement/inputs'
import type { Party } from '@/lib/domain/agreement/text'
import type { ListOf } from '../editing'

export const PARTIES: ListOf<Party> = {
  step: 'parties',
  of: ({ parties }) => parties,
  edit: () => (parties) => ({ edit: 'parties', parties }),
}

export const asParty = ({ organisationId, own, ...said }: z.output<typeof party>): Party => ({
  ...said,
  organisationId: organisationId ?? null,
  own: own === 'yes',
})

export const answersOfParty = ({ own, ...said }: Party) => ({ ...said, own: own ? 'yes' : 'no' })
