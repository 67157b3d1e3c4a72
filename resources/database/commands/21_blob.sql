-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files: pieces arrive resumably, a command makes them one stored file, reading follows the article that shows it.

CREATE FUNCTION core.blob_piece_size() RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 262144';

-- The largest file anybody may store, whatever its kind.
CREATE FUNCTION core.blob_limit(media_type text) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT 1048576 * CASE WHEN media_type LIKE 'image/%' THEN core.setting_number('content.image_limit_mb')
                        ELSE core.setting_number('content.file_limit_mb') END::bigint;
$$;

-- Rights of a file follow the article or the application that shows it; what none shows yet is its uploader's alone.
CREATE FUNCTION core.blob_allowed(wanted uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
      SELECT EXISTS (SELECT FROM core.article_blob AS used JOIN core.article ON article.id = used.article_id
                      WHERE used.blob_id = wanted AND article.unit_id = ANY (core.units_with('content.read')))
          OR EXISTS (SELECT FROM core.application_file AS used JOIN core.application ON application.id = used.application_id
                      WHERE used.blob_id = wanted AND core.application_readable(application) AND core.application_opened(application))
          OR EXISTS (SELECT FROM core.blob
                      WHERE blob.id = wanted AND blob.uploader_id = core.me()
                        AND NOT EXISTS (SELECT FROM core.article_blob AS used WHERE used.blob_id = wanted)
                        AND NOT EXISTS (SELECT FROM core.application_file AS used WHERE used.blob_id = wanted)));
END
$$;

CREATE FUNCTION core.require_blob_writer() RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF cardinality(core.units_with('application.receive') || core.units_with('application.process')) = 0 THEN
    PERFORM core.require('content.write', (core.units_with('content.write'))[1]);
  END IF;
END $$;

