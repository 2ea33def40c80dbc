import { handOver } from './handover.mjs'

await handOver('./run-tests.ts')
