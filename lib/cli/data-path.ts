import path from 'node:path'

/** Asked while verbs are loaded, before the database's address is settled: too early to parse the settings. */
export const dataPath = (...parts: readonly string[]) =>
  path.join(process.env.GATEHOUSE_DATA ?? '.data', ...parts)
