import { z } from 'zod'
import { evidenceField } from '@/lib/content/transfer-act-words'
import { conditionClosed } from '@/lib/domain/checks/transfer/inputs'

/** The limits of the form of one condition, whose field has a name of its own. */
export const closeSpecOf = (condition: string) =>
  z.object({ [evidenceField(condition)]: conditionClosed.shape.evidence })
