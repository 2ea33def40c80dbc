import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { LineList } from '@/components/agreement/line-list'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import type { Field } from '@/components/forms/form-spec'
import type { CaseAction } from '@/lib/actions/form-action'
import type { Column } from '@/lib/domain/agreement/as-read'
import { paths } from '@/lib/paths'
import { AgreementFrame, backToStep } from './agreement-frame'
import { EditForm } from './edit-form'
import { below, type ListOf } from './editing'
import type { OpenAgreement } from './open-agreement'

/** The pages of one of the text's lists: the lines with what may be done to each, and the form of a line. */

type LinesProps<Line> = {
  readonly open: OpenAgreement
  readonly list: ListOf<Line>
  readonly title: string
  /** One line of it, as a word in a sentence: "party". */
  readonly one: string
  readonly columns: readonly Column<Line>[]
  readonly remove: CaseAction
  readonly children?: ReactNode
}

export function LinesPage<Line>({ open, list, title, one, columns, remove, children }: LinesProps<Line>) {
  const { a, refuses } = open
  const refusal = refuses('reviseText')
  const [name, ...rest] = columns
  return (
    <AgreementFrame open={open} title={title} back={backToStep(a.reference, 'draft', 'Back to the draft')}>
      {children}
      {refusal && <AgreementStandsInTheWay refusal={refusal} />}
      <LineList
        one={one}
        lines={list.of(a.text).map((line) => ({
          title: name?.of(line) ?? '',
          rows: rest.map(({ label, of }) => ({ key: label, value: of(line) || 'Not given' })),
        }))}
        version={a.version}
        addressOf={(place) => below(a.reference, list.step, place)}
        remove={refusal ? null : remove.bind(null, a.reference)}
        next={paths.agreementStep(a.reference, 'draft')}
      />
    </AgreementFrame>
  )
}

type LineProps<Line> = {
  readonly open: OpenAgreement
  readonly list: ListOf<Line>
  /** As it stands in the address: a place in the list, or `new`. */
  readonly entry: string
  readonly title: string
  readonly fields: readonly Field[]
  readonly schema: z.ZodType
  readonly action: CaseAction
  readonly answersOf: (line: Line) => Readonly<Record<string, unknown>>
}

export function LinePage<Line>({ open, list, entry, title, answersOf, ...asked }: LineProps<Line>) {
  const { a } = open
  const line = /^\d{1,4}$/.test(entry) ? list.of(a.text)[Number(entry)] : undefined
  if (entry !== 'new' && line === undefined) notFound()
  return (
    <AgreementFrame open={open} title={title} back={backToStep(a.reference, list.step, 'Back to the list')}>
      <EditForm
        open={open}
        submit="Save"
        saved={line === undefined ? {} : answersOf(line)}
        hidden={{ position: entry }}
        {...asked}
      />
    </AgreementFrame>
  )
}
