import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { UrgentCall } from '@/lib/domain/disclosure/disclosure'
import type { Attachment, AuthoriserDetails, Draft, Officer } from '@/lib/domain/disclosure/request-inputs'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { addWorkingDays } from '@/lib/domain/shared/working-days'

/** What people of the demo borough do with one case, told before it happens. */
export type Story = {
  readonly asker: PersonKey
  /** For whom a liaison officer keys it in. */
  readonly organisationId?: string
  readonly startedAt: Date
  readonly draft: Draft
  /** An emergency begins with a call instead; its draft is empty. */
  readonly call?: Omit<UrgentCall, 'by'>
  /** Files that come with it; each is a page that says what it stands for. */
  readonly papers?: readonly Pick<Attachment, 'kind' | 'name'>[]
  readonly steps: readonly Step[]
}

export type Step = {
  readonly [V in Verb]: {
    readonly verb: V
    readonly by: PersonKey | 'system'
    readonly at: Date
    readonly input: InputOf<V>
  }
}[Verb]

export const step = <V extends Verb>(verb: V, by: PersonKey | 'system', at: Date, input: InputOf<V>) =>
  ({ verb, by, at, input }) as Step

/** Printed on records where people say how they signed in: nobody did. */
export const METHOD = 'demonstration data, nobody signed in'

export const NO_CONFLICT = { conflict: 'no' } as const

/** The four lane questions, answered so that they lead to G01. */
export const lane = <P extends NonNullable<Draft['purpose']>>(purpose: P) =>
  ({ danger: 'no', demand: 'asking', victim: 'no', purpose }) as const

export const officer = (key: PersonKey, unit: string, supervisor?: string): Officer => {
  const { name, title, idNumber, email, phone } = PEOPLE[key]
  return { name, rank: title, idNumber: idNumber ?? '', unit, email, phone: phone ?? '', supervisor }
}

export const seniorOfficer = (key: PersonKey): AuthoriserDetails => {
  const { name, title, idNumber, email } = PEOPLE[key]
  return { name, rank: title, idNumber: idNumber ?? '', email }
}

/** Dates before `now`, so that the demo is always a few weeks old. */
export const calendarBefore = (now: Date) => {
  const today = londonDate(now)
  return {
    at: (workingDaysAgo: number, time: string) =>
      new Date(`${workingDayBefore(today, workingDaysAgo)}T${time}:00.000Z`),
    day: (daysAgo: number) => addDays(today, -daysAgo),
    hoursAgo: (hours: number) => new Date(now.getTime() - hours * 3_600_000),
  }
}
export type Calendar = ReturnType<typeof calendarBefore>

const isWorkingDay = (date: string) => addWorkingDays(addDays(date, -1), 1) === date

const workingDayBefore = (today: string, days: number): string => {
  let date = today
  for (let left = days; left > 0; ) {
    date = addDays(date, -1)
    if (isWorkingDay(date)) left -= 1
  }
  return date
}
