import { sql } from 'drizzle-orm'
import { connect } from '@/db/client'

/** With a PostgreSQL from outside, the browser tests get a database of their own on it. */
export async function externalTestDatabase(serverUrl: string | undefined) {
  if (!serverUrl) return undefined
  const server = connect(serverUrl, { max: 1, unhurried: true })
  const name = `gatehouse_test_${process.pid}_e2e`
  await server.execute(sql`create database ${sql.identifier(name)}`)
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const drop = async () => {
    await server.execute(sql`drop database if exists ${sql.identifier(name)} with (force)`)
    await server.$client.end()
  }
  return { url, drop }
}
