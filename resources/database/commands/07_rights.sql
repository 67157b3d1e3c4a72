-- SPDX-License-Identifier: GPL-3.0-or-later
-- "What can this person do?"

CREATE FUNCTION api.person_rights(person uuid)
    RETURNS TABLE (right_code text, unit_id text, unit_name text, role_code text, role_name text, assignment_id uuid,
                   valid_from date, valid_to date, holds_today boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
#variable_conflict use_column
BEGIN
    IF core.me() IS DISTINCT FROM $1 THEN
        PERFORM core.require('people.manage', (SELECT p.unit_id FROM core.person p WHERE p.id = $1));
    END IF;
    RETURN QUERY
        SELECT h.right_code, h.unit_id, u.name, a.role_code, r.name, a.id, a.valid_from, a.valid_to,
            core.today() BETWEEN h.valid_from AND h.valid_to
        FROM core.held_right h
        JOIN core.assignment a ON a.id = h.assignment_id
        JOIN core.role r ON r.code = a.role_code
        JOIN core.unit u ON u.id = h.unit_id
        WHERE h.person_id = $1
        ORDER BY h.right_code, u.position, u.name, a.valid_from;
END
$$;
