import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { FIELD_OF_PROBLEM, FILE_PROBLEMS } from '@/lib/content/council-forms'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'

type Props = {
  readonly d: CaseFile
  /** Where the form posts: files stream in, so this is a plain form and no server action. */
  readonly action: string
  readonly tried: Tried
}

/** What the last try said, and the code of what was wrong with it. */
export type Tried = { readonly [K in 'problem' | 'item' | 'pages' | 'redacted']: string | undefined }

const approvedItems = (d: CaseFile) => {
  const decided = d.decision && 'items' in d.decision ? d.decision.items : []
  return (d.request?.items ?? []).flatMap(({ description }, position) =>
    decided[position] && decided[position].proposal !== 'withhold'
      ? [{ value: String(position), label: `${position + 1}. ${description.slice(0, 80)}` }]
      : [],
  )
}

const problemWords = (problem: string | undefined) =>
  problem !== undefined && Object.hasOwn(FILE_PROBLEMS, problem) ? FILE_PROBLEMS[problem] : undefined

/** The file comes last, so that what is said of it is known before its bytes arrive. */
export const FileForm = ({ d, action, tried }: Props) => {
  const text = problemWords(tried.problem)
  const field = FIELD_OF_PROBLEM[tried.problem ?? ''] ?? 'file'
  const errorOf = (name: string) => (name === field ? text : undefined)
  const shared = { labelClass: 'govuk-label--s' }
  return (
    <form method="post" action={action} encType="multipart/form-data">
      <h2 className="govuk-heading-m">List a file</h2>
      {text && <ErrorSummary errors={[{ text, href: `#${field}` }]} />}
      <p className="govuk-body">
        The file is read once to take its SHA-256 and its size, and to look for anything hidden in it. Its
        contents are not kept here.
      </p>
      <input type="hidden" name="version" value={d.version} />
      <Select
        {...shared}
        name="item"
        label="Which item does it answer?"
        items={approvedItems(d)}
        defaultValue={tried.item}
        error={errorOf('item')}
      />
      <TextInput
        {...shared}
        name="pages"
        label="Pages or duration (optional)"
        hint="For example, 4 pages, or 12 minutes"
        error={errorOf('pages')}
        defaultValue={tried.pages}
        width={20}
      />
      <Radios
        name="redacted"
        legend="Is it redacted?"
        legendClass="govuk-fieldset__legend--s"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        error={errorOf('redacted')}
        value={tried.redacted}
        inline
      />
      <FileUpload {...shared} name="file" label="File" hint="Up to 2 GB" error={errorOf('file')} />
      <Button>List this file</Button>
    </form>
  )
}
