/** The most a form may bring. Files of a pack are larger and come by a route of their own. */
export const LARGEST_FORM_BYTES = 5 * 1024 * 1024
