'use server'

import { redirect } from 'next/navigation'
import { signOut } from '@/lib/auth/sessions'
import { paths } from '@/lib/paths'

export async function endSession() {
  await signOut()
  redirect(paths.signIn())
}
