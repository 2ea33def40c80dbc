/** O19: whatever dies, and whenever, a mail goes out at most twice, under one Message-ID, and its letter ends. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import { GIVE_UP_HOURS, UNANSWERED_MINUTES } from '@/lib/domain/identity/letter'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { openPost } from '@/lib/mail/post'
import { mailSink } from '@/lib/mail/testing'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import { askEnrolmentCode, enrolByCode, inviteToEnrol } from '@/lib/use-cases/identity/enrol'
import { sendPost } from './post'

const SETTINGS = { NODE_ENV: 'test', NEXTAUTH_URL: 'https://gatehouse.example' } as const

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return { ...real, env: () => real.parseEnv(SETTINGS) }
})

const { shell: standing, owner, web, url, topKeyFile } = await aBorough()
// The children have the real time, so everybody has; what a test waits for is added to it.
let ahead = 0
const shell = { ...standing, clock: () => new Date(Date.now() + ahead * 60_000) }
const wait = (minutes: number) => {
  ahead += minutes
}

const FROM = 'no-reply@haverbrook.example'
const sink = await mailSink()
afterAll(sink.close)
const post = openPost(sink.url, FROM)
const drain = () => sendPost(shell, post)

// What waits in the demo borough is another test's.
await owner.execute(sql`update recovery set state = 'STOPPED', stopped_at = now()`)
await owner.execute(sql`update letter set done_at = now(), ended_as = 'withdrawn'`)

afterEach(() => {
  sink.hooks.beforeMail = undefined
  sink.hooks.beforeTaken = undefined
})

const gotten = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value
}

let number = 0
/** Somebody new of a new agency, invited by an administrator: one letter is owed. */
const invited = async () => {
  number += 1
  const [organisation, id] = [randomUUID(), randomUUID()]
  const to = `p${number}@post.example`
  await owner.execute(sql`
    insert into organisation (id, name, type, domains, switchboard) values (${organisation}, ${`Body ${number}`}, 'other', ${sql`array[${`d${number}.example`}]`}, '020 7946 0990')`)
  await owner.execute(sql`
    insert into person (id, name, email, role, title, organisation_id, known_since)
    values (${id}, ${`Perpetua Lind ${number}`}, ${to}, 'EXT_REQ', 'Officer', ${organisation}, now())`)
  return { person: id, ...gotten(await inviteToEnrol(shell, as('administrator'), id)) }
}

type Row = {
  readonly ended: string | null
  readonly taken: boolean
  readonly holds: boolean
  readonly tries: number
  readonly unanswered: number
}
const rowOf = async (id: string) => {
  const rows = await owner.execute<Row>(
    sql`select ended_as as ended, taken_at is not null as taken, sealed is not null as holds, tries, unanswered from letter where id = ${id}`,
  )
  expect(rows).toHaveLength(1)
  return rows[0]
}
const SENT = { ended: 'sent', taken: false, holds: false }
const CLAIMED = { ended: null, taken: true, holds: true }

const mailsTo = (to: string) => sink.received.filter((mail) => mail.to.includes(to))
const messageIdsTo = (to: string) => [...new Set(mailsTo(to).map(({ messageId }) => messageId))]

/* Processes that are killed */

const aProcess = (at = ahead) =>
  spawn(process.execPath, ['--import', 'tsx', 'lib/actions/post-process-testing.ts', String(at)], {
    env: {
      PATH: process.env.PATH,
      ...SETTINGS,
      DATABASE_URL: url,
      GATEHOUSE_TOP_KEY_FILE: topKeyFile,
      GATEHOUSE_SMTP_URL: sink.url,
      GATEHOUSE_MAIL_FROM: FROM,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })

const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode ?? child.exitCode
}

const until = async (what: string, isSo: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await isSo()) return
    await pause(20)
  }
  throw new Error(`never: ${what}`)
}

const isStopped = (child: ChildProcess) =>
  readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.startsWith('T') ?? false

