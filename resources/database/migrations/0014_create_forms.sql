-- SPDX-License-Identifier: GPL-3.0-or-later
-- Purpose: official forms: their templates as dated versions, the numbers of letters, every print of a form.
-- Oldest compatible program: 0.1
--
-- The texts of the first versions are those of resources/forms, where they can be read and printed as pages.

-- The text of a form from one day to another. A draft has no days; what was put in force stays as it is for good, except
-- that it ends. A letter keeps the version it was first printed with.
CREATE TABLE core.form_template (
    id uuid NOT NULL,
    form_set text NOT NULL DEFAULT 'one_stop',
    form text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    other_title text NOT NULL DEFAULT '',        -- the name of the same paper in other texts of law
    paper text NOT NULL,
    body text NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    valid_from date,
    valid_to date,
    made_at timestamptz NOT NULL,
    made_by uuid,
    in_force_at timestamptz,
    in_force_by uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT form_template_id_pkey PRIMARY KEY (id),
    CONSTRAINT form_template_form_set_key UNIQUE (form_set, form, number),
    CONSTRAINT form_template_form_set_check CHECK (form_set IN ('one_stop', 'police')),
    CONSTRAINT form_template_form_check CHECK (form ~ '^0[1-7]$'),
    CONSTRAINT form_template_title_check CHECK (length(title) BETWEEN 1 AND 200 AND length(other_title) <= 200),
    CONSTRAINT form_template_paper_check CHECK (paper IN ('A4', 'A5', 'A4 landscape')),
    CONSTRAINT form_template_body_check CHECK (length(body) BETWEEN 1 AND 100000),
    CONSTRAINT form_template_state_check CHECK (state IN ('draft', 'in_force')),
    CONSTRAINT form_template_valid_from_check CHECK ((state = 'draft') = (valid_from IS NULL)),
    CONSTRAINT form_template_valid_to_check CHECK (valid_to IS NULL OR state <> 'draft' AND valid_to >= valid_from - 1),
    CONSTRAINT form_template_made_by_fkey FOREIGN KEY (made_by) REFERENCES core.person (id),
    CONSTRAINT form_template_in_force_by_fkey FOREIGN KEY (in_force_by) REFERENCES core.person (id),
    CONSTRAINT form_template_valid_excl EXCLUDE USING gist (form_set WITH =, form WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (state <> 'draft' AND (valid_to IS NULL OR valid_to >= valid_from))
);
CREATE UNIQUE INDEX form_template_draft_key ON core.form_template (form_set, form) WHERE state = 'draft';

-- The number of a letter: by unit, form and year, without a gap, taken with the act that wrote it.
CREATE TABLE core.form_letter (
    application_id uuid NOT NULL,
    version integer NOT NULL,
    form text NOT NULL,
    unit_id text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    CONSTRAINT form_letter_application_id_pkey PRIMARY KEY (application_id, version),
    CONSTRAINT form_letter_number_key UNIQUE (unit_id, form, year, number),
    CONSTRAINT form_letter_application_id_fkey FOREIGN KEY (application_id, version) REFERENCES core.application_letter (application_id, version),
    CONSTRAINT form_letter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id)
);

-- Every print of a form. The first of a letter fixes template and fields: each later one is the same but for its number.
CREATE TABLE core.form_print (
    id uuid NOT NULL,
    subject text NOT NULL,                       -- the application, or unit and days of a register
    application_id uuid,
    form text NOT NULL,
    letter integer NOT NULL,                     -- version of the act that issued it; 0: the slip and the register, which grow
    template_id uuid NOT NULL,
    copy integer NOT NULL,
    sheets integer NOT NULL,
    sha256 text NOT NULL,                        -- of the PDF
    fields jsonb,
    at timestamptz NOT NULL,
    person_id uuid NOT NULL,
    unit_id text NOT NULL,
    CONSTRAINT form_print_id_pkey PRIMARY KEY (id),
    CONSTRAINT form_print_copy_key UNIQUE (subject, form, letter, copy),
    CONSTRAINT form_print_sheets_check CHECK (sheets BETWEEN 1 AND 99),
    CONSTRAINT form_print_application_id_fkey FOREIGN KEY (application_id) REFERENCES core.application (id),
    CONSTRAINT form_print_template_id_fkey FOREIGN KEY (template_id) REFERENCES core.form_template (id),
    CONSTRAINT form_print_person_id_fkey FOREIGN KEY (person_id) REFERENCES core.person (id),
    CONSTRAINT form_print_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES core.unit (id)
);
CREATE INDEX form_print_application_id_index ON core.form_print (application_id, at);

