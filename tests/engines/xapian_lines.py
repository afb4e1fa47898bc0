"""Xapian behind the lines that engine.py describes, for the Python of Debian's binding."""

import sys

import xapian

FIELDS = ("title", "body", "company")
PREFIXES = {"title": "S", "body": "XBODY", "company": "XCOMPANY"}


def indexed(rows):
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    for row in rows:
        document = xapian.Document()
        generator.set_document(document)
        for name, text in zip(FIELDS, row):
            generator.index_text(text, 1, PREFIXES[name])
            generator.increase_termpos()
            generator.index_text(text)
            generator.increase_termpos()
        database.add_document(document)
    return database


def parser(database, fields):
    made = xapian.QueryParser()
    made.set_database(database)
    for name in fields:
        made.add_prefix(name, PREFIXES[name])
    return made


def query(line, database):
    """A phrase by itself is asked for in quotes: what a word is, the parser alone knows."""
    if line[0] == "s":
        return parser(database, FIELDS).parse_query(line[1])
    prefix = PREFIXES[line[1]] if line[1] else ""
    words = line[2].replace('"', " ")
    if not any(map(str.isalnum, words)):
        return xapian.Query()
    return parser(database, ()).parse_query(f'"{words}"', xapian.QueryParser.FLAG_PHRASE, prefix)


def found(line, database):
    try:
        enquire = xapian.Enquire(database)
        enquire.set_query(query(line, database))
        return " ".join(str(match.docid - 1) for match in enquire.get_mset(0, 10_000))
    except xapian.Error as error:
        return f"! {error}"


def main():
    request = []
    for line in sys.stdin:
        parts = line.rstrip("\n").split("\t")
        if parts != ["."]:
            request.append(parts)
            continue
        database = indexed([each[1:] for each in request if each[0] == "d"])
        for each in request:
            if each[0] != "d":
                print(found(each, database))
        sys.stdout.flush()
        request = []


if __name__ == "__main__":
    main()
