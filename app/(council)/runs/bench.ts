import 'server-only'
import { faultFields, log } from '@/lib/log'
import { runPlace } from '@/lib/use-cases/checks/run-place'
import { withoutWaiting } from '@/lib/use-cases/checks/run-step'
import type { Who } from '@/lib/use-cases/handle-command'
import { shell } from '@/lib/use-cases/shell'

/** What an act on a run is done with, on this installation. */
export const benchOf = (who: Who) => ({ shell: shell(), place: runPlace(), who })

/** A step that may take minutes: the page that follows says how far it is. */
export const inTheBackground = (reference: string, step: Parameters<typeof withoutWaiting>[0]) =>
  withoutWaiting(step, {
    reference,
    onFault: (fault) => log.error('opt-out.step-failed', { reference, ...faultFields(fault) }),
  })
