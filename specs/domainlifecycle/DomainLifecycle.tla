-------------------------- MODULE DomainLifecycle ---------------------------
(***************************************************************************)
(* Domains and their endpoints: driver, IOMMU, machine and endpoints take  *)
(* steps in any order. What is promised is said in                         *)
(* DomainLifecycleProperties.                                              *)
(***************************************************************************)
EXTENDS Driver, Iommu, Containers, Machine

\* Nothing is mapped, attached or cached; everybody is there; an emulated IOMMU is switched off.
Init ==
    /\ ioPageTable = [s \in Slot |-> None]
    /\ buffer = [s \in Slot |-> None]
    /\ joined = {}
    /\ attached = [e \in Endpoint |-> None]
    /\ members = {}
    /\ idUsed = {}
    /\ idOwner = [n \in Id |-> None]
    /\ release = [n \in Id |-> 0]
    /\ task = IdleTask
    /\ context = [r \in Requester |-> None]
    /\ contextId = [r \in Requester |-> None]
    /\ translation = (Design # "Shadowed")
    /\ contextCache = [r \in Requester |-> None]
    /\ cachedId = [r \in Requester |-> None]
    /\ iotlb = [t \in Id \X Iova |-> None]
    /\ lookup = [r \in Requester |-> None]
    /\ shadow = [pl \in Place |-> None]
    /\ pins = [p \in Page |-> 0]
    /\ topology = "Straight"
    /\ present = Endpoint
    /\ inflight = {}

\* Parameters range over constant sets, so that a trace names the step.
Next ==
    \/ \E d \in Domain, i \in Iova, p \in Page : Map(d, i, p)
    \/ \E d \in Domain, p \in Page, q \in Page : MapBlock(d, p, q)
    \/ \E d \in Domain, first \in Iova, last \in Iova : Unmap(d, first, last)
    \/ \E d \in Domain : UnmapAll(d)
    \/ \E d \in Domain : Flush(d)
    \/ \E e \in Endpoint, d \in Domain : Attach(e, d)
    \/ \E e \in Endpoint : Detach(e)
    \/ \E e \in Endpoint : Remove(e)
    \/ WritePte
    \/ ClearPte
    \/ \E n \in Id : AllocateId(n)
    \/ JoinDomain
    \/ LeaveDomain
    \/ SetContext
    \/ ClearContext
    \/ Return
    \/ \E n \in Id : ForgetOwner(n)
    \/ \E n \in Id : FreeId(n)
    \/ InvalidateContext
    \/ InvalidatePage
    \/ InvalidateDomain
    \/ \E r \in Requester, i \in Iova : Translate(r, i)
    \/ \E r \in Requester : EvictContext(r)
    \/ \E n \in Id, i \in Iova : EvictIotlb(n, i)
    \/ \E e \in Endpoint, i \in Iova : Fill(e, i)
    \/ \E e \in Endpoint : MapEndpoint(e)
    \/ \E e \in Endpoint : FailMap(e)
    \/ RollBack
    \/ \E e \in Endpoint : UnmapEndpoint(e)
    \/ \E e \in Endpoint : FailUnmap(e)
    \/ EmptyContainer
    \/ Replay
    \/ \E e \in Endpoint : Insert(e)
    \/ \E e \in Endpoint : Listen(e)
    \/ \E e \in Endpoint : StopListening(e)
    \/ EnableTranslation
    \/ DisableTranslation
    \/ \E order \in {"Straight", "Crossed"} : Reset(order)
    \/ \E e \in Endpoint, i \in Iova : Issue(e, i)
    \/ \E e \in Endpoint, i \in Iova, p \in Page : Land(e, i, p)

Spec == Init /\ [][Next]_vars

-----------------------------------------------------------------------------
(* Fairness: an operation that has begun goes on, and so does the release  *)
(* of an id. Nobody must ask for anything.                                 *)

GoesOn ==
    \/ WritePte
    \/ ClearPte
    \/ \E n \in Id : AllocateId(n)
    \/ JoinDomain
    \/ LeaveDomain
    \/ SetContext
    \/ ClearContext
    \/ InvalidateContext
    \/ InvalidatePage
    \/ InvalidateDomain
    \/ \E e \in Endpoint : MapEndpoint(e) \/ FailMap(e)
    \/ RollBack
    \/ \E e \in Endpoint : UnmapEndpoint(e) \/ FailUnmap(e)
    \/ EmptyContainer
    \/ Replay
    \/ Return

Releases == \E n \in Id : ForgetOwner(n) \/ FreeId(n)

Fairness == WF_vars(GoesOn) /\ WF_vars(Releases)

FairSpec == Spec /\ Fairness
=============================================================================
