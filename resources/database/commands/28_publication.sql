-- SPDX-License-Identifier: GPL-3.0-or-later
-- The change feed of the public site, and how far it is carried out. Triggers write it, so that no command can forget.

CREATE FUNCTION core.tell_site(p_kind text, p_id text, p_gone boolean, p_path text) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    INSERT INTO core.publication_change (kind, id, gone, path, at) VALUES (p_kind, p_id, p_gone, p_path, core.now());
END $$;

CREATE FUNCTION core.tell_site_of_article() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM core.tell_site('article', NEW.id::text, NEW.live_revision IS NULL, NEW.public_path);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_site AFTER UPDATE ON core.article FOR EACH ROW
    WHEN (OLD.live_revision IS DISTINCT FROM NEW.live_revision
          OR NEW.live_revision IS NOT NULL
             AND (OLD.unit_id, OLD.published_at) IS DISTINCT FROM (NEW.unit_id, NEW.published_at))
    EXECUTE FUNCTION core.tell_site_of_article();

-- Rows that nearly every page shows: any change of them is told. The argument names the kind and the key column.
CREATE FUNCTION core.tell_site_of_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_row jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
    IF TG_ARGV[0] <> 'setting' OR v_row ->> 'key' LIKE 'site.%' THEN
        PERFORM core.tell_site(TG_ARGV[0], v_row ->> TG_ARGV[1], TG_OP = 'DELETE', NULL);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_site AFTER INSERT OR UPDATE OR DELETE ON core.section FOR EACH ROW
    EXECUTE FUNCTION core.tell_site_of_row('section', 'id');
CREATE TRIGGER tell_site AFTER INSERT OR UPDATE OR DELETE ON core.unit FOR EACH ROW
    EXECUTE FUNCTION core.tell_site_of_row('unit', 'id');
CREATE TRIGGER tell_site AFTER INSERT OR UPDATE OR DELETE ON core.setting FOR EACH ROW
    EXECUTE FUNCTION core.tell_site_of_row('setting', 'key');
CREATE TRIGGER tell_site AFTER INSERT ON audit.seal FOR EACH ROW
    EXECUTE FUNCTION core.tell_site_of_row('seal', 'day');

-- Asks the worker to publish now, whether or not something has changed.
CREATE FUNCTION command.site_publish(p_arguments jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(core.units_with('site.publish')) = 0 THEN
        PERFORM core.require('site.publish', NULL);
    END IF;
    PERFORM core.tell_site('request', core.me()::text, false, NULL);
    RETURN jsonb_build_object('asked_at', core.now());
END $$;

-- The publisher tells which page is out, so that whoever pressed Xuất bản sees it and can open it.
CREATE FUNCTION published.page_out(kind text, id text, path text, revision integer) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO core.page_out AS o (kind, id, path, revision, out_at)
    VALUES (page_out.kind, page_out.id, page_out.path, page_out.revision, core.now())
        ON CONFLICT ON CONSTRAINT page_out_pkey DO UPDATE
       SET path = excluded.path, revision = excluded.revision, out_at = excluded.out_at;
    PERFORM pg_notify('ana', page_out.kind || ' ' || page_out.id || ' -');
END $$;

-- The publisher has carried out the feed up to here.
CREATE FUNCTION published.caught_up(xid text, seq bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE core.publication_state AS s
       SET xid = caught_up.xid::xid8, seq = caught_up.seq, at = core.now()
     WHERE (s.xid, s.seq) < (caught_up.xid::xid8, caught_up.seq);
$$;

-- Is there something to publish? True until the publisher says it has caught up, so a killed run is run again.
CREATE FUNCTION worker.publish_requested() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT
          FROM core.publication_state AS s
          JOIN core.publication_change AS c
            ON (c.xid, c.seq) > (s.xid, s.seq) AND c.xid < pg_snapshot_xmin(pg_current_snapshot()));
$$;