-- Letters written before have their numbers in the order they were written.
INSERT INTO core.form_letter (application_id, version, form, unit_id, year, number)
SELECT l.application_id, l.version, l.form, l.data ->> 'unit', y.year,
    row_number() OVER (PARTITION BY l.data ->> 'unit', l.form, y.year ORDER BY l.at, l.application_id, l.version)
FROM core.application_letter l
CROSS JOIN LATERAL (SELECT extract(year FROM l.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS year) AS y;
INSERT INTO core.counter (kind, agency, period, last)
SELECT 'letter' || l.form, l.unit_id, l.year::text, max(l.number)
FROM core.form_letter l
GROUP BY l.form, l.unit_id, l.year;
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.form_letter', l.application_id || '/' || l.version, 'numbers of the letters written so far'
FROM core.form_letter l;

INSERT INTO core.form_template (id, form, number, title, other_title, paper, state, valid_from, made_at, in_force_at, body)
SELECT md5('form_template one_stop ' || d.form)::uuid, d.form, 1, d.title, d.other_title, d.paper, 'in_force', '2025-07-01', '2026-11-20', '2026-11-20', d.body
FROM (VALUES
    ('01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', '', 'A4', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{agency_short.upper}}</p>
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px">Mã hồ sơ: <b>{{code}}</b></p>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:6px">
<tr>
<td width="16%"></td>
<td width="68%" align="center" valign="middle"><p align="center" style="margin-top:8px; margin-bottom:4px; font-size:14pt"><b>GIẤY TIẾP NHẬN HỒ SƠ<br>VÀ HẸN TRẢ KẾT QUẢ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><img src="barcode" width="270" height="42"></p></td>
<td width="16%" align="right"><img src="qr" width="90" height="90"></td>
</tr>
</table>
<p align="justify" style="margin-top:4px; margin-bottom:4px">{{return_place}} tiếp nhận hồ sơ của:</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px">Ông/bà, tổ chức: <b>{{applicant_name}}</b></p>
{{#applicant_identity}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Số định danh cá nhân, mã số thuế: {{applicant_identity}}</p>
{{/applicant_identity}}{{#applicant_address}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Địa chỉ: {{applicant_address}}</p>
{{/applicant_address}}{{#applicant_phone}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Số điện thoại: {{applicant_phone}}{{#applicant_email}} &nbsp;&nbsp; Thư điện tử: {{applicant_email}}{{/applicant_email}}</p>
{{/applicant_phone}}{{#authorised_name}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Người được ủy quyền nộp hồ sơ: {{authorised_name}}{{#authorised_identity}}, số định danh {{authorised_identity}}{{/authorised_identity}}{{#authorised_phone}}, điện thoại {{authorised_phone}}{{/authorised_phone}}</p>
{{/authorised_name}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Nội dung yêu cầu giải quyết: {{procedure_name}}{{#subject}} – {{subject}}{{/subject}}</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>1. Thành phần hồ sơ nộp gồm:</b></p>
<table width="100%" border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse; border-style:solid; border-color:black">
<thead><tr><th width="8%">STT</th><th width="56%">Tên giấy tờ</th><th width="22%">Loại</th><th width="14%">Số lượng</th></tr></thead>
{{#papers}}<tr><td align="center">{{line}}</td><td>{{name}}{{#note}}<br><i>{{note}}</i>{{/note}}</td><td align="center">{{kind}}</td><td align="center">{{quantity.two}}</td></tr>
{{/papers}}{{^papers}}<tr><td colspan="4" align="center">Không có giấy tờ kèm theo</td></tr>
{{/papers}}</table>
<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>2.</b> Số lượng hồ sơ: {{sets.two}} bộ.</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>3.</b> Thời hạn giải quyết theo quy định: {{#term}}{{term}}.{{/term}}{{^term}}không quy định.{{/term}}</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>4.</b> Thời gian nhận hồ sơ: {{received_at}}.</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>5.</b> Thời gian trả kết quả: {{#due_at}}<b>{{due_at}}</b>.{{/due_at}}{{^due_at}}sẽ được thông báo.{{/due_at}}</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>6.</b> Đăng ký nhận kết quả: {{return_way}}{{#return_place}}, {{return_place}}{{/return_place}}.</p>
{{#fees}}<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>7.</b> Phí, lệ phí: {{#fee_amount}}{{fee_amount}} ({{fee_amount.words}}) – {{/fee_amount}}{{fee_state}}.{{#fee_rule}} Căn cứ tính: {{fee_rule}}.{{/fee_rule}}</p>
{{/fees}}{{^fees}}<p align="justify" style="margin-top:4px; margin-bottom:4px"><b>7.</b> Phí, lệ phí: không.</p>
{{/fees}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Vào Sổ theo dõi hồ sơ (nếu có): Quyển số: ……… Số thứ tự: ………</p>
{{#secret}}<p align="justify" style="margin-top:4px; margin-bottom:4px">Mã tra cứu hồ sơ: <b>{{secret}}</b>{{#lookup}}, tra cứu tại {{lookup}}{{/lookup}}.</p>
{{/secret}}<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:12px">
<tr>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>NGƯỜI NỘP HỒ SƠ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký và ghi rõ họ tên)</i><br><br><br><br><b>{{#authorised_name}}{{authorised_name}}{{/authorised_name}}{{^authorised_name}}{{applicant_name}}{{/authorised_name}}</b></p></td>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>NGƯỜI TIẾP NHẬN HỒ SƠ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký và ghi rõ họ tên)</i><br><br><br><br><b>{{signer_name}}</b></p></td>
</tr>
</table>
<p align="justify" style="margin-top:10px; margin-bottom:0px; font-size:11pt"><b><i>Ghi chú:</i></b> <i>Giấy này được lập thành hai liên: một liên chuyển kèm theo Phiếu kiểm soát quá trình giải quyết hồ sơ, một liên giao cho người nộp hồ sơ. Khi đến nhận kết quả, đề nghị mang theo giấy này, giấy tờ tùy thân và văn bản ủy quyền (nếu nhận thay).</i></p>
$form$),
    ('02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', '', 'A4', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{agency_short.upper}}</p>
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px">Số: {{number.two}}/HDHS</p>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<p align="center" style="margin-top:16px; margin-bottom:0px; font-size:14pt"><b>PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:10px">Mã hồ sơ: <b>{{code}}</b></p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{agency}} đã tiếp nhận, xem xét hồ sơ của:</p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Họ và tên người nộp hồ sơ (tổ chức, cá nhân): <b>{{applicant_name}}</b></p>
{{#applicant_address}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Địa chỉ: {{applicant_address}}</p>
{{/applicant_address}}{{#applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Số điện thoại: {{applicant_phone}}{{#applicant_email}} &nbsp;&nbsp; Thư điện tử: {{applicant_email}}{{/applicant_email}}</p>
{{/applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Nội dung yêu cầu giải quyết: {{procedure_name}}{{#subject}} – {{subject}}{{/subject}}</p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Đề nghị ông/bà, tổ chức bổ sung, hoàn thiện những nội dung sau:</p>
{{#missing}}<p style="margin-top:2px; margin-bottom:2px; margin-left:38px">{{line}}. {{item}}</p>
{{/missing}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Lý do: {{reason}}</p>
{{#expected_on}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Thời hạn bổ sung: chậm nhất <b>{{expected_on.long}}</b>. Thời gian chờ bổ sung không tính vào thời hạn giải quyết hồ sơ.</p>
{{/expected_on}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, đề nghị liên hệ với {{signer_name}}{{#contact_phone}}, số điện thoại {{contact_phone}}{{/contact_phone}} để được hướng dẫn.</p>
<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:12px">
<tr>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b></b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i></i><br><br><br><br><b></b></p></td>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>NGƯỜI HƯỚNG DẪN</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký và ghi rõ họ tên)</i><br><br><br><br><b>{{signer_name}}</b></p></td>
</tr>
</table>
$form$),
    ('03', 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', '', 'A4', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{agency_short.upper}}</p>
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px">Số: {{number.two}}/PTC</p>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<p align="center" style="margin-top:16px; margin-bottom:0px; font-size:14pt"><b>PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:10px">Mã hồ sơ: <b>{{code}}</b></p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{agency}} đã xem xét hồ sơ của:</p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Họ và tên người nộp hồ sơ (tổ chức, cá nhân): <b>{{applicant_name}}</b></p>
{{#applicant_address}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Địa chỉ: {{applicant_address}}</p>
{{/applicant_address}}{{#applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Số điện thoại: {{applicant_phone}}{{#applicant_email}} &nbsp;&nbsp; Thư điện tử: {{applicant_email}}{{/applicant_email}}</p>
{{/applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Nội dung yêu cầu giải quyết: {{procedure_name}}{{#subject}} – {{subject}}{{/subject}}</p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Qua xem xét, {{agency}} thông báo <b>không tiếp nhận, giải quyết</b> hồ sơ này với lý do cụ thể như sau:</p>
{{#reason_name}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px"><b>{{reason_name}}</b>{{#legal_basis}} (căn cứ: {{legal_basis}}){{/legal_basis}}.</p>
{{/reason_name}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{reason}}</p>
{{#missing}}<p style="margin-top:2px; margin-bottom:2px; margin-left:38px">{{line}}. {{item}}</p>
{{/missing}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{appeal}}</p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Nếu cần được hướng dẫn thêm, đề nghị liên hệ {{agency}}{{#contact_phone}}, số điện thoại {{contact_phone}}{{/contact_phone}}.</p>
<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:12px">
<tr>
<td width="50%"><p style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b><i>Nơi nhận:</i></b></p>
<p style="margin-top:0px; margin-bottom:0px; font-size:11pt">- Như trên;<br>- Lưu: hồ sơ {{code}}.</p></td>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>{{#head_name}}THỦ TRƯỞNG ĐƠN VỊ{{/head_name}}{{^head_name}}NGƯỜI TIẾP NHẬN HỒ SƠ{{/head_name}}</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>{{#head_name}}(Ký tên, đóng dấu){{/head_name}}{{^head_name}}(Ký và ghi rõ họ tên){{/head_name}}</i><br><br><br><br><b>{{signer_name}}</b></p></td>
</tr>
</table>
$form$),
    ('04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', 'A4', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
{{#superior}}<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{superior.upper}}</p>
{{/superior}}<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>{{#committee}}{{committee.upper}}<br>{{/committee}}{{unit_name.upper}}</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px">Số: {{number.two}}/PXL</p>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<p align="center" style="margin-top:16px; margin-bottom:0px; font-size:14pt"><b>{{#extension}}VĂN BẢN ĐỀ NGHỊ GIA HẠN<br>THỜI GIAN GIẢI QUYẾT HỒ SƠ{{/extension}}{{^extension}}VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN<br>THỜI GIAN GIẢI QUYẾT HỒ SƠ{{/extension}}</b></p>
<p align="center" style="margin-top:0px; margin-bottom:10px">(Phiếu xin lỗi và hẹn lại ngày trả kết quả)<br>Mã hồ sơ: <b>{{code}}</b></p>
<p align="center" style="margin-top:4px; margin-bottom:8px">Kính gửi: <b>{{applicant_name}}</b></p>
{{#applicant_address}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Địa chỉ: {{applicant_address}}</p>
{{/applicant_address}}{{#applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Số điện thoại: {{applicant_phone}}</p>
{{/applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Hồi {{received_at}}, {{receiver_name}} đã tiếp nhận hồ sơ của ông/bà, tổ chức; nội dung yêu cầu: {{procedure_name}}{{#subject}} – {{subject}}{{/subject}}.</p>
<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Thời gian hẹn trả kết quả: {{former_due}}.</p>
{{#late}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Đến nay, {{agency}} chưa trả được kết quả giải quyết hồ sơ đúng thời gian đã hẹn.</p>
{{/late}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Lý do: {{reason}}</p>
{{#late}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{agency}} xin lỗi ông/bà, tổ chức về sự chậm trễ này và hẹn trả kết quả vào lúc <b>{{new_due}}</b>.</p>
{{/late}}{{^late}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{agency}} xin lỗi ông/bà, tổ chức và đề nghị gia hạn; thời gian trả kết quả mới: <b>{{new_due}}</b>.</p>
{{/late}}{{#late}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của ông/bà, tổ chức. Rất mong được sự thông cảm.</p>
{{/late}}<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:12px">
<tr>
<td width="50%"><p style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b><i>Nơi nhận:</i></b></p>
<p style="margin-top:0px; margin-bottom:0px; font-size:11pt">- Như kính gửi;<br>- Trung tâm Phục vụ hành chính công;<br>- Lưu: VT, hồ sơ {{code}}.</p></td>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký tên, đóng dấu)</i><br><br><br><br><b>{{head_name}}</b></p></td>
</tr>
</table>
$form$),
    ('05', 'Thông báo dừng giải quyết hồ sơ', '', 'A4', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
{{#superior}}<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{superior.upper}}</p>
{{/superior}}<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>{{#committee}}{{committee.upper}}<br>{{/committee}}{{unit_name.upper}}</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px">Số: {{number.two}}/TB{{#committee}}-UBND{{/committee}}</p>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<p align="center" style="margin-top:16px; margin-bottom:0px; font-size:14pt"><b>THÔNG BÁO</b></p>
<p align="center" style="margin-top:0px; margin-bottom:10px"><b>Về việc dừng giải quyết hồ sơ</b><br>Mã hồ sơ: <b>{{code}}</b></p>
<p align="center" style="margin-top:4px; margin-bottom:8px">Kính gửi: <b>{{applicant_name}}</b></p>
{{#applicant_address}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Địa chỉ: {{applicant_address}}</p>
{{/applicant_address}}{{#applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Số điện thoại: {{applicant_phone}}</p>
{{/applicant_phone}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Hồi {{received_at}}, hồ sơ của ông/bà, tổ chức đã được tiếp nhận; nội dung yêu cầu: {{procedure_name}}{{#subject}} – {{subject}}{{/subject}}.</p>
{{#withdrawn}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Ông/bà, tổ chức đã đề nghị rút hồ sơ{{#request}}, với lý do: {{request}}{{/request}}.</p>
{{/withdrawn}}{{#stage}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Hồ sơ đang ở bước: {{stage}}; chưa có kết quả giải quyết.</p>
{{/stage}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">{{agency}} thông báo <b>dừng giải quyết</b> hồ sơ nêu trên. Lý do: {{reason}}</p>
{{#paid}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Số tiền phí, lệ phí đã nộp: {{paid}} ({{paid.words}}).</p>
{{/paid}}{{#money}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Xử lý khoản tiền đã nộp: {{money}}</p>
{{/money}}<p align="justify" style="margin-top:6px; margin-bottom:6px; text-indent:38px">Ông/bà, tổ chức có quyền nộp lại hồ sơ khi đủ điều kiện, và có quyền khiếu nại, khởi kiện theo quy định của pháp luật.</p>
<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:12px">
<tr>
<td width="50%"><p style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b><i>Nơi nhận:</i></b></p>
<p style="margin-top:0px; margin-bottom:0px; font-size:11pt">- Như kính gửi;<br>- Trung tâm Phục vụ hành chính công;<br>- Lưu: VT, hồ sơ {{code}}.</p></td>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký tên, đóng dấu)</i><br><br><br><br><b>{{head_name}}</b></p></td>
</tr>
</table>
$form$),
    ('06', 'Phiếu kiểm soát quá trình giải quyết hồ sơ', '', 'A4', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{agency_short.upper}}</p>
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px">Mã hồ sơ: <b>{{code}}</b></p>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<p align="center" style="margin-top:16px; margin-bottom:8px; font-size:14pt"><b>PHIẾU KIỂM SOÁT<br>QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</b></p>
<p align="justify" style="margin-top:4px; margin-bottom:4px">Người nộp hồ sơ: <b>{{applicant_name}}</b>{{#applicant_address}}, {{applicant_address}}{{/applicant_address}}</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px">Nội dung yêu cầu giải quyết: {{procedure_name}}{{#subject}} – {{subject}}{{/subject}}</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px">Thời gian nhận hồ sơ: {{received_at}}.</p>
<p align="justify" style="margin-top:4px; margin-bottom:4px">Thời gian trả kết quả: {{#due_at}}{{due_at}}.{{/due_at}}{{^due_at}}không quy định.{{/due_at}}</p>
<table width="100%" border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse; border-style:solid; border-color:black; margin-top:8px">
<thead>
<tr><th rowspan="2" width="31%"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Tên cơ quan, người giao, người nhận</p></th><th rowspan="2" width="20%"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Thời gian giao, nhận</p></th><th colspan="3"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Kết quả giải quyết</p></th><th rowspan="2" width="22%"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Chữ ký, ghi chú</p></th></tr>
<tr><th width="9%"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Trước hạn</p></th><th width="9%"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Đúng hạn</p></th><th width="9%"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">Quá hạn</p></th></tr>
</thead>
{{#steps}}<tr>
<td><p style="margin-top:0px; margin-bottom:0px; font-size:11pt">{{line}}. <b>{{step_name}}</b><br>Giao: {{from_name}}{{#from_unit}}, {{from_unit}}{{/from_unit}}<br>Nhận: {{#to_name}}{{to_name}}{{/to_name}}{{^to_name}}…………{{/to_name}}{{#to_unit}}, {{to_unit}}{{/to_unit}}</p></td>
<td><p style="margin-top:0px; margin-bottom:0px; font-size:11pt">{{at}}</p></td>
<td align="center"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">{{early}}</p></td>
<td align="center"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">{{on_time}}</p></td>
<td align="center"><p align="center" style="margin-top:0px; margin-bottom:0px; font-size:11pt">{{overdue}}</p></td>
<td><p style="margin-top:0px; margin-bottom:0px; font-size:11pt">Giao:<br>Nhận:{{#step_note}}<br>{{step_note}}{{/step_note}}</p></td>
</tr>
{{/steps}}</table>
<p align="justify" style="margin-top:8px; margin-bottom:0px; font-size:11pt"><b><i>Ghi chú:</i></b> <i>Phiếu này được chuyển kèm theo hồ sơ qua từng bước giải quyết; kết quả của mỗi lần giao là của người giao. Dòng đã ghi không được sửa, xóa.</i></p>
$form$),
    ('07', 'Sổ theo dõi hồ sơ', '', 'A4 landscape', $form$<table width="100%" cellspacing="0" cellpadding="0">
<tr>
<td width="44%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt">{{agency_short.upper}}</p>
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG</b></p>
<table width="100%" cellspacing="0" cellpadding="0" style="font-size:3pt"><tr><td width="35%">&nbsp;</td><td width="30%" style="border-bottom:1px solid black">&nbsp;</td><td width="35%">&nbsp;</td></tr></table>
</td>
<td width="56%" align="center">
<p align="center" style="margin-top:0px; margin-bottom:0px; font-size:12pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
<table align="center" cellspacing="0" cellpadding="1"><tr><td style="border-bottom:1px solid black; font-size:13pt"><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>
<p align="center" style="margin-top:6px; margin-bottom:0px"><i>{{place}}, {{issued_on.long}}</i></p>
</td>
</tr>
</table>
<p align="center" style="margin-top:8px; margin-bottom:0px; font-size:14pt"><b>SỔ THEO DÕI HỒ SƠ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:10px">Từ {{from_day}} đến {{to_day}}</p>
<table width="100%" border="1" cellspacing="0" cellpadding="2" style="border-collapse:collapse; border-style:solid; border-color:black">
<thead><tr><th width="3%">STT</th><th width="11%">Mã hồ sơ</th><th width="12%">Tên thủ tục hành chính</th><th width="3%">Số bộ</th><th width="9%">Tên tổ chức, cá nhân</th><th width="11%">Địa chỉ, số điện thoại</th><th width="9%">Cơ quan chủ trì</th><th width="7%">Nhận hồ sơ</th><th width="7%">Hẹn trả</th><th width="7%">Chuyển giải quyết</th><th width="7%">Có kết quả</th><th width="7%">Trả kết quả</th><th width="7%">Hình thức nhận; tình trạng</th></tr></thead>
{{#rows}}<tr><td align="center">{{line}}</td><td>{{code}}</td><td>{{procedure_name}}</td><td align="center">{{sets}}</td><td>{{applicant_name}}</td><td>{{applicant_address}}{{#applicant_phone}}<br>{{applicant_phone}}{{/applicant_phone}}</td><td>{{lead_unit}}</td><td>{{received_at.short}}</td><td>{{due_at.short}}</td><td>{{sent_at.short}}</td><td>{{back_at.short}}</td><td>{{returned_at.short}}</td><td>{{return_way}}<br><i>{{state}}</i></td></tr>
{{/rows}}{{^rows}}<tr><td colspan="13" align="center">Không có hồ sơ trong thời gian này</td></tr>
{{/rows}}</table>
<table width="100%" cellspacing="0" cellpadding="0" style="margin-top:12px">
<tr>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>NGƯỜI LẬP SỔ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký và ghi rõ họ tên)</i><br><br><br><br><b></b></p></td>
<td width="50%" align="center"><p align="center" style="margin-top:0px; margin-bottom:0px"><b>THỦ TRƯỞNG ĐƠN VỊ</b></p>
<p align="center" style="margin-top:0px; margin-bottom:0px"><i>(Ký tên, đóng dấu)</i><br><br><br><br><b></b></p></td>
</tr>
</table>
$form$)
) AS d (form, title, other_title, paper, body);
INSERT INTO core.image_due (table_name, key, reason)
SELECT 'core.form_template', t.id::text, 'the official forms' FROM core.form_template t;
