import { publicRegisterAsJson } from '@/lib/use-cases/agreement/public-register'
import { shell } from '@/lib/use-cases/shell'
import { publicData } from '../register/public-data'

export const dynamic = 'force-dynamic'

export const GET = async () =>
  publicData(JSON.stringify(await publicRegisterAsJson(shell())), 'application/json; charset=utf-8')
