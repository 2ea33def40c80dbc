import { join } from 'node:path'
import next from 'next'
import { register } from 'tsx/esm/api'
import { ROOT } from '../launch/root.mjs'

/** The framework is loaded as it is; only our own half needs its types taken off. */
const unregister = register({ tsconfig: join(ROOT, 'tsconfig.json') })
const { openDoor } = await import('./serve.ts')
await unregister()
await openDoor(next)
