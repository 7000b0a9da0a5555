------------------------------ MODULE Machine -------------------------------
(***************************************************************************)
(* What happens to the machine: plugging, listeners that come late, the    *)
(* switch, reset, and DMAs.                                                *)
(***************************************************************************)
EXTENDS Lifecycle, Shadows

\* An endpoint is plugged in under an id that somebody may have had before.
Insert(e) ==
    /\ Design = "Endpoints"
    /\ e \notin present
    /\ present' = present \cup {e}
    /\ UNCHANGED <<guestVars, task, iommuVars, topology, inflight>>

CanListen(e) == Design = "Shadowed" /\ e \notin present

\* The host begins to listen for an endpoint: what is mapped already is replayed.
Listen(e) ==
    /\ CanListen(e)
    /\ present' = present \cup {e}
    /\ Reshadow([pl \in Place |-> IF pl[1] = e THEN Walk(RequesterOf(e), pl[2]) ELSE shadow[pl]])
    /\ UNCHANGED <<guestVars, task, cacheVars, lookup, topology, inflight>>

\* There may be something in a shadow table that a reset must drop; before that it changes nothing.
InUse == Design = "Shadowed" /\ translation /\ \E e \in Endpoint : attached[e] # None

HasMappedFor(e) == \E i \in Iova : shadow[e, i] # None

\* The host stops listening for an endpoint and lets go of what it has mapped.
StopListening(e) ==
    /\ Design = "Shadowed"
    /\ Idle
    /\ ~IsCache(e)
    /\ HasMappedFor(e)
    /\ present' = present \ {e}
    /\ Reshadow(Without({e}, Iova))
    /\ UNCHANGED <<guestVars, task, cacheVars, lookup, topology, inflight>>

-----------------------------------------------------------------------------
(* The switch, and reset *)

EnableTranslation ==
    /\ Idle
    /\ ~translation
    /\ translation' = TRUE
    /\ Reshadow([pl \in Place |->
                    IF IsCache(pl[1]) THEN shadow[pl]
                    ELSE IF pl[1] \notin present \/ context[RequesterOf(pl[1])] = None THEN None
                    ELSE ioPageTable[context[RequesterOf(pl[1])], pl[2]]])
    /\ UNCHANGED <<tableVars, attached, members, idVars, contextVars, task, cacheVars, lookup, machineVars>>

\* With translation off no shadow table holds anything.
ShadowAfterSwitch == [pl \in Place |-> None]

DisableTranslation ==
    /\ Idle
    /\ InUse
    /\ HasMappedFor("E1") \/ HasMappedFor("E2")
    /\ translation' = FALSE
    /\ Reshadow(ShadowAfterSwitch)
    /\ UNCHANGED <<tableVars, attached, members, idVars, contextVars, task, cacheVars, lookup, machineVars>>

\* The emulator no longer knows which endpoint a requester id means, and no shadow table holds anything.
LookupAfterReset == [r \in Requester |-> None]
ShadowAfterReset == [pl \in Place |-> None]

\* The guest starts anew, and numbers its buses anew; whatever it was doing is forgotten.
Reset(order) ==
    /\ InUse
    /\ ioPageTable' = [s \in Slot |-> None]
    /\ buffer' = [s \in Slot |-> None]
    /\ joined' = {}
    /\ attached' = [e \in Endpoint |-> None]
    /\ members' = {}
    /\ idUsed' = {}
    /\ idOwner' = [n \in Id |-> None]
    /\ release' = [n \in Id |-> 0]
    /\ context' = [r \in Requester |-> None]
    /\ contextId' = [r \in Requester |-> None]
    /\ translation' = FALSE
    /\ task' = IdleTask
    /\ lookup' = LookupAfterReset
    /\ Reshadow(ShadowAfterReset)
    /\ topology' = order
    /\ UNCHANGED <<cacheVars, present, inflight>>

-----------------------------------------------------------------------------
(* DMAs *)

\* An endpoint with a container of its own is not trusted: it writes wherever its container lets it.
Issue(e, i) ==
    /\ Design = "Endpoints"
    /\ e \in present
    /\ shadow[e, i] # None
    /\ Cardinality(inflight) < InflightLimit
    /\ <<e, i, shadow[e, i]>> \notin inflight
    /\ inflight' = inflight \cup {<<e, i, shadow[e, i]>>}
    /\ UNCHANGED <<guestVars, task, iommuVars, topology, present>>

Land(e, i, p) ==
    /\ <<e, i, p>> \in inflight
    /\ inflight' = inflight \ {<<e, i, p>>}
    /\ UNCHANGED <<guestVars, task, iommuVars, topology, present>>
=============================================================================
