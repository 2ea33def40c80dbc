import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { SummaryList } from '@/components/ui/summary-list'
import { valueWords } from '@/lib/content/policy-words'
import { paths } from '@/lib/paths'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { rulesReader } from '../rules-reader'
import { askedChange, type Query } from './asked-change'
import { changeForm } from './change-form'

export const metadata: Metadata = { title: 'Propose a change of the rules' }

type Props = { readonly searchParams: Promise<Query> }

export default async function ChangePage({ searchParams }: Props) {
  const actor = await rulesReader('proposePolicyChange')
  const asked = askedChange(await searchParams)
  if (!asked) redirect(paths.policy())
  const { title, today, spec, ...form } = changeForm(asked, await readPolicy(shell()))
  return (
    <Framed
      actor={actor}
      title={title}
      caption="Propose a change of the rules"
      back={{ href: paths.policy(), text: 'Rules in force' }}
    >
      {today && <SummaryList rows={[{ key: 'In force today', value: valueWords(today) }]} />}
      <p className="govuk-body">Nothing changes until a second person approves it.</p>
      <Form spec={spec} {...form} />
    </Framed>
  )
}
