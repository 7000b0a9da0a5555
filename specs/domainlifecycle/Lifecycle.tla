----------------------------- MODULE Lifecycle ------------------------------
(***************************************************************************)
(* A lifecycle is data: the pieces of each operation in order, and what    *)
(* they are addressed to.                                                  *)
(***************************************************************************)
EXTENDS DomainLifecycleState

Times(number, piece) == [k \in 1..number |-> piece]

\* In caching mode an invalidation tells the emulator of a new entry.
\* A request maps for every endpoint, then it is on record.
MapPieces(d) ==
    CASE Design = "DomainIds" -> <<"WritePte", "Return">>
      [] Design = "Shadowed"  -> <<"WritePte", "InvalidatePage", "Return">>
      [] Design = "Endpoints" -> Times(Cardinality(Members(d)), "MapEndpoint") \o <<"WritePte", "Return">>

UnmapPieces(d) ==
    IF Design = "Endpoints"
    THEN Times(Cardinality(Members(d)), "UnmapEndpoint") \o <<"ClearPte", "Return">>
    ELSE <<"ClearPte", "InvalidatePage", "Return">>

\* Everything in the domain with one invalidation.
UnmapAllPieces == <<"ClearPte", "InvalidateDomain", "Return">>

\* An invalidation that nobody needs.
FlushPieces == <<"InvalidateDomain", "Return">>

\* In caching mode an invalidation tells the emulator of a new context entry.
TellOfContext == IF Design = "Shadowed" THEN <<"InvalidateContext">> ELSE <<>>

AttachPieces(e, d) ==
    IF Design = "Endpoints"
    THEN (IF attached[e] = None THEN <<>> ELSE <<"EmptyContainer", "LeaveDomain">>)
             \o <<"JoinDomain", "Replay", "Return">>
    ELSE (IF HasId(d) THEN <<>> ELSE <<"AllocateId">>)
             \o <<"JoinDomain", "SetContext">> \o TellOfContext \o <<"Return">>

\* The endpoint is a member as long as invalidations have to reach it: without a member they are left out.
DetachPieces ==
    IF Design = "Endpoints"
    THEN <<"EmptyContainer", "LeaveDomain", "Return">>
    ELSE <<"ClearContext", "InvalidateContext", "InvalidateDomain", "LeaveDomain", "Return">>

RemovePieces(e) == IF attached[e] = None THEN <<"Return">> ELSE <<"EmptyContainer", "LeaveDomain", "Return">>

\* The id is nobody's before it can be allocated.
ReleasePieces == <<"ForgetOwner", "FreeId">>

\* The id that an invalidation for the domain carries; None if it is left out.
Tag(d) == IF Members(d) = {} THEN None ELSE IdOf(d)

\* Whether the descriptor is of the kind that hits what the tables fill the IOTLB with.
DescriptorHits == TRUE

\* The requester ids whose context entries a detach clears.
RequestersToClear(e) == Requesters(e)

\* Whether something is mapped there already.
Overlaps(d, iovas) == \E i \in iovas : buffer[d, i] # None

\* Whether the range takes a part of what was mapped by one request.
Cuts(d, first, last) == d \in joined /\ (first..last) \cap Block \notin {{}, Block}

\* The IOVAs of the mappings that the range is part of: a mapping is one record.
Records(d, iovas) == IF d \in joined /\ iovas \cap Block # {} THEN iovas \cup Block ELSE iovas
=============================================================================
