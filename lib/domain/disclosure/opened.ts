import type { In } from './disclosure'

type Opening = Pick<
  In<'DRAFT'>,
  'id' | 'reference' | 'organisation' | 'requesterId' | 'keyedById' | 'createdAt' | 'linkedTo' | 'draft'
>

/** A case as it begins: a draft of whoever keys it in, with nothing asked yet. */
export const opened = (opening: Opening): In<'DRAFT'> => ({
  ...opening,
  version: 1,
  status: 'DRAFT',
  gateway: 'G01',
  serviceId: null,
  hiddenFrom: [],
  conflicts: [],
  clarifications: [],
  advice: [],
  voided: [],
  chasers: [],
})
