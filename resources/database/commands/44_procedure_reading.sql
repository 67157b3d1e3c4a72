-- SPDX-License-Identifier: GPL-3.0-or-later
-- Fees with their rule in words, papers by answers, one version in one round trip, and what a receipt time would lead to.

CREATE FUNCTION core.money(p_amount bigint) RETURNS text
LANGUAGE sql IMMUTABLE AS $$ SELECT replace(to_char(p_amount, 'FM999,999,999,990'), ',', '.') || ' đồng' $$;

-- A fee and the rule it comes from, as it is printed on the receipt: {amount, rule, full}. amount is null where a tariff
-- outside decides: the clerk then enters what the tariff says.
CREATE FUNCTION core.fee(p_case uuid, p_exemption uuid DEFAULT NULL, p_copies integer DEFAULT 1, p_pages integer DEFAULT 1) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_case core.procedure_case;
    v_exemption core.procedure_exemption;
    v_one bigint;
    v_full bigint;
    v_amount bigint;
    v_rule text;
BEGIN
    SELECT c.* INTO v_case FROM core.procedure_case c WHERE c.id = p_case;
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'procedure.case.unknown', 'case');
    ELSIF coalesce(p_copies, 1) NOT BETWEEN 1 AND 1000 OR coalesce(p_pages, 1) NOT BETWEEN 1 AND 10000 THEN
        PERFORM core.fail('invalid', 'procedure.copies.invalid', 'copies');
    END IF;
    IF p_exemption IS NOT NULL THEN
        SELECT e.* INTO v_exemption FROM core.procedure_exemption e WHERE e.id = p_exemption AND e.case_id = p_case;
        IF NOT FOUND THEN
            PERFORM core.fail('not_found', 'procedure.exemption.unknown', 'exemption');
        END IF;
    END IF;
    p_copies := CASE WHEN v_case.fee_unit = 'case' THEN 1 ELSE coalesce(p_copies, 1) END;
    p_pages := coalesce(p_pages, 1);
    IF v_case.fee_amount IS NULL AND v_exemption.amount IS NULL AND v_exemption.percent IS DISTINCT FROM 100 THEN
        RETURN jsonb_build_object('amount', NULL, 'full', NULL,
            'rule', concat_ws('; ', coalesce(nullif(v_case.fee_note, ''), 'Theo biểu mức thu của cơ quan có thẩm quyền'),
                core.exemption_words(v_exemption)));
    END IF;
    v_one := CASE WHEN v_case.fee_unit <> 'page' THEN v_case.fee_amount
                  WHEN v_case.fee_first IS NULL THEN v_case.fee_amount * p_pages
                  ELSE v_case.fee_amount * least(p_pages, v_case.fee_first) + v_case.fee_next * greatest(p_pages - v_case.fee_first, 0) END;
    v_full := least(v_one, v_case.fee_most) * p_copies;
    v_rule := CASE
        WHEN v_case.fee_amount IS NULL THEN v_case.fee_note
        WHEN v_full = 0 THEN 'Không thu'
        WHEN v_case.fee_unit = 'case' THEN core.money(v_full)
        WHEN v_case.fee_unit = 'copy' THEN format('%s/bản × %s bản = %s', core.money(v_case.fee_amount), p_copies, core.money(v_full))
        ELSE concat_ws(', ',
                CASE WHEN v_case.fee_first IS NULL OR p_pages <= v_case.fee_first
                     THEN format('%s trang × %s', p_pages, core.money(v_case.fee_amount))
                     ELSE format('%s trang đầu × %s, %s trang sau × %s', v_case.fee_first, core.money(v_case.fee_amount),
                              p_pages - v_case.fee_first, core.money(v_case.fee_next)) END,
                CASE WHEN v_one > v_case.fee_most THEN format('không quá %s/bản', core.money(v_case.fee_most)) END)
            || format(' = %s/bản', core.money(least(v_one, v_case.fee_most)))
            || CASE WHEN p_copies > 1 THEN format(' × %s bản = %s', p_copies, core.money(v_full)) ELSE '' END
    END;
    v_amount := CASE WHEN v_exemption.amount IS NOT NULL THEN least(v_exemption.amount * p_copies, coalesce(v_full, v_exemption.amount * p_copies))
                     WHEN v_exemption.percent = 100 THEN 0
                     WHEN v_exemption.percent IS NOT NULL THEN round(v_full * (100 - v_exemption.percent) / 100.0)
                     ELSE v_full END;
    RETURN jsonb_build_object('amount', v_amount, 'full', v_full, 'rule',
        concat_ws('; ', nullif(v_rule, ''), core.exemption_words(v_exemption))
        || CASE WHEN v_exemption.id IS NOT NULL AND v_amount > 0 THEN ': còn ' || core.money(v_amount) ELSE '' END);
END
$$;

CREATE FUNCTION core.exemption_words(p_exemption core.procedure_exemption) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_exemption.percent = 100 OR p_exemption.amount = 0 THEN 'miễn'
                WHEN p_exemption.percent IS NOT NULL THEN 'giảm ' || p_exemption.percent || '%'
                ELSE 'mức riêng' END
        || ' – ' || p_exemption.name
        || CASE WHEN p_exemption.legal_basis <> '' THEN ' (' || p_exemption.legal_basis || ')' ELSE '' END
    WHERE p_exemption.id IS NOT NULL
