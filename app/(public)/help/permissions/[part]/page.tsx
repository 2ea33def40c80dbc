import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { permissionsAreas } from '@/lib/content/permissions-table'
import { paths } from '@/lib/paths'
import { Act } from '../act'

type Props = { readonly params: Promise<{ readonly part: string }> }

async function partOf({ params }: Props) {
  const { part } = await params
  const found = permissionsAreas().flatMap(({ title: area, parts }) =>
    parts.filter(({ id }) => id === part).map((its) => ({ area, ...its })),
  )
  return found[0]
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const part = await partOf(props)
  return { title: part && `Who may do what: ${part.area}, ${part.title}` }
}

export default async function PermissionsPartPage(props: Props) {
  const part = await partOf(props)
  if (!part) notFound()
  const { area, title, acts } = part
  return (
    <Page title={title} caption={`Who may do what: ${area}`} back={{ href: paths.permissions() }}>
      {acts.length === 0 && <p className="govuk-body">Nothing moves it on from here.</p>}
      {acts.map((act) => (
        <Act key={act.act} {...act} />
      ))}
    </Page>
  )
}
