import type { CalendarDate } from './dates'

export type BankHolidays = {
  readonly source: string
  /** The day the source was last held against these days. */
  readonly readOn: CalendarDate
  readonly days: readonly CalendarDate[]
}

/**
 * England and Wales. Later years count as having none until they are added here, so add each as it is
 * published. A holiday that falls on a weekend stands as its substitute day, and only as that.
 */
export const ENGLAND_AND_WALES: BankHolidays = {
  source: 'https://www.gov.uk/bank-holidays',
  readOn: '2026-08-21',
  days: [
    '2024-01-01',
    '2024-03-29',
    '2024-04-01',
    '2024-05-06',
    '2024-05-27',
    '2024-08-26',
    '2024-12-25',
    '2024-12-26',

    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2025-12-25',
    '2025-12-26',

    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28', // for Boxing Day, a Saturday

    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27', // for Christmas Day, a Saturday
    '2027-12-28', // for Boxing Day, a Sunday

    '2028-01-03', // for New Year's Day, a Saturday
    '2028-04-14',
    '2028-04-17',
    '2028-05-01',
    '2028-05-29',
    '2028-08-28',
    '2028-12-25',
    '2028-12-26',
  ],
}

export const BANK_HOLIDAYS: readonly CalendarDate[] = ENGLAND_AND_WALES.days
