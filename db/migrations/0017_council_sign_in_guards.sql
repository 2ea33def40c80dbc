-- The product may not write a person. It hands over whom the provider vouches for; who that is here is found by the
-- link alone, and a new person is made with their link in one statement.
create function person_from_provider(
  their_issuer text, their_subject text, new_id uuid, their_name text, their_email text,
  their_role text, their_grade text, their_title text, their_service uuid, happened timestamptz
) returns uuid language plpgsql security definer set search_path = public as $$
declare
  known uuid;
begin
  if their_role in ('EXT_REQ', 'EXT_AUTH', 'SIGN') then
    raise exception 'the provider vouches for council staff only' using errcode = 'check_violation';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(their_issuer || ' ' || their_subject, 0));
  select person_id into known from provider_identity where issuer = their_issuer and subject = their_subject;
  if known is null then
    insert into person (id, name, email, role, grade, title, organisation_id, service_id)
      select new_id, their_name, their_email, their_role, their_grade, their_title, o.id, their_service
      from organisation o where o.own;
    insert into provider_identity (issuer, subject, person_id, linked_at)
      values (their_issuer, their_subject, new_id, happened);
    return new_id;
  end if;
  update person p set
    name = their_name, role = their_role, grade = their_grade, title = their_title, service_id = their_service,
    email = case when exists (select 1 from person q where q.email = their_email and q.id <> p.id)
      then p.email else their_email end
    where p.id = known and p.active;
  return known;
end $$;
--> statement-breakpoint
revoke all on function person_from_provider(text, text, uuid, text, text, text, text, text, uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function person_from_provider(text, text, uuid, text, text, text, text, text, uuid, timestamptz) to gatehouse_app;
--> statement-breakpoint
-- A link is never turned to another person; only the owner of the tables takes one away.
create function guard_provider_identity() returns trigger language plpgsql as $$
begin
  raise exception 'a link to the provider does not change' using errcode = 'integrity_constraint_violation';
end $$;
--> statement-breakpoint
create trigger provider_identity_is_fixed before update on provider_identity for each row execute function guard_provider_identity();
--> statement-breakpoint
grant select on provider_identity, break_glass_code to gatehouse_app;
--> statement-breakpoint
grant select, insert, delete on provider_session, ended_session to gatehouse_app;
--> statement-breakpoint
grant update (token_hash, refresh_token, checked_at, asked_at, auth_time) on provider_session to gatehouse_app;
--> statement-breakpoint
grant update (tries, spent_at) on break_glass_code to gatehouse_app;
--> statement-breakpoint
-- A code is spent once, and a try is never taken back.
create function guard_break_glass_code() returns trigger language plpgsql as $$
begin
  if old.spent_at is not null or new.tries < old.tries then
    raise exception 'a spent code stays spent' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger break_glass_code_is_spent_once before update on break_glass_code for each row execute function guard_break_glass_code();
--> statement-breakpoint
grant select, insert on account_notice to gatehouse_app;
--> statement-breakpoint
grant update (read_at, read_by) on account_notice to gatehouse_app;
