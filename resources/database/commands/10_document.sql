-- SPDX-License-Identifier: GPL-3.0-or-later
-- The check of every rich text that reaches the database. It judges as models/content does; both are held to
-- tests/models/content/document-vectors.json.

-- Word for word resources/editor/document-schema.json; a test compares them.
CREATE FUNCTION core.document_schema() RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT $schema$
{
  "license": "SPDX-License-Identifier: GPL-3.0-or-later",
  "about": "The document tree of every rich text. Read by models/content (C++), core.document_schema() (SQL) and the editor page (JavaScript); tests hold the three together. The link pattern stays inside the syntax that PCRE, PostgreSQL and JavaScript share and is always matched against the whole address.",
  "version": 1,
  "limits": {
    "depth": 24,
    "nodes": 20000,
    "textBytes": 1048576,
    "jsonBytes": 4194304
  },
  "link": "https?://[A-Za-z0-9][-!#$%&()*+,./0-9:;=?@A-Z_a-z~]*|mailto:[-A-Za-z0-9._%+]+@[-A-Za-z0-9.]+([?][-!#$%&()*+,./0-9:;=?@A-Z_a-z~]*)?|tel:[+]?[-0-9().]+|/([-!#$%&()*+,.0-9:;=?@A-Z_a-z~][-!#$%&()*+,./0-9:;=?@A-Z_a-z~]*)?",
  "groups": {
    "block": ["paragraph", "heading", "bulletList", "orderedList", "table", "figure", "attachment", "blockquote", "callout", "horizontalRule"],
    "item": ["paragraph", "bulletList", "orderedList", "figure", "attachment"],
    "flow": ["paragraph", "bulletList", "orderedList"],
    "inline": ["text", "hardBreak"]
  },
  "nodes": {
    "doc": { "of": "block", "min": 1 },
    "paragraph": { "of": "inline", "min": 0 },
    "heading": { "of": "inline", "min": 0, "attrs": { "level": { "type": "integer", "min": 2, "max": 4 } } },
    "text": {},
    "hardBreak": {},
    "bulletList": { "of": "listItem", "min": 1 },
    "orderedList": { "of": "listItem", "min": 1, "attrs": { "start": { "type": "integer", "min": 0, "max": 9999, "default": 1 } } },
    "listItem": { "of": "item", "min": 1, "first": "paragraph" },
    "table": { "of": "tableRow", "min": 1 },
    "tableRow": { "of": ["tableCell", "tableHeader"], "min": 0 },
    "tableHeader": {
      "of": "flow", "min": 1,
      "attrs": {
        "colspan": { "type": "integer", "min": 1, "max": 60, "default": 1 },
        "rowspan": { "type": "integer", "min": 1, "max": 500, "default": 1 }
      }
    },
    "tableCell": {
      "of": "flow", "min": 1,
      "attrs": {
        "colspan": { "type": "integer", "min": 1, "max": 60, "default": 1 },
        "rowspan": { "type": "integer", "min": 1, "max": 500, "default": 1 }
      }
    },
    "figure": {
      "of": "inline", "min": 0,
      "attrs": {
        "blob": { "type": "uuid" },
        "alt": { "type": "string", "maxLength": 500, "default": "" },
        "decorative": { "type": "boolean", "default": false }
      }
    },
    "attachment": {
      "attrs": {
        "blob": { "type": "uuid" },
        "title": { "type": "string", "maxLength": 300 }
      }
    },
    "blockquote": { "of": "flow", "min": 1 },
    "callout": { "of": "flow", "min": 1, "attrs": { "kind": { "type": "enum", "values": ["info", "warning", "contact"], "default": "info" } } },
    "horizontalRule": {}
  },
  "marks": {
    "link": { "attrs": { "href": { "type": "link", "maxLength": 2000 } } },
    "bold": {},
    "italic": {}
  }
}
$schema$::jsonb
$$;

