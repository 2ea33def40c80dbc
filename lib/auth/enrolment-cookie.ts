import 'server-only'
import { cookies, headers } from 'next/headers'
import { networkOf, SOURCE_HEADER } from '@/lib/domain/door/source'
import { CALL_WITHIN_MINUTES } from '@/lib/domain/identity/call-back'
import { CODE_MINUTES, GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import { cookieSettings, hostCookie } from './options'

/**
 * Secrets of one browser on its way in: that it asked for a code, that the code was right, and that it waits to be
 * telephoned. Strict, so that no link or form on another site brings them; with the prefix wherever browsers take it,
 * which is https.
 */
const NAMES = {
  asked: 'gatehouse-enrol-asked',
  granted: 'gatehouse-enrol-granted',
  call: 'gatehouse-call',
} as const

/** The mail's code, the wait, and the code that is read out at the end of it. */
const CALL_MINUTES = CALL_WITHIN_MINUTES + 2 * CODE_MINUTES

const keep = async (kind: keyof typeof NAMES, secret: string, minutes: number) => {
  const { secure } = cookieSettings().options
  const jar = await cookies()
  jar.set(hostCookie(NAMES[kind]), secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: minutes * 60,
  })
}

const kept = async (kind: keyof typeof NAMES) => (await cookies()).get(hostCookie(NAMES[kind]))?.value ?? ''

export const keepAsked = (secret: string) => keep('asked', secret, CODE_MINUTES)
export const keptAsked = () => kept('asked')
export const keepGrant = (secret: string) => keep('granted', secret, GRANT_MINUTES)
export const keptGrant = () => kept('granted')
export const dropGrant = () => keep('granted', '', 0)
export const keepCall = (secret: string) => keep('call', secret, CALL_MINUTES)
export const keptCall = () => kept('call')
export const dropCall = () => keep('call', '', 0)

/** Where a request comes from, as the door found it: it takes off whatever a stranger writes under this name. */
export const sourceHere = async () => networkOf((await headers()).get(SOURCE_HEADER) ?? 'unknown')
