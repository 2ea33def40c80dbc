import type { Metadata } from 'next'
import { noticeFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { sayPrivacyNotice } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { noticeSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'Privacy notice' }

export default async function NoticePage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame open={open} title="Are people told of it?">
      <p className="govuk-body">
        A privacy notice tells people who receives their information, where it goes and what protects it
        there.
      </p>
      <SheetForm
        open={open}
        verb="sayNotice"
        schema={inputs.notice}
        fields={noticeFields}
        submit="Save"
        action={sayPrivacyNotice}
        saved={noticeSaid(open.sheet)}
      />
    </MatterFrame>
  )
}
