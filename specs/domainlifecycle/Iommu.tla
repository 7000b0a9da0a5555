------------------------------- MODULE Iommu --------------------------------
(***************************************************************************)
(* The IOMMU: where it is hardware, a context cache and an IOTLB; where it *)
(* is emulated, shadow tables of the endpoints, which follow the guest's   *)
(* invalidations.                                                          *)
(***************************************************************************)
EXTENDS Lifecycle, Shadows

\* The domain that the task invalidates, and the id that its invalidation of the IOTLB carries.
Target      == IF task.endpoint = None THEN task.domain ELSE attached[task.endpoint]
IdToInvalidate == Tag(Target)

Flushed(n, iovas) ==
    [t \in Id \X Iova |-> IF t[1] = n /\ t[2] \in iovas /\ DescriptorHits THEN None ELSE iotlb[t]]

-----------------------------------------------------------------------------
(* The emulator *)

EndpointAt(r) == IF r = RequesterOf("E1") THEN "E1" ELSE "E2"

\* The endpoint that the emulator takes a requester id for.
LookUp(r) == IF lookup[r] = None THEN EndpointAt(r) ELSE lookup[r]

\* The requester ids whose context entries carry the id.
UsersOf(n) == {r \in Requester : n # None /\ contextId[r] = n}

\* Everybody whose context entry has changed, to whatever.
ContextListeners(requesters) == requesters

\* The requester ids whose endpoints an invalidation of pages, or of a domain, reaches.
PageListeners(n)   == UsersOf(n)
DomainListeners(n) == UsersOf(n)

Heard(requesters, e) == {r \in requesters : Design = "Shadowed" /\ LookUp(r) = e /\ e \in present}

\* What the guest's tables say; a cache becomes empty.
Following(requesters, iovas) ==
    [pl \in Place |->
        LET heard == Heard(requesters, pl[1])
        IN  IF heard = {} \/ pl[2] \notin iovas THEN shadow[pl]
            ELSE IF IsCache(pl[1]) THEN None
            ELSE Walk(CHOOSE r \in heard : TRUE, pl[2])]

-----------------------------------------------------------------------------
(* Invalidations *)

InvalidateContext ==
    /\ Do("InvalidateContext")
    /\ LET requesters == Requesters(task.endpoint)
       IN  /\ contextCache' = [r \in Requester |-> IF r \in requesters THEN None ELSE contextCache[r]]
           /\ cachedId' = [r \in Requester |-> IF r \in requesters THEN None ELSE cachedId[r]]
           /\ lookup' = [r \in Requester |-> IF Design = "Shadowed" /\ r \in requesters THEN LookUp(r) ELSE lookup[r]]
           /\ Reshadow(Following(ContextListeners(requesters), Iova))
    /\ UNCHANGED <<guestVars, iotlb, machineVars>>

InvalidatePage ==
    /\ Do("InvalidatePage")
    /\ iotlb' = Flushed(IdToInvalidate, task.iovas)
    /\ Reshadow(Following(PageListeners(IdToInvalidate), task.iovas))
    /\ UNCHANGED <<guestVars, contextCache, cachedId, lookup, machineVars>>

InvalidateDomain ==
    /\ Do("InvalidateDomain")
    /\ iotlb' = Flushed(IdToInvalidate, Iova)
    /\ Reshadow(Following(DomainListeners(IdToInvalidate), Iova))
    /\ UNCHANGED <<guestVars, contextCache, cachedId, lookup, machineVars>>

-----------------------------------------------------------------------------
(* What the endpoints make of it *)

\* What the IOMMU answers where a context entry is known: a hit in the IOTLB, or a walk.
Translation(d, n, i) ==
    IF d = None THEN None ELSE IF iotlb[n, i] # None THEN iotlb[n, i] ELSE ioPageTable[d, i]

\* A DMA under a requester id: whatever is not cached is looked up and cached.
Translate(r, i) ==
    /\ Design = "DomainIds"
    /\ LET hit == contextCache[r] # None
           d   == IF hit THEN contextCache[r] ELSE context[r]
           n   == IF hit THEN cachedId[r] ELSE contextId[r]
       IN  /\ d # None
           /\ ~(hit /\ iotlb[n, i] = Translation(d, n, i))
           /\ contextCache' = [contextCache EXCEPT ![r] = d]
           /\ cachedId' = [cachedId EXCEPT ![r] = n]
           /\ iotlb' = [iotlb EXCEPT ![n, i] = Translation(d, n, i)]
    /\ UNCHANGED <<guestVars, task, lookup, shadowVars, machineVars>>

\* A cache may drop an entry at any time.
EvictContext(r) ==
    /\ contextCache[r] # None
    /\ contextCache' = [contextCache EXCEPT ![r] = None]
    /\ cachedId' = [cachedId EXCEPT ![r] = None]
    /\ UNCHANGED <<guestVars, task, iotlb, lookup, shadowVars, machineVars>>

EvictIotlb(n, i) ==
    /\ iotlb[n, i] # None
    /\ iotlb' = [iotlb EXCEPT ![n, i] = None]
    /\ UNCHANGED <<guestVars, task, contextCache, cachedId, lookup, shadowVars, machineVars>>

\* The endpoint with a cache asks the emulator.
Fill(e, i) ==
    /\ IsCache(e)
    /\ shadow[e, i] = None
    /\ Table(e, i) # None
    /\ Reshadow([shadow EXCEPT ![e, i] = Table(e, i)])
    /\ UNCHANGED <<guestVars, task, cacheVars, lookup, machineVars>>
=============================================================================
