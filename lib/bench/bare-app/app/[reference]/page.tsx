/** What `gatehouse bench` measures the product's pages against: the least a page with a query can be. */
import postgres from 'postgres'

export const dynamic = 'force-dynamic'

const sql = postgres(process.env.DATABASE_URL ?? '')

type Props = { readonly params: Promise<{ readonly reference: string }> }

export default async function BarePage({ params }: Props) {
  const { reference } = await params
  const [row] = await sql`select reference, status, headline from disclosure where reference = ${reference}`
  return (
    <main>
      <h1>{row?.reference}</h1>
      <p>{row?.headline}</p>
      <p>{row?.status}</p>
    </main>
  )
}
