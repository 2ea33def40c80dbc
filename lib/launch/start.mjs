import { handOver } from './handover.mjs'

await handOver('./serve.ts')
