/** Everybody of the demo borough, each signed in once; their cookies are then sent by hand. */
import { expect, type PlaywrightWorkerArgs } from '@playwright/test'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { cookiesOf, home } from '../../raw'
import * as steps from '../../steps'

/**
 * Somebody for each principal of docs/authorisation, and beside them somebody of the same role whose agency or
 * service it is not. Others are to the matrix what one of these is.
 */
export const EVERYBODY = [
  'constable',
  'inspector',
  'revenueOfficer',
  'higherOfficer',
  'trustSignatory',
  'regionalSignatory',
  'liaison',
  'informationOfficer',
  'informationManager',
  'housingCoordinator',
  'safetyCoordinator',
  'housingOwner',
  'careOwner',
  'headOfHousing',
  'deputyHeadOfHousing',
  'headOfCare',
  'headOfSafety',
  'director',
  'chiefExecutive',
  'solicitor',
  'boroughLawyer2',
  'dpo',
  'caldicottGuardian',
  'monitoringOfficer',
  'releaseOfficer',
  'secondReleaseOfficer',
  'boardMember',
  'auditor',
  'administrator',
] as const satisfies readonly PersonKey[]

/** Nobody has no cookie. */
export type Asker = (typeof EVERYBODY)[number] | 'nobody'
export const ASKERS: readonly Asker[] = [...EVERYBODY, 'nobody']

export type Cookies = Readonly<Partial<Record<PersonKey, string>>>

export const signInEverybody = async ({
  playwright,
}: Pick<PlaywrightWorkerArgs, 'playwright'>): Promise<Cookies> => {
  const cookies: Partial<Record<PersonKey, string>> = {}
  for (const key of EVERYBODY) {
    const request = await playwright.request.newContext({ baseURL: home() })
    await steps.entersAs(request, PEOPLE[key])
    const state = await request.storageState()
    cookies[key] = await cookiesOf({ cookies: async () => state.cookies })
    await request.dispose()
  }
  expect(new Set(Object.values(cookies)).size).toBe(EVERYBODY.length)
  return cookies
}
