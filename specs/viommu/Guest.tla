------------------------------- MODULE Guest -------------------------------
(***************************************************************************)
(* The guest: its IOMMU driver (one thread, busy with one task at a time), *)
(* the callers of map and unmap, and the timer.                            *)
(***************************************************************************)
EXTENDS Strategy

DriverIdle == GuestRuns /\ Teardown # "Hostile" /\ task.todo = <<>>

Begin(iovas, pieces) == task' = [iovas |-> iovas, todo |-> pieces]

\* The next piece of the task is done; with the last one the driver lets go of its IOVAs.
Do(piece) ==
    /\ GuestRuns
    /\ task.todo # <<>>
    /\ Head(task.todo) = piece
    /\ task' = IF Len(task.todo) = 1 THEN IdleTask ELSE [task EXCEPT !.todo = Tail(@)]

\* Optimistic: a map of the same page will find this mapping.
Revivable(p) == Teardown = "Optimistic" /\ \E i \in Stale : buffer[i] = p

-----------------------------------------------------------------------------
(* Map and unmap begin *)

Map(i, p) ==
    /\ DriverIdle
    /\ mapping[i] = "Free"
    /\ pageUse[p] = "Idle"
    /\ ~Revivable(p)
    /\ ioPageTable' = [ioPageTable EXCEPT ![i] = p]
    /\ buffer' = [buffer EXCEPT ![i] = p]
    /\ mapping' = [mapping EXCEPT ![i] = "Mapping"]
    /\ pageUse' = [pageUse EXCEPT ![p] = "Buffer"]
    /\ Begin({i}, MapPieces)
    /\ UNCHANGED <<age, emulatorVars, hostVars, deviceVars>>

Unmap(i) ==
    /\ DriverIdle
    /\ mapping[i] = "Live"
    /\ RoomForStale
    /\ mapping' = [mapping EXCEPT ![i] = "Unmapping"]
    /\ Begin({i}, UnmapPieces)
    /\ UNCHANGED <<ioPageTable, buffer, age, pageUse, emulatorVars, hostVars, deviceVars>>

\* No page-table write, no invalidation; not once the flush has begun (the driver is not idle then).
Reuse(i, p) ==
    /\ DriverIdle
    /\ Teardown = "Optimistic"
    /\ mapping[i] = "Stale"
    /\ buffer[i] = p
    /\ pageUse[p] = "Idle"
    /\ mapping' = [mapping EXCEPT ![i] = "Live"]
    /\ age' = [age EXCEPT ![i] = 0]
    /\ pageUse' = [pageUse EXCEPT ![p] = "Buffer"]
    /\ UNCHANGED <<ioPageTable, buffer, task, emulatorVars, hostVars, deviceVars>>

FlushStale(batch) ==
    /\ DriverIdle
    /\ FlushDue(batch)
    /\ Begin(batch, FlushPieces)
    /\ UNCHANGED <<ioPageTable, buffer, mapping, age, pageUse, emulatorVars, hostVars, deviceVars>>

-----------------------------------------------------------------------------
(* The pieces *)

\* The status word of the driver's task. An asynchronous teardown has one of its own.
TaskWord ==
    IF Teardown = "Async" /\ \E i \in task.iovas : mapping[i] # "Mapping"
    THEN CHOOSE i \in task.iovas : TRUE
    ELSE "Driver"

\* The ways to put some IOVAs in order: the driver may submit a batch in any.
Orders == UNION {{o \in [1..n -> Iova] : \A k, l \in 1..n : o[k] = o[l] => k = l} : n \in 1..Cardinality(Iova)}

ClearPte ==
    /\ Do("ClearPte")
    /\ ioPageTable' = [i \in Iova |-> IF i \in task.iovas THEN None ELSE ioPageTable[i]]
    /\ UNCHANGED <<buffer, mapping, age, pageUse, emulatorVars, hostVars, deviceVars>>

\* The whole batch and its wait descriptor, one doorbell.
SubmitInvalidation(order) ==
    /\ Do("SubmitInvalidation")
    /\ {order[k] : k \in DOMAIN order} = task.iovas
    /\ Len(queue) + Len(order) + 1 <= QueueCapacity
    /\ queue' = queue \o [k \in DOMAIN order |-> <<"Invalidate", order[k]>>] \o <<<<"Wait", TaskWord>>>>
    /\ UNCHANGED <<ioPageTable, buffer, mapping, age, pageUse, completed, worker, shadow, hostVars, deviceVars>>

AwaitCompletion ==
    /\ Do("AwaitCompletion")
    /\ TaskWord \in completed
    /\ completed' = completed \ {TaskWord}
    /\ UNCHANGED <<ioPageTable, buffer, mapping, age, pageUse, queue, worker, shadow, hostVars, deviceVars>>

\* The pages of the task's IOVAs whose caller still waits go back to their callers.
GiveBackPages ==
    pageUse' = [p \in Page |->
        IF \E i \in task.iovas : mapping[i] = "Unmapping" /\ buffer[i] = p THEN "Idle" ELSE pageUse[p]]

\* The teardown is complete; if the caller has waited for it, the unmap returns.
Release ==
    /\ Do("Release")
    /\ buffer' = [i \in Iova |-> IF i \in task.iovas THEN None ELSE buffer[i]]
    /\ mapping' = [i \in Iova |-> IF i \in task.iovas THEN "Free" ELSE mapping[i]]
    /\ age' = [i \in Iova |-> IF i \in task.iovas THEN 0 ELSE age[i]]
    /\ GiveBackPages
    /\ UNCHANGED <<ioPageTable, emulatorVars, hostVars, deviceVars>>

\* Map or unmap returns to its caller.
Return ==
    /\ Do("Return")
    /\ mapping' = [i \in Iova |->
           IF i \in task.iovas THEN IF mapping[i] = "Mapping" THEN "Live" ELSE "Stale" ELSE mapping[i]]
    /\ GiveBackPages
    /\ UNCHANGED <<ioPageTable, buffer, age, emulatorVars, hostVars, deviceVars>>

-----------------------------------------------------------------------------
(* The rest of the guest *)

\* The operating system gives a returned page to something else.
ReusePage(p) ==
    /\ GuestRuns
    /\ Teardown # "Hostile"
    /\ pageUse[p] = "Idle"
    /\ pageUse' = [pageUse EXCEPT ![p] = "Reused"]
    /\ UNCHANGED <<ioPageTable, buffer, mapping, age, task, emulatorVars, hostVars, deviceVars>>

FreePage(p) ==
    /\ GuestRuns
    /\ pageUse[p] = "Reused"
    /\ pageUse' = [pageUse EXCEPT ![p] = "Idle"]
    /\ UNCHANGED <<ioPageTable, buffer, mapping, age, task, emulatorVars, hostVars, deviceVars>>

\* The timer is assumed to be served before it ticks again: no stale mapping grows older than StaleAge.
Tick ==
    /\ GuestRuns
    /\ Stale # {}
    /\ \A i \in Stale : age[i] < StaleAge
    /\ age' = [i \in Iova |-> IF i \in Stale THEN age[i] + 1 ELSE age[i]]
    /\ UNCHANGED <<ioPageTable, buffer, mapping, pageUse, task, emulatorVars, hostVars, deviceVars>>
=============================================================================
