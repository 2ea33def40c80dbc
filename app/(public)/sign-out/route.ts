import { cameFromUs } from '@/lib/actions/came-from-us'
import { seeOther } from '@/lib/actions/see-other'
import { signOut } from '@/lib/auth/sessions'
import { paths } from '@/lib/paths'

/** A form of its own rather than an action: only a whole answer can tell the browser to forget what it kept. */
export async function POST(request: Request) {
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from somewhere else.\n', { status: 403 })
  await signOut()
  const answer = seeOther(paths.signIn())
  answer.headers.set('Clear-Site-Data', '"cache","storage"')
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}
