/** Our form parts, drawn from their options. */
import { Button, ButtonLink } from '../button'
import { CharacterCount } from '../character-count'
import { Checkboxes } from '../checkboxes'
import type { Choice, ChoicesProps } from '../choices'
import { DATE_PARTS, DateInput, type DatePart } from '../date-input'
import { ErrorMessage } from '../error-message'
import { ErrorSummary } from '../error-summary'
import { Fieldset } from '../fieldset'
import { FileUpload } from '../file-upload'
import { Hint } from '../hint'
import { Label } from '../label'
import { Radios } from '../radios'
import { Select } from '../select'
import { TextInput, type TextInputProps } from '../text-input'
import { Textarea } from '../textarea'
import { content, type Drawing, either, type Given, modifier, present } from './fixture'
import { FORM_EXCEPTIONS } from './form-exceptions'

const question = (given: Given) => ({
  name: given.name ?? '',
  id: given.id,
  label: content(given.label),
  labelClass: given.label?.classes,
  asHeading: given.label?.isPageHeading,
  hint: content(given.hint),
  error: content(given.errorMessage),
  describedBy: given.describedBy,
  groupClass: given.formGroup?.classes,
  className: given.classes,
  disabled: given.disabled,
  spellCheck: given.spellcheck,
  autoComplete: given.autocomplete,
  defaultValue: given.value as string | undefined,
  ...given.attributes,
})

const group = (given: Given) => ({
  legend: content(given.fieldset?.legend),
  legendClass: given.fieldset?.legend?.classes,
  asHeading: given.fieldset?.legend?.isPageHeading,
  hint: content(given.hint),
  error: content(given.errorMessage),
  describedBy: given.fieldset?.describedBy ?? given.describedBy,
  groupClass: given.formGroup?.classes,
  className: given.classes,
})

const choice = (item: Given): Choice =>
  item.divider
    ? { divider: item.divider }
    : {
        value: String(item.value),
        label: content(item),
        hint: content(item.hint),
        disabled: item.disabled,
        id: item.id,
      }

const choices = (given: Given): ChoicesProps => ({
  ...group(given),
  name: given.name ?? '',
  idPrefix: given.idPrefix,
  items: present(given.items).map(choice),
})

const chosen = (given: Given): readonly string[] => {
  const values = given.values ?? (given.value === undefined ? [] : [given.value])
  const ticked = present(given.items).filter(({ checked }) => checked)
  return [...(values as readonly unknown[]).map(String), ...ticked.map(({ value }) => String(value))]
}

const date = (given: Given) => {
  const partOf = (part: DatePart) => given[part] ?? present(given.items).find(({ name }) => name === part)
  const typed = (given.values ?? {}) as Readonly<Record<string, string>>
  const value = (part: DatePart) =>
    (partOf(part)?.value as string | undefined) ?? typed[part] ?? typed[`${given.namePrefix}-${part}`]
  const marked = DATE_PARTS.filter(
    (part) => partOf(part)?.error || partOf(part)?.classes?.includes('govuk-input--error'),
  )
  const unmarked = DATE_PARTS.filter((part) => given.errorMessage && partOf(part)?.error !== false)
  const values = { day: value('day'), month: value('month'), year: value('year') }
  return (
    <DateInput
      {...group(given)}
      id={given.id ?? ''}
      namePrefix={given.namePrefix}
      values={values}
      wrong={marked.length > 0 ? marked : unmarked}
    />
  )
}

const button = (given: Given) => {
  const { value, rest } = modifier('govuk-button--', given.classes)
  return {
    id: given.id,
    name: given.name,
    variant: value as 'secondary' | 'warning' | 'inverse' | undefined,
    className: rest,
    start: given.isStartButton,
    children: given.isStartButton && given.html ? <span>{content(given)}</span> : content(given),
    ...(given.preventDoubleClick !== undefined && {
      'data-prevent-double-click': String(given.preventDoubleClick),
    }),
    ...given.attributes,
  }
}

const FORM_DRAWINGS: Readonly<Record<string, Drawing['draw']>> = {
  button: (given) => {
    if (given.href) return <ButtonLink href={given.href} {...button(given)} />
    const own = { value: given.value as string | undefined, disabled: given.disabled }
    return <Button {...button(given)} {...own} type={(given.type as 'button' | undefined) ?? 'submit'} />
  },
  'character-count': (given) => (
    <CharacterCount {...question(given)} limit={given.maxlength ?? 0} rows={(given.rows as number) ?? 5} />
  ),
  checkboxes: (given) => <Checkboxes {...choices(given)} values={chosen(given)} />,
  'date-input': date,
  'error-message': ({ id, classes, attributes, visuallyHiddenText, ...words }) => (
    <ErrorMessage id={id} className={classes} prefix={visuallyHiddenText} {...attributes}>
      {content(words)}
    </ErrorMessage>
  ),
  'error-summary': (given) => (
    <ErrorSummary
      title={either(given.titleText, given.titleHtml)}
      description={either(given.descriptionText, given.descriptionHtml)}
      errors={given.errorList?.map((error) => ({ text: content(error), href: error.href }))}
      className={given.classes}
      {...(given.disableAutoFocus !== undefined && {
        'data-disable-auto-focus': String(given.disableAutoFocus),
      })}
      {...given.attributes}
    />
  ),
  fieldset: (given) => (
    <Fieldset
      legend={content(given.legend)}
      legendClass={given.legend?.classes}
      asHeading={given.legend?.isPageHeading}
      className={given.classes}
      role={given.role}
      aria-describedby={given.describedBy}
      {...given.attributes}
    >
      {content({ html: given.html })}
    </Fieldset>
  ),
  'file-upload': (given) => (
    <FileUpload {...question(given)} multiple={given.multiple} defaultValue={undefined} />
  ),
  hint: ({ id, classes, attributes, ...words }) => (
    <Hint id={id} className={classes} {...attributes}>
      {content(words)}
    </Hint>
  ),
  input: (given) => {
    const { value, rest } = modifier('govuk-input--width-', given.classes)
    const own = {
      width: value ? (Number(value) as TextInputProps['width']) : undefined,
      className: rest,
      prefix: content(given.prefix),
      suffix: content(given.suffix),
      type: given.type ?? 'text',
      pattern: given.pattern,
      autoCapitalize: given.autocapitalize,
      inputMode: given.inputmode as TextInputProps['inputMode'],
    }
    return <TextInput {...question(given)} {...own} />
  },
  label: ({ classes, attributes, isPageHeading, for: target, ...words }) => (
    <Label className={classes} asHeading={isPageHeading} htmlFor={target} {...attributes}>
      {content(words)}
    </Label>
  ),
  radios: (given) => <Radios {...choices(given)} value={chosen(given).at(-1)} />,
  select: (given) => (
    <Select
      {...question(given)}
      items={present(given.items).map(({ value, text = '', disabled }) => ({
        value: value as string | undefined,
        label: text,
        disabled,
      }))}
      defaultValue={(present(given.items).find(({ selected }) => selected)?.value ?? given.value) as string}
    />
  ),
  textarea: (given) => <Textarea {...question(given)} rows={(given.rows as number) ?? 5} />,
}

export const FORM_PARTS: Readonly<Record<string, Drawing>> = Object.fromEntries(
  Object.entries(FORM_DRAWINGS).map(([name, draw]) => [name, { draw, except: FORM_EXCEPTIONS[name] }]),
)
