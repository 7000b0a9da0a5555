----------------------------- MODULE Containers -----------------------------
(***************************************************************************)
(* A container of mappings for each endpoint, each to be told of what      *)
(* concerns its domain.                                                    *)
(***************************************************************************)
EXTENDS Lifecycle, Shadows

CanMap(e) ==
    /\ IsNext("MapEndpoint")
    /\ e \in Members(task.domain)
    /\ \E i \in task.iovas : shadow[e, i] # buffer[task.domain, i]

HasMapping(e) == \E i \in task.iovas : shadow[e, i] # None

MapEndpoint(e) ==
    /\ CanMap(e)
    /\ Do("MapEndpoint")
    /\ shadow' = [pl \in Place |-> IF pl[1] = e /\ pl[2] \in task.iovas THEN buffer[task.domain, pl[2]] ELSE shadow[pl]]
    /\ pins' = [p \in Page |-> Within(pins[p] + Cardinality({i \in task.iovas : buffer[task.domain, i] = p}))]
    /\ UNCHANGED <<guestVars, cacheVars, lookup, machineVars>>

\* The container of an endpoint refuses: what the others have mapped must go again.
FailMap(e) ==
    /\ CanMap(e)
    /\ task' = [task EXCEPT !.todo = <<"RollBack">>]
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

\* The caller is told of the failure.
Forget ==
    /\ task' = IdleTask
    /\ buffer' = [s \in Slot |-> IF s[1] = task.domain /\ s[2] \in task.iovas THEN None ELSE buffer[s]]
    /\ joined' = IF Cardinality(task.iovas) > 1 THEN joined \ {task.domain} ELSE joined

\* The request fails, and nothing is mapped.
RollBack ==
    /\ IsNext("RollBack")
    /\ \A e \in Members(task.domain) : InflightOf(e) \cap task.iovas = {}
    /\ Reshadow(Without(Members(task.domain), task.iovas))
    /\ Forget
    /\ UNCHANGED <<ioPageTable, attached, members, idVars, contextVars, translation, cacheVars, lookup, machineVars>>

\* What is unmapped from a container has no DMA under way any more.
UnmapEndpoint(e) ==
    /\ Do("UnmapEndpoint")
    /\ e \in Members(task.domain)
    /\ HasMapping(e)
    /\ InflightOf(e) \cap task.iovas = {}
    /\ Reshadow(Without({e}, task.iovas))
    /\ UNCHANGED <<guestVars, cacheVars, lookup, machineVars>>

\* The container of an endpoint is closed, which takes all its mappings away.
Close(e) ==
    /\ IsNext("UnmapEndpoint")
    /\ e \in Members(task.domain)
    /\ HasMapping(e)
    /\ InflightOf(e) = {}
    /\ Reshadow(Without({e}, Iova))
    /\ members' = members \ {<<attached[e], e>>}
    /\ attached' = [attached EXCEPT ![e] = None]

\* The container of an endpoint does not obey: it is closed, and the others go on.
FailUnmap(e) ==
    /\ Close(e)
    /\ Do("UnmapEndpoint")
    /\ UNCHANGED <<tableVars, idVars, contextVars, translation, cacheVars, lookup, machineVars>>

\* Detaching and removing wait for the DMAs under way.
EmptyContainer ==
    /\ Do("EmptyContainer")
    /\ InflightOf(task.endpoint) = {}
    /\ Reshadow(Without({task.endpoint}, Iova))
    /\ UNCHANGED <<guestVars, cacheVars, lookup, machineVars>>

\* The endpoint gets what is mapped in its new domain.
Replay ==
    /\ Do("Replay")
    /\ Reshadow([pl \in Place |->
                    IF pl[1] = task.endpoint /\ ioPageTable[task.domain, pl[2]] # None
                    THEN ioPageTable[task.domain, pl[2]] ELSE shadow[pl]])
    /\ UNCHANGED <<guestVars, cacheVars, lookup, machineVars>>
=============================================================================
