-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the administrator sees of an account beyond the register: never a secret.

-- Why the door is closed, how old the password is, whether there is a second factor, and which unfinished work would go
-- to a successor.
CREATE FUNCTION api.person_desk(person uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
    v_person core.person;
    v_account core.account;
BEGIN
    SELECT p.* INTO v_person FROM core.person p WHERE p.id = $1;
    PERFORM core.require('people.manage', v_person.unit_id);
    SELECT a.* INTO v_account FROM core.account a WHERE a.person_id = $1;
    RETURN jsonb_build_object(
        'state_reason', v_person.state_reason,
        'obstacle', core.account_obstacle(v_account, v_person.state),
        'opened_at', v_account.opened_at,
        'password_set_at', v_account.password_set_at,
        'password_is_initial', v_account.password_is_initial,
        'has_factor', EXISTS (SELECT FROM core.factor f WHERE f.person_id = $1 AND f.confirmed_at IS NOT NULL),
        -- The same condition as core.move_open_work().
        'open_work', (SELECT coalesce(jsonb_agg(a.title ORDER BY a.updated_at DESC), '[]')
                      FROM core.article a WHERE a.holder_id = $1 AND a.state IN ('draft', 'returned')));
END
$$;
