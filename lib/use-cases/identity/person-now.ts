import { findActor } from '@/db/repositories/people'
import { systemShell } from '../shell'

/** The person as the database has them now, or null when they have left; asked before their own cookie names them. */
export const personNow = (personId: string) => findActor(systemShell().db, personId)
