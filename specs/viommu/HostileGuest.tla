---------------------------- MODULE HostileGuest ----------------------------
(***************************************************************************)
(* A guest that keeps no rule: any page-table write and any invalidation,  *)
(* at any time. What the host is owed must hold all the same.              *)
(***************************************************************************)
EXTENDS ViommuState

Hostile == GuestRuns /\ Teardown = "Hostile"

WritePte(i, p) ==
    /\ Hostile
    /\ ioPageTable[i] # p
    /\ ioPageTable' = [ioPageTable EXCEPT ![i] = p]
    /\ UNCHANGED <<buffer, mapping, age, pageUse, task, emulatorVars, hostVars, deviceVars>>

Invalidate(i) ==
    /\ Hostile
    /\ Len(queue) < QueueCapacity
    /\ queue' = Append(queue, <<"Invalidate", i>>)
    /\ UNCHANGED <<guestVars, completed, worker, shadow, hostVars, deviceVars>>
=============================================================================
