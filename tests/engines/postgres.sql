-- One request in, its answers out: {documents, leaves, strings} to numbers of documents, or "!".

create function answer(request json, parse text) returns setof text language plpgsql as $$
declare
    vectors tsvector[] := array(
        select to_tsvector('simple', text) from json_array_elements_text(request->'documents') text);
    question text;
    wanted tsquery;
begin
    for question in select * from json_array_elements_text(request->'leaves') loop
        return next found(vectors, phraseto_tsquery('simple', question));
    end loop;
    for question in select * from json_array_elements_text(request->'strings') loop
        begin
            execute format('select %I(''simple'', $1)', parse) into wanted using question;
            return next found(vectors, wanted);
        exception when others then
            return next '! ' || sqlerrm;
        end;
    end loop;
end
$$;

create function found(vectors tsvector[], wanted tsquery) returns text language sql as $$
    select coalesce(string_agg((place - 1)::text, ' '), '')
    from unnest(vectors) with ordinality as row (vector, place) where vector @@ wanted
$$;
