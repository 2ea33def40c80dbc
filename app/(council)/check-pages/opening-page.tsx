import type { ReactNode } from 'react'
import type { z } from 'zod'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { Form } from '@/components/forms/form'
import type { Field, FormValues } from '@/components/forms/form-spec'
import type { CaseAction } from '@/lib/actions/form-action'
import { type Permission, permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'

type OpeningPageProps = {
  readonly actor: Actor
  readonly permission: Permission
  readonly title: string
  readonly back: { readonly href: string; readonly text: string }
  readonly asked: { readonly schema: z.ZodType; readonly fields: readonly Field[]; readonly submit: string }
  readonly initialValues?: FormValues
  readonly action: CaseAction
  /** What is read before it is answered. */
  readonly children?: ReactNode
}

/** The form by which something is entered in a register, or why this person may not. */
export const OpeningPage = (props: OpeningPageProps) => {
  const { actor, permission, title, back, asked, initialValues, action, children } = props
  const denial = permit(actor, permission)
  return (
    <Framed actor={actor} title={title} back={back}>
      {children}
      {denial ? (
        <CheckStandsInTheWay refusal={denial} title="You cannot do this" />
      ) : (
        <Form spec={specOf(asked)} action={action.bind(null, '')} initialValues={initialValues} />
      )}
    </Framed>
  )
}
