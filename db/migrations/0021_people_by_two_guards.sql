-- Whatever the program says: a proposal is made once, answered once, by another person of the council who keeps
-- accounts, and only then applied. The rows that say who somebody is change by apply_proposal and by nothing else.
create function guard_proposal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'proposals are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'WAITING' or new.decided_by is not null or new.applied_at is not null then
      raise exception 'a proposal waits before it is answered' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if (new.id, new.kind, new.subject_id, new.before, new.after, new.why, new.proposed_by, new.proposed_as, new.proposed_at, new.expires_at)
    is distinct from
    (old.id, old.kind, old.subject_id, old.before, old.after, old.why, old.proposed_by, old.proposed_as, old.proposed_at, old.expires_at) then
    raise exception 'what was proposed does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state <> 'WAITING' and (
    (new.state, new.decided_by, new.decided_as, new.decided_at, new.reason)
      is distinct from (old.state, old.decided_by, old.decided_as, old.decided_at, old.reason)
    or old.applied_at is not null
  ) then
    raise exception 'an answered proposal does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state = 'WAITING' and new.state = 'AGREED' and (
    new.decided_at >= new.expires_at or not exists (
      select 1 from person p join organisation o on o.id = p.organisation_id
      where p.id = new.decided_by and p.active and o.own and p.role in ('ADMIN', 'DPO', 'INTAKE')
    )
  ) then
    raise exception 'a proposal is agreed in time, by somebody of the council who keeps accounts' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_is_answered_once before insert or update or delete on proposal for each row execute function guard_proposal();
--> statement-breakpoint
create trigger proposal_is_never_emptied before truncate on proposal for each statement execute function refuse_change();
--> statement-breakpoint
create function texts_of(list jsonb) returns text[] language sql immutable set search_path = public as $$
  select coalesce(array_agg(one), '{}') from jsonb_array_elements_text(list) one
$$;
--> statement-breakpoint
-- The one way in which the product makes or changes an account or an agency: an agreed proposal, once.
create function apply_proposal(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  p proposal%rowtype;
begin
  select * into p from proposal where id = wanted for update;
  if not found or p.state <> 'AGREED' or p.applied_at is not null or p.decided_by is null or p.decided_by = p.proposed_by then
    raise exception 'only what two people agreed on is applied, and once' using errcode = 'integrity_constraint_violation';
  end if;
  case p.kind
    when 'addAgency' then
      insert into organisation (id, name, type, own, domains, switchboard, switchboard_source, switchboard_checked_on, channels, rank_floor, sign_in_path, attested_at)
      values (p.subject_id, p.after->>'name', p.after->>'type', false, texts_of(p.after->'domains'), p.after->>'switchboard', p.after->>'switchboardSource',
        (p.after->>'switchboardCheckedOn')::date, texts_of(p.after->'channels'), p.after->>'rankFloor', p.after->>'signInPath', p.decided_at);
    when 'changeAgency' then
      update organisation set name = p.after->>'name', domains = texts_of(p.after->'domains'), switchboard = p.after->>'switchboard',
        switchboard_source = p.after->>'switchboardSource', switchboard_checked_on = (p.after->>'switchboardCheckedOn')::date,
        channels = texts_of(p.after->'channels'), rank_floor = p.after->>'rankFloor', sign_in_path = p.after->>'signInPath',
        lead_id = (p.after->>'leadId')::uuid
      where id = p.subject_id and not own;
    when 'addPerson' then
      insert into person (id, name, email, role, grade, title, id_number, phone, organisation_id, service_id, known_since)
      values (p.subject_id, p.after->>'name', p.after->>'email', p.after->>'role', p.after->>'grade', p.after->>'title', p.after->>'idNumber',
        p.after->>'phone', (p.after->>'organisationId')::uuid, (p.after->>'serviceId')::uuid, p.decided_at);
    when 'changePerson' then
      update person set role = p.after->>'role', grade = p.after->>'grade', title = p.after->>'title', service_id = (p.after->>'serviceId')::uuid
      where id = p.subject_id;
      update session set ended_at = p.decided_at, ended_why = 'accountChanged' where person_id = p.subject_id and ended_at is null;
    when 'unlockPerson' then
      update person set active = true, locked_at = null, locked_for = null, known_since = p.decided_at where id = p.subject_id;
  end case;
  update proposal set applied_at = p.decided_at where id = wanted;
end $$;
--> statement-breakpoint
revoke all on function apply_proposal(uuid) from public;
--> statement-breakpoint
grant execute on function apply_proposal(uuid) to gatehouse_app;
--> statement-breakpoint
-- One person is enough to take somebody's way in, never to give it back.
create function guard_person_in_product() returns trigger language plpgsql as $$
begin
  if (new.active and not old.active) or (old.locked_at is not null and new.locked_at is distinct from old.locked_at) then
    raise exception 'two people let somebody in again' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger person_only_loses_in_the_product before update on person for each row
  when (current_user = 'gatehouse_app') execute function guard_person_in_product();
--> statement-breakpoint
-- Whoever left or is locked has no session, by whatever way one is made.
create function guard_new_session() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from person p where p.id = new.person_id and p.active and p.locked_at is null) then
    raise exception 'no session for somebody who left or is locked' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger session_is_for_somebody_who_is_there before insert on session for each row execute function guard_new_session();
--> statement-breakpoint
grant update (active, locked_at, locked_for, last_sign_in_at) on person to gatehouse_app;
--> statement-breakpoint
grant update (attested_at) on organisation to gatehouse_app;
--> statement-breakpoint
grant select, insert on proposal, enrolment_invitation, enrolment_challenge, enrolment_grant to gatehouse_app;
--> statement-breakpoint
grant update (state, decided_by, decided_as, decided_at, reason) on proposal to gatehouse_app;
--> statement-breakpoint
grant update (spent_at, withdrawn_at) on enrolment_invitation to gatehouse_app;
--> statement-breakpoint
grant update (tries, spent_at) on enrolment_challenge to gatehouse_app;
--> statement-breakpoint
grant update (used_at) on enrolment_grant to gatehouse_app;
