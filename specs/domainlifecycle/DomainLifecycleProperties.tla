--------------------- MODULE DomainLifecycleProperties ----------------------
(***************************************************************************)
(* What the protocol promises.                                             *)
(***************************************************************************)
EXTENDS DomainLifecycle

\* What a DMA of an endpoint may observe now, a fault (None) among it.
Observable(e, i) ==
    CASE Design = "DomainIds" ->
             {Table(e, i)}
                 \cup {Translation(context[r], contextId[r], i) : r \in Requesters(e)}
                 \cup {Translation(contextCache[r], cachedId[r], i) :
                           r \in {q \in Requesters(e) : contextCache[q] # None}}
      [] Design = "Shadowed" ->
             IF IsCache(e) THEN {Table(e, i)} \cup ({shadow[e, i]} \ {None}) ELSE {shadow[e, i]}
      [] Design = "Endpoints" ->
             {shadow[e, i]} \cup {p \in Page : <<e, i, p>> \in inflight}

Pages(e, i) == Observable(e, i) \ {None}

\* An operation is under way that changes what the endpoint may reach through the IOVA.
Busy(e, i) == task.endpoint = e \/ (i \in task.iovas /\ task.domain = attached[e])

Away(e) == attached[e] = None \/ e \notin present \/ ~translation

\* What the callers were told last.
Granted(e, i) == IF Busy(e, i) THEN "Busy" ELSE IF Away(e) THEN None ELSE buffer[attached[e], i]

-----------------------------------------------------------------------------
(* Isolation *)

\* Once an unmap has returned, or a map has failed, no endpoint reaches the page through that IOVA.
NoDmaAfterUnmap == \A e \in Endpoint, i \in Iova : \A p \in Pages(e, i) : \E d \in Domain : buffer[d, i] = p

\* Once an endpoint is detached or removed, or translation is off, it reaches nothing, and none of its DMAs is under way.
NoDmaAfterDetach ==
    \A e \in Endpoint : (task.endpoint # e /\ Away(e)) => \A i \in Iova : Pages(e, i) = {}

\* An endpoint never reaches a page that is mapped in a domain to which it is not attached.
NoForeignDma ==
    \A e \in Endpoint, i \in Iova :
        task.endpoint # e => \A d \in Domain : buffer[d, i] \in Pages(e, i) => d = attached[e]

\* A context entry carries the id of its domain; an id that is free or being released is known to no context entry and
\* to no cache.
IdsExact ==
    /\ \A r \in Requester : contextId[r] # None => contextId[r] \in idUsed /\ idOwner[contextId[r]] = context[r]
    /\ \A n \in Id : (n \notin idUsed \/ release[n] > 0) =>
           /\ \A r \in Requester : contextId[r] # n /\ cachedId[r] # n
           /\ \A i \in Iova : iotlb[n, i] = None

-----------------------------------------------------------------------------
(* Function *)

\* A DMA of an attached endpoint through a live mapping never faults and reaches the page that the caller mapped.
MappedDmaSucceeds ==
    \A e \in Endpoint, i \in Iova : Granted(e, i) \notin {"Busy", None} => Observable(e, i) = {Granted(e, i)}

\* Between operations every domain id is free, being released, or that of a domain with an endpoint.
NoIdLost ==
    Idle => \A n \in idUsed : release[n] > 0 \/ \E e \in Endpoint : idOwner[n] # None /\ attached[e] = idOwner[n]

\* Whatever is mapped can be unmapped: some unmap that covers it is accepted.
MappingsRemovable ==
    \A d \in Domain, i \in Iova :
        buffer[d, i] # None => \A k \in Records(d, {i}) : buffer[d, k] # None

-----------------------------------------------------------------------------
(* Overcommit *)

\* A page has as many pins as the host has mappings of it, no more and no fewer.
PinsExact == \A p \in Page : pins[p] = Count(p, shadow)

-----------------------------------------------------------------------------
(* Liveness *)

\* Every operation returns, or waits for a DMA that is under way.
OperationsReturn == ~Idle ~> (Idle \/ inflight # {})
=============================================================================
