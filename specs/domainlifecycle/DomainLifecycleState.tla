------------------------ MODULE DomainLifecycleState ------------------------
(***************************************************************************)
(* The constants and variables of domains and their endpoints, and who may *)
(* change which of them. A design uses some of them: hardware the context  *)
(* cache and the IOTLB, an emulated IOMMU the shadow tables that follow    *)
(* the invalidations, requests a container for each endpoint. The others   *)
(* never change.                                                           *)
(*                                                                         *)
(* Source: the drivers of Linux and Xen for VT-d and AMD's IOMMU for       *)
(* contexts and domain ids; QEMU hw/i386/intel_iommu.c for shadow tables;  *)
(* cloud-hypervisor virtio-devices/src/iommu.rs for containers.            *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Iovas,           \* I/O virtual pages of a domain, and one more where a request can map two
    Page,            \* pages that can be mapped, one place each
    Domain,          \* domains
    Id,              \* domain ids
    InflightLimit,   \* DMAs that are under way at once
    Design           \* who translates for the endpoints

ASSUME /\ Iovas \in Nat \ {0} /\ InflightLimit \in Nat \ {0}
       /\ Design \in {"DomainIds", "Shadowed", "Endpoints"}

VARIABLES
    \* driver
    ioPageTable,     \* [<<domain, iova>> -> Page or None] what is mapped
    buffer,          \* [<<domain, iova>> -> Page or None] what the caller maps, until its unmap has returned
    joined,          \* domains whose first two pages were mapped by one request
    attached,        \* [Endpoint -> Domain or None] what the caller of attach and detach was told last
    members,         \* <<domain, endpoint>>: whom invalidations and mappings of a domain concern
    idUsed,          \* domain ids that cannot be allocated
    idOwner,         \* [Id -> Domain or None] whose id it is
    release,         \* [Id -> 0..2] how much of its release is still to do
    task,            \* what the driver is busy with, and the pieces to do
    context,         \* [Requester -> Domain or None] whose table a context entry points to
    contextId,       \* [Requester -> Id or None] the domain id in it
    translation,     \* whether translation is on
    \* IOMMU
    contextCache,    \* [Requester -> Domain or None]
    cachedId,        \* [Requester -> Id or None]
    iotlb,           \* [<<id, iova>> -> Page or None]
    lookup,          \* [Requester -> Endpoint or None] which endpoint the emulator takes it for
    shadow,          \* [<<endpoint, iova>> -> Page or None] what the host has mapped for the endpoint
    pins,            \* [Page -> Nat]
    \* machine
    topology,        \* which endpoint answers to which requester id
    present,         \* endpoints that are there
    inflight         \* <<endpoint, iova, page>>: translated DMAs that have not landed

tableVars   == <<ioPageTable, buffer, joined>>
idVars      == <<idUsed, idOwner, release>>
contextVars == <<context, contextId>>
guestVars   == <<tableVars, attached, members, idVars, contextVars, translation>>
cacheVars   == <<contextCache, cachedId, iotlb>>
shadowVars  == <<shadow, pins>>
iommuVars   == <<cacheVars, lookup, shadowVars>>
machineVars == <<topology, present, inflight>>
vars        == <<guestVars, task, iommuVars, machineVars>>

-----------------------------------------------------------------------------
None == "None"

Iova      == 0..(IF Design = "Endpoints" THEN Iovas ELSE Iovas - 1)
Endpoint  == {"E1", "E2"}
Requester == {"R1", "R2", "R3"}
Slot      == Domain \X Iova
Place     == Endpoint \X Iova

\* The pages that one request can map together.
Block == {0, 1}

\* The shadow table of the second endpoint of an emulated IOMMU is a cache that fills on demand, and pins nothing.
IsCache(e) == Design = "Shadowed" /\ e = "E2"

\* The requester id of an endpoint that is not an alias.
RequesterOf(e) == IF (e = "E1") = (topology = "Straight") THEN "R1" ELSE "R3"

\* The requester ids of an endpoint: the first has an alias where there is no emulator.
Requesters(e) ==
    IF Design = "Shadowed" THEN {RequesterOf(e)}
    ELSE IF e = "E1" THEN {"R1", "R2"} ELSE {"R3"}

Operations == {"Idle", "Map", "Unmap", "Flush", "Attach", "Detach", "Remove"}

Pieces == {"WritePte", "ClearPte", "AllocateId", "JoinDomain", "LeaveDomain", "SetContext", "ClearContext",
           "InvalidateContext", "InvalidatePage", "InvalidateDomain", "MapEndpoint", "UnmapEndpoint", "RollBack",
           "EmptyContainer", "Replay", "Return"}

IdleTask == [operation |-> "Idle", endpoint |-> None, domain |-> None, iovas |-> {}, todo |-> <<>>]

Idle == task.operation = "Idle"

\* The next piece of the task.
IsNext(piece) == task.todo # <<>> /\ Head(task.todo) = piece

\* It is done.
Do(piece) == IsNext(piece) /\ task' = [task EXCEPT !.todo = Tail(@)]

Members(d) == {e \in Endpoint : <<d, e>> \in members}

HasId(d) == \E n \in idUsed : idOwner[n] = d
IdOf(d)  == IF HasId(d) THEN CHOOSE n \in idUsed : idOwner[n] = d ELSE None

TypeOK ==
    /\ ioPageTable \in [Slot -> Page \cup {None}]
    /\ buffer \in [Slot -> Page \cup {None}]
    /\ joined \subseteq Domain
    /\ attached \in [Endpoint -> Domain \cup {None}]
    /\ members \subseteq Domain \X Endpoint
    /\ idUsed \subseteq Id
    /\ idOwner \in [Id -> Domain \cup {None}]
    /\ release \in [Id -> 0..2]
    /\ task.operation \in Operations
    /\ task.endpoint \in Endpoint \cup {None}
    /\ task.domain \in Domain \cup {None}
    /\ task.iovas \subseteq Iova
    /\ task.todo \in Seq(Pieces)
    /\ context \in [Requester -> Domain \cup {None}]
    /\ contextId \in [Requester -> Id \cup {None}]
    /\ contextCache \in [Requester -> Domain \cup {None}]
    /\ cachedId \in [Requester -> Id \cup {None}]
    /\ iotlb \in [Id \X Iova -> Page \cup {None}]
    /\ translation \in BOOLEAN
    /\ topology \in {"Straight", "Crossed"}
    /\ lookup \in [Requester -> Endpoint \cup {None}]
    /\ present \subseteq Endpoint
    /\ shadow \in [Place -> Page \cup {None}]
    /\ pins \in [Page -> 0..Cardinality(Place)]
    /\ inflight \subseteq Endpoint \X Iova \X Page
=============================================================================
