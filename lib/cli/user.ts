import { parseArgs } from 'node:util'
import { connect, type Database } from '@/db/client'
import { listPeople } from '@/db/repositories/accounts'
import { systemClock } from '@/lib/clock'
import { BREAK_GLASS_RULES } from '@/lib/domain/identity/break-glass'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { env } from '@/lib/env'
import {
  confirmLink,
  disablePerson,
  makeFirstAdministrator,
  USER_RULES,
} from '@/lib/use-cases/identity/administer'
import { makeBreakGlassCode } from '@/lib/use-cases/identity/break-glass'
import { EXIT, type Exit, type Io, type Verb } from './verb'

const HELP = `gatehouse user create --name NAME --email ADDRESS [--json]
gatehouse user list [--json]
gatehouse user disable ADDRESS [--json]
gatehouse user link ADDRESS --issuer URL --subject TEXT [--json]
gatehouse user break-glass ADDRESS [--json]

create       makes the first administrator, and the council itself where it is not
             there yet. Refused while somebody administers: everybody else comes in
             by the council's provider, or by two people
list         everybody, with role, organisation and whether they may sign in
disable      ends an account and all its sessions, at once
link         says that somebody here and somebody at the provider are one person.
             Their refused sign-in is in the ledger, with issuer and subject:
             gatehouse ledger export --payloads
break-glass  a code with which an administrator enrols a passkey while the provider
             is down. Shown once, good once, for ten minutes. All administrators, the
             Data Protection Officer and the board are told

Exit code: 0 done; 1 refused, and why; 2 wrong use.`

const USE = 'Use: gatehouse user create|list|disable|link|break-glass; gatehouse user --help says more.'

const REFUSALS: Readonly<Record<string, string>> = {
  [USER_RULES.thereIsOne]: 'Somebody administers already; the first administrator is made only once.',
  [USER_RULES.addressIsTaken]: 'Somebody has that mail address already.',
  [USER_RULES.notInTheCouncilsDomains]: 'That mail address is not in one of the council’s own domains.',
  [USER_RULES.nobodyThere]: 'Nobody who may sign in has that mail address.',
  [USER_RULES.alreadyEnded]: 'That account was ended before.',
  [USER_RULES.alreadyLinked]: 'That name at the provider is linked to somebody already.',
  [USER_RULES.notCouncilStaff]: 'Only staff of the council sign in by its provider.',
  [BREAK_GLASS_RULES.notAnAdministrator]: 'Only an administrator of the council has that way in.',
}

const ADDRESS = /^[a-z0-9][a-z0-9._%+'-]*@[a-z0-9-]+(\.[a-z0-9-]+)+$/

type Asked = {
  readonly act: string
  readonly email: string
  readonly name: string
  readonly issuer: string
  readonly subject: string
  readonly json: boolean
}

type Act = {
  /** What is wrong with what was asked, or null. */
  readonly wrong: (asked: Asked) => string | null
  readonly run: (db: Database, asked: Asked, io: Io) => Promise<Exit>
}

export type UserVerbs = {
  readonly open: () => { readonly db: Database; readonly close: () => Promise<unknown> }
}

export const userVerb = ({ open }: UserVerbs): Verb => ({
  name: 'user',
  summary: 'create the first administrator, list or disable users',
  help: HELP,
  run: async (args, io) => {
    const asked = parse(args)
    const act = asked && Object.hasOwn(ACTS, asked.act) ? ACTS[asked.act] : undefined
    const wrong = asked && act ? act.wrong(asked) : USE
    if (!asked || !act || wrong !== null) return refuse(io, wrong ?? USE)
    const { db, close } = open()
    try {
      return await act.run(db, asked, io)
    } finally {
      await close()
    }
  },
})

// People are written only by the owner of the tables.
export const user = userVerb({
  open: () => {
    const db = connect(env().GATEHOUSE_OWNER_URL ?? '', { max: 1, unhurried: true })
    return { db, close: () => db.$client.end({ timeout: 5 }) }
  },
})

const needsAddress = ({ email }: Asked) =>
  ADDRESS.test(email) ? null : 'The mail address must be plain, as name@council.gov.uk.'

const ACTS: Readonly<Record<string, Act>> = {
  create: {
    wrong: (asked) => (asked.name.trim() === '' ? 'Give a name: --name "NAME".' : needsAddress(asked)),
    run: async (db, { name, email, json }, io) => {
      const made = await makeFirstAdministrator({ db, clock: systemClock }, { name: name.trim(), email })
      return told(made, { io, json }, () => `Made ${email} the first administrator.`)
    },
  },
  list: { wrong: () => null, run: list },
  disable: {
    wrong: needsAddress,
    run: async (db, { email, json }, io) => {
      const ended = await disablePerson({ db, clock: systemClock }, email)
      return told(ended, { io, json }, ({ sessions }) => `Ended ${email} and ${sessions} sessions.`)
    },
  },
  link: {
    wrong: (asked) =>
      URL.canParse(asked.issuer) && asked.subject !== ''
        ? needsAddress(asked)
        : 'Give the provider and its name for the person: --issuer URL --subject TEXT.',
    run: async (db, { email, issuer, subject, json }, io) => {
      const linked = await confirmLink({ db, clock: systemClock }, { email, issuer, subject })
      return told(linked, { io, json }, () => `${email} signs in by the provider from now on.`)
    },
  },
  'break-glass': {
    wrong: needsAddress,
    run: async (db, { email, json }, io) => {
      const made = await makeBreakGlassCode({ db, clock: systemClock }, email)
      return told(
        made,
        { io, json },
        ({ code, expires }) =>
          `${code}\nGood once, until ${expires.toISOString()}. Everybody who watches is told.`,
      )
    },
  },
}

async function list(db: Database, { json }: Asked, io: Io): Promise<Exit> {
  const people = await listPeople(db)
  if (json) io.out(JSON.stringify(people, null, 2))
  else
    for (const { email, name, role, organisation, active } of people)
      io.out([active ? 'active' : 'ended ', role.padEnd(8), email, name, organisation].join('  '))
  return EXIT.done
}

type Telling = { readonly io: Io; readonly json: boolean }

const told = <T>(outcome: Outcome<T>, { io, json }: Telling, words: (value: T) => string): Exit => {
  if (outcome.ok) {
    io.out(json ? JSON.stringify(outcome.value) : words(outcome.value))
    return EXIT.done
  }
  const { rule } = outcome.refusal
  io.err(`${REFUSALS[rule] ?? 'That is refused.'} (${rule})`)
  return EXIT.no
}

function refuse(io: Io, sentence: string): Exit {
  io.err(sentence)
  return EXIT.usage
}

function parse(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        email: { type: 'string' },
        issuer: { type: 'string' },
        subject: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const [act = '', address, ...others] = positionals
    const { name = '', issuer = '', subject = '', json = false, email = address ?? '' } = values
    if (others.length > 0 || (address !== undefined && values.email !== undefined)) return undefined
    return { act, email: email.trim().toLowerCase(), name, issuer, subject, json }
  } catch {
    return undefined
  }
}