/** The 250 reaches the machine and never the program: it stands still from before it is said until it is killed. */
const killedAtThe250 = async () => {
  const child = aProcess()
  sink.hooks.beforeTaken = async () => {
    child.kill('SIGSTOP')
    await until('stopped', () => isStopped(child))
    setTimeout(() => child.kill('SIGKILL'), 200)
  }
  expect(await ended(child)).toBe('SIGKILL')
  sink.hooks.beforeTaken = undefined
}

const waitingBackends = (what: string) =>
  owner.execute<{ pid: number }>(
    sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike ${what}`,
  )

describe('a process that sends mail, killed', () => {
  it('right after the server’s 250, leaves a mail that is sent once more under the same Message-ID, and no third time', async () => {
    const { letter, to } = await invited()
    await killedAtThe250()
    expect(mailsTo(to)).toHaveLength(1)
    expect(await rowOf(letter)).toMatchObject({ ...CLAIMED, tries: 1, unanswered: 0 })

    await drain()
    expect(mailsTo(to)).toHaveLength(1)
    wait(UNANSWERED_MINUTES)
    await drain()
    expect(mailsTo(to)).toHaveLength(2)
    expect(messageIdsTo(to)).toEqual([`<${letter}@haverbrook.example>`])
    expect(await rowOf(letter)).toMatchObject({ ...SENT, tries: 2, unanswered: 1 })

    wait(UNANSWERED_MINUTES)
    await drain()
    expect(mailsTo(to)).toHaveLength(2)
    const about = await owner.execute(
      sql`select 1 from letter where invitation_id = (select invitation_id from letter where id = ${letter})`,
    )
    expect(about).toHaveLength(1)
  })

  it('when it has read the 250 and not yet said so to the database, likewise', async () => {
    const { letter, to } = await invited()
    const child = aProcess()
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let held: Promise<unknown> = Promise.resolve()
    sink.hooks.beforeTaken = async () => {
      await new Promise<void>((locked) => {
        held = owner.transaction(async (tx) => {
          await tx.execute(sql`select 1 from letter where id = ${letter} for update`)
          locked()
          await released
        })
      })
    }
    await until('the mark waits', async () => (await waitingBackends('update "letter"%')).length === 1)
    child.kill('SIGKILL')
    await ended(child)
    // The server would finish what it was told: the kill came before it was told.
    const [backend] = await waitingBackends('update "letter"%')
    await owner.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0})`)
    release()
    await held
    sink.hooks.beforeTaken = undefined

    expect(await rowOf(letter)).toMatchObject(CLAIMED)
    wait(UNANSWERED_MINUTES)
    await drain()
    expect([mailsTo(to).length, messageIdsTo(to).length]).toEqual([2, 1])
    expect(await rowOf(letter)).toMatchObject(SENT)
  })

  it('twice at the 250, leaves two mails and a letter that is given up', async () => {
    const { letter, to } = await invited()
    await killedAtThe250()
    wait(UNANSWERED_MINUTES)
    await killedAtThe250()
    expect(await rowOf(letter)).toMatchObject({ ...CLAIMED, tries: 2, unanswered: 1 })
    for (let later = 0; later < 3; later += 1) {
      wait(UNANSWERED_MINUTES)
      await drain()
    }
    expect([mailsTo(to).length, messageIdsTo(to).length]).toEqual([2, 1])
    expect(await rowOf(letter)).toMatchObject({ ended: 'given up', holds: false, unanswered: 2 })
  })

  it('before it claims the letter, leaves one that is sent once', async () => {
    const { letter, to } = await invited()
    const child = aProcess()
    await owner.transaction(async (tx) => {
      await tx.execute(sql`lock table letter in access exclusive mode`)
      await until('it waits', async () => (await waitingBackends('%from "letter"%')).length === 1)
      child.kill('SIGKILL')
      await ended(child)
    })
    expect(await rowOf(letter)).toMatchObject({ ended: null, taken: false, tries: 0 })
    await drain()
    expect(mailsTo(to)).toHaveLength(1)
    expect(await rowOf(letter)).toMatchObject(SENT)
  })

  it('before the mail itself, leaves one that is sent once', async () => {
    const { letter, to } = await invited()
    const child = aProcess()
    sink.hooks.beforeMail = async () => {
      child.kill('SIGKILL')
      await ended(child)
    }
    await ended(child)
    sink.hooks.beforeMail = undefined
    expect(await rowOf(letter)).toMatchObject(CLAIMED)
    wait(UNANSWERED_MINUTES)
    await drain()
    await drain()
    expect(mailsTo(to)).toHaveLength(1)
    expect(await rowOf(letter)).toMatchObject(SENT)
  })
})

