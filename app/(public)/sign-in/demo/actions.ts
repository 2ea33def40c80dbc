'use server'

import { notFound, redirect } from 'next/navigation'
import { signInAsDemo } from '@/lib/auth/sessions'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'

export async function signIn(form: FormData) {
  const actor = await signInAsDemo(String(form.get('person')))
  if (!actor) notFound()
  if (may(actor, 'startRequest')) redirect(paths.requests())
  redirect(may(actor, 'readWorkList') ? paths.disclosures() : paths.home())
}
