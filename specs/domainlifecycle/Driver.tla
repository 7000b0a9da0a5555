------------------------------- MODULE Driver -------------------------------
(***************************************************************************)
(* The guest's IOMMU driver: one thread, busy with one operation at a      *)
(* time, and the release of ids beside it.                                 *)
(***************************************************************************)
EXTENDS Lifecycle

Begin(operation, e, d, iovas, pieces) ==
    task' = [operation |-> operation, endpoint |-> e, domain |-> d, iovas |-> iovas, todo |-> pieces]

Mapped(p) == \E s \in Slot : buffer[s] = p

-----------------------------------------------------------------------------
(* What callers ask for *)

Map(d, i, p) ==
    /\ Idle
    /\ ~Overlaps(d, {i})
    /\ ~Mapped(p)
    /\ buffer' = [buffer EXCEPT ![d, i] = p]
    /\ Begin("Map", None, d, {i}, MapPieces(d))
    /\ UNCHANGED <<ioPageTable, joined, attached, members, idVars, contextVars, translation, iommuVars, machineVars>>

\* Two pages with one request: one mapping.
MapBlock(d, p, q) ==
    /\ Idle
    /\ Design = "Endpoints"
    /\ p # q
    /\ ~Overlaps(d, Block)
    /\ ~Mapped(p)
    /\ ~Mapped(q)
    /\ buffer' = [buffer EXCEPT ![d, 0] = p, ![d, 1] = q]
    /\ joined' = joined \cup {d}
    /\ Begin("Map", None, d, Block, MapPieces(d))
    /\ UNCHANGED <<ioPageTable, attached, members, idVars, contextVars, translation, iommuVars, machineVars>>

Unmap(d, first, last) ==
    /\ Idle
    /\ first <= last
    /\ ~Cuts(d, first, last)
    /\ \A i \in first..last : buffer[d, i] # None
    /\ Begin("Unmap", None, d, first..last, UnmapPieces(d))
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

UnmapAll(d) ==
    /\ Idle
    /\ Design # "Endpoints"
    /\ LET mapped == {i \in Iova : buffer[d, i] # None}
       IN  mapped # {} /\ Begin("Unmap", None, d, mapped, UnmapAllPieces)
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

\* More is invalidated than need be, which is legal at any time.
Flush(d) ==
    /\ Idle
    /\ HasId(d)
    /\ Begin("Flush", None, d, {}, FlushPieces)
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

\* It has an id that is not being released, or there is a free one.
CanHaveId(d) ==
    /\ ~\E n \in Id : release[n] > 0 /\ idOwner[n] = d
    /\ HasId(d) \/ idUsed # Id

\* Where requests are taken, an endpoint can be moved from one domain to another.
Attach(e, d) ==
    /\ Idle
    /\ e \in present
    /\ attached[e] # d
    /\ Design # "Endpoints" => attached[e] = None /\ CanHaveId(d)
    /\ Begin("Attach", e, d, {}, AttachPieces(e, d))
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

Detach(e) ==
    /\ Idle
    /\ attached[e] # None
    /\ Begin("Detach", e, None, {}, DetachPieces)
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

\* The endpoint is unplugged.
Remove(e) ==
    /\ Idle
    /\ Design = "Endpoints"
    /\ e \in present
    /\ Begin("Remove", e, None, {}, RemovePieces(e))
    /\ UNCHANGED <<guestVars, iommuVars, machineVars>>

-----------------------------------------------------------------------------
(* The pieces *)

WritePte ==
    /\ Do("WritePte")
    /\ ioPageTable' = [s \in Slot |-> IF s[1] = task.domain /\ s[2] \in task.iovas THEN buffer[s] ELSE ioPageTable[s]]
    /\ UNCHANGED <<buffer, joined, attached, members, idVars, contextVars, translation, iommuVars, machineVars>>

\* The slots of the mappings that are unmapped.
Unmapped == {task.domain} \X Records(task.domain, task.iovas)

ClearPte ==
    /\ Do("ClearPte")
    /\ ioPageTable' = [s \in Slot |-> IF s \in Unmapped THEN None ELSE ioPageTable[s]]
    /\ UNCHANGED <<buffer, joined, attached, members, idVars, contextVars, translation, iommuVars, machineVars>>

AllocateId(n) ==
    /\ Do("AllocateId")
    /\ n \notin idUsed
    /\ idUsed' = idUsed \cup {n}
    /\ idOwner' = [idOwner EXCEPT ![n] = task.domain]
    /\ UNCHANGED <<tableVars, attached, members, release, contextVars, translation, iommuVars, machineVars>>

JoinDomain ==
    /\ Do("JoinDomain")
    /\ members' = members \cup {<<task.domain, task.endpoint>>}
    /\ UNCHANGED <<tableVars, attached, idVars, contextVars, translation, iommuVars, machineVars>>

\* With its last member a domain loses its id.
LeaveDomain ==
    /\ Do("LeaveDomain")
    /\ LET d == attached[task.endpoint]
       IN  /\ members' = members \ {<<d, task.endpoint>>}
           /\ release' = [n \in Id |-> IF Members(d) \subseteq {task.endpoint} /\ IdOf(d) = n THEN 2 ELSE release[n]]
    /\ UNCHANGED <<tableVars, attached, idUsed, idOwner, contextVars, translation, iommuVars, machineVars>>

SetContext ==
    /\ Do("SetContext")
    /\ HasId(task.domain)
    /\ context' = [r \in Requester |-> IF r \in Requesters(task.endpoint) THEN task.domain ELSE context[r]]
    /\ contextId' = [r \in Requester |-> IF r \in Requesters(task.endpoint) THEN IdOf(task.domain) ELSE contextId[r]]
    /\ UNCHANGED <<tableVars, attached, members, idVars, translation, iommuVars, machineVars>>

ClearContext ==
    /\ Do("ClearContext")
    /\ context' = [r \in Requester |-> IF r \in RequestersToClear(task.endpoint) THEN None ELSE context[r]]
    /\ contextId' = [r \in Requester |-> IF r \in RequestersToClear(task.endpoint) THEN None ELSE contextId[r]]
    /\ UNCHANGED <<tableVars, attached, members, idVars, translation, iommuVars, machineVars>>

Is(operation) == task.operation = operation

\* The operation returns.
Return ==
    /\ IsNext("Return")
    /\ task' = IdleTask
    /\ buffer' = [s \in Slot |-> IF Is("Unmap") /\ s \in Unmapped THEN None ELSE buffer[s]]
    /\ joined' = IF Is("Unmap") /\ Records(task.domain, task.iovas) \cap Block # {} THEN joined \ {task.domain}
                 ELSE joined
    /\ attached' = IF Is("Attach") \/ Is("Detach") \/ Is("Remove") THEN [attached EXCEPT ![task.endpoint] = task.domain]
                   ELSE attached
    /\ present' = IF Is("Remove") THEN present \ {task.endpoint} ELSE present
    /\ UNCHANGED <<ioPageTable, members, idVars, contextVars, translation, iommuVars, topology, inflight>>

-----------------------------------------------------------------------------
(* The release of an id *)

IsNextOf(n, piece) == release[n] > 0 /\ ReleasePieces[Len(ReleasePieces) - release[n] + 1] = piece

ForgetOwner(n) ==
    /\ IsNextOf(n, "ForgetOwner")
    /\ idOwner' = [idOwner EXCEPT ![n] = None]
    /\ release' = [release EXCEPT ![n] = @ - 1]
    /\ UNCHANGED <<tableVars, attached, members, idUsed, contextVars, translation, task, iommuVars, machineVars>>

FreeId(n) ==
    /\ IsNextOf(n, "FreeId")
    /\ idUsed' = idUsed \ {n}
    /\ release' = [release EXCEPT ![n] = @ - 1]
    /\ UNCHANGED <<tableVars, attached, members, idOwner, contextVars, translation, task, iommuVars, machineVars>>
=============================================================================
