-- Whether an agency's provider knows somebody, which is asked of others without being shown as whom.
create function is_linked_at(whose uuid, wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from provider_identity i where i.person_id = whose and i.issuer = wanted)
$$;
--> statement-breakpoint
revoke all on function is_linked_at(uuid, text) from public;
--> statement-breakpoint
grant execute on function is_linked_at(uuid, text) to gatehouse_app, gatehouse_worker;
--> statement-breakpoint
-- The product may not write a link. Whatever it says, an officer is linked once, by the leave of an invitation that
-- is spent for it at that moment, where two people said that their agency signs in so, and never beside a passkey.
create function link_by_leave(their_issuer text, their_subject text, their_id uuid, happened timestamptz)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7341908, hashtext(their_id::text));
  if is_linked_at(their_id, their_issuer) or has_enrolled(their_id)
    or not exists (
      select 1 from person p join organisation o on o.id = p.organisation_id
      where p.id = their_id and p.active and p.locked_at is null and not o.own and o.sign_in_path = 'ownProvider'
    )
    or not exists (select 1 from enrolment_grant g where g.person_id = their_id and g.used_at = happened) then
    raise exception 'an account is linked once, by whoever holds leave for it' using errcode = 'integrity_constraint_violation';
  end if;
  insert into provider_identity (issuer, subject, person_id, linked_at)
    values (their_issuer, their_subject, their_id, happened);
end $$;
--> statement-breakpoint
revoke all on function link_by_leave(text, text, uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function link_by_leave(text, text, uuid, timestamptz) to gatehouse_worker;
--> statement-breakpoint
-- No provider's word opens a session for somebody of an agency that does not sign in so, nor for whoever has had a
-- passkey. A session that a passkey of its own has strengthened meanwhile goes on.
create function guard_session_by_provider() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from person p join organisation o on o.id = p.organisation_id
    where p.id = new.person_id and not o.own and (
      o.sign_in_path <> 'ownProvider'
      or (new.proved_at is null and exists (select 1 from passkey k where k.person_id = p.id))
    )
  ) then
    raise exception 'that provider opens no session for them' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger session_by_provider_is_theirs before insert on session for each row
  when (new.factor = 'provider') execute function guard_session_by_provider();
--> statement-breakpoint
-- Whoever agrees to another way in ends the sessions that it would not have opened, of people whose sessions they may end.
grant select (factor) on session to gatehouse_app;
