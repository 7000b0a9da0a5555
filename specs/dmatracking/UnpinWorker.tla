---------------------------- MODULE UnpinWorker -----------------------------
(***************************************************************************)
(* The host's unpin worker: looks from time to time at the pages that are  *)
(* pinned, in any order; or unpins one for the balloon when it is asked    *)
(* to.                                                                     *)
(***************************************************************************)
EXTENDS DmaTrackingState

\* What VFIO is asked to do, in order: first to unmap, as with any pin.
VfioSteps == <<"Unmap", "Unpin">>

Free == unpinner.at = "Idle" /\ lock = "Nobody"

LockForScan(p) ==
    /\ Free
    /\ p \in unpinList
    /\ lock' = "Unpinner"
    /\ unpinner' = [at |-> "CompareAndSwap", page |-> p, forced |-> FALSE]
    /\ unpinList' = unpinList \ {p}
    /\ UNCHANGED <<tableVars, guestVars, pinner, ioTable, vfioPins, owner>>

\* Nobody uses what is in the balloon, so that it was used lately does not count.
LockForBalloon(p) ==
    /\ Free
    /\ balloon[p] = "Asked"
    /\ lock' = "Unpinner"
    /\ unpinner' = [at |-> "ClearAccessed", page |-> p, forced |-> TRUE]
    /\ UNCHANGED <<tableVars, guestVars, pinner, unpinList, ioTable, vfioPins, owner>>

-----------------------------------------------------------------------------
(* How it goes on: each says what becomes of lock, unpinner, unpinList and *)
(* balloon.                                                                *)

GoTo(step) ==
    /\ unpinner' = [unpinner EXCEPT !.at = step]
    /\ UNCHANGED <<lock, unpinList, balloon>>

\* Lets go of the lock.
End ==
    /\ lock' = "Nobody"
    /\ unpinner' = IdleUnpinner

\* The page is not pinned: the host may take it.
Unpinned ==
    /\ End
    /\ balloon' = IF unpinner.forced THEN [balloon EXCEPT ![unpinner.page] = "Granted"] ELSE balloon
    /\ UNCHANGED unpinList

\* The page stays pinned: it is looked at again some time, and the balloon does not get it.
Kept ==
    /\ End
    /\ balloon' = IF unpinner.forced THEN [balloon EXCEPT ![unpinner.page] = "Out"] ELSE balloon
    /\ unpinList' = IF unpinner.forced THEN unpinList ELSE unpinList \cup {unpinner.page}

\* The page is mapped, or was accessed.
Busy == IF unpinner.forced THEN Kept ELSE GoTo("ClearAccessed")

Proceed ==
    LET next == After(VfioSteps, unpinner.at)
    IN  IF next = "Idle" THEN Unpinned ELSE GoTo(next)

-----------------------------------------------------------------------------
(* The steps, under the lock. *)

\* Exactly PINNED: neither mapped nor accessed since it was looked at last.
Unpinnable(p) == ExactlyPinned(p)

CompareAndSwap ==
    LET p == unpinner.page
    IN  /\ unpinner.at = "CompareAndSwap"
        /\ CASE Unpinnable(p)             -> pinned' = pinned \ {p} /\ GoTo(VfioSteps[1])
             [] ~Unpinnable(p) /\ Zero(p) -> Unpinned /\ UNCHANGED pinned
             [] OTHER                     -> Busy /\ UNCHANGED pinned
        /\ UNCHANGED <<count, accessed, at, request, left, missing, asking, inUse>>
        /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>

\* For a scan at its end, so that the next one sees what was accessed in between; for the balloon at its beginning.
ClearAccessed ==
    /\ unpinner.at = "ClearAccessed"
    /\ accessed' = accessed \ {unpinner.page}
    /\ IF unpinner.forced THEN GoTo("CompareAndSwap") ELSE Kept
    /\ UNCHANGED <<count, pinned, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>

\* The device does not reach the page any more, its IOTLB included; or VFIO fails, and nothing has changed.
VfioUnmap(ok) ==
    /\ unpinner.at = "Unmap"
    /\ ioTable' = IF ok THEN ioTable \ {unpinner.page} ELSE ioTable
    /\ IF ok THEN Proceed ELSE GoTo("Restore")
    /\ UNCHANGED <<tableVars, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, vfioPins, owner>>

VfioUnpin ==
    /\ unpinner.at = "Unpin"
    /\ vfioPins' = vfioPins \ {unpinner.page}
    /\ Proceed
    /\ UNCHANGED <<tableVars, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, ioTable, owner>>

\* The flag alone: the page may have been mapped since.
Restore ==
    /\ unpinner.at = "Restore"
    /\ pinned' = pinned \cup {unpinner.page}
    /\ Kept
    /\ UNCHANGED <<count, accessed, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>
=============================================================================
