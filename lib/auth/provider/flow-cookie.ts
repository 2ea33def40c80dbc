import { cookieSettings, hostCookie } from '../options'
import { FLOW_SECONDS } from './sealed'

/** Says that this browser asked, and for what. Lax, because the provider sends people back from another site. */

const name = () => hostCookie('gatehouse-flow')

const line = (value: string, seconds: number) => {
  const { secure } = cookieSettings().options
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
  return `${name()}=${value}; ${flags}`
}

export const flowCookie = {
  name,
  set: (sealed: string) => line(sealed, FLOW_SECONDS),
  gone: () => line('', 0),
}
