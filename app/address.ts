import { z } from 'zod'

/** Reading an address: what is not ours is as if it were not there. */

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

export const firstIn = (query: Query, name: string) => {
  const value = query[name]
  return typeof value === 'string' ? value : value?.[0]
}

export const idIn = (query: Query, name: string) => z.uuid().safeParse(firstIn(query, name)).data

export const dayIn = (query: Query, name: string) => z.iso.date().safeParse(firstIn(query, name)).data

export const oneOfIn = <const T extends string>(query: Query, name: string, list: readonly T[]) =>
  list.find((one) => one === firstIn(query, name))

export const isTicked = (query: Query, name: string) => firstIn(query, name) === '1' || undefined

const LONGEST_SEARCH = 100

// Control characters name nothing in a list, and PostgreSQL refuses a null byte.
export const searchIn = (query: Query) =>
  firstIn(query, 'q')
    ?.replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH) || undefined