CREATE FUNCTION api.blob_put(id uuid, n integer, bytes bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me uuid := core.me();
  upload core.blob_upload;
  earlier bigint;
  waiting bigint;
  quota bigint := core.setting_number('content.upload_quota_mb') * 1048576::bigint;
  greatest_size bigint := greatest(core.blob_limit('image/png'), core.blob_limit('application/pdf'));
BEGIN
  PERFORM core.require_blob_writer();
  IF bytes IS NULL OR length(bytes) NOT BETWEEN 1 AND core.blob_piece_size() THEN
    PERFORM core.fail('invalid', 'blob.piece.size', 'bytes', NULL);
  ELSIF n IS NULL OR n < 0 OR n::bigint * core.blob_piece_size() >= greatest_size THEN
    PERFORM core.fail('invalid', 'blob.too_large', 'n', NULL);
  END IF;
  INSERT INTO core.blob_upload (id, uploader_id, begun_at) VALUES (blob_put.id, me, core.now()) ON CONFLICT DO NOTHING;
  SELECT * INTO upload FROM core.blob_upload AS u WHERE u.id = blob_put.id FOR UPDATE;
  IF upload.uploader_id <> me OR EXISTS (SELECT FROM core.blob AS b WHERE b.id = blob_put.id) THEN
    PERFORM core.fail('not_found', 'blob.not_found', 'id', NULL);
  END IF;
  SELECT length(p.bytes) INTO earlier FROM core.blob_piece AS p WHERE p.blob_id = blob_put.id AND p.n = blob_put.n;
  SELECT coalesce(sum(u.byte_size), 0) INTO waiting FROM core.blob_upload AS u
   WHERE u.uploader_id = me AND NOT EXISTS (SELECT FROM core.blob AS b WHERE b.id = u.id);
  IF waiting - coalesce(earlier, 0) + length(bytes) > quota THEN
    PERFORM core.fail('invalid', 'blob.quota', 'bytes', NULL);
  END IF;
  INSERT INTO core.blob_piece (blob_id, n, bytes) VALUES (blob_put.id, blob_put.n, blob_put.bytes)
    ON CONFLICT ON CONSTRAINT blob_piece_pkey DO UPDATE SET bytes = excluded.bytes;
  UPDATE core.blob_upload AS u SET byte_size = u.byte_size - coalesce(earlier, 0) + length(blob_put.bytes) WHERE u.id = blob_put.id;
END $$;

-- Which of the pieces 0 … pieces-1 the server still lacks; without a number, the gaps below the last one and the next.
CREATE FUNCTION api.blob_missing(id uuid, pieces integer DEFAULT NULL) RETURNS integer[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine boolean := EXISTS (SELECT FROM core.blob_upload AS u WHERE u.id = blob_missing.id AND u.uploader_id = core.me());
  upto integer;
BEGIN
  PERFORM core.require_blob_writer();
  IF EXISTS (SELECT FROM core.blob AS b WHERE b.id = blob_missing.id) AND core.blob_allowed(blob_missing.id) THEN
    RETURN '{}';
  END IF;
  SELECT coalesce(max(p.n) + 1, 0) INTO upto FROM core.blob_piece AS p WHERE mine AND p.blob_id = blob_missing.id;
  RETURN ARRAY(
    SELECT wanted FROM generate_series(0, least(coalesce(pieces - 1, upto), 9999)) AS wanted
     WHERE NOT EXISTS (SELECT FROM core.blob_piece AS p WHERE mine AND p.blob_id = blob_missing.id AND p.n = wanted)
     ORDER BY wanted);
END $$;

-- A file of an application is somebody's paper: read after api.read_intent('blob_get', 'blob', id).
CREATE FUNCTION api.blob_get(id uuid, n integer) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  piece bytea;
BEGIN
  IF core.blob_allowed(blob_get.id) THEN
    IF EXISTS (SELECT FROM core.application_file AS used WHERE used.blob_id = blob_get.id) THEN
      PERFORM core.require_noted('blob_get', 'blob', blob_get.id::text);
    END IF;
    SELECT p.bytes INTO piece FROM core.blob_piece AS p WHERE p.blob_id = blob_get.id AND p.n = blob_get.n;
  END IF;
  IF piece IS NULL THEN
    PERFORM core.fail('not_found', 'blob.not_found', 'id', NULL);
  END IF;
  RETURN piece;
END $$;

-- The first bytes tell what a file is; its name and the sender's word do not.
CREATE FUNCTION core.blob_is(bytes bytea, media_type text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE media_type
    WHEN 'image/png'  THEN substr(bytes, 1, 8) = '\x89504e470d0a1a0a'
    WHEN 'image/jpeg' THEN substr(bytes, 1, 3) = '\xffd8ff'
    WHEN 'image/gif'  THEN substr(bytes, 1, 6) IN ('GIF87a'::bytea, 'GIF89a'::bytea)
    WHEN 'image/webp' THEN substr(bytes, 1, 4) = 'RIFF'::bytea AND substr(bytes, 9, 4) = 'WEBP'::bytea
    WHEN 'application/pdf' THEN substr(bytes, 1, 5) = '%PDF-'::bytea
    WHEN 'application/zip' THEN substr(bytes, 1, 4) = '\x504b0304'
    WHEN 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' THEN substr(bytes, 1, 4) = '\x504b0304'
    WHEN 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' THEN substr(bytes, 1, 4) = '\x504b0304'
    WHEN 'application/vnd.oasis.opendocument.text' THEN substr(bytes, 1, 4) = '\x504b0304'
    WHEN 'application/vnd.oasis.opendocument.spreadsheet' THEN substr(bytes, 1, 4) = '\x504b0304'
    ELSE false END;
$$;

CREATE FUNCTION core.blob_types() RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf', 'application/zip',
               'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
               'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
               'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet'];
$$;

CREATE FUNCTION core.bytes_int(bytes bytea, at integer, count integer, little boolean DEFAULT false) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$
  SELECT sum(get_byte(bytes, at + k)::bigint << (8 * CASE WHEN little THEN k ELSE count - 1 - k END))::integer
    FROM generate_series(0, count - 1) AS k;
$$;

-- Width and height as the frame header of a JPEG states them; null where there is none.
CREATE FUNCTION core.jpeg_size(bytes bytea) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  at integer := 2;
  marker integer;
BEGIN
  WHILE at + 9 <= length(bytes) LOOP
    IF get_byte(bytes, at) <> 255 THEN
      RETURN NULL;
    END IF;
    marker := get_byte(bytes, at + 1);
    IF marker = 255 THEN
      at := at + 1;
    ELSIF marker BETWEEN 192 AND 207 AND marker NOT IN (196, 200, 204) THEN
      RETURN ARRAY[core.bytes_int(bytes, at + 7, 2), core.bytes_int(bytes, at + 5, 2)];
    ELSIF marker IN (217, 218) THEN
      RETURN NULL;
    ELSE
      at := at + 2 + core.bytes_int(bytes, at + 2, 2);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION core.webp_size(bytes bytea) RETURNS integer[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE substr(bytes, 13, 4)
    WHEN 'VP8X'::bytea THEN ARRAY[core.bytes_int(bytes, 24, 3, true) + 1, core.bytes_int(bytes, 27, 3, true) + 1]
    WHEN 'VP8L'::bytea THEN ARRAY[(core.bytes_int(bytes, 21, 2, true) & 16383) + 1,
                                  ((core.bytes_int(bytes, 21, 4, true) >> 14) & 16383) + 1]
    WHEN 'VP8 '::bytea THEN ARRAY[core.bytes_int(bytes, 26, 2, true) & 16383, core.bytes_int(bytes, 28, 2, true) & 16383]
  END;
$$;

-- The size a picture claims, read from the file itself: a bomb is known before anybody unpacks it.
CREATE FUNCTION core.image_size(bytes bytea, media_type text) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF length(bytes) < 30 THEN
    RETURN NULL;
  END IF;
  RETURN CASE media_type
    WHEN 'image/png'  THEN ARRAY[core.bytes_int(bytes, 16, 4), core.bytes_int(bytes, 20, 4)]
    WHEN 'image/gif'  THEN ARRAY[core.bytes_int(bytes, 6, 2, true), core.bytes_int(bytes, 8, 2, true)]
    WHEN 'image/jpeg' THEN core.jpeg_size(bytes)
    WHEN 'image/webp' THEN core.webp_size(bytes)
  END;
EXCEPTION WHEN numeric_value_out_of_range OR array_subscript_error THEN
  RETURN NULL;
END $$;

CREATE FUNCTION core.require_picture(bytes bytea, media_type text) RETURNS integer[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  size integer[] := core.image_size(bytes, media_type);
BEGIN
  IF size IS NULL OR size[1] < 1 OR size[2] < 1 THEN
    PERFORM core.fail('invalid', 'blob.image.unreadable', 'media_type', NULL);
  ELSIF size[1]::bigint * size[2] > core.setting_number('content.image_limit_megapixels') * 1000000::bigint THEN
    PERFORM core.fail('invalid', 'blob.image.pixels', 'width', NULL);
  END IF;
  RETURN size;
END $$;

CREATE FUNCTION command.blob_store(arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid := (arguments ->> 'id')::uuid;
  media_type text := arguments ->> 'media_type';
  digest text := lower(arguments ->> 'sha256');
  whole bytea;
  pieces integer;
  size integer[];
BEGIN
  PERFORM core.require_blob_writer();
  PERFORM FROM core.blob_upload AS u WHERE u.id = wanted AND u.uploader_id = core.me() FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM core.fail('not_found', 'blob.not_found', 'id', NULL);
  ELSIF EXISTS (SELECT FROM core.blob AS b WHERE b.id = wanted) THEN
    PERFORM core.fail('wrong_state', 'blob.stored', 'id', NULL);
  ELSIF media_type <> ALL (core.blob_types()) THEN
    PERFORM core.fail('invalid', 'blob.media_type', 'media_type', NULL);
  END IF;
  SELECT count(*), string_agg(p.bytes, ''::bytea ORDER BY p.n) INTO pieces, whole FROM core.blob_piece AS p
   WHERE p.blob_id = wanted;
  IF length(whole) > core.blob_limit(media_type) THEN
    PERFORM core.fail('invalid', 'blob.too_large', 'id', NULL);
  ELSIF encode(sha256(whole), 'hex') <> digest OR core.blob_gaps(wanted, pieces) THEN
    PERFORM core.fail('invalid', 'blob.incomplete', 'sha256', NULL);
  ELSIF NOT core.blob_is(whole, media_type) THEN
    PERFORM core.fail('invalid', 'blob.media_type.other', 'media_type', NULL);
  END IF;
  IF media_type LIKE 'image/%' THEN
    size := core.require_picture(whole, media_type);
  END IF;
  INSERT INTO core.blob (id, sha256, name, media_type, byte_size, pieces, width, height, uploader_id, stored_at)
  VALUES (wanted, sha256(whole), core.clean_text(arguments ->> 'name'), media_type, length(whole), pieces,
          size[1], size[2], core.me(), core.now());
  RETURN jsonb_build_object('id', wanted, 'byte_size', length(whole), 'width', size[1], 'height', size[2]);
END $$;

-- Readers take piece n for the bytes from n × 256 KiB on: all but the last must be full.
CREATE FUNCTION core.blob_gaps(wanted uuid, pieces integer) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
      SELECT EXISTS (SELECT FROM core.blob_piece AS p
                      WHERE p.blob_id = wanted
                        AND (p.n >= pieces OR p.n < pieces - 1 AND length(p.bytes) <> core.blob_piece_size())));
END
$$;

-- Uploads nobody finished within a week are dropped.
CREATE FUNCTION worker.clean_uploads() RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH stale AS (
    DELETE FROM core.blob_upload AS u
     WHERE u.begun_at < core.now() - interval '7 days' AND NOT EXISTS (SELECT FROM core.blob AS b WHERE b.id = u.id)
    RETURNING u.id
  ), pieces AS (
    DELETE FROM core.blob_piece AS p USING stale WHERE p.blob_id = stale.id
  )
  SELECT count(*)::integer FROM stale;
$$;
