-- Whatever the program says: a check keeps its identity, moves one version at a time along a listed pair, and
-- what it was stays in its versions.
create function guard_check() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'checks are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if new.id <> old.id or new.reference <> old.reference or new.kind <> old.kind or new.created_at <> old.created_at
    or new.agreement_id is distinct from old.agreement_id or new.disclosure_id is distinct from old.disclosure_id then
    raise exception 'the identity of a check does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'version % does not follow %', new.version, old.version using errcode = 'integrity_constraint_violation';
  end if;
  if new.status <> old.status and not exists (
    select 1 from check_transition t where t.kind = old.kind and t."from" = old.status and t."to" = new.status
  ) then
    raise exception 'no transition leads from % to %', old.status, new.status using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_moves_by_its_table before insert or update or delete on check_subject for each row execute function guard_check();
--> statement-breakpoint
create trigger check_is_never_emptied before truncate on check_subject for each statement execute function refuse_change();
--> statement-breakpoint
create trigger check_version_is_append_only before update or delete on check_version for each row execute function refuse_change();
--> statement-breakpoint
create trigger check_version_is_never_emptied before truncate on check_version for each statement execute function refuse_change();
--> statement-breakpoint
create trigger training_is_append_only before update or delete on training_completion for each row execute function refuse_change();
--> statement-breakpoint
create trigger training_is_never_emptied before truncate on training_completion for each statement execute function refuse_change();
--> statement-breakpoint
create unique index "one sheet an agreement" on check_subject (agreement_id) where kind = 'sheet';
--> statement-breakpoint
create unique index "one sheet a disclosure" on check_subject (disclosure_id) where kind = 'sheet';
--> statement-breakpoint
grant usage on sequence check_number to gatehouse_app;
--> statement-breakpoint
grant select, insert, update on check_subject to gatehouse_app;
--> statement-breakpoint
grant select, insert on check_version, training_completion, check_notice to gatehouse_app;
--> statement-breakpoint
grant update (read_at, read_by) on check_notice to gatehouse_app;
--> statement-breakpoint
grant select on check_transition to gatehouse_app;
--> statement-breakpoint
-- A table that the checks read is proposed once and answered once; what was proposed is what is answered.
create function guard_reference_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'tables that the checks read are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.rejected_by is not null then
      raise exception 'a table is proposed before it is answered' using errcode = 'integrity_constraint_violation';
    end if;
    if current_user = 'gatehouse_app' and new.proposed_by is null then
      raise exception 'somebody proposes a table' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.approved_by is not null and not exists (
    select 1 from person p where p.id = new.approved_by and p.active and p.role in ('ADMIN', 'DPO')
  ) then
    raise exception 'only an administrator or the DPO approves a table' using errcode = 'check_violation';
  end if;
  if old.approved_by is not null or old.rejected_by is not null
    or (new.id, new."set", new.effective_from, new.rows, new.why, new.source, new.proposed_by, new.proposed_as, new.proposed_at)
      is distinct from
      (old.id, old."set", old.effective_from, old.rows, old.why, old.source, old.proposed_by, old.proposed_as, old.proposed_at) then
    raise exception 'an answered table does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger reference_version_is_answered_once before insert or update or delete on reference_version for each row execute function guard_reference_version();
--> statement-breakpoint
create trigger reference_version_is_never_emptied before truncate on reference_version for each statement execute function refuse_change();
--> statement-breakpoint
grant select, insert on reference_version to gatehouse_app;
--> statement-breakpoint
grant update (approved_by, approved_as, approved_at, rejected_by, rejected_as, rejected_at, rejected_reason) on reference_version to gatehouse_app;
