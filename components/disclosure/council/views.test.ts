import { expect, it } from 'vitest'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { isViewName, VIEWS } from './views'

it.each(STATUSES)('a case that is %s is found in one view, and in no other', (status) => {
  const views = Object.keys(VIEWS).filter(isViewName)
  expect(views.filter((name) => VIEWS[name].statuses?.includes(status))).toHaveLength(1)
})