describe('the post', () => {
  it('sends 40 letters once each, with three at it at the same moment', async () => {
    const all = []
    for (let n = 0; n < 40; n += 1) all.push(await invited())
    const both = [aProcess(), aProcess()]
    await owner.transaction(async (tx) => {
      await tx.execute(sql`lock table letter in access exclusive mode`)
      await until('both wait', async () => (await waitingBackends('%from "letter"%')).length === 2)
    })
    await Promise.all([drain(), ...both.map(ended)])
    await drain()
    expect(all.map(({ to }) => mailsTo(to).length)).toEqual(Array(40).fill(1))
    for (const { letter } of all) expect(await rowOf(letter)).toMatchObject({ ...SENT, tries: 1 })
  })

  it('is owed again where no server answers, at growing pauses, and goes once when there is one', async () => {
    const { letter, to } = await invited()
    const down = openPost('smtp://127.0.0.1:1', FROM)
    await sendPost(shell, down)
    expect(await rowOf(letter)).toMatchObject({ ended: null, taken: false, holds: true, tries: 1 })
    await sendPost(shell, down)
    expect(await rowOf(letter)).toMatchObject({ tries: 1 })
    wait(1)
    await sendPost(shell, down)
    wait(1)
    await drain()
    expect(await rowOf(letter)).toMatchObject({ tries: 2 })
    wait(1)
    await Promise.all([drain(), drain()])
    expect(mailsTo(to)).toHaveLength(1)
    expect(await rowOf(letter)).toMatchObject({ ...SENT, tries: 3, unanswered: 0 })
  })

  it('is owed again where the server refused the whole mail, as often as it does', async () => {
    const { letter, to } = await invited()
    sink.hooks.beforeTaken = async () => {
      throw new Error('full')
    }
    for (const tries of [1, 2, 3]) {
      await drain()
      expect(await rowOf(letter)).toMatchObject({ ended: null, taken: false, tries, unanswered: 0 })
      wait(60)
    }
    sink.hooks.beforeTaken = undefined
    await drain()
    expect(mailsTo(to)).toHaveLength(1)
  })

  it('is sent once more, and only once, where the connection broke after the mail and before an answer', async () => {
    const { letter } = await invited()
    const breaking = await aServerThatBreaks()
    const broken = openPost(breaking.url, FROM)
    for (let later = 0; later < 4; later += 1) {
      await sendPost(shell, broken)
      wait(UNANSWERED_MINUTES)
    }
    await breaking.close()
    expect(breaking.mails).toHaveLength(2)
    expect(new Set(breaking.mails.map((mail) => /^message-id: *(.+)$/im.exec(mail)?.[1])).size).toBe(1)
    expect(await rowOf(letter)).toMatchObject({ ended: 'given up', holds: false })
  })

  it('is kept up by no letter that cannot be opened, or faults', async () => {
    const [unreadable, faulty] = [await invited(), await invited()]
    await owner.execute(
      sql`update letter set sealed = '\\x00', top_key = 'another' where id = ${unreadable.letter}`,
    )
    await owner.execute(sql`
      create function fails() returns trigger language plpgsql as $$ begin raise exception 'fails'; end $$`)
    await owner.execute(
      sql`create trigger fails before update on letter for each row when (old.id = ${sql.raw(`'${faulty.letter}'`)}) execute function fails()`,
    )
    const { letter, to } = await invited()
    await drain()
    expect(mailsTo(to)).toHaveLength(1)
    expect(await rowOf(letter)).toMatchObject(SENT)
    expect(await rowOf(unreadable.letter)).toMatchObject({ ended: null, taken: false, tries: 1 })
    await owner.execute(sql`drop trigger fails on letter`)
    await drain()
    expect(mailsTo(faulty.to)).toHaveLength(1)
  })

  it('gives up after two days, and says so once and of nobody', async () => {
    const { letter, to, secret } = await invited()
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const down = openPost('smtp://127.0.0.1:1', FROM)
    await sendPost(shell, down)
    wait(GIVE_UP_HOURS * 60)
    for (let later = 0; later < 3; later += 1) await sendPost(shell, down)
    const lines = said.mock.calls.map(([line]) => String(line))
    said.mockRestore()
    expect(lines.filter((line) => line.includes('mail.given-up') && line.includes(letter))).toHaveLength(1)
    for (const line of lines) for (const known of [to, secret, 'Perpetua']) expect(line).not.toContain(known)
    expect(await rowOf(letter)).toMatchObject({ ended: 'given up', holds: false })
    await drain()
    expect(mailsTo(to)).toEqual([])
  })

  it('keeps what it says where no copy of the database shows it, and not at all when it has gone', async () => {
    const { letter, secret, to } = await invited()
    const { code, letter: ofCode } = gotten(await askEnrolmentCode(shell, secret, 'home'))
    const dump = async () =>
      (await owner.execute<{ row: string }>(sql`select to_jsonb(l)::text as row from letter l`))
        .map(({ row }) => row)
        .join()
    const forms = (text: string) => [
      text,
      Buffer.from(text).toString('hex'),
      Buffer.from(text).toString('base64'),
    ]
    for (const known of [secret, code].flatMap(forms)) expect(await dump()).not.toContain(known)
    expect([(await rowOf(letter))?.holds, (await rowOf(ofCode))?.holds]).toEqual([true, true])
    await drain()
    expect([(await rowOf(letter))?.holds, (await rowOf(ofCode))?.holds]).toEqual([false, false])
    const raw = mailsTo(to)
      .map((mail) => mail.raw.replace(/=\r\n/g, ''))
      .join()
    expect(raw).toContain(secret)
    expect(raw).toContain(code.slice(0, 5))
  })

  it('does not send late what is worth nothing any more', async () => {
    const older = await invited()
    const newer = gotten(await inviteToEnrol(shell, as('dpo'), older.person))
    const left = await invited()
    await owner.execute(sql`update person set active = false where id = ${left.person}`)
    const spent = gotten(await askEnrolmentCode(shell, newer.secret, 'home'))
    const late = gotten(await askEnrolmentCode(shell, newer.secret, 'home'))
    gotten(await enrolByCode(shell, spent.browser, spent.code))
    const other = await invited()
    const overdue = gotten(await askEnrolmentCode(shell, other.secret, 'home'))
    wait(10)
    await drain()
    for (const { letter, to } of [older, newer, left, spent, late]) {
      expect(await rowOf(letter)).toMatchObject({ ended: 'withdrawn', holds: false, tries: 0 })
      expect(mailsTo(to)).toEqual([])
    }
    expect(await rowOf(overdue.letter)).toMatchObject({ ended: 'withdrawn', holds: false })
    expect(mailsTo(other.to).map(({ raw }) => raw.includes('Your code is'))).toEqual([false])
  })
})

