import { cookieSettings } from '../options'
import { FLOW_SECONDS } from './sealed'

/** Says that this browser asked, and for what. Lax, because the provider sends people back from another site. */

const nameOf = (secure: boolean) => (secure ? '__Host-gatehouse-flow' : 'gatehouse-flow')

const line = (value: string, seconds: number) => {
  const { secure } = cookieSettings().options
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
  return `${nameOf(secure)}=${value}; ${flags}`
}

export const flowCookie = {
  name: () => nameOf(cookieSettings().options.secure),
  set: (sealed: string) => line(sealed, FLOW_SECONDS),
  gone: () => line('', 0),
}
