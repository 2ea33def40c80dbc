'use server'

import { marksRead } from '@/lib/actions/mark-notices-read'
import { paths } from '@/lib/paths'

export const partnerMarksRead = marksRead(paths.partnerAgreements)
