'use client'
import { Page } from '@/components/layout/page'
import { Problem } from '@/components/layout/problem'

type ErrorPageProps = { readonly error: Error & { digest?: string } }

export default function ErrorPage({ error }: ErrorPageProps) {
  return (
    <Page title="Sorry, there is a problem with the service">
      <Problem digest={error.digest} />
    </Page>
  )
}
