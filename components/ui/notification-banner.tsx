import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { Heading, type HeadingLevel } from './heading'

type NotificationBannerProps = Omit<ComponentProps<'div'>, 'title'> & {
  readonly success?: boolean
  readonly title?: ReactNode
  readonly titleId?: string
  readonly level?: HeadingLevel
  /** One line is all there is to say; `children` is for more. */
  readonly heading?: ReactNode
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { success, heading, className, children, ...own } = props
  const { title = success ? 'Success' : 'Important', level = 2, ...more } = own
  const { titleId = 'govuk-notification-banner-title', ...rest } = more
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has one of two roles, and both take a label
    <div
      className={classes(
        'govuk-notification-banner',
        success && 'govuk-notification-banner--success',
        className,
      )}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...rest}
    >
      <div className="govuk-notification-banner__header">
        <Heading level={level} className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {heading && <p className="govuk-notification-banner__heading">{heading}</p>}
        {children}
      </div>
    </div>
  )
}
