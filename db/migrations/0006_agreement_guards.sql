-- An agreement begins with the first question, as a charter or a variation with its text, or as it stood in an
-- older register; which one it is never changes, and it moves only as the transition table says.
create function guard_agreement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'agreements are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if current_user = 'gatehouse_app' and not new.imported and new.status not in ('TRIAGE', 'DRAFTING') then
      raise exception 'an agreement does not start as %', new.status using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.reference <> old.reference or new.created_at <> old.created_at
    or new.variation_of is distinct from old.variation_of or new.imported <> old.imported
    or new.opened_by_id <> old.opened_by_id then
    raise exception 'the identity of an agreement does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'version % does not follow %', new.version, old.version using errcode = 'integrity_constraint_violation';
  end if;
  if new.text_version < old.text_version or (new.text_version = old.text_version and new.text_hash <> old.text_hash) then
    raise exception 'another text is another version' using errcode = 'integrity_constraint_violation';
  end if;
  if not (old.drafters <@ new.drafters and old.advisers <@ new.advisers) then
    raise exception 'who drafted or advised is kept' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from agreement_transition t where t."from" = old.status and t."to" = new.status) then
    raise exception 'no transition leads from % to %', old.status, new.status using errcode = 'integrity_constraint_violation';
  end if;
  if new.approver_id is not null and new.approver_id is distinct from old.approver_id and not exists (
    select 1 from person p where p.id = new.approver_id and p.active and p.role in ('HOS', 'ABOVE')
      and p.grade in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive')
  ) then
    raise exception 'only a head of service or above approves' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger agreement_moves_by_the_table before insert or update or delete on agreement for each row execute function guard_agreement();
--> statement-breakpoint
create trigger agreement_is_never_emptied before truncate on agreement for each statement execute function refuse_change();
--> statement-breakpoint
create trigger agreement_version_is_append_only before update or delete on agreement_version for each row execute function refuse_change();
--> statement-breakpoint
create trigger agreement_version_is_never_emptied before truncate on agreement_version for each statement execute function refuse_change();
--> statement-breakpoint
create trigger clause_library_is_append_only before update or delete on clause_library for each row execute function refuse_change();
--> statement-breakpoint
create trigger clause_library_is_never_emptied before truncate on clause_library for each statement execute function refuse_change();
--> statement-breakpoint
-- An authority is recorded once and may only be ended.
create function guard_authority() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'authorities to sign are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.id, new.person_id, new.reference, new.starts, new.ends, new.recorded_by, new.recorded_at)
      is distinct from
      (old.id, old.person_id, old.reference, old.starts, old.ends, old.recorded_by, old.recorded_at)
    or old.ended_by is not null then
    raise exception 'an authority to sign may only be ended' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger signatory_authority_is_kept before update or delete on signatory_authority for each row execute function guard_authority();
--> statement-breakpoint
grant select, insert, update on agreement to gatehouse_app;
--> statement-breakpoint
grant select, insert on agreement_version, agreement_invitation, clause_library to gatehouse_app;
--> statement-breakpoint
grant select, insert, delete on agreement_party, saved_view to gatehouse_app;
--> statement-breakpoint
grant select, insert on agreement_notice, signatory_authority, register_import to gatehouse_app;
--> statement-breakpoint
grant update (read_at, read_by) on agreement_notice to gatehouse_app;
--> statement-breakpoint
grant update (ended_by, ended_at) on signatory_authority to gatehouse_app;
--> statement-breakpoint
grant update (mapping, imported_at, counts) on register_import to gatehouse_app;
--> statement-breakpoint
grant select, insert, update on public_entry to gatehouse_app;
--> statement-breakpoint
grant select on agreement_transition to gatehouse_app;
--> statement-breakpoint
grant usage on sequence agreement_number to gatehouse_app;
