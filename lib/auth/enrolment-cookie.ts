import 'server-only'
import { cookies, headers } from 'next/headers'
import { CODE_MINUTES, GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import { cookieSettings } from './options'

/**
 * Two secrets of one browser on its way to a factor: that it asked for a code, and that the code was right. Strict,
 * so that no link or form on another site brings them; with the prefix wherever browsers take it, which is https.
 */
const NAMES = { asked: 'gatehouse-enrol-asked', granted: 'gatehouse-enrol-granted' } as const

const nameOf = (kind: keyof typeof NAMES, secure: boolean) => `${secure ? '__Host-' : ''}${NAMES[kind]}`

const keep = async (kind: keyof typeof NAMES, secret: string, minutes: number) => {
  const { secure } = cookieSettings().options
  const jar = await cookies()
  jar.set(nameOf(kind, secure), secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: minutes * 60,
  })
}

const kept = async (kind: keyof typeof NAMES) =>
  (await cookies()).get(nameOf(kind, cookieSettings().options.secure))?.value ?? ''

export const keepAsked = (secret: string) => keep('asked', secret, CODE_MINUTES)
export const keptAsked = () => kept('asked')
export const keepGrant = (secret: string) => keep('granted', secret, GRANT_MINUTES)
export const keptGrant = () => kept('granted')

/**
 * Where a request seems to come from: the last hop that somebody wrote down. Whoever reaches the product without a
 * proxy in front may write what they like, so no limit rests on this alone.
 */
export const seemingSource = async () =>
  (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 100) || 'unknown'
