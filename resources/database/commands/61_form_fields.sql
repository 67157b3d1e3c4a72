-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands in an official form: the fields each form has, and their values for one application. Values are data – times,
-- days, amounts in đồng – and become words in one place, models/printing.

-- The fields of a form; parent names the list a column belongs to. required: a template without it is not put in force.
CREATE FUNCTION core.form_fields(p_form text)
    RETURNS TABLE (n integer, name text, kind text, required boolean, label text, parent text)
LANGUAGE sql IMMUTABLE AS $$
    SELECT f.n, f.name, f.kind, f.required, f.label, f.parent
    FROM (VALUES
        (1, '1234567', 'superior', 'text', false, 'Cơ quan cấp trên', NULL),
        (2, '1234567', 'agency', 'text', false, 'Cơ quan, đơn vị', NULL),
        (2, '1234567', 'agency_short', 'text', false, 'Cơ quan, đơn vị (viết tắt UBND)', NULL),
        (2, '1234567', 'committee', 'text', false, 'Ủy ban nhân dân (trống nếu là phòng, ban)', NULL),
        (2, '1234567', 'unit_name', 'text', false, 'Tên đơn vị', NULL),
        (3, '1234567', 'place', 'text', false, 'Địa danh', NULL),
        (4, '1234567', 'issued_on', 'day', false, 'Ngày lập', NULL),
        (5, '2345', 'number', 'number', true, 'Số văn bản', NULL),
        (6, '123456', 'code', 'text', true, 'Mã hồ sơ', NULL),
        (7, '123456', 'barcode', 'text', false, 'Mã vạch của mã hồ sơ (hình)', NULL),
        (8, '123456', 'qr', 'text', false, 'Mã QR của mã hồ sơ (hình)', NULL),
        (9, '123456', 'procedure_name', 'text', true, 'Tên thủ tục hành chính', NULL),
        (10, '123456', 'case_name', 'text', false, 'Trường hợp', NULL),
        (11, '123456', 'procedure_field', 'text', false, 'Lĩnh vực', NULL),
        (12, '123456', 'subject', 'text', false, 'Nội dung yêu cầu', NULL),
        (20, '123456', 'applicant_name', 'text', true, 'Người nộp hồ sơ', NULL),
        (21, '123456', 'applicant_identity', 'text', false, 'Số định danh, giấy tờ hoặc mã số thuế', NULL),
        (22, '123456', 'applicant_address', 'text', false, 'Địa chỉ', NULL),
        (23, '123456', 'applicant_phone', 'text', false, 'Số điện thoại', NULL),
        (24, '123456', 'applicant_email', 'text', false, 'Thư điện tử', NULL),
        (25, '123456', 'authorised_name', 'text', false, 'Người được ủy quyền', NULL),
        (26, '123456', 'authorised_identity', 'text', false, 'Số định danh của người được ủy quyền', NULL),
        (27, '123456', 'authorised_phone', 'text', false, 'Số điện thoại của người được ủy quyền', NULL),
        (30, '12345', 'signer_name', 'text', false, 'Người lập phiếu', NULL),
        (31, '345', 'head_name', 'text', false, 'Người có thẩm quyền ký', NULL),
        (32, '12345', 'contact_phone', 'text', false, 'Số điện thoại liên hệ của cơ quan', NULL),
        (40, '1456', 'received_at', 'moment', false, 'Thời gian nhận hồ sơ', NULL),
        (41, '16', 'due_at', 'moment', true, 'Thời gian trả kết quả', NULL),
        (42, '1', 'term', 'text', false, 'Thời hạn giải quyết theo quy định', NULL),
        (43, '1', 'sets', 'number', false, 'Số lượng hồ sơ (bộ)', NULL),
        (44, '1', 'papers', 'rows', true, 'Thành phần hồ sơ đã nộp', NULL),
        (45, '1', 'name', 'text', false, 'Tên giấy tờ', 'papers'),
        (46, '1', 'kind', 'text', false, 'Bản chính hay bản sao', 'papers'),
        (47, '1', 'quantity', 'number', false, 'Số lượng', 'papers'),
        (48, '1', 'note', 'text', false, 'Ghi chú của giấy tờ', 'papers'),
        (50, '1', 'fees', 'rows', false, 'Phí, lệ phí', NULL),
        (51, '1', 'fee_name', 'text', false, 'Tên khoản thu', 'fees'),
        (52, '1', 'fee_amount', 'money', false, 'Số tiền', 'fees'),
        (53, '1', 'fee_rule', 'text', false, 'Căn cứ tính', 'fees'),
        (54, '1', 'fee_state', 'text', false, 'Đã nộp hay chưa', 'fees'),
        (55, '1', 'fee_total', 'money', false, 'Tổng số phí, lệ phí', NULL),
        (56, '1', 'return_way', 'text', false, 'Hình thức nhận kết quả', NULL),
        (57, '1', 'return_place', 'text', false, 'Nơi nhận kết quả', NULL),
        (58, '1', 'secret', 'text', false, 'Mã tra cứu', NULL),
        (59, '1', 'lookup', 'text', false, 'Địa chỉ tra cứu', NULL),
        (60, '23', 'missing', 'rows', false, 'Giấy tờ cần bổ sung, hoàn thiện', NULL),
        (61, '23', 'item', 'text', false, 'Giấy tờ', 'missing'),
        (62, '2345', 'reason', 'text', true, 'Lý do', NULL),
        (63, '2', 'expected_on', 'day', false, 'Ngày hẹn bổ sung', NULL),
        (64, '3', 'reason_name', 'text', false, 'Căn cứ từ chối', NULL),
        (65, '3', 'legal_basis', 'text', false, 'Văn bản quy định', NULL),
        (66, '3', 'appeal', 'text', true, 'Quyền khiếu nại', NULL),
        (67, '4', 'former_due', 'moment', true, 'Thời gian đã hẹn', NULL),
        (68, '4', 'new_due', 'moment', true, 'Thời gian hẹn lại', NULL),
        (69, '4', 'late', 'text', false, 'Có khi là phiếu xin lỗi', NULL),
        (70, '4', 'extension', 'text', false, 'Có khi là gia hạn', NULL),
        (71, '4', 'receiver_name', 'text', false, 'Người tiếp nhận', NULL),
        (72, '5', 'withdrawn', 'text', false, 'Có khi dừng theo yêu cầu rút hồ sơ', NULL),
        (73, '5', 'stage', 'text', false, 'Bước đang giải quyết', NULL),
        (74, '5', 'paid', 'money', false, 'Số tiền đã nộp', NULL),
        (75, '5', 'money', 'text', false, 'Xử lý khoản tiền đã nộp', NULL),
        (76, '5', 'request', 'text', false, 'Lý do người nộp xin rút', NULL),
        (80, '6', 'steps', 'rows', true, 'Các lần giao, nhận', NULL),
        (81, '6', 'step_name', 'text', false, 'Việc', 'steps'),
        (82, '6', 'from_unit', 'text', false, 'Đơn vị giao', 'steps'),
        (83, '6', 'from_name', 'text', false, 'Người giao', 'steps'),
        (84, '6', 'to_unit', 'text', false, 'Đơn vị nhận', 'steps'),
        (85, '6', 'to_name', 'text', false, 'Người nhận', 'steps'),
        (86, '6', 'at', 'moment', false, 'Thời gian giao, nhận', 'steps'),
        (87, '6', 'early', 'text', false, 'Trước hạn', 'steps'),
        (88, '6', 'on_time', 'text', false, 'Đúng hạn', 'steps'),
        (89, '6', 'overdue', 'text', false, 'Quá hạn', 'steps'),
        (90, '6', 'step_note', 'text', false, 'Ghi chú', 'steps'),
        (100, '7', 'from_day', 'day', true, 'Từ ngày', NULL),
        (101, '7', 'to_day', 'day', true, 'Đến ngày', NULL),
        (102, '7', 'rows', 'rows', true, 'Hồ sơ trong sổ', NULL),
        (103, '7', 'code', 'text', false, 'Mã hồ sơ', 'rows'),
        (104, '7', 'procedure_name', 'text', false, 'Tên thủ tục', 'rows'),
        (105, '7', 'sets', 'number', false, 'Số bộ', 'rows'),
        (106, '7', 'applicant_name', 'text', false, 'Người nộp', 'rows'),
        (107, '7', 'applicant_address', 'text', false, 'Địa chỉ', 'rows'),
        (108, '7', 'applicant_phone', 'text', false, 'Số điện thoại', 'rows'),
        (109, '7', 'lead_unit', 'text', false, 'Cơ quan chủ trì', 'rows'),
        (110, '7', 'received_at', 'moment', false, 'Nhận hồ sơ', 'rows'),
        (111, '7', 'due_at', 'moment', false, 'Hẹn trả', 'rows'),
        (112, '7', 'sent_at', 'moment', false, 'Chuyển đến cơ quan giải quyết', 'rows'),
        (113, '7', 'back_at', 'moment', false, 'Nhận kết quả từ cơ quan giải quyết', 'rows'),
        (114, '7', 'returned_at', 'moment', false, 'Trả kết quả', 'rows'),
        (115, '7', 'return_way', 'text', false, 'Hình thức nhận', 'rows'),
        (116, '7', 'state', 'text', false, 'Tình trạng', 'rows'),
        (117, '6', 'line', 'number', false, 'Số thứ tự của dòng', 'steps'),
        (118, '7', 'line', 'number', false, 'Số thứ tự của dòng', 'rows'),
        (119, '1', 'line', 'number', false, 'Số thứ tự của dòng', 'papers'),
        (120, '23', 'line', 'number', false, 'Số thứ tự của dòng', 'missing')
    ) AS f (n, forms, name, kind, required, label, parent)
    WHERE strpos(f.forms, substr(p_form, 2, 1)) > 0
