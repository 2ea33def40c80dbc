import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { SummaryList } from '@/components/ui/summary-list'
import type { QuestionWords } from '@/lib/content/question-fields'
import { ATTACHMENT_PROBLEMS } from '@/lib/content/request-questions'
import type { Attachment } from '@/lib/domain/disclosure/request-inputs'
import { paths } from '@/lib/paths'
import { sizeWords } from '../council/manifest'

type AttachFormProps = {
  readonly reference: string
  readonly version: number
  /** The page of the form; the file goes to its own address below it. */
  readonly slug: string
  readonly words: ReturnType<QuestionWords['fields']>
  /** The code of what was wrong with the last try. */
  readonly problem: string | undefined
  readonly attached: Attachment | undefined
  /** Where to go when the file that is there stays. */
  readonly next: string
}

const Attached = ({ file, href }: { readonly file: Attachment; readonly href: string }) => (
  <SummaryList
    rows={[
      {
        key: 'Attached',
        value: (
          <a className="govuk-link" href={href}>
            {file.name} ({sizeWords(file.bytes)})
          </a>
        ),
      },
    ]}
  />
)

/** The code comes from the address, where anybody may write anything. */
const problemWords = (problem = '') =>
  Object.hasOwn(ATTACHMENT_PROBLEMS, problem) ? ATTACHMENT_PROBLEMS[problem] : undefined

/** A plain form: the file streams to a route of its own, because it is larger than a server action takes. */
export const AttachForm = (props: AttachFormProps) => {
  const { reference, version, slug, words, problem, attached, next } = props
  const [field] = words.filter((one) => one.kind === 'file')
  const error = problemWords(problem)
  return (
    <form method="post" action={paths.attachFile(reference, slug)} encType="multipart/form-data">
      {error && <ErrorSummary errors={[{ text: error, href: '#file' }]} />}
      <input type="hidden" name="version" value={version} />
      {field && (
        <FileUpload
          name={field.name}
          label={field.label}
          hint={field.hint}
          error={error}
          labelClass="govuk-label--l"
          accept=".pdf,.png,.jpg,.jpeg,.docx"
          asHeading
        />
      )}
      {attached && <Attached file={attached} href={paths.attachment(reference, attached.id)} />}
      <div className="govuk-button-group">
        <Button>{attached ? 'Replace the file' : 'Save and continue'}</Button>
        {attached && (
          <ButtonLink href={next} variant="secondary">
            Keep it and continue
          </ButtonLink>
        )}
      </div>
    </form>
  )
}
