/** Apart from what makes them: the product reads these files and never needs the code that writes them. */
export const FILES = {
  authority: 'council-ca.pem',
  authorityKey: 'council-ca-key.pem',
  certificate: 'sealing.pem',
  key: 'sealing-key.pem',
} as const
