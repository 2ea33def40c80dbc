import type { FormValues } from '@/components/forms/form-spec'
import { Button } from '@/components/ui/button'
import { DATE_PARTS, DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileUpload } from '@/components/ui/file-upload'
import { Radios } from '@/components/ui/radios'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { MESSAGE_OPTIONS } from '@/lib/content/run-words'
import type { Run } from '@/lib/domain/checks/run/run'
import { paths } from '@/lib/paths'

type AnswerFormProps = {
  readonly run: Run
  readonly values: FormValues
  readonly problem: string | undefined
}

type MomentProps = {
  readonly day: string
  readonly time: string
  readonly legend: string
  readonly values: FormValues
}

const text = (values: FormValues, name: string) => String(values[name] ?? '')

const Moment = ({ day, time, legend, values }: MomentProps) => (
  <>
    <DateInput
      id={day}
      namePrefix={day}
      legend={legend}
      legendClass="govuk-fieldset__legend--s"
      values={Object.fromEntries(DATE_PARTS.map((part) => [part, text(values, `${day}-${part}`)]))}
    />
    <TextInput
      name={time}
      label="At what time?"
      hint="For example, 14:05."
      width={5}
      defaultValue={text(values, time)}
    />
  </>
)

/** A plain form: the message may be as long as the request, and streams in. The file stands last. */
export const AnswerForm = ({ run, values, problem }: AnswerFormProps) => (
  <form method="post" action={paths.runResponseFile(run.reference)} encType="multipart/form-data">
    {problem && <ErrorSummary errors={[{ text: problem, href: '#file' }]} />}
    <input type="hidden" name="version" value={run.version} />
    <Radios
      name="message"
      legend="What kind of message is it?"
      legendClass="govuk-fieldset__legend--s"
      items={MESSAGE_OPTIONS}
      value={text(values, 'message')}
    />
    <TextInput
      name="localId"
      label="Which local id does it carry?"
      hint="As it stands in the message. An answer to another check ends this one."
      width={20}
      defaultValue={text(values, 'localId')}
      spellCheck={false}
    />
    <Moment day="cameOn" time="cameTime" legend="When did it come?" values={values} />
    {run.mode === 'CACHE' && (
      <Moment
        day="refreshedOn"
        time="refreshedTime"
        legend="When was the kept list last refreshed?"
        values={values}
      />
    )}
    <Textarea
      name="text"
      label="What it says, if you paste it"
      hint="Leave this empty if you choose the file."
      rows={4}
    />
    <FileUpload
      name="file"
      label="The file of the message"
      hint="As it came. An empty file counts: it means that nobody came back."
      error={problem}
    />
    <Button>Read the message</Button>
  </form>
)
