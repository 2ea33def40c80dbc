'use server'

import { notFound, redirect } from 'next/navigation'
import { firstPageOf } from '@/app/first-page'
import { signInAsDemo } from '@/lib/auth/sessions'

export async function signIn(form: FormData) {
  const actor = await signInAsDemo(String(form.get('person')))
  if (!actor) notFound()
  redirect(firstPageOf(actor))
}
