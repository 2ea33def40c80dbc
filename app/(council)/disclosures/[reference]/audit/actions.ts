'use server'

import { formAction } from '@/lib/actions/form-action'
import { timelineWords } from '@/lib/content/timeline'
import { auditCopy } from '@/lib/domain/disclosure/after-inputs'
import { paths } from '@/lib/paths'
import { issueAuditPack as issue } from '@/lib/use-cases/issue-audit-pack'
import { shell } from '@/lib/use-cases/shell'

const inWords = (action: string) => timelineWords({ action, rule: null, payload: null }).title

export const issueAuditPack = formAction({
  schema: auditCopy,
  run: ({ copy }, { reference }, { who }) => issue(shell(), who, { reference, copy, inWords }),
  next: paths.disclosure,
})