$$;

-- Whose paper it is: the people's committee of a commune or district, the office itself below one.
CREATE FUNCTION core.form_body_name(p_unit text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT CASE WHEN u.kind = 'office' THEN u.name ELSE 'Ủy ban nhân dân ' || lower(left(u.name, 1)) || substr(u.name, 2) END
            FROM core.unit u WHERE u.id = p_unit);
END
$$;

CREATE FUNCTION core.form_body_short(p_unit text) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT regexp_replace(core.form_body_name(p_unit), '^Ủy ban nhân dân', 'UBND') $$;

-- The head of a paper: an office names the committee it belongs to; a committee stands alone. The place is written without
-- the word for its kind.
CREATE FUNCTION core.form_head(p_unit text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object('agency', core.form_body_name(u.id), 'agency_short', core.form_body_short(u.id),
            'unit_name', u.name, 'committee', CASE WHEN u.kind <> 'office' THEN 'Ủy ban nhân dân' END,
            'superior', CASE WHEN u.kind = 'office' THEN core.form_body_name(u.parent_id) END,
            'place', (SELECT regexp_replace(p.name, '^(Tỉnh|Thành phố|Huyện|Quận|Thị xã|Thị trấn|Phường|Xã|Ủy ban nhân dân)\s+', '')
                      FROM core.unit p WHERE p.id = CASE WHEN u.kind = 'office' THEN coalesce(u.parent_id, u.id) ELSE u.id END),
            'contact_phone', nullif(core.setting('site.phone') #>> '{}', ''))
        FROM core.unit u WHERE u.id = p_unit);
END
$$;

CREATE FUNCTION core.form_party(p_party uuid, p_prefix text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce((
        SELECT jsonb_build_object(p_prefix || '_name', p.full_name, p_prefix || '_identity', x.identity_number,
            p_prefix || '_address', coalesce(x.address, p.place), p_prefix || '_phone', x.phone, p_prefix || '_email', x.email)
        FROM core.party p
        LEFT JOIN core.party_private x ON x.party_id = p.id
        WHERE p.id = p_party), '{}');
END
$$;

-- Only the name and what lists show, for who may read the application but not look its people up.
CREATE FUNCTION core.form_party_masked(p_party uuid, p_prefix text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce((
        SELECT jsonb_build_object(p_prefix || '_identity', p.identity_masked, p_prefix || '_address', p.place,
            p_prefix || '_phone', p.phone_masked, p_prefix || '_email', NULL)
        FROM core.party p WHERE p.id = p_party), '{}');
END
$$;

CREATE FUNCTION core.term_words(p_value integer, p_unit text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT lpad(p_value::text, greatest(2, length(p_value::text)), '0') || CASE p_unit WHEN 'working_days' THEN ' ngày làm việc'
        WHEN 'calendar_days' THEN ' ngày' WHEN 'working_hours' THEN ' giờ làm việc' ELSE ' tháng' END
$$;

CREATE FUNCTION core.return_way_words(p_way text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_way WHEN 'counter' THEN 'Nhận trực tiếp' WHEN 'post' THEN 'Qua dịch vụ bưu chính công ích' ELSE 'Bản điện tử' END
$$;

-- The receipt: as the application was received.
CREATE FUNCTION core.form_receipt(p_application core.application, p_event core.application_event) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_clock core.application_clock;
BEGIN
    SELECT c.* INTO v_clock FROM core.application_clock c WHERE c.application_id = p_application.id AND c.number = 1;
    RETURN jsonb_build_object(
        'received_at', p_event.at,
        -- Of the clock as it was started: what moved it since has papers of its own.
        'due_at', CASE WHEN v_clock.term_value IS NOT NULL THEN
            core.due_at(v_clock.term_value, v_clock.term_unit, v_clock.started_at, p_application.competent_unit, '{}', v_clock.cut_off) END,
        'term', core.term_words(v_clock.term_value, v_clock.term_unit),
        'sets', p_application.sets,
        'papers', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', x.line, 'name', x.name, 'kind', x.kind, 'quantity', x.quantity, 'note', x.note)
                       ORDER BY x.line), '[]')
                   FROM (SELECT row_number() OVER (ORDER BY p.n) AS line, p.name, p.note, nullif(p.originals + p.copies, 0) AS quantity,
                             concat_ws(', ', CASE WHEN p.originals > 0 THEN 'Bản chính' END, CASE WHEN p.copies > 0 THEN 'Bản sao' END) AS kind
                         FROM core.application_paper p
                         WHERE p.application_id = p_application.id AND p.state = 'given') AS x),
        'fees', coalesce(
            (SELECT jsonb_build_array(jsonb_build_object('fee_name', f.name, 'fee_amount', nullif(f.amount, 0),
                 'fee_rule', nullif(nullif(f.rule ->> 'rule', core.money(f.amount)), 'Không thu'),
                 'fee_state', CASE WHEN f.amount = 0 THEN 'không phải nộp' WHEN f.paid_at IS NULL THEN 'chưa nộp'
                     ELSE 'đã nộp' || coalesce(', biên lai số ' || f.receipt_number, '') END))
             FROM core.fee_line f WHERE f.application_id = p_application.id AND f.n = 1),
            -- A tariff outside decides: it is named instead.
            (SELECT jsonb_build_array(jsonb_build_object('fee_state', x.fee ->> 'rule'))
             FROM (SELECT core.fee(p_application.case_id) AS fee) AS x WHERE x.fee ->> 'amount' IS NULL), '[]'),
        'fee_total', (SELECT f.amount FROM core.fee_line f WHERE f.application_id = p_application.id AND f.n = 1),
        'return_way', core.return_way_words(p_application.return_way),
        'return_place', 'Trung tâm Phục vụ hành chính công '
            || (SELECT lower(left(u.name, 1)) || substr(u.name, 2) FROM core.unit u WHERE u.id = p_application.received_unit),
        'secret', (SELECT s.secret FROM core.application_secret s WHERE s.application_id = p_application.id),
        'lookup', nullif(core.setting('site.address') #>> '{}', ''));
END
$$;

-- What a letter says, in the names of the fields.
CREATE FUNCTION core.form_letter_fields(p_application core.application, p_letter core.application_letter) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v jsonb := p_letter.data;
BEGIN
    RETURN jsonb_build_object(
        'number', (SELECT l.number FROM core.form_letter l WHERE l.application_id = p_letter.application_id AND l.version = p_letter.version),
        'reason', coalesce(v ->> 'reason', CASE WHEN (v ->> 'withdrawn')::boolean THEN 'Theo yêu cầu rút hồ sơ của người nộp' END),
        'missing', (SELECT coalesce(jsonb_agg(jsonb_build_object('line', m.n, 'item', coalesce(m.v ->> 'name', m.v #>> '{}')) ORDER BY m.n), '[]')
                    FROM jsonb_array_elements(coalesce(v -> 'missing', '[]')) WITH ORDINALITY AS m (v, n)),
        'expected_on', v -> 'expected', 'reason_name', v -> 'reason_name', 'legal_basis', v -> 'legal_basis', 'appeal', v -> 'appeal',
        'former_due', v -> 'former_due', 'new_due', v -> 'due',
        'late', CASE v ->> 'kind' WHEN 'apology' THEN 'x' END, 'extension', CASE v ->> 'kind' WHEN 'extension' THEN 'x' END,
        'withdrawn', CASE WHEN (v ->> 'withdrawn')::boolean THEN 'x' END, 'stage', v -> 'stage', 'paid', nullif((v ->> 'paid')::bigint, 0),
        'money', nullif(v ->> 'money', ''),
        'request', (SELECT e.reason FROM core.application_event e
                    WHERE e.application_id = p_application.id AND e.act = 'ask_withdraw' AND e.version < p_letter.version
                    ORDER BY e.version DESC LIMIT 1),
        'received_at', p_application.received_at,
        'receiver_name', (SELECT core.person_name(e.person_id) FROM core.application_event e
                          WHERE e.application_id = p_application.id AND e.form = '01' ORDER BY e.version LIMIT 1));
END
$$;

-- The rows of the control slip: who gave it to whom, when, and whether the giver's part was early, on time or late.
CREATE FUNCTION core.form_steps(p_application core.application) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        WITH handed AS (
            SELECT s.n, s.name, core.form_body_short(g.unit_id) AS from_unit,
                coalesce(core.person_name(g.person_id), core.person_name(s.given_by)) AS from_name,
                core.form_body_short(s.unit_id) AS to_unit, core.person_name(s.person_id) AS to_name, s.given_at AS at, g.verdict,
                (SELECT e.reason FROM core.application_event e
                 WHERE e.application_id = s.application_id AND e.at = s.given_at AND e.act IN ('hand_over', 'send_back') ORDER BY e.version DESC LIMIT 1) AS note
            FROM core.application_step s
            -- From one desk straight to the next; what was taken up again comes from whoever took it up.
            LEFT JOIN core.application_step g ON g.application_id = s.application_id AND g.n = s.n - 1 AND g.left_at = s.given_at
            WHERE s.application_id = p_application.id AND s.n > 1
            UNION ALL
            SELECT 1, 'Tiếp nhận hồ sơ', NULL, 'Người nộp hồ sơ', core.form_body_short(s.unit_id), core.person_name(s.person_id), s.given_at, NULL, NULL
            FROM core.application_step s WHERE s.application_id = p_application.id AND s.n = 1
            UNION ALL
            -- The finished work goes back to where results are handed out.
            SELECT s.n + 1, 'Chuyển kết quả để trả', core.form_body_short(s.unit_id), core.person_name(s.person_id),
                core.form_body_short(core.living_unit(p_application.received_unit)), NULL, s.left_at, s.verdict, NULL
            FROM core.application_step s
            JOIN core.application_event e ON e.application_id = s.application_id AND e.act = 'issue' AND e.at = s.left_at
            WHERE s.application_id = p_application.id
            UNION ALL
            SELECT 10000 + r.n, 'Trả kết quả', core.form_body_short(core.living_unit(p_application.received_unit)), core.person_name(r.person_id), NULL,
                r.recipient, r.at,
                (SELECT c.verdict FROM core.application_clock c WHERE c.application_id = r.application_id AND c.finished_at <= r.at ORDER BY c.number DESC LIMIT 1), nullif(concat('Số bưu gửi ' || r.post_number), '')
            FROM core.application_return r WHERE r.application_id = p_application.id
        )
        SELECT coalesce(jsonb_agg(jsonb_build_object('line', x.line, 'step_name', x.name, 'from_unit', x.from_unit, 'from_name', x.from_name,
            'to_unit', x.to_unit, 'to_name', x.to_name, 'at', x.at, 'early', CASE x.verdict WHEN 'before' THEN '×' END,
            'on_time', CASE x.verdict WHEN 'on_time' THEN '×' END, 'overdue', CASE x.verdict WHEN 'late' THEN '×' END, 'step_note', x.note)
            ORDER BY x.line), '[]')
        FROM (SELECT row_number() OVER (ORDER BY h.at, h.n) AS line, h.* FROM handed h) AS x);
END
$$;

-- The head of a body signs as one who may decide there; others prepare the paper.
CREATE FUNCTION core.form_head_name(p_person uuid, p_unit text, p_day date) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT p.full_name FROM core.person p
            WHERE p.id = p_person AND EXISTS (
                SELECT FROM core.held_right h
                WHERE h.person_id = p_person AND h.right_code = 'application.decide' AND p_day BETWEEN h.valid_from AND h.valid_to
                  AND (h.unit_id = p_unit OR h.unit_id = core.living_unit(p_unit))));
END
$$;
