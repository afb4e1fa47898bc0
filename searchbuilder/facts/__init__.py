"""The facts that a string rests on: what is known of a platform, and what a user found out."""

from searchbuilder.facts.apply import Contradiction, applied, calibrated
from searchbuilder.facts.fact import CALIBRATED, INFERRED, STATED, UNKNOWN, Fact
from searchbuilder.facts.table import FACTS

__all__ = ["CALIBRATED", "Contradiction", "FACTS", "Fact", "INFERRED", "STATED", "UNKNOWN",
           "applied", "calibrated"]
