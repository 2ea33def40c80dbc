import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicEntryShown } from '@/components/agreement/public-entry'
import { Page } from '@/components/layout/page'
import { paths } from '@/lib/paths'
import { readPublicEntry } from '@/lib/use-cases/agreement/public-register'
import { shell } from '@/lib/use-cases/shell'

type Props = { readonly params: Promise<{ readonly reference: string }> }

export const metadata: Metadata = { title: 'An agreement of the council' }

export default async function PublicAgreementPage({ params }: Props) {
  const entry = await readPublicEntry(shell(), (await params).reference)
  if (!entry) notFound()
  return (
    <Page
      title={entry.title}
      caption="Register of agreements"
      back={{ href: paths.publicRegister(), text: 'Back to the register' }}
    >
      <PublicEntryShown entry={entry} />
    </Page>
  )
}
