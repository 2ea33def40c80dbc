import { parseArgs } from 'node:util'
import { NUMBER_MODES, type NumberMode, numberState } from '@/lib/domain/checks/run/nhs-number'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse nhs-number VALUE… [--mode production|test|either] [--json]

Says of each value, in their order, whether it is valid, invalid or missing, by
the rule that the opt-out check uses: ten digits together, or 3, 3 and 4 of them
apart by a space or hyphen, and a check digit that fits. Nothing is repaired. No
value is printed, so that none comes into a log; an empty one ('') is missing.

  --mode production  the range from 999 000 0000, kept for tests, is invalid
  --mode test        everything outside that range is invalid
  --mode either      the arithmetic alone (default)
  --json             the same as JSON

Valid does not mean that the number belongs to whoever it stands beside.

Exit code: 0 all valid, 1 one or more invalid or missing, 2 wrong use.`

const USE = 'Use: gatehouse nhs-number VALUE… [--mode production|test|either] [--json]'

type Asked = { readonly values: readonly string[]; readonly mode: NumberMode; readonly json: boolean }

export const nhsNumber: Verb = {
  name: 'nhs-number',
  summary: 'say whether each value is a valid NHS number',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    if (asked) return answer(asked, io)
    io.err(USE)
    return EXIT.usage
  },
}

function answer({ values, mode, json }: Asked, io: Io): Exit {
  const answers = values.map((value, index) => ({ value: index + 1, state: numberState(value, mode) }))
  const lines = answers.map(({ value, state }) => `${state.padEnd(7)}  value ${value}`)
  for (const line of json ? [JSON.stringify(answers, null, 2)] : lines) io.out(line)
  return answers.every(({ state }) => state === 'valid') ? EXIT.done : EXIT.no
}

const isMode = (text: string): text is NumberMode => (NUMBER_MODES as readonly string[]).includes(text)

function parse(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { mode: { type: 'string', default: 'either' }, json: { type: 'boolean', default: false } },
    })
    const { mode, json } = values
    return positionals.length > 0 && isMode(mode) ? { values: positionals, mode, json } : undefined
  } catch {
    return undefined
  }
}
