import { passkeysOf } from '@/db/repositories/passkeys'
import type { Shell } from '../shell'

export const readPasskeys = ({ db }: Pick<Shell, 'db'>, personId: string) => passkeysOf(db, personId)
