import { z } from 'zod'
import { additionField } from '@/lib/content/agreement-advice-words'
import { acknowledgement, addition } from '@/lib/domain/agreement/inputs'

/** Several forms of the one page ask for a text, each by a name of its own. */

export const additionTo = (advice: string) => z.strictObject({ [additionField(advice)]: addition.shape.text })

/** Which advice it is added to comes with the form, and says what the field is called. */
export const namedAddition = ({ advice, ...sent }: Readonly<Record<string, unknown>>) => {
  const { [additionField(String(advice))]: text, ...unasked } = sent
  return { advice, said: { [additionField(String(advice))]: text }, ...unasked }
}

export const askedAddition = z
  .strictObject({ advice: z.uuid(), said: z.record(z.string(), addition.shape.text) })
  .transform(({ advice, said }) => ({ advice, text: said[additionField(advice)] }))
  .pipe(addition.extend({ advice: z.uuid() }))

export const askedAcknowledgement = z.strictObject({ acknowledgement: acknowledgement.shape.text })
