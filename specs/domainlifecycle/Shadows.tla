------------------------------ MODULE Shadows -------------------------------
(***************************************************************************)
(* What the tables say and what the host has mapped, and how the host      *)
(* changes that: what it maps is pinned first, what it unmaps is unpinned. *)
(***************************************************************************)
EXTENDS DomainLifecycleState

\* What the tables in memory say of a DMA under a requester id.
Walk(r, i) == IF translation /\ context[r] # None THEN ioPageTable[context[r], i] ELSE None

\* What the tables hold for a DMA of an endpoint.
Table(e, i) ==
    CASE Design = "DomainIds" -> Walk(RequesterOf(e), i)
      [] Design = "Shadowed"  -> IF e \in present THEN Walk(RequesterOf(e), i) ELSE None
      [] Design = "Endpoints" -> shadow[e, i]

\* How many mappings of a page have pins in shadow tables.
Count(p, tables) == Cardinality({pl \in Place : ~IsCache(pl[1]) /\ tables[pl] = p})

Within(number) == IF number < 0 THEN 0 ELSE IF number > Cardinality(Place) THEN Cardinality(Place) ELSE number

\* The shadow tables become these.
Reshadow(tables) ==
    /\ shadow' = tables
    /\ pins' = [p \in Page |-> Within(pins[p] + Count(p, tables) - Count(p, shadow))]

\* Those of the endpoints without what they have at the IOVAs.
Without(endpoints, iovas) == [pl \in Place |-> IF pl[1] \in endpoints /\ pl[2] \in iovas THEN None ELSE shadow[pl]]

\* Through which IOVAs an endpoint has DMAs under way.
InflightOf(e) == {i \in Iova : \E p \in Page : <<e, i, p>> \in inflight}
=============================================================================
