/** What a command-line verb may touch; tests pass their own. */
export type Io = {
  readonly out: (text: string) => void
  /** One plain sentence, never a stack trace. */
  readonly err: (sentence: string) => void
  readonly stdin: () => Promise<string>
}

/** yes or done; no, refused or invalid; usage or unreadable input. */
export const EXIT = { done: 0, no: 1, usage: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

export type Verb = {
  readonly name: string
  /** One line for `gatehouse --help`. */
  readonly summary: string
  /** The text of `gatehouse NAME --help`. */
  readonly help: string
  readonly run: (args: readonly string[], io: Io) => Promise<Exit>
}