$$;

-- The papers to bring for a case and these answers. asked: true, or null while an answer is missing; what is not asked for
-- is not listed.
CREATE FUNCTION core.procedure_papers(p_version uuid, p_case uuid, p_answers jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'originals', p.originals, 'copies', p.copies,
                'form_name', p.form_name, 'form_blob', p.form_blob, 'required', p.required, 'note', p.note, 'asked', h.holds)
                ORDER BY p.position), '[]')
        FROM core.procedure_paper p
        CROSS JOIN LATERAL (SELECT core.condition_holds(p.condition, coalesce(p_answers, '{}')) AS holds) AS h
        WHERE p.version_id = p_version
          AND (p.case_id IS NULL OR p.case_id = p_case)
          AND h.holds IS NOT FALSE);
END
$$;

-- Procedures are public: a session is all it takes.
CREATE FUNCTION core.require_session() RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF core.me() IS NULL THEN
        PERFORM core.fail('not_permitted', 'session.none');
    END IF;
END
$$;

CREATE FUNCTION api.procedure_fee("case" uuid, exemption uuid DEFAULT NULL, copies integer DEFAULT 1, pages integer DEFAULT 1) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM core.require_session();
    RETURN core.fee($1, $2, $3, $4);
END
$$;

CREATE FUNCTION api.procedure_papers(version uuid, "case" uuid, answers jsonb DEFAULT '{}') RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM core.require_session();
    RETURN core.procedure_papers($1, $2, $3);
END
$$;

-- What a person may do with a version, and why not.
CREATE FUNCTION core.version_actions(p_version core.procedure_version) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_standing text := core.version_standing(p_version.state, p_version.valid_from, p_version.valid_to, core.today());
    v_drafted boolean := EXISTS (SELECT FROM core.procedure_version v WHERE v.procedure_code = p_version.procedure_code AND v.state = 'draft');
    v_reason text := CASE WHEN NOT core.holds('procedure.manage', core.root_unit()) THEN 'right.missing' END;
BEGIN
    RETURN (
        SELECT jsonb_agg(jsonb_build_object('name', a.name, 'allowed', coalesce(v_reason, a.reason) IS NULL, 'reason', coalesce(v_reason, a.reason)))
        FROM (VALUES
            ('procedure.change_version', CASE WHEN p_version.state <> 'draft' THEN 'procedure.version.in_force' END),
            ('procedure.put_in_force', CASE WHEN p_version.state <> 'draft' THEN 'procedure.version.in_force' END),
            ('procedure.discard_version', CASE WHEN p_version.state <> 'draft' THEN 'procedure.version.in_force' END),
            ('procedure.draft_version', CASE WHEN v_drafted THEN 'procedure.draft.exists' END),
            ('procedure.end', CASE WHEN v_standing = 'draft' THEN 'procedure.version.not_in_force'
                                   WHEN v_standing = 'ended' OR p_version.valid_to IS NOT NULL THEN 'procedure.ended_already' END)
        ) AS a (name, reason));
END
$$;

-- A version whole, with all versions of its procedure. A code instead of a version opens the leading one.
CREATE FUNCTION api.procedure_open(version uuid DEFAULT NULL, code text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
#variable_conflict use_column
DECLARE
    v_version core.procedure_version;
    v_procedure core.procedure;
BEGIN
    PERFORM core.require_session();
    SELECT v.* INTO v_version FROM core.procedure_version v WHERE v.id = coalesce($1, core.leading_version($2));
    IF NOT FOUND THEN
        PERFORM core.fail('not_found', 'procedure.version.not_found', 'id');
    END IF;
    SELECT p.* INTO v_procedure FROM core.procedure p WHERE p.code = v_version.procedure_code;
    RETURN jsonb_build_object(
        'id', v_version.id, 'version', v_version.version, 'number', v_version.number,
        'valid_from', v_version.valid_from, 'valid_to', v_version.valid_to,
        'standing', core.version_standing(v_version.state, v_version.valid_from, v_version.valid_to, core.today()),
        'procedure', to_jsonb(v_procedure) || jsonb_build_object('successor_name',
            (SELECT v.name FROM core.procedure_version v WHERE v.id = core.leading_version(v_procedure.successor_code))),
        'content', core.version_content(v_version.id, true),
        'actions', core.version_actions(v_version),
        'made_at', v_version.made_at, 'made_by', core.person_name(v_version.made_by),
        'in_force_at', v_version.in_force_at, 'in_force_by', core.person_name(v_version.in_force_by),
        'versions', (SELECT jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'valid_from', v.valid_from, 'valid_to', v.valid_to,
                         'competent_kind', v.competent_kind,
                         'standing', core.version_standing(v.state, v.valid_from, v.valid_to, core.today())) ORDER BY v.number DESC)
                     FROM core.procedure_version v WHERE v.procedure_code = v_procedure.code));
END
$$;
