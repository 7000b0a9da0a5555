----------------------------- MODULE TraceText -----------------------------
(***************************************************************************)
(* Events as texts, such as "hit 12 1 8 3 5 7 3": the name of an operator  *)
(* of TraceEvents in lower case, its arguments, a scope last; TRUE and     *)
(* FALSE are 1 and 0. A log of ten thousand events has as many strings,    *)
(* where the parser of TLA+ tools would take gigabytes for the operators.  *)
(***************************************************************************)
EXTENDS TraceContract

\* TLC has no index of a string's characters.
Char(s, i) == SubSeq(s, i, i)
Digits == <<"0", "1", "2", "3", "4", "5", "6", "7", "8", "9">>
DigitOf == [c \in {Digits[d] : d \in DOMAIN Digits} |-> (CHOOSE d \in DOMAIN Digits : Digits[d] = c) - 1]

RECURSIVE Number(_, _, _)
Number(s, from, to) == IF to < from THEN 0 ELSE 10 * Number(s, from, to - 1) + DigitOf[Char(s, to)]

Word(s, from, to) == IF Char(s, from) \in DOMAIN DigitOf THEN Number(s, from, to) ELSE SubSeq(s, from, to)

RECURSIVE Split(_, _, _)
Split(s, from, i) ==
    CASE i > Len(s) -> <<Word(s, from, i - 1)>>
      [] i <= Len(s) /\ Char(s, i) = " " -> <<Word(s, from, i - 1)>> \o Split(s, i + 1, i + 1)
      [] OTHER -> Split(s, from, i + 1)

ScopeOf(w) ==
    CASE w[1] = "pages" -> PagesOf(w[2], w[3], w[4])
      [] w[1] = "domain" -> OfDomain(w[2])
      [] w[1] = "everything" -> Everything
      [] w[1] = "none" -> NoScope

From(w, i) == SubSeq(w, i, Len(w))

EventOf(w) ==
    CASE w[1] = "map" -> Map(w[2], w[3], w[4], w[5], w[6], From(w, 7))
      [] w[1] = "unmap" -> Unmap(w[2], w[3], w[4], w[5], w[6], w[7], w[8] = 1)
      [] w[1] = "submit" -> Submit(w[2], w[3], w[4], ScopeOf(From(w, 6)), w[5] = 1)
      [] w[1] = "other" -> Other(w[2], w[3])
      [] w[1] = "lost" -> Lost(w[2], w[3])
      [] w[1] = "fill" -> Fill(w[2], w[3], w[4], w[5], w[6], w[7], w[8])
      [] w[1] = "hit" -> Hit(w[2], w[3], w[4], w[5], w[6], w[7], w[8])
      [] w[1] = "translate" -> Translate(w[2], w[3], w[4], w[5], w[6])
      [] w[1] = "fault" -> Fault(w[2], w[3], w[4])
      [] w[1] = "fetch" -> Fetch(w[2], w[3], ScopeOf(From(w, 4)))
      [] w[1] = "invalidate" -> Invalidate(w[2], w[3], ScopeOf(From(w, 5)), w[4] = 1)
      [] w[1] = "forgetContexts" -> ForgetContexts(w[2])
      [] w[1] = "readContext" -> ReadContext(w[2], w[3], w[4])
      [] w[1] = "complete" -> Complete(w[2])

\* SubSeq makes TLC compute all of it once.
Events(texts) == SubSeq([i \in DOMAIN texts |-> EventOf(Split(texts[i], 1, 1))], 1, Len(texts))
=============================================================================
