import { findActor } from '@/db/repositories/people'
import { shell } from '../shell'

/** The person as the database has them now, or null when they have left. */
export const personNow = (personId: string) => findActor(shell().db, personId)
