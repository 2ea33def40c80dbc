import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { OPEN_FIELDS } from '@/lib/content/intake-forms'
import { reason } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import { type CaseParams, findCase, isShut } from '../open-case'
import { specOf } from '../step-parts'
import { openIt } from './actions'

export const metadata: Metadata = { title: 'Open a restricted case' }

/** Not in the frame of the other steps: that one names the asking body. */
export default async function OpenPage(page: CaseParams) {
  const open = await findCase(page)
  const { actor, d } = open
  if (!(await isShut(open))) redirect(paths.disclosure(d.reference))
  return (
    <Framed
      actor={actor}
      title="This case is restricted"
      caption={d.reference}
      back={{ href: paths.disclosures(), text: 'Work list' }}
    >
      <p className="govuk-body">
        Only people who need it for their work may read it. Say why you do, and it opens for eight hours.
      </p>
      <Form
        spec={specOf({ schema: reason, fields: OPEN_FIELDS, submit: 'Open the case' })}
        action={openIt.bind(null, d.reference)}
      />
    </Framed>
  )
}
