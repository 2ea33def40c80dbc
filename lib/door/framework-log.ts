import { faultFields, type LogFields, log } from '@/lib/log'

type Console = Pick<typeof console, 'error' | 'warn'>

const digestOf = (fault: Error) =>
  'digest' in fault && typeof fault.digest === 'string' ? { digest: fault.digest } : {}

const fieldsOf = (said: readonly unknown[]): LogFields => {
  const fault = said.find((each) => each instanceof Error)
  return fault ? { ...faultFields(fault), ...digestOf(fault) } : {}
}

/**
 * The framework and its libraries print a fault whole: a query that failed with every value that it was given. So of
 * what they say the log keeps the kind, and the reference that the page of a fault shows.
 */
export const keepFaultsShort = (said: Console = console): void => {
  said.error = (...words: readonly unknown[]) => log.error('framework.said', fieldsOf(words))
  said.warn = (...words: readonly unknown[]) => log.warn('framework.said', fieldsOf(words))
}
