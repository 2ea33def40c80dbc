import 'server-only'
import { redirect } from 'next/navigation'
import { isProvedLately } from '@/lib/domain/shared/session'
import { paths } from '@/lib/paths'
import { shell } from '@/lib/use-cases/shell'
import type { SignedIn } from './signed-in'

/** Leads whoever has not shown lately that it is they to do so, and from there to `back`, where they ask again. */
export const proveFirst = ({ session }: SignedIn['who'], back: string): void => {
  if (!isProvedLately(session, shell().clock())) redirect(paths.signInAgain(back))
}
