import type { Option } from '@/components/forms/form-spec'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import {
  GATEWAY_CODES,
  type GatewayCode,
  gatewayOf,
  isAuthorised,
  isMandatory,
  needsAnInstrument,
} from '@/lib/domain/disclosure/gateways'
import { chooseLane } from '@/lib/domain/disclosure/lane'
import type { Policy } from '@/lib/domain/disclosure/policy'
import { londonDate } from '@/lib/domain/shared/dates'

/** The gateway in plain words: what it is called first, its statute after. */

/**
 * Why the case stands in its gateway: the reason of whoever corrected it last, or what the answers led to.
 * Nothing is said where the answers lead elsewhere by now, as when a law came into force since.
 */
export const whyThisGateway = (d: CaseFile, policy: Policy): string | null => {
  const last = d.corrected.at(-1)
  if (last) return last.reason
  if (!d.request) return null
  const day = londonDate(new Date(d.submitted?.at ?? d.createdAt))
  const lane = chooseLane(d.request, { type: d.organisation.type, policy, day })
  return 'gateway' in lane && lane.gateway === d.gateway ? lane.because : null
}

/** What intake confirms about the route, said for the route that the case has. */
export const routeCheck = (gateway: GatewayCode): string => {
  const { name } = gatewayOf(gateway)
  if (isMandatory(gateway)) return `It is “${name}”: an order or notice that must be answered, not a request`
  return needsAnInstrument(gateway)
    ? `It is “${name}”: the order is only being applied for`
    : `It is “${name}”: a request, not an order or notice, and not an emergency`
}

/** An emergency and a duty of our own begin with a call, so nothing is corrected into one. */
const BEGIN_WITH_A_CALL: readonly GatewayCode[] = ['G06', 'G23']

/** Why a case cannot be of that gateway, whatever intake thinks. */
const lacking = (code: GatewayCode, { request, authorisation }: CaseFile): string | null => {
  if (needsAnInstrument(code)) return request?.instrument ? null : 'No order or notice is on this case.'
  return !isAuthorised(code) || authorisation
    ? null
    : 'Nobody senior has authorised a request. Return it as incomplete instead.'
}

/** Every gateway it could be corrected to; below them, in sight with its reason, each that it cannot be. */
export const gatewayOptions = (d: CaseFile): readonly Option[] => {
  const options = GATEWAY_CODES.filter((code) => code !== d.gateway && !BEGIN_WITH_A_CALL.includes(code)).map(
    (code) => {
      const { name, statute } = gatewayOf(code)
      const missing = lacking(code, d)
      return {
        value: code,
        label: name,
        hint: missing ?? `${code}: ${statute}`,
        disabled: missing !== null,
      }
    },
  )
  return [...options.filter(({ disabled }) => !disabled), ...options.filter(({ disabled }) => disabled)]
}
