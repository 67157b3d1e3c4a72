-- SPDX-License-Identifier: GPL-3.0-or-later
-- {count} published articles over the ten years before November 2026, five to eight paragraphs each, always the same.
CREATE TEMP TABLE sentence AS
SELECT row_number() OVER () - 1 AS n, t AS words
  FROM unnest(ARRAY[
    'Sáng nay, lãnh đạo Ủy ban nhân dân huyện Krông Ana đã kiểm tra tiến độ làm đường liên thôn tại xã Ea Na và xã Dur Kmăl.',
    'Bà con buôn Tơ Lơ phấn khởi vì mùa cà phê năm nay được giá, sản lượng cao hơn năm trước khoảng mười hai phần trăm.',
    'Trạm y tế xã tổ chức tiêm phòng cho trẻ dưới năm tuổi vào các ngày thứ ba và thứ năm hằng tuần, bắt đầu từ 7 giờ 30 phút.',
    'Người dân có nhu cầu xác nhận tình trạng hôn nhân mang theo căn cước và nộp hồ sơ tại bộ phận một cửa hoặc nộp trực tuyến.',
    'Hội nông dân huyện phối hợp với trạm khuyến nông mở lớp tập huấn kỹ thuật tưới tiết kiệm cho cây hồ tiêu và cây sầu riêng.',
    'Theo dự báo, từ nay đến cuối tháng, khu vực ven sông Krông Ana có mưa to, người dân cần đề phòng ngập úng và sạt lở bờ sông.',
    'Nhà trường đề nghị phụ huynh đăng ký trước ngày 15 để sắp xếp lớp học, chuẩn bị sách giáo khoa và bữa ăn bán trú cho học sinh.',
    'Đoàn thanh niên ra quân dọn vệ sinh các tuyến đường trung tâm thị trấn Buôn Trấp, trồng thêm hai trăm cây bóng mát.',
    'Dự toán thu ngân sách quý này đạt hơn bảy mươi tám phần trăm kế hoạch, trong đó thu từ thuế và phí chiếm phần lớn.',
    'Mọi ý kiến đóng góp xin gửi về Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện trước ngày cuối cùng của thời hạn lấy ý kiến.'
  ]) AS t;
CREATE TEMP TABLE made AS
SELECT i,
       CAST(md5('article ' || i) AS uuid) AS id,
       timestamptz '2016-11-20 08:00+07' + (interval '10 years' / {count}) * i AS at,
       (ARRAY['hoat-dong', 'thong-bao', 'tin-tuc'])[1 + i % 3] AS section,
       (ARRAY['krongana', 'buontrap', 'eana'])[1 + i / 3 % 3] AS unit,
       format('Bài số %s: ', i) || split_part((SELECT words FROM sentence WHERE n = i % 10), ',', 1) AS title,
       (SELECT words FROM sentence WHERE n = (i + 1) % 10) AS summary,
       (SELECT jsonb_build_object('type', 'doc', 'content',
                   jsonb_build_array(jsonb_build_object('type', 'heading', 'attrs', jsonb_build_object('level', 2), 'content',
                       jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'Nội dung chính'))))
                   || jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
                          jsonb_build_object('type', 'text', 'text', p.words)))))
          FROM (SELECT string_agg(s.words, ' ' ORDER BY k.k) AS words
                  FROM generate_series(0, 5 + i % 4) AS para (para)
                 CROSS JOIN generate_series(0, 2) AS k (k)
                  JOIN sentence AS s ON s.n = (i * 7 + para.para * 3 + k.k * (1 + i % 2)) % 10
                 GROUP BY para.para ORDER BY para.para) AS p) AS body
  FROM generate_series(1, {count}) AS i;
CREATE TEMP TABLE author AS SELECT id FROM core.person WHERE user_name = 'author';
BEGIN;
INSERT INTO core.article_revision (article_id, number, author_id, saved_at, autosave, section_id, title, summary, body)
SELECT m.id, 1, a.id, m.at, false, m.section, m.title, m.summary, m.body FROM made AS m, author AS a;
INSERT INTO core.article (id, unit_id, section_id, title, state, revision, live_revision, creator_id, author_id, holder_id, created_at,
                          updated_at, updated_by, published_at, published_by, first_published_at, slug, public_path)
SELECT m.id, m.unit, m.section, m.title, 'published', 1, 1, a.id, a.id, a.id, m.at, m.at, a.id, m.at, a.id, m.at, 'bai-so-' || m.i,
       to_char(m.at AT TIME ZONE 'Asia/Ho_Chi_Minh', '/YYYY/MM/') || 'bai-so-' || m.i || '.html'
  FROM made AS m, author AS a;
INSERT INTO core.publication_change (kind, id, gone, path, at) SELECT 'article', m.id::text, false, NULL, m.at FROM made AS m;
COMMIT;
DROP TABLE sentence, made, author;
ANALYZE core.article, core.article_revision;
