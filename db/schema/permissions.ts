import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** Who holds which permission: `lib/domain/permissions` for the row policies, written from it at every migration. */
export const permissionHolder = pgTable(
  'permission_holder',
  { permission: text().notNull(), role: text().notNull() },
  (table) => [primaryKey({ columns: [table.permission, table.role] })],
)

/** Which role may take a case or an agreement from where to where; written from the transition tables likewise. */
export const mover = pgTable(
  'mover',
  { kind: text().notNull(), from: text().notNull(), to: text().notNull(), role: text().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.from, table.to, table.role] })],
)
