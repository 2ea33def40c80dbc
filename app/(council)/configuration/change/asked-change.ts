import { SWITCHES, type Switch } from '@/lib/domain/disclosure/policy'
import { SETTING_NAMES } from '@/lib/domain/disclosure/ruleset'
import type { SettingName } from '@/lib/domain/disclosure/settings'
import { ORGANISATION_TYPES, type OrganisationType } from '@/lib/domain/shared/ranks'

/** What the address asks to change; a bank holiday is named in its form. */
export type AskedChange =
  | { readonly kind: 'setting'; readonly name: SettingName }
  | { readonly kind: 'floor'; readonly name: OrganisationType }
  | { readonly kind: 'switch'; readonly name: Switch }
  | { readonly kind: 'bankHoliday' }

export type Query = Readonly<Record<string, string | string[] | undefined>>

const oneOf = <T extends string>(names: readonly T[], name: Query[string]): T | undefined =>
  names.find((one) => one === name)

/** Nothing for a kind or a name that is not ours. */
export const askedChange = ({ kind, name }: Query): AskedChange | null => {
  if (kind === 'bankHoliday') return { kind }
  const setting = kind === 'setting' && oneOf(SETTING_NAMES, name)
  if (setting) return { kind: 'setting', name: setting }
  const floor = kind === 'floor' && oneOf(ORGANISATION_TYPES, name)
  if (floor) return { kind: 'floor', name: floor }
  const law = kind === 'switch' && oneOf(SWITCHES, name)
  return law ? { kind: 'switch', name: law } : null
}
