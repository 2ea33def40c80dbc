import { parseArgs } from 'node:util'
import { z } from 'zod'
import { signatureFacts } from '@/lib/domain/agreement/signature/facts'
import { recommendSignature, SIGNATURE_ROWS } from '@/lib/domain/agreement/signature/rules'
import { triageFacts } from '@/lib/domain/agreement/triage/facts'
import { recommendTriage, TRIAGE_ROWS } from '@/lib/domain/agreement/triage/rules'
import { guardFacts } from '@/lib/domain/checks/guards/facts'
import { GUARD_ROWS, recommendGuards } from '@/lib/domain/checks/guards/rules'
import { locationFacts } from '@/lib/domain/checks/location/facts'
import { LOCATION_ROWS, recommendLocation } from '@/lib/domain/checks/location/rules'
import { optOutFacts } from '@/lib/domain/checks/opt-out/facts'
import { OPT_OUT_ROWS, recommendOptOut } from '@/lib/domain/checks/opt-out/rules'
import { transferFacts } from '@/lib/domain/checks/transfer/facts'
import { recommendTransfer, TRANSFER_ROWS } from '@/lib/domain/checks/transfer/rules'
import { disclosureFacts } from '@/lib/domain/disclosure/facts'
import { RULES, recommend } from '@/lib/domain/disclosure/rules'
import type { RuleRow } from '@/lib/domain/shared/decision'
import { shippedReference } from '@/lib/reference-data/shipped'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse decide AREA [--schema | --rules [--json]] < facts.json

Reads facts as a JSON object on standard input and prints what the rules make of
them. It asks the very functions that the screens ask, and needs no database.

  AREA       disclosure, agreement-triage, agreement-signature, transfer, opt-out,
             location, guards
  --schema   the JSON Schema of the facts, every one described
  --rules    the rule rows in order, as text, or as JSON with --json

Rows are read from the top and the first that fits wins. A no needs only the facts
it rests on. To go on, or let information go, needs every fact that a row above asks
for; while some are missing the outcome is NEEDS_FACTS and "requires" names them. An
order that the legal team found valid is complied with, whatever else is unknown.

The answer says the outcome in the words of the specification, the row that gave it,
its reasons with their sources, and what must come first.

Of a disclosure it adds the gateway, flags and dates that follow from the facts. With
status and actorRole it also lists what that person may do with the case and, by rule,
what they may not. With status alone it says what comes next from there; without, it
judges the way to its end.

Of agreement-triage it adds where it leads, and each activity with its regime: A
sharing, B processing, C joint controllers. Its requires also name the starred items
that the agreement must say before anybody signs.

Of agreement-signature the outcome is SIGNATURE, or BLOCKED by the first row that is
not met, with everything else that stands in the way among its reasons; IN_FORCE is
an entry that nobody signs. Facts about its life, such as days since its review fell
due, are read first: SUSPENDED, REVIEW_DUE or BREACH_FLAG. Its flags are lines of the
board's report.

Of transfer the outcome is that of the worst destination, each of which is given with
its own row and reasons; a block needs only the facts it rests on. Evidence left out is
evidence that there is not. With the status of a signed transfer it says first whether
that is SUSPENDED or REVIEW_DUE. Its flags say where an incident is to be looked into.

Of opt-out it adds the state of the flow, the row of exemptions it rests on and the way
taken through N1 to N12. With agreement it judges whether one with that flow may be
signed (NB1 to NB10). With run, response, useOfList or cohortNumber it answers that one
question about a run of the check instead.

Of location the outcome is ALLOW or BLOCK_LOCATION, with the places that all sources
permit. Of guards it is SIGN_OK, BLOCKED by the first guard with every reason and who
can clear it, or SUSPENDED where a live transfer is too late for its review.

Exit code: 0 a decision was printed, whichever it is; 2 wrong use or facts that
cannot be read.`

type Area = {
  readonly facts: z.ZodType
  readonly rows: readonly RuleRow[]
  readonly decide: (given: unknown) => { readonly decision: object } | { readonly wrong: string }
}

const area = <S extends z.ZodType>(
  facts: S,
  rows: readonly RuleRow[],
  recommended: (facts: z.output<S>) => object,
): Area => ({
  facts,
  rows,
  decide: (given) => {
    const { success, data, error } = facts.safeParse(given)
    return success ? { decision: recommended(data) } : { wrong: whatIsWrong(error.issues[0]) }
  },
})

const AREAS: Readonly<Record<string, Area>> = {
  disclosure: area(disclosureFacts, RULES, (facts) => recommend(facts)),
  'agreement-triage': area(triageFacts, TRIAGE_ROWS, recommendTriage),
  'agreement-signature': area(signatureFacts, SIGNATURE_ROWS, recommendSignature),
  transfer: area(transferFacts, TRANSFER_ROWS, (facts) => recommendTransfer(facts, shippedReference())),
  location: area(locationFacts, LOCATION_ROWS, (facts) => recommendLocation(facts, shippedReference())),
  guards: area(guardFacts, GUARD_ROWS, (facts) => recommendGuards(facts, shippedReference())),
  'opt-out': area(optOutFacts, OPT_OUT_ROWS, (facts) => recommendOptOut(facts, shippedReference())),
}

const USE = `Use: gatehouse decide ${Object.keys(AREAS).join('|')} [--schema | --rules [--json]] < facts.json`

export const decide: Verb = {
  name: 'decide',
  summary: 'decide an area from facts on standard input',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    if (!asked) return refuse(io, USE)
    const found = Object.hasOwn(AREAS, asked.area) ? AREAS[asked.area] : undefined
    if (!found) return refuse(io, USE)
    if (asked.schema) return tell(io, json(z.toJSONSchema(found.facts, { io: 'input' })))
    if (asked.rules) return tell(io, asked.json ? json(found.rows.map(listed)) : textOf(found.rows))
    return answer(asked.area, found, io)
  },
}

const json = (value: unknown) => JSON.stringify(value, null, 2)

const listed = ({ id, condition, outcome, code, source, needs }: RuleRow): RuleRow => ({
  id,
  condition,
  outcome,
  code,
  source,
  needs,
})

const textOf = (rows: readonly RuleRow[]) => rows.map(asText).join('\n\n')

const asText = ({ id, condition, outcome, code, source }: RuleRow) =>
  `${id}  if ${condition}\n  then ${outcome === 'AS_IT_WAS' ? 'it stays where it is' : outcome} (${code})\n  source: ${source}`

async function answer(name: string, { decide }: Area, io: Io): Promise<Exit> {
  const answered = decide(fromJson(await io.stdin()))
  return 'wrong' in answered
    ? refuse(io, answered.wrong)
    : tell(io, json({ area: name, ...answered.decision }))
}

/** Undefined where it is not JSON, which is as little an object of facts as a list is. */
const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function whatIsWrong(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys')
    return `There is no fact called ${[...issue.path, issue.keys[0]].join('.')}; --schema lists them.`
  if (!issue || issue.path.length === 0) return 'Standard input must be one JSON object of facts.'
  return `The fact ${issue.path.join('.')} cannot be used: ${issue.message}.`
}

function parse(args: readonly string[]) {
  try {
    const options = {
      schema: { type: 'boolean' },
      rules: { type: 'boolean' },
      json: { type: 'boolean' },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [area, ...others] = positionals
    return area === undefined || others.length > 0 ? undefined : { area, ...values }
  } catch {
    return undefined
  }
}

function tell(io: Io, text: string): Exit {
  io.out(text)
  return EXIT.done
}

function refuse(io: Io, sentence: string): Exit {
  io.err(sentence)
  return EXIT.usage
}
