import { activitiesEdit } from '@/lib/domain/agreement/edits'
import type { Activity } from '@/lib/domain/agreement/text'
import type { ListOf } from '../editing'

export const ACTIVITIES: ListOf<Activity> = {
  step: 'activities',
  of: ({ activities }) => activities,
  edit: ({ a, library }) => activitiesEdit(a.text, library),
}
