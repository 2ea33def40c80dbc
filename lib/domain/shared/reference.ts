/** `DIS-YYYY-NNNNNN`, issued by the server. Anything else is no case and never reaches the database. */
export const isReference = (text: string) => /^DIS-\d{4}-\d{6,12}$/.test(text)

/** `AGR-YYYY-NNNNNN`, of an agreement. */
export const isAgreementReference = (text: string) => /^AGR-\d{4}-\d{6,12}$/.test(text)
