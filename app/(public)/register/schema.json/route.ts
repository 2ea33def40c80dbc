import { REGISTER_SCHEMA } from '@/lib/domain/agreement/public-extract'
import { publicData } from '../public-data'

/** What `/register.json` holds to. */
export const GET = () =>
  publicData(JSON.stringify(REGISTER_SCHEMA.list), 'application/schema+json; charset=utf-8')
