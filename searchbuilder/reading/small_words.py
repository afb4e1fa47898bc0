"""Words that sentences are made of, in the languages that recruiters write about strings in.

Nobody searches for them alone, and hardly any name has several of them.
"""

from __future__ import annotations

# What a string does with people, or somebody with a string; the next word is what it is about.
FINDING = frozenset("""
    finds find returns return excludes includes matches shows gives gets get searches narrows
    broadens widens expands means contains targets retrieves
    excluye incluye busca buscar encuentra encontrar muestra devuelve quita elimina obtiene
    exclut inclut cherche chercher trouve trouver affiche élimine renvoie
    findet finden sucht suchen zeigt liefert schließt ergibt
    exclui inclui encontra encontrar mostra retorna
    esclude trova trovare cerca mostra restituisce restituirà
    vindt vinden zoekt zoeken toont
    находит найти ищет исключает показывает
""".split())
# Of these one among several words is enough.
CLAUSES = frozenset("""
    that which who whose if because when where you your they their
    que qui dont lorsque dass wenn che который если
    = : =>
""".split())
# What only a sentence has.
SURE = FINDING | CLAUSES | frozenset("""
    this that these those it is are be was were if then only must have has had should can will
    would could might does do did your you my we our they their them who whom which whose when
    where please also because but than
    que esto estos estas eso son está están debe deben tiene tienen quieres sólo ambos ambas
    qui cela ceci est sont doit doivent avez vous nous uniquement seulement dont lorsque
    ist sind wird werden muss müssen nur dass wenn beide einer eine einen mindestens oder
    são deve devem apenas somente você isso isto quando
    che sono deve devono almeno contengono questo questa quando
    moet moeten zijn alleen wordt wanneer
    это который которые только или если
""".split())
# What only says that examples follow, wherever it stands.
EXAMPLES = frozenset("e.g i.e z.b p.ej p.ex".split())
# What names have too.
LINKS = frozenset("""
    of in for with at to on by as from the a an and or not into about over under between within
    without both either any all each every some such like using via per so while during plus than
    de del la el los las un una en con por para y o al sin se
    du des le les dans avec pour sur par et ou une aux sans
    der die das dem den des im mit für von und zu auf bei ein am vom zur zum ohne nach
    do da dos das em na no nas nos com um uma e ou sem
    di della dei delle il lo gli i uno per senza
    van het een met voor op te zonder
    в на с для и по из от
""".split())
# Those of them that begin what is said behind a string.
BEGINNING = frozenset("""
    in for with on at from to via using without
    con para en avec pour dans mit für im bei com em per voor met для в с
""".split())
# Behind a number these are what a string found.
FOUND = frozenset("""
    results result hits people profiles matches resultados perfiles personas résultats profils
    ergebnisse treffer profile risultati profili resultaten profielen
""".split())
EVERY = SURE | LINKS | EXAMPLES
