-- A case begins as a draft, as an emergency's call, or as a part of a request that was authorised whole. Its
-- gateway may be corrected at intake and by the legal team; who it is never changes.
create or replace function guard_disclosure() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if current_user = 'gatehouse_app'
      and not (new.status in ('DRAFT', 'U_LOGGED') or (new.status = 'INTAKE' and new.part_of is not null)) then
      raise exception 'a case does not start as %', new.status using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.reference <> old.reference or new.created_at <> old.created_at
    or new.part_of is distinct from old.part_of then
    raise exception 'the identity of a case does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.restricted and not new.restricted and new.status <> 'DRAFT' then
    raise exception 'a restricted case stays restricted' using errcode = 'integrity_constraint_violation';
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
-- The Monitoring Officer decides on a Chief Executive, whom nobody stands above, and on nobody else.
create or replace function guard_decision() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from person p
    where p.id = new.approver_id and p.active
      and p.grade in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive')
      and (
        p.role in ('HOS', 'ABOVE')
        or (p.role = 'MON' and exists (
          select 1 from disclosure d where d.id = new.disclosure_id and d.facts ->> 'insideGrade' = 'chiefExecutive'
        ))
      )
  ) then
    raise exception 'only a head of service or above decides' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger attachment_is_append_only before update or delete on attachment for each row execute function refuse_change();
--> statement-breakpoint
create trigger attachment_is_never_emptied before truncate on attachment for each statement execute function refuse_change();
--> statement-breakpoint
create trigger restricted_opening_is_append_only before update or delete on restricted_opening for each row execute function refuse_change();
--> statement-breakpoint
create trigger restricted_opening_is_never_emptied before truncate on restricted_opening for each statement execute function refuse_change();
--> statement-breakpoint
-- A change of the rules is proposed once and answered once; what was proposed is what is answered.
create function guard_policy_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'changes of the rules are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.rejected_by is not null then
      raise exception 'a change is proposed before it is answered' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.approved_by is not null and not exists (
    select 1 from person p where p.id = new.approved_by and p.active and p.role in ('ADMIN', 'DPO')
  ) then
    raise exception 'only an administrator or the DPO approves a change' using errcode = 'check_violation';
  end if;
  if old.approved_by is not null or old.rejected_by is not null
    or (new.id, new.kind, new.name, new.value, new.effective_from, new.why, new.proposed_by, new.proposed_as, new.proposed_at)
      is distinct from
      (old.id, old.kind, old.name, old.value, old.effective_from, old.why, old.proposed_by, old.proposed_as, old.proposed_at) then
    raise exception 'an answered change does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger policy_change_is_answered_once before insert or update or delete on policy_change for each row execute function guard_policy_change();
--> statement-breakpoint
create trigger policy_change_is_never_emptied before truncate on policy_change for each statement execute function refuse_change();
--> statement-breakpoint
-- A delegation may be approved once and revoked once; whom it names and for how long does not change.
create function guard_delegation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'delegations are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.revoked_by is not null then
      raise exception 'a delegation is proposed before it is answered' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.approved_by is not null and old.approved_by is null and not exists (
    select 1 from person p where p.id = new.delegate_id and p.active
      and p.grade in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive')
  ) then
    raise exception 'nobody below head of service is delegated to' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.id, new.delegator_id, new.delegate_id, new.service_ids, new.starts, new.ends, new.authority, new.proposed_by, new.proposed_as, new.proposed_at)
      is distinct from
      (old.id, old.delegator_id, old.delegate_id, old.service_ids, old.starts, old.ends, old.authority, old.proposed_by, old.proposed_as, old.proposed_at)
    or (old.approved_by is not null and (new.approved_by, new.approved_as, new.approved_at) is distinct from (old.approved_by, old.approved_as, old.approved_at))
    or old.revoked_by is not null then
    raise exception 'an approved delegation may only be revoked' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger delegation_is_kept before insert or update or delete on delegation for each row execute function guard_delegation();
--> statement-breakpoint
create trigger delegation_is_never_emptied before truncate on delegation for each statement execute function refuse_change();
--> statement-breakpoint
grant select, insert on attachment, restricted_opening to gatehouse_app;
--> statement-breakpoint
grant select, insert on notice to gatehouse_app;
--> statement-breakpoint
grant update (read_at, read_by) on notice to gatehouse_app;
--> statement-breakpoint
grant select, insert on policy_change, delegation to gatehouse_app;
--> statement-breakpoint
grant update (approved_by, approved_as, approved_at, rejected_by, rejected_as, rejected_at, rejected_reason) on policy_change to gatehouse_app;
--> statement-breakpoint
grant update (approved_by, approved_as, approved_at, revoked_by, revoked_as, revoked_at) on delegation to gatehouse_app;
