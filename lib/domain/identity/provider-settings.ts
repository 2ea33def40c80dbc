import { z } from 'zod'
import { ROLES, type Role } from '../shared/actor'
import { GRADES } from '../shared/grades'

/** Which group of the council's own provider gives which role. One person holds one role. */

/** Officers outside come by another door, so no group gives what they are. */
const INSIDE = ROLES.filter((role) => !['EXT_REQ', 'EXT_AUTH', 'SIGN'].includes(role)) as readonly Role[]

/** Roles that may decide; the DPO is never one of them (SoD-4). */
export const DECIDES: readonly Role[] = ['HOS', 'ABOVE']

const groupRole = z
  .strictObject({
    group: z
      .string()
      .min(1, { error: 'must name a group' })
      .max(200, { error: 'must be 200 characters or fewer' }),
    role: z.enum(ROLES).refine((role) => INSIDE.includes(role), { error: 'must be a role of council staff' }),
    grade: z.enum(GRADES).optional(),
    service: z.string().min(1).optional(),
    title: z.string().min(1).max(120).optional(),
    /** Said aloud, so that nobody makes administrators by naming the wrong group. */
    givesAdministration: z.literal(true).optional(),
  })
  .refine(({ role, givesAdministration }) => (role === 'ADMIN') === (givesAdministration === true), {
    error: 'that gives the role ADMIN must say "givesAdministration": true, and no other may',
  })
  .refine(({ role, grade }) => !DECIDES.includes(role) || grade !== undefined, {
    error: 'that gives a role which decides must give its grade',
  })
  .refine(
    ({ role, grade }) => role !== 'DPO' || grade === undefined || grade === 'officer' || grade === 'manager',
    { error: 'gives the Data Protection Officer an approving grade (SoD-4)' },
  )

export type GroupRole = z.infer<typeof groupRole>

export const groupRoles = z
  .array(groupRole)
  .min(1, { error: 'must name at least one group' })
  .refine((rows) => new Set(rows.map(({ group }) => group)).size === rows.length, {
    error: 'must name each group once',
  })

/** What was settled with a provider; secrets and addresses of endpoints are not needed to decide. */
export type ClaimSettings = {
  readonly issuer: string
  readonly clientId: string
  /** Any one of them is enough; none means that the provider's word is taken as it is. */
  readonly acr: readonly string[]
  /** Every one of them must have been used. */
  readonly amr: readonly string[]
  /** How long ago somebody may have shown the provider who they are, in seconds. */
  readonly maxAge: number
  /** The organisation's own mail domains. */
  readonly domains: readonly string[]
}

/** Of the council's: an agency's people have their account by two people, and no group gives them anything. */
export type ProviderSettings = ClaimSettings & { readonly groups: readonly GroupRole[] }
