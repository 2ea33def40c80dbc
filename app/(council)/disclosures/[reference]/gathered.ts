type Answers = Record<string, unknown>

/**
 * A list asked on one flat form: `services-0` and `services-1` become `services`. Stops at the first gap,
 * so that a made-up number cannot make a long list.
 */
export const gathered =
  (list: string, prefix = list) =>
  (answers: Answers): Answers => {
    const rest = { ...answers }
    const found: unknown[] = []
    for (let position = 0; `${prefix}-${position}` in rest; position += 1) {
      found.push(rest[`${prefix}-${position}`])
      delete rest[`${prefix}-${position}`]
    }
    return { ...rest, [list]: found }
  }

/** `['services', 0]` is asked as `services-0`; what is wrong with the list as a whole is said at its first. */
export const fieldIn =
  (list: string, prefix = list) =>
  (path: readonly PropertyKey[]): string => {
    const [first, position = 0] = path
    return first === list ? `${prefix}-${String(position)}` : String(first)
  }
