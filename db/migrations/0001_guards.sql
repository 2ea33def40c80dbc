-- The ledger is append-only for everybody, its owner included; a superuser who disables these
-- triggers is found out by `gatehouse ledger verify`.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
--> statement-breakpoint
create trigger ledger_entry_is_append_only before update or delete on ledger_entry for each row execute function refuse_change();
--> statement-breakpoint
create trigger ledger_entry_is_never_emptied before truncate on ledger_entry for each statement execute function refuse_change();
--> statement-breakpoint
create trigger decision_is_append_only before update or delete on decision for each row execute function refuse_change();
--> statement-breakpoint
create trigger decision_is_never_emptied before truncate on decision for each statement execute function refuse_change();
--> statement-breakpoint
create trigger issued_record_is_append_only before update or delete on issued_record for each row execute function refuse_change();
--> statement-breakpoint
create trigger issued_record_is_never_emptied before truncate on issued_record for each statement execute function refuse_change();
--> statement-breakpoint
-- An entry takes the next index or none: a gap would be evidence of a lost one.
create function next_ledger_index() returns trigger language plpgsql as $$
begin
  if new.index <> coalesce((select max(index) + 1 from ledger_entry), 0) then
    raise exception 'ledger entry % is out of order', new.index using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ledger_entry_is_next before insert on ledger_entry for each row execute function next_ledger_index();
--> statement-breakpoint
-- The transition table, mirrored: a case is born a draft, moves only along a listed pair, one version at a time.
create function guard_disclosure() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'DRAFT' and current_user = 'gatehouse_app' then
      raise exception 'a case starts as a draft, not as %', new.status using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.reference <> old.reference or new.created_at <> old.created_at or new.gateway <> old.gateway then
    raise exception 'the identity of a case does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'version % does not follow %', new.version, old.version using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from disclosure_transition t where t."from" = old.status and t."to" = new.status) then
    raise exception 'no transition leads from % to %', old.status, new.status using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_moves_by_the_table before insert or update on disclosure for each row execute function guard_disclosure();
--> statement-breakpoint
-- Whatever the program says, the person row decides who may have decided.
create function guard_decision() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from person p
    where p.id = new.approver_id and p.active and p.role in ('HOS', 'ABOVE')
      and p.grade in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive')
  ) then
    raise exception 'only a head of service or above decides' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_is_by_a_head before insert on decision for each row execute function guard_decision();
--> statement-breakpoint
grant usage on schema public to gatehouse_app;
--> statement-breakpoint
grant select on organisation, service, person, disclosure_transition to gatehouse_app;
--> statement-breakpoint
-- Holds a person's row still while they act, without the right to change it: a role taken away mid-act
-- waits, or is seen.
create function hold_person(held uuid) returns void language sql security definer set search_path = public as $$
  select 1 from person where id = held for share
$$;
--> statement-breakpoint
revoke all on function hold_person(uuid) from public;
--> statement-breakpoint
grant execute on function hold_person(uuid) to gatehouse_app;
--> statement-breakpoint
grant select, insert, delete on session to gatehouse_app;
--> statement-breakpoint
grant update (expires) on session to gatehouse_app;
--> statement-breakpoint
grant select, insert, update on disclosure, outbox to gatehouse_app;
--> statement-breakpoint
grant select, insert on decision, ledger_entry, issued_record to gatehouse_app;
--> statement-breakpoint
grant select, insert on ledger_payload to gatehouse_app;
--> statement-breakpoint
grant update (salt, payload) on ledger_payload to gatehouse_app;
--> statement-breakpoint
grant usage on sequence disclosure_number to gatehouse_app;