-- Control characters other than tab and line feed.
CREATE FUNCTION core.document_has_control(p_text text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_text COLLATE "C" ~ '[\x01-\x08\x0B-\x1F\x7F]'
$$;

CREATE FUNCTION core.document_attribute_problem(p_value jsonb, p_rule jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_type CONSTANT text := p_rule ->> 'type';
    v_text CONSTANT text := p_value #>> '{}';
    v_number numeric;
BEGIN
    IF jsonb_typeof(p_value)
       <> (CASE v_type WHEN 'integer' THEN 'number' WHEN 'boolean' THEN 'boolean' ELSE 'string' END) THEN
        RETURN 'document.attribute.type';
    END IF;
    IF v_type = 'boolean' THEN
        RETURN NULL;
    END IF;
    IF v_type = 'integer' THEN
        v_number := v_text::numeric;
        RETURN CASE WHEN v_number < (p_rule ->> 'min')::numeric OR v_number > (p_rule ->> 'max')::numeric
                      OR v_number <> trunc(v_number) THEN 'document.attribute.value' END;
    END IF;
    IF core.document_has_control(v_text) THEN
        RETURN 'document.text.control';
    END IF;
    IF length(v_text) > (p_rule ->> 'maxLength')::integer THEN
        RETURN 'document.attribute.value';
    END IF;
    RETURN CASE v_type
        WHEN 'uuid' THEN CASE WHEN v_text !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
                              THEN 'document.attribute.value' END
        WHEN 'enum' THEN CASE WHEN NOT jsonb_exists(p_rule -> 'values', v_text) THEN 'document.attribute.value' END
        WHEN 'link' THEN CASE WHEN v_text COLLATE "C" !~ ('^(?:' || (core.document_schema() ->> 'link') || ')$')
                              THEN 'document.link.refused' END
    END;
END
$$;

CREATE FUNCTION core.document_attributes_problem(p_given jsonb, p_rules jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_name text;
    v_rule jsonb;
    v_problem text;
BEGIN
    IF p_given IS NULL AND p_rules IS NULL THEN
        RETURN NULL;
    END IF;
    IF jsonb_typeof(p_given) <> 'object' THEN
        RETURN 'document.malformed';
    END IF;
    IF EXISTS (SELECT FROM jsonb_object_keys(p_given) AS k WHERE p_rules IS NULL OR NOT jsonb_exists(p_rules, k)) THEN
        RETURN 'document.attribute.unknown';
    END IF;
    FOR v_name, v_rule IN SELECT key, value FROM jsonb_each(p_rules) LOOP
        IF p_given IS NOT NULL AND jsonb_exists(p_given, v_name) THEN
            v_problem := core.document_attribute_problem(p_given -> v_name, v_rule);
        ELSIF NOT jsonb_exists(v_rule, 'default') THEN
            v_problem := 'document.attribute.missing';
        END IF;
        IF v_problem IS NOT NULL THEN
            RETURN v_problem;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

CREATE FUNCTION core.document_marks_problem(p_marks jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_rules CONSTANT jsonb := core.document_schema() -> 'marks';
    v_mark jsonb;
    v_seen text[] := '{}';
    v_problem text;
BEGIN
    IF jsonb_typeof(p_marks) <> 'array' THEN
        RETURN 'document.malformed';
    END IF;
    FOR v_mark IN SELECT value FROM jsonb_array_elements(p_marks) LOOP
        IF jsonb_typeof(v_mark) <> 'object' OR jsonb_typeof(v_mark -> 'type') IS DISTINCT FROM 'string' THEN
            RETURN 'document.malformed';
        END IF;
        IF EXISTS (SELECT FROM jsonb_object_keys(v_mark) AS k WHERE k NOT IN ('type', 'attrs')) THEN
            RETURN 'document.key.unknown';
        END IF;
        IF NOT jsonb_exists(v_rules, v_mark ->> 'type') THEN
            RETURN 'document.mark.unknown';
        END IF;
        IF v_mark ->> 'type' = ANY (v_seen) THEN
            RETURN 'document.mark.misplaced';
        END IF;
        v_seen := v_seen || (v_mark ->> 'type');
        v_problem := core.document_attributes_problem(v_mark -> 'attrs', v_rules -> (v_mark ->> 'type') -> 'attrs');
        IF v_problem IS NOT NULL THEN
            RETURN v_problem;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

-- One node without its children; p_around is the type of its parent, p_place its number among the children.
CREATE FUNCTION core.document_node_problem(p_node jsonb, p_around text, p_place bigint) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_schema CONSTANT jsonb := core.document_schema();
    v_type text;
    v_rule jsonb;
    v_of jsonb;
    v_inline boolean;
    v_problem text;
BEGIN
    IF jsonb_typeof(p_node) <> 'object' OR jsonb_typeof(p_node -> 'type') IS DISTINCT FROM 'string' THEN
        RETURN 'document.malformed';
    END IF;
    v_type := p_node ->> 'type';
    v_rule := v_schema -> 'nodes' -> v_type;
    IF v_rule IS NULL THEN
        RETURN 'document.node.unknown';
    END IF;
    IF p_around IS NULL THEN
        v_problem := CASE WHEN v_type <> 'doc' THEN 'document.node.misplaced' END;
    ELSE
        v_of := v_schema -> 'nodes' -> p_around -> 'of';
        v_of := coalesce(v_schema -> 'groups' -> (v_of #>> '{}'), v_of);
        IF NOT jsonb_exists(v_of, v_type)
           OR (p_place = 1 AND v_schema -> 'nodes' -> p_around ->> 'first' <> v_type) THEN
            v_problem := 'document.node.misplaced';
        END IF;
    END IF;
    IF v_problem IS NOT NULL THEN
        RETURN v_problem;
    END IF;

    v_inline := jsonb_exists(v_schema -> 'groups' -> 'inline', v_type);
    IF jsonb_exists(p_node, 'marks') AND NOT v_inline THEN
        RETURN 'document.mark.misplaced';
    END IF;
    IF EXISTS (SELECT FROM jsonb_object_keys(p_node) AS k
               WHERE k NOT IN ('type', 'attrs', 'marks')
                 AND NOT (k = 'text' AND v_type = 'text')
                 AND NOT (k = 'content' AND jsonb_exists(v_rule, 'of'))) THEN
        RETURN 'document.key.unknown';
    END IF;
    IF jsonb_typeof(p_node -> 'content') <> 'array' THEN
        RETURN 'document.malformed';
    END IF;
    v_problem := core.document_attributes_problem(p_node -> 'attrs', v_rule -> 'attrs');
    IF v_problem IS NULL AND jsonb_exists(p_node, 'marks') THEN
        v_problem := core.document_marks_problem(p_node -> 'marks');
    END IF;
    IF v_problem IS NULL AND v_type = 'text' THEN
        v_problem := CASE
            WHEN jsonb_typeof(p_node -> 'text') IS DISTINCT FROM 'string' THEN 'document.malformed'
            WHEN p_node ->> 'text' = '' THEN 'document.text.empty'
            WHEN core.document_has_control(p_node ->> 'text') THEN 'document.text.control'
        END;
    END IF;
    IF v_problem IS NULL AND coalesce(jsonb_array_length(p_node -> 'content'), 0) < (v_rule ->> 'min')::integer THEN
        v_problem := 'document.node.empty';
    END IF;
    RETURN v_problem;
END
$$;

-- What is wrong with a document, as a code; null if nothing. Goes level by level, never deeper than the limit and never
-- over more nodes than the limit, whatever it is given.
CREATE FUNCTION core.document_problem(p_document jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    v_limits CONSTANT jsonb := core.document_schema() -> 'limits';
    v_depth CONSTANT integer := v_limits ->> 'depth';
    v_nodes CONSTANT integer := v_limits ->> 'nodes';
    v_found record;
BEGIN
    IF p_document IS NULL OR jsonb_typeof(p_document) <> 'object' THEN
        RETURN 'document.malformed';
    END IF;
    IF octet_length(p_document::text) > (v_limits ->> 'jsonBytes')::integer THEN
        RETURN 'document.too_large';
    END IF;
    WITH RECURSIVE walk AS (
        SELECT p_document AS node, NULL::text AS around, 1::bigint AS place, 1 AS depth
        UNION ALL
        SELECT child.value, walk.node ->> 'type', child.ordinality, walk.depth + 1
        FROM walk
        CROSS JOIN LATERAL jsonb_array_elements(
            CASE WHEN jsonb_typeof(walk.node -> 'content') = 'array' THEN walk.node -> 'content' ELSE '[]' END)
            WITH ORDINALITY AS child
        WHERE walk.depth <= v_depth
    ), bounded AS (
        SELECT node, around, place, depth FROM walk LIMIT v_nodes + 1
    )
    SELECT count(*) AS nodes,
           max(depth) AS depth,
           coalesce(sum(octet_length(node ->> 'text')), 0) AS text_bytes,
           (array_agg(problem) FILTER (WHERE problem IS NOT NULL))[1] AS problem
    INTO v_found
    FROM (SELECT node, depth, core.document_node_problem(node, around, place) AS problem FROM bounded) AS judged;
    RETURN CASE
        WHEN v_found.depth > v_depth THEN 'document.too_deep'
        WHEN v_found.nodes > v_nodes THEN 'document.too_many_nodes'
        WHEN v_found.text_bytes > (v_limits ->> 'textBytes')::integer THEN 'document.too_large'
        ELSE v_found.problem
    END;
END
$$;
