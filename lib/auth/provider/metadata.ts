import { Issuer } from 'openid-client'
import type { ProviderConfig } from './config'

/**
 * What the provider says of itself, such as where codes are to be sent. It must call itself exactly what the council
 * calls it: otherwise the secret, the codes and the refresh tokens would go to whoever wrote that.
 */
export const ownMetadata = async ({ wellKnown, issuer: name }: ProviderConfig) => {
  const issuer = await Issuer.discover(wellKnown)
  if (issuer.metadata.issuer !== name) throw new Error('the provider calls itself by another name')
  return issuer
}

/** Asked before next-auth is, which takes whatever name it finds. */
export const isItself = (config: ProviderConfig): Promise<boolean> =>
  ownMetadata(config).then(
    () => true,
    () => false,
  )
