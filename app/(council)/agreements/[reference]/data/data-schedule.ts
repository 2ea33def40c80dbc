import type { DataItem } from '@/lib/domain/agreement/text'
import type { ListOf } from '../editing'

export const DATA: ListOf<DataItem> = {
  step: 'data',
  of: ({ data }) => data,
  edit: () => (data) => ({ edit: 'data', data }),
}

export const answersOfItem = ({ retentionMonths, ...said }: DataItem) => ({
  ...said,
  retentionMonths: String(retentionMonths),
})
