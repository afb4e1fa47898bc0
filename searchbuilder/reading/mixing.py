"""AND, OR and blanks side by side: what is read, and the names that blanks hold together."""

from __future__ import annotations

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import Field, Not, Query, Term
from searchbuilder.reading.assembly import Clause, fielded, joined, runs
from searchbuilder.reading.exclusions import MOST_OF_TREE, Exclusions
from searchbuilder.reading.grammar import AND, OR, WEB

# So many trees are shown.
MOST_MIXES = 50
# A name of more words is written with quotation marks, or is several.
MOST_IN_NAME = 3


class Mixing(Exclusions):
    """Reads how the operators of one string mix."""

    mixes = 0

    def _is_habit(self, clauses: list[Clause]) -> bool:
        """Whether OR between words beside others is how everybody writes alternatives here."""
        if self.dialect.precedence != OR:
            return False
        after = (clause.operator for clause in [*clauses[1:], *clauses[:1]])
        beside_not = any(isinstance(clause.query, Not) and OR in (clause.operator, following)
                         for clause, following in zip(clauses, after))
        # Nobody means a page that is on two sites at once.
        at_sites = [run for run in runs(clauses, lambda _, two: two.operator != OR)
                    if any(sites(clause.query) for clause in run)]
        return not beside_not and len(at_sites) < 2

    def _note_mix(self, clauses: list[Clause], blank: str) -> None:
        """AND and OR side by side: what is read here, and what would be read elsewhere."""
        precedence = self.dialect.precedence or AND
        sure = self.dialect.precedence is not None
        says = (f"{self.title} reads {precedence.upper()} first" if sure else
                f"whether {self.title} reads AND or OR first is not known")
        advice = "put parentheses around what belongs together"
        self.mixes += 1
        if self.mixes <= MOST_MIXES:
            here, other = (joined(clauses, blank, first)
                           for first in (precedence, AND if precedence == OR else OR))
            if here == other:
                return
            read_as, may_be = (shortened(to_house_syntax(tree, MOST_OF_TREE), MOST_OF_TREE)
                               for tree in (here, other))
            says += f"; read as {read_as}"
            advice = f"elsewhere it may be {may_be}: {advice}"
        self.report("SB606", NOTE if sure else WARNING, clauses[0].token,
                    f"AND and OR are mixed, and {says}", advice)

    def _phrases(self, clauses: list[Clause]) -> list[Clause]:
        """Clauses with bare words between operators, one of them OR, as the phrases that were
        probably meant: where all are alternatives, or else OR joins only the words beside it."""
        neighbours = any(two.bare and not two.operator and one.bare is two.bare
                         for one, two in zip(clauses, clauses[1:]))
        if not neighbours or not any(clause.operator == OR for clause in clauses):
            return clauses
        names = runs(clauses, lambda one, two: bool(
            two.operator or two.parted or not two.bare or one.bare is not two.bare))
        listed = all(run[0].operator or _is_beside(run[0].query) for run in names[1:])
        if not listed and self.dialect.precedence != OR:
            return clauses
        self.doubtful = self.doubtful or listed
        kept = []
        for before, run, after in zip([None, *names], names, [*names[1:], None]):
            beside = run[0].operator or after and after[0].operator
            if len(run) == 1 or not beside:
                kept += run
                continue
            words = " ".join(clause.token.text for clause in run)
            self._note_unquoted(words, run, before, after)
            if self.meant and listed and len(run) <= MOST_IN_NAME:
                phrase = self._term(run[0].token, words)
                kept.append(run[0]._replace(query=self._looked(run[0], phrase), bare=None))
            else:
                kept += run
        return kept

    def _note_unquoted(self, words: str, run: list[Clause], before: list[Clause] | None,
                       after: list[Clause] | None) -> None:
        """before, after -- what stands on the other side of the operators"""
        read_as = f"{len(run)} words that stand anywhere"
        if self.dialect.precedence == OR and OR in (run[0].operator, after and after[0].operator):
            one, two = (before, run) if before and run[0].operator == OR else (run, after or run)
            sides = (each.token.text.strip('"') for each in (one[-1], two[0]))
            read_as = " OR ".join(f"“{side}”" for side in sides)
        self.report("SB607", WARNING, run[0].token._replace(text=words),
                    f"“{words}” has no quotation marks, so {self.title} reads {read_as}",
                    f'write "{words}" if it is one name' if len(run) <= MOST_IN_NAME else
                    "put quotation marks around what is one name")

    @staticmethod
    def _looked(clause: Clause, phrase: Term) -> Query:
        """A phrase where the word was that it begins with."""
        return fielded(clause.bare.looked if clause.bare else "", phrase, clause.token)


def _is_beside(query: Query) -> bool:
    """Whether what stands beside a list is no part of it: an exclusion, or a web site."""
    return isinstance(query, Not) or isinstance(query, Field) and query.name in WEB
