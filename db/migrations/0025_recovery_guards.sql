-- Whatever the program says: a lost passkey is replaced by two people, a day after they agreed, and by nothing else.
create function guard_recovery() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'recoveries are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'ASKED' or new.agreed_by is not null or new.agreed_at is not null or new.opens_at is not null
      or new.stopped_at is not null or new.used_at is not null then
      raise exception 'a recovery is asked for before it is anything else' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if (new.id, new.person_id, new.person_role, new.why, new.asked_by, new.asked_as, new.asked_at)
    is distinct from (old.id, old.person_id, old.person_role, old.why, old.asked_by, old.asked_as, old.asked_at) then
    raise exception 'what was asked for does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state not in ('ASKED', 'AGREED') or not (
    (old.state = 'ASKED' and new.state in ('AGREED', 'STOPPED', 'EXPIRED'))
    or (old.state = 'AGREED' and new.state in ('USED', 'STOPPED', 'EXPIRED'))
  ) then
    raise exception 'a recovery goes one way, and once' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state <> 'AGREED' and (new.agreed_by, new.agreed_as, new.agreed_at, new.opens_at, new.expires_at)
    is distinct from (old.agreed_by, old.agreed_as, old.agreed_at, old.opens_at, old.expires_at) then
    raise exception 'who agreed, and when, does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state = 'AGREED' and (
    new.agreed_by is null or new.agreed_as is null or new.agreed_at is null or new.opens_at is null
    or new.agreed_at >= old.expires_at or (old.asked_as = 'DPO' and new.agreed_as = 'DPO')
    or not exists (
      select 1 from person p join organisation o on o.id = p.organisation_id
      where p.id = new.agreed_by and p.active and p.locked_at is null and o.own and p.role = new.agreed_as and p.role in ('ADMIN', 'DPO')
    )
  ) then
    raise exception 'a recovery is agreed to in time, by another keeper of accounts' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state = 'USED' and (
    new.used_at >= old.expires_at
    or not exists (select 1 from person p where p.id = new.person_id and p.active and p.locked_at is null and p.role = new.person_role)
    or not exists (select 1 from passkey k where k.id = new.passkey_id and k.person_id = new.person_id and k.ended_at is null)
    or exists (select 1 from passkey k where k.id <> new.passkey_id and k.person_id = new.person_id and k.ended_at is null)
    or exists (select 1 from session s where s.person_id = new.person_id and s.ended_at is null)
  ) then
    raise exception 'a recovery leaves one passkey and no session' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger recovery_goes_one_way before insert or update or delete on recovery for each row execute function guard_recovery();
--> statement-breakpoint
create trigger recovery_is_never_emptied before truncate on recovery for each statement execute function refuse_change();
--> statement-breakpoint
-- Whoever has had a passkey gets no invitation by one person: only where a recovery has waited its day.
create function guard_enrolment_invitation() returns trigger language plpgsql as $$
begin
  if (new.recovery_id is not null or exists (select 1 from passkey k where k.person_id = new.person_id)) and not exists (
    select 1 from recovery r
    where r.id = new.recovery_id and r.person_id = new.person_id and r.state = 'AGREED'
      and r.opens_at <= new.created_at and new.created_at < r.expires_at
  ) then
    raise exception 'a lost passkey is replaced by two people' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger invitation_replaces_no_passkey before insert on enrolment_invitation for each row execute function guard_enrolment_invitation();
--> statement-breakpoint
create function keep_former_address() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into former_address (person_id, address, until) values (old.id, old.email, now());
  return null;
end $$;
--> statement-breakpoint
create trigger former_address_is_kept after update on person for each row when (old.email is distinct from new.email) execute function keep_former_address();
--> statement-breakpoint
grant select, insert on recovery, recovery_letter to gatehouse_app;
--> statement-breakpoint
grant update (state, expires_at, agreed_by, agreed_as, agreed_at, opens_at, stopped_by, stopped_at, reason, used_at, passkey_id) on recovery to gatehouse_app;
--> statement-breakpoint
grant update (sent_at, tries) on recovery_letter to gatehouse_app;
--> statement-breakpoint
grant select on former_address to gatehouse_app;
