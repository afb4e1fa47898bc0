"""A small workbook, and the people whom its searches are tried on."""

from __future__ import annotations

from searchbuilder.people.person import Person

BOOK = """
    | Searches |
    |          | Search          | Titles         | Level  | Must  | Must not | Where   | Region |
    |          | MMI manager     | [Case Manager] | Senior | [MMI] | payroll  | Florida | US     |
    |          | Anybody with it |                |        | [MMI] |          |         | US     |
    | Terms    |
    |          | Term | Type   |
    |          | MMI  | Domain |
    | Synonyms |
    |          | Term | Synonym                     | Kind         | Needs context | Strength |
    |          | MMI  | maximum medical improvement | main         |               |          |
    |          | MMI  | MMI                         | abbreviation | x             |          |
    |          | MMI  | medical plateau             | related      |               | broad    |
    | Titles   |
    |          | Role         | Title              | Kind    |
    |          | Case Manager | Case Manager       | variant |
    |          | Case Manager | Nurse Case Manager | variant |
    | Levels   |
    |          | Level  | Min years | Title words | Not in title    |
    |          | Senior | 5         | senior      | student; junior |
    | Locations |
    |          | Group   | Place   | Also written |
    |          | Florida | Florida | FL           |
    | Ambiguous abbreviations |
    |          | Abbreviation | Other meanings | Context        |
    |          | MMI          | a museum       | injured worker |
"""

PEOPLE = (
    Person("anna.pdf", "Nurse Case Manager", "Genex",
           "Nurse Case Manager at Genex, Tampa, FL. Reports of maximum medical improvement. "
           "Every injured worker reaches MMI."),
    Person("ben.pdf", "Junior Case Manager", "Sedgwick",
           "Junior Case Manager, Florida. Notes on maximum medical improvement."),
    Person("cora.pdf", "HR Benefits Coordinator", "Acme",
           "HR Benefits Coordinator, Miami, FL. Filed maximum medical improvement forms."),
    Person("dan.pdf", "Case Manager", "Acme", "Case Manager in Florida. Payroll. MMI museum."),
    Person("eve.pdf", "HR Benefits Coordinator\nCase Manager", "Acme",
           "HR Benefits Coordinator, Orlando, FL. Case Manager before. Medical plateau."),
    Person("fay.pdf", "Case Manager", "Acme",
           "Case Manager, Ohio. Injured worker files until maximum medical improvement."))
