import type { Database, Tx } from '@/db/client'
import { insertAuthority } from '@/db/repositories/signatories'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { PEOPLE, type PersonKey } from './demo-people'

const MAY_SIGN: Readonly<Partial<Record<PersonKey, string>>> = {
  director: 'Scheme of delegation, part 3',
  chiefExecutive: 'Scheme of delegation, part 1',
  headOfHousing: 'Scheme of delegation, part 5',
  caldicottGuardian: 'Appointment as Caldicott Guardian',
  trustSignatory: 'Letter of the trust’s chief executive',
  homecareSignatory: 'Entry in the register of companies',
  sealedPostSignatory: 'Board minute 14',
  regionalSignatory: 'Authority’s scheme of delegation',
  departmentSignatory: 'Letter of the permanent secretary',
}

const id = (place: number) => `ba7e0000-0000-4000-8005-${String(place).padStart(12, '0')}`

/** Who may sign agreements in the demo borough, since before any of them began. */
export const insertDemoSignatories = async (tx: Tx | Database, now: Date): Promise<void> => {
  const today = londonDate(now)
  for (const [place, [key, reference]] of Object.entries(MAY_SIGN).entries())
    await insertAuthority(tx, {
      id: id(place + 1),
      personId: PEOPLE[key as PersonKey].id,
      reference,
      starts: addDays(today, -800),
      ends: addDays(today, 400),
      recordedBy: PEOPLE.solicitor.id,
      recordedAt: new Date(now.getTime() - 800 * 86_400_000),
    })
}
