import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import { InsetText } from '@/components/ui/inset-text'
import type { CaseAction } from '@/lib/actions/form-action'
import type { ContentPage } from '@/lib/domain/checks/transfer/pages'
import { SIGNED } from '@/lib/domain/checks/transfer/states'
import type { OpenTransfer } from './open-transfer'
import { TransferForm } from './transfer-form'
import { TransferFrame } from './transfer-frame'

type ContentFormProps<S extends z.ZodType> = {
  readonly open: OpenTransfer
  readonly page: ContentPage<S>
  readonly fields: readonly Field[]
  readonly action: CaseAction
}

/** What is signed is not changed: a change begins a new version, and the signed one stays. */
const Warned = ({ open: { t } }: Pick<ContentFormProps<z.ZodType>, 'open'>) =>
  SIGNED.includes(t.status) ? (
    <InsetText>
      This is signed. A change begins a new version, which is decided and signed afresh; until then nothing
      may go. The signed version stays readable.
    </InsetText>
  ) : null

export const ContentForm = <S extends z.ZodType>({ open, page, fields, action }: ContentFormProps<S>) => (
  <>
    <Warned open={open} />
    <TransferForm
      open={open}
      verb="editTransfer"
      schema={page.schema}
      fields={fields}
      submit="Save"
      action={action}
      saved={page.answersOf(open.t.content)}
    />
  </>
)

type ContentPageProps<S extends z.ZodType> = ContentFormProps<S> & {
  readonly title: string
  readonly children?: ReactNode
}

/** One page of what a transfer says. */
export const TransferContentPage = <S extends z.ZodType>({
  title,
  children,
  ...form
}: ContentPageProps<S>) => (
  <TransferFrame open={form.open} title={title}>
    {children}
    <ContentForm {...form} />
  </TransferFrame>
)
