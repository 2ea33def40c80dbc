import type { Role } from '../../shared/actor'

/**
 * The posts that the table of exemptions asks, and the roles whose holders speak for them. A post that a later
 * version of the table brings and this does not know is held by nobody: the flow is checked until somebody adds it.
 */
const POSTS: Readonly<Record<string, readonly Role[]>> = {
  'analyst not the author': ['DDC', 'OWNER'],
  'caldicott guardian': ['CALD'],
  'director of public health': ['ABOVE'],
  dpo: ['DPO'],
  'finance lead': ['HOS', 'ABOVE'],
  'ig lead': ['INTAKE'],
  'legal services': ['LEGAL'],
  'service manager': ['OWNER', 'HOS'],
}

export const rolesThatSpeakFor = (post: string): readonly string[] => POSTS[post.trim().toLowerCase()] ?? []
