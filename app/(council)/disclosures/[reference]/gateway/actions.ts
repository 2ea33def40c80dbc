'use server'

import { commandAction } from '@/lib/actions/form-action'
import { correctedGateway } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'

export const correctGateway = commandAction({
  verb: 'correctGateway',
  schema: correctedGateway,
  next: (reference) => paths.step(reference, 'intake'),
})
