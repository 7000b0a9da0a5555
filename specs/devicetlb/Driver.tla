------------------------------- MODULE Driver -------------------------------
(***************************************************************************)
(* The guest's IOMMU driver: one thread, busy with one unmap or detach at  *)
(* a time.                                                                 *)
(***************************************************************************)
EXTENDS Teardown

DriverIdle == task.todo = <<>>

Begin(function, iovas, pieces) == task' = [function |-> function, iovas |-> iovas, todo |-> pieces]

\* The next piece of the task is done; with the last one the driver is idle.
Do(piece) ==
    /\ task.todo # <<>>
    /\ Head(task.todo) = piece
    /\ task' = IF Len(task.todo) = 1 THEN IdleTask ELSE [task EXCEPT !.todo = Tail(@)]

Mapped(p) == \E i \in Iova : buffer[i] = p

-----------------------------------------------------------------------------
(* What callers ask for *)

Map(i, p) ==
    /\ DriverIdle
    /\ buffer[i] = None
    /\ owner[p] = "Guest"
    /\ ~Mapped(p)
    /\ ioPageTable' = [ioPageTable EXCEPT ![i] = p]
    /\ buffer' = [buffer EXCEPT ![i] = p]
    /\ UNCHANGED <<attached, flushList, task, iommuVars, deviceVars, owner>>

Unmap(first, last) ==
    /\ DriverIdle
    /\ first <= last
    /\ \A i \in first..last : buffer[i] # None
    /\ Begin(None, first..last, UnmapPieces)
    /\ UNCHANGED <<ioPageTable, buffer, attached, flushList, iommuVars, deviceVars, owner>>

Attach(f) ==
    /\ DriverIdle
    /\ HotPlug
    /\ f \in present \ attached
    /\ attached' = attached \cup {f}
    /\ flushList' = flushList \cup {f}
    /\ UNCHANGED <<ioPageTable, buffer, task, iommuVars, deviceVars, owner>>

Detach(f) ==
    /\ DriverIdle
    /\ HotPlug
    /\ f \in attached
    /\ Begin(f, {}, DetachPieces)
    /\ UNCHANGED <<ioPageTable, buffer, attached, flushList, iommuVars, deviceVars, owner>>

-----------------------------------------------------------------------------
(* The pieces *)

IsDetach == task.function # None

ClearPte ==
    /\ Do("ClearPte")
    /\ ioPageTable' = [i \in Iova |-> IF i \in task.iovas THEN None ELSE ioPageTable[i]]
    /\ UNCHANGED <<buffer, attached, flushList, iommuVars, deviceVars, owner>>

ClearContext ==
    /\ Do("ClearContext")
    /\ attached' = attached \ {task.function}
    /\ UNCHANGED <<ioPageTable, buffer, flushList, iommuVars, deviceVars, owner>>

InvalidateIotlb ==
    /\ Do("InvalidateIotlb")
    /\ iotlbRequest' = [pending |-> TRUE, iovas |-> IF IsDetach THEN WholeDomain ELSE task.iovas]
    /\ UNCHANGED <<ioPageTable, buffer, attached, flushList, iotlb, deviceVars, owner>>

AwaitIotlb ==
    /\ Do("AwaitIotlb")
    /\ ~iotlbRequest.pending
    /\ UNCHANGED <<ioPageTable, buffer, attached, flushList, iommuVars, deviceVars, owner>>

First == CHOOSE i \in task.iovas : \A j \in task.iovas : i <= j
Last  == CHOOSE i \in task.iovas : \A j \in task.iovas : i >= j

RangeToInvalidate == IF IsDetach \/ Coverage = "OverWide" THEN WholeDeviceTlb ELSE Covered(First, Last)

\* A function that is gone gets no request.
Targets == present \cap IF IsDetach THEN {task.function} ELSE flushList

\* One request to each function whose device TLB may know the range.
InvalidateDeviceTlb ==
    /\ Do("InvalidateDeviceTlb")
    /\ request' = [g \in Function |-> IF \E f \in Targets : Addressee(f) = g THEN "Sent" ELSE request[g]]
    /\ range' = RangeToInvalidate
    /\ UNCHANGED <<ioPageTable, buffer, attached, flushList, iommuVars, present, deviceTlb, posted, draining, owner>>

AwaitDeviceTlb ==
    /\ Do("AwaitDeviceTlb")
    /\ \A f \in Function : request[f] = "Idle"
    /\ range' = {}
    /\ UNCHANGED <<ioPageTable, buffer, attached, flushList, iommuVars, present, deviceTlb, request, posted, draining,
                   owner>>

\* The unmap or the detach returns.
Release ==
    /\ Do("Release")
    /\ buffer' = [i \in Iova |-> IF i \in task.iovas THEN None ELSE buffer[i]]
    /\ flushList' = flushList \ {task.function}
    /\ UNCHANGED <<ioPageTable, attached, iommuVars, deviceVars, owner>>
=============================================================================
