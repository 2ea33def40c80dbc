'use server'

import { transferAction } from '@/lib/actions/transfer-action'
import { asBridgeCheck, bridgeCheckForm } from '@/lib/domain/checks/transfer/small-inputs'
import { paths } from '@/lib/paths'

export const checkBridge = transferAction({
  verb: 'recordBridgeCheck',
  schema: bridgeCheckForm,
  toInput: asBridgeCheck,
  next: paths.transfer,
})
