import { publicRegisterAsCsv } from '@/lib/use-cases/agreement/public-register'
import { shell } from '@/lib/use-cases/shell'
import { publicData } from '../register/public-data'

export const dynamic = 'force-dynamic'

export const GET = async () =>
  publicData(await publicRegisterAsCsv(shell()), 'text/csv; charset=utf-8; header=present')
