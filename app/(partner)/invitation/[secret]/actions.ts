'use server'

import { redirect } from 'next/navigation'
import { keepInvitation } from '@/lib/auth/invitation-cookie'
import { paths } from '@/lib/paths'
import { readInvitation } from '@/lib/use-cases/agreement/invited'
import { shell } from '@/lib/use-cases/shell'

/** Nothing is opened by following the link, which mail scanners do: a person presses a button. */
export async function openInvitation(secret: string) {
  if (await readInvitation(shell(), secret)) await keepInvitation(secret)
  redirect(paths.invitedAgreement())
}
