import { councilPeople } from '@/db/repositories/people'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { may } from '@/lib/domain/permissions/permissions'
import type { Shell } from '../shell'

/**
 * Who is named on a restricted case, and who else could be: council people who work on cases, without
 * those it is hidden from (SoD-7), of whom nobody may learn here that it concerns them.
 */
export const readPeople = async (
  { db }: Pick<Shell, 'db'>,
  { hiddenFrom, assigned }: Pick<CaseFile, 'hiddenFrom' | 'assigned'>,
) => {
  const everybody = (await councilPeople(db)).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return {
    assigned: everybody.filter(({ id }) => assigned.includes(id)),
    others: everybody.filter(
      (person) =>
        person.active && may(person, 'openRestricted') && ![...hiddenFrom, ...assigned].includes(person.id),
    ),
  }
}
