import { z } from 'zod'
import { additionField, evidenceField } from '@/lib/content/agreement-advice-words'
import { CONDITION_IDS, type ConditionId } from '@/lib/domain/agreement/advice'
import { acknowledgement, addition, evidence } from '@/lib/domain/agreement/advice-inputs'

/** Several forms of the one page ask for a text, each by a name of its own. */

type Sent = Readonly<Record<string, unknown>>

/** What was typed under the name of its own, apart from what nobody asked for. */
const saidIn = (field: string, sent: Sent) => {
  const { [field]: text, ...unasked } = sent
  return { said: { [field]: text }, ...unasked }
}

export const additionTo = (advice: string) => z.strictObject({ [additionField(advice)]: addition.shape.text })

/** Which advice it is added to comes with the form, and says what the field is called. */
export const namedAddition = ({ advice, ...sent }: Sent) => ({
  advice,
  ...saidIn(additionField(String(advice)), sent),
})

export const askedAddition = z
  .strictObject({ advice: z.uuid(), said: z.record(z.string(), addition.shape.text) })
  .transform(({ advice, said }) => ({ advice, text: said[additionField(advice)] }))
  .pipe(addition.extend({ advice: z.uuid() }))

export const evidenceOf = (condition: ConditionId) =>
  z.strictObject({ [evidenceField(condition)]: evidence.shape.evidence })

/** The same of a condition that is met. */
export const namedEvidence = ({ advice, condition, ...sent }: Sent) => ({
  advice,
  condition,
  ...saidIn(evidenceField(String(condition)), sent),
})

const ITS_CONDITION = { advice: z.uuid(), condition: z.enum(CONDITION_IDS) }

export const askedEvidence = z
  .strictObject({ ...ITS_CONDITION, said: z.record(z.string(), evidence.shape.evidence) })
  .transform(({ said, ...which }) => ({ ...which, evidence: said[evidenceField(which.condition)] }))
  .pipe(evidence.extend(ITS_CONDITION))

export const askedAcknowledgement = z.strictObject({ acknowledgement: acknowledgement.shape.text })

/** `risk-level` and `risk-owner` as `risk: { level, owner }`. */
const under = (group: string, sent: Sent): Sent => {
  const isIn = ([name]: readonly [string, unknown]) => name.startsWith(`${group}-`)
  const fields = Object.entries(sent)
  return {
    ...Object.fromEntries(fields.filter((one) => !isIn(one))),
    [group]: Object.fromEntries(
      fields.filter(isIn).map(([name, value]) => [name.slice(group.length + 1), value]),
    ),
  }
}

const PLACES = CONDITION_IDS.map((_, place) => `conditions-${place}`)

/** Its fields by the names that the schema gives them. What it does not ask for stays, and is refused. */
export const shapedAdvice = (sent: Sent): Sent => {
  const grouped = PLACES.reduce((so, place) => under(place, so), under('concerns', sent))
  const rest = Object.entries(grouped).filter(([name]) => !PLACES.includes(name))
  return { ...Object.fromEntries(rest), conditions: PLACES.map((place) => grouped[place]) }
}

const isBlank = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === ''
  return Object.values(value as object).every(isBlank)
}

/** Whoever follows the advice leaves the rest empty. */
export const shapedResponse = (sent: Sent): Sent => {
  const { dissent, ...rest } = under('dissent', sent)
  const departure = under('risk', dissent as Sent)
  return { ...rest, dissent: rest.followed === 'followed' && isBlank(departure) ? null : departure }
}