describe('the database, whatever the program says', () => {
  it('lets nobody of the web read what is mailed and to whom, or say that it was sent', async () => {
    await invited()
    for (const person of [null, PEOPLE.administrator.id, PEOPLE.dpo.id]) {
      for (const column of ['sealed', 'sent_to', 'id', 'top_key'])
        expect(await answerTo(web({ person }), sql`select ${sql.identifier(column)} from letter`)).toBe(
          'permission denied for table letter',
        )
      for (const statement of [sql`update letter set ended_as = 'sent'`, sql`delete from letter`])
        expect(await answerTo(web({ person }), statement)).toBe('permission denied for table letter')
    }
    await drain()
  })

  it('takes no third claim, no other words and no end that is another one', async () => {
    const { letter } = await invited()
    const app = standing.db
    const claim = sql`update letter set taken_at = now() + interval '9 days', tries = tries + 1, unanswered = unanswered + (taken_at is not null)::int where id = ${letter}`
    expect(await answerTo(app, sql`update letter set sealed = '\\x00' where id = ${letter}`)).toContain(
      'does not change',
    )
    expect(
      await answerTo(app, sql`update letter set sent_to = 'x@y.example' where id = ${letter}`),
    ).toContain('permission denied')
    expect(await answerTo(app, sql`update letter set taken_at = now() where id = ${letter}`)).toContain(
      'a third time',
    )
    await app.execute(sql`update letter set taken_at = now(), tries = 1 where id = ${letter}`)
    await app.execute(sql`update letter set taken_at = now(), tries = 2, unanswered = 1 where id = ${letter}`)
    expect(await answerTo(app, claim)).toContain('a third time')
    expect(await answerTo(app, sql`update letter set unanswered = 0 where id = ${letter}`)).toContain(
      'not unmade',
    )
    await app.execute(
      sql`update letter set taken_at = null, sealed = null, top_key = null, done_at = now(), ended_as = 'given up' where id = ${letter}`,
    )
    expect(await answerTo(app, sql`update letter set ended_as = 'sent' where id = ${letter}`)).toContain(
      'does not change',
    )
  })

  it('lets somebody of the web owe mail about their own invitation alone, and to where that was sent', async () => {
    const { id, to } = await invited()
    await drain()
    await owner.execute(sql`alter table letter drop constraint "a letter tells of one thing"`)
    await owner.execute(sql`drop index "one letter an invitation"`)
    const owes = (person: string | null, kind: string, sentTo: string) =>
      answerTo(
        web({ person }),
        sql`insert into letter (id, kind, sent_to, invitation_id, sealed, top_key, owed_at, due_at)
          values (gen_random_uuid(), ${kind}, ${sentTo}, ${id}, '\\x00', 'top', now(), now())`,
      )
    const REFUSED = 'new row violates row-level security policy for table "letter"'
    const { administrator, dpo, headOfHousing } = PEOPLE
    expect(await owes(administrator.id, 'invitation', to)).toBe('done')
    expect(await owes(administrator.id, 'invitation', 'x@elsewhere.example')).toBe(REFUSED)
    expect(await owes(administrator.id, 'recoveryLink', to)).toBe(REFUSED)
    expect(await owes(administrator.id, 'code', to)).toBe(REFUSED)
    for (const other of [dpo.id, headOfHousing.id, null])
      expect(await owes(other, 'invitation', to)).toBe(REFUSED)
  })
})

/** Takes the whole mail, and hangs up instead of answering. */
const aServerThatBreaks = async () => {
  const mails: string[] = []
  const speak = (socket: Socket) => {
    let mail: string | null = null
    socket.on('error', () => undefined)
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      const said = bytes.toString()
      if (mail === null) {
        if (/^DATA/i.test(said)) mail = ''
        socket.write(mail === '' ? '354 go on\r\n' : '250 yes\r\n')
        return
      }
      mail += said
      if (!mail.endsWith('\r\n.\r\n')) return
      mails.push(mail)
      socket.destroy()
    })
  }
  const server = createServer(speak)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
