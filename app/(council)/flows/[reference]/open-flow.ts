import { type CheckParams, type OpenCheck, openCheckPage } from '@/app/(council)/check-pages/open-check'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { FlowInputs } from '@/lib/domain/checks/opt-out/inputs'
import { FLOW } from '@/lib/domain/checks/opt-out/module'
import type { Reference } from '@/lib/domain/checks/reference'

export type FlowParams = CheckParams

export type OpenFlow = OpenCheck<Flow, FlowInputs> & { readonly flow: Flow; readonly tables: Reference }

export const openFlowPage = async (page: FlowParams): Promise<OpenFlow> => {
  const open = await openCheckPage<Flow, FlowInputs>(FLOW, page)
  return { ...open, flow: open.subject, tables: open.reference }
}
